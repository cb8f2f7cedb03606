import type { ArticleSummary, Named, SaidQuote } from "./summary.ts";

/** An article among others. */
export interface ArchivedArticle {
  readonly uri: string;
  /** Its path in the workspace, as it is shown. */
  readonly name: string;
  readonly summary: ArticleSummary;
}

/** Somebody who is quoted or reported, in whatever articles. */
export interface Voice {
  /** Unique, and the same as long as the name is: see {@link linkVoices}. */
  readonly id: string;
  readonly kind: Named["kind"];
  readonly name: string;
  readonly role?: string;
  readonly quoteCount: number;
  /** Words in quotation marks. */
  readonly wordCount: number;
  readonly indirectCount: number;
  /** By path of the article; at least one. */
  readonly appearances: readonly Appearance[];
}

/** What somebody says in one article. */
export interface Appearance {
  readonly article: ArchivedArticle;
  readonly named: Named;
  readonly quotes: readonly SaidQuote[];
}

/** Who is quoted in some articles, and with how many words. */
export interface Voices {
  /** By words in quotation marks, most first. */
  readonly voices: readonly Voice[];
  /** Said by sources without a name: "a source", "residents". */
  readonly nameless: Amount;
  /** Said by nobody that was found. */
  readonly unattributed: Amount;
  /** All that is said in quotation marks. */
  readonly total: Amount;
}

/** How much is quoted. */
export interface Amount {
  readonly quoteCount: number;
  readonly wordCount: number;
}

/**
 * Links who speaks in some articles by full name, whatever its capitals.
 *
 * A person of one word ("Lund") is somebody else in each article. Two people of one full name are taken for one.
 */
export function linkVoices(articles: readonly ArchivedArticle[]): Voices {
  const drafts = new Map<string, Draft>();
  const quotes = articles.flatMap(({ summary }) => summary.quotes);
  for (const article of articles)
    for (const appearance of appearancesIn(article)) {
      const id = voiceId(appearance.named, article);
      const draft = drafts.get(id);
      if (draft === undefined) drafts.set(id, { id, appearances: [appearance] });
      else draft.appearances.push(appearance);
    }
  const isNamed = ({ speaker }: SaidQuote): boolean => speaker !== undefined;
  const isNameless = ({ phrase }: SaidQuote): boolean => phrase !== undefined;
  return {
    voices: [...drafts.values()].map(toVoice).sort(compareVoices),
    nameless: amountOf(quotes.filter(isNameless)),
    unattributed: amountOf(quotes.filter((quote) => !isNamed(quote) && !isNameless(quote))),
    total: amountOf(quotes),
  };
}

/** What tells one person or organisation from others, in an article. */
export function voiceId({ kind, name }: Named, { uri }: Pick<ArchivedArticle, "uri">): string {
  const plain = plainName(name);
  const isAlone = kind === "person" && !plain.includes(" ");
  return isAlone ? `${kind} ${plain} ${uri}` : `${kind} ${plain}`;
}

/** A name as it is compared: "Ana  O’Neill" and "ANA O'NEILL" are one. */
function plainName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(".", "")
    .replace(/\s+/gu, " ")
    .trim();
}

interface Draft {
  readonly id: string;
  readonly appearances: Appearance[];
}

/** Those who say something in an article. */
function appearancesIn(article: ArchivedArticle): readonly Appearance[] {
  const { names, quotes } = article.summary;
  const bySpeaker = new Map<number, SaidQuote[]>();
  for (const quote of quotes) {
    if (quote.speaker === undefined) continue;
    const list = bySpeaker.get(quote.speaker);
    if (list === undefined) bySpeaker.set(quote.speaker, [quote]);
    else list.push(quote);
  }
  return names
    .map((named, index) => ({ article, named, quotes: bySpeaker.get(index) ?? [] }))
    .filter(({ named, quotes }) => quotes.length + named.indirectCount > 0);
}

function toVoice({ id, appearances }: Draft): Voice {
  const [first] = appearances;
  const role = appearances.find(({ named }) => named.role !== undefined)?.named.role;
  return {
    id,
    kind: first?.named.kind ?? "person",
    name: first?.named.name ?? "",
    ...(role === undefined ? {} : { role }),
    ...amountOf(appearances.flatMap(({ quotes }) => quotes)),
    indirectCount: appearances.reduce((sum, { named }) => sum + named.indirectCount, 0),
    appearances,
  };
}

function compareVoices(one: Voice, other: Voice): number {
  return (
    other.wordCount - one.wordCount ||
    other.indirectCount - one.indirectCount ||
    compareTexts(one.id, other.id)
  );
}

/** The same order in every language of the machine. */
function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** How much some quotes are together. */
export function amountOf(quotes: readonly SaidQuote[]): Amount {
  return {
    quoteCount: quotes.length,
    wordCount: quotes.reduce((sum, { wordCount }) => sum + wordCount, 0),
  };
}
