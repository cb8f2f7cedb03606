import { type ArchiveNode, type Archive as ArchiveParts, archiveNodes } from "../../archive/archiveTree.ts";
import { type DifferentWording, findDifferentWordings } from "../../archive/differentWordings.ts";
import { linkVoices, type Voice, type Voices } from "../../archive/voices.ts";
import type { ArchiveItem, VoiceRow, VoicesView } from "../../protocol/archive.ts";
import { msg, type Say } from "../../text/message.ts";
import { Work } from "../../text/steps.ts";
import type { Host } from "../host.ts";
import { readInSlices } from "../slices.ts";
import type { Archive, KnownArticle } from "./archive.ts";
import { rangeIn } from "./lines.ts";

/** What is known of all articles together; made anew when one of them is another. */
export class ArchiveView {
  readonly #archive: Archive;
  readonly #host: Host;
  readonly #say: Say;
  #known: { readonly articles: readonly KnownArticle[]; readonly joined: Promise<Joined> } | undefined;

  constructor(archive: Archive, host: Host, say: Say) {
    this.#say = say;
    this.#archive = archive;
    this.#host = host;
  }

  /** The lines below one of the view. */
  async items(parent: string | undefined, filter: string): Promise<readonly ArchiveItem[]> {
    const { articles, ...joined } = await this.#join();
    const nodes = archiveNodes(
      {
        ...joined,
        problems: this.#archive.problems.map(({ name, message }) => ({ name, message: this.#say(message) })),
      },
      { parent, filter, say: this.#say },
    );
    return nodes.map((node) => toItem(node, articles));
  }

  /** Who is quoted, with how many words. */
  async voices(): Promise<VoicesView> {
    const { articles, voices } = await this.#join();
    return toVoicesView(voices, articles.size, this.#say);
  }

  async #join(): Promise<Joined> {
    const articles = await this.#archive.all();
    const known = this.#known;
    if (known !== undefined && isSame(known.articles, articles)) return await known.joined;
    const joined = join(articles, this.#host);
    this.#known = { articles, joined };
    return await joined;
  }
}

interface Joined extends Omit<ArchiveParts, "problems"> {
  readonly articles: ReadonlyMap<string, KnownArticle>;
}

async function join(articles: readonly KnownArticle[], host: Host): Promise<Joined> {
  const work = new Work<readonly DifferentWording[]>(() => findDifferentWordings(articles));
  await readInSlices(work, host, () => true);
  return {
    articles: new Map(articles.map((article) => [article.uri, article])),
    voices: linkVoices(articles),
    wordings: work.result,
  };
}

function isSame(one: readonly KnownArticle[], other: readonly KnownArticle[]): boolean {
  return one.length === other.length && one.every(({ summary }, index) => summary === other[index]?.summary);
}

function toItem({ place, ...node }: ArchiveNode, articles: ReadonlyMap<string, KnownArticle>): ArchiveItem {
  const article = place && articles.get(place.uri);
  if (article === undefined || place === undefined) return node;
  return { ...node, uri: place.uri, range: rangeIn(article.lines, place.span) };
}

function toVoicesView(
  { voices, nameless, unattributed, total }: Voices,
  articleCount: number,
  say: Say,
): VoicesView {
  const shareOf = (wordCount: number): number => (total.wordCount === 0 ? 0 : wordCount / total.wordCount);
  const rows = voices.filter(({ quoteCount }) => quoteCount > 0).map((voice) => toRow(voice, shareOf));
  const rest = (
    [
      ["nameless", say(msg`Sources without a name`), nameless],
      ["unattributed", say(msg`Nobody is named`), unattributed],
    ] as const
  ).map(([kind, name, amount]) => ({
    kind,
    name,
    articleCount: 0,
    ...amount,
    share: shareOf(amount.wordCount),
  }));
  return { articleCount, ...total, rows: [...rows, ...rest.filter(({ quoteCount }) => quoteCount > 0)] };
}

function toRow(
  { kind, name, quoteCount, wordCount, appearances }: Voice,
  shareOf: (wordCount: number) => number,
): VoiceRow {
  const articleCount = appearances.filter(({ quotes }) => quotes.length > 0).length;
  return { kind, name, articleCount, quoteCount, wordCount, share: shareOf(wordCount) };
}
