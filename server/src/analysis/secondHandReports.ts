import type {
  Attribution,
  Paragraph,
  SecondHandReport,
  Sentence,
  Source,
  Token,
} from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { isUpper } from "../text/characters.ts";
import { extend } from "../text/extend.ts";
import { indexFrom, itemAt } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";

/**
 * Finds what the text has from another newsroom: "the Daily Courier reported", "according to the Sun".
 *
 * The newsroom must be the source itself, so "told the BBC" and "according to a Post poll" are none. What it says
 * of itself ("The Times said it would close") and the article's own newsroom (in a byline, a dateline or a credit)
 * are left out.
 *
 * @param begun those that begin in a paragraph.
 * @returns in order of the attributions; may be empty. Those of the article's own newsroom are among them, see
 * {@link withoutOwnReports}.
 */
export function findSecondHandReports(
  reading: Reading,
  begun: readonly Attribution[],
): readonly SecondHandReport[] {
  return begun.flatMap((attribution) => {
    const { source, content } = attribution;
    if (source === undefined || !mayBeOutlet(reading.text, source) || !isTold(attribution, reading))
      return [];
    if (isOfItself(content, reading.tokens)) return [];
    const outlet = findOutlet(reading, source);
    return outlet === undefined ? [] : extend(outlet, { attribution });
  });
}

/** The reports of other newsrooms: those of names in a byline, a dateline or a credit are the article's own. */
export function withoutOwnReports(
  text: string,
  paragraphs: readonly Paragraph[],
  reports: readonly SecondHandReport[],
): readonly SecondHandReport[] {
  if (reports.length === 0) return reports;
  const own = ownLines(text, paragraphs);
  return reports.filter((report) => !own.includes(slice(text, report).toLowerCase()));
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Those of the whole article. */
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}

/** The sentence at an offset: what stands around a cue or a source tells of it only there. */
function sentenceAt({ sentences, tokens }: Reading, offset: number): Stretch {
  return itemAt(sentences, offset) ?? { firstToken: 0, endToken: tokens.length };
}

type Stretch = Pick<Sentence, "firstToken" | "endToken">;

/**
 * Whether something is told as news: a newsroom that asks, argues or announces is a party like another. "First
 * reported by" thanks whoever had it first, for what the article mostly has by itself.
 */
function isTold({ cue, speech }: Attribution, reading: Reading): boolean {
  if (!speech || cue === undefined || !tellingCues.has(cue.lemma)) return false;
  const { tokens } = reading;
  const { firstToken } = sentenceAt(reading, cue.start);
  const words = tokens.slice(
    Math.max(firstToken, indexFrom(tokens, cue.start) - 1),
    indexFrom(tokens, cue.end),
  );
  return words.every(({ lower }) => lower !== "first");
}

const tellingCues: ReadonlySet<string> = new Set([
  "according to",
  "cite",
  "disclose",
  "quote",
  "report",
  "reveal",
]);

/** A body, or a report of one: "a report in the Sun", not "a CNN poll" or "an editorial in the Post". */
function mayBeOutlet(text: string, { kind, head }: Source): boolean {
  return kind === "organisation" || (kind === "document" && reports.has(slice(text, head).toLowerCase()));
}

const reports: ReadonlySet<string> = new Set(["report", "reports", "story", "article", "account"]);

/** The name of a newsroom that is the source, or in which the report stands that is: "a report in the Sun". */
function findOutlet(reading: Reading, source: Source): Span | undefined {
  const { tokens } = reading;
  const isReport = source.kind === "document";
  const behind = indexFrom(tokens, isReport ? source.end : source.head.end);
  const { firstToken, endToken } = sentenceAt(reading, source.start);
  const end = isReport ? Math.min(endToken, behind + reach) : behind;
  for (let index = indexFrom(tokens, source.start); index < end; index++) {
    const outlet = outletAt(reading, index, { firstToken, endToken: end });
    if (outlet === undefined) continue;
    if (isReport ? isIntroduced(tokens, outlet) : outlet.end === tokens[behind - 1]?.end) return outlet;
  }
  return undefined;
}

/** Words of the name behind "a report". */
const reach = 6;

/** A listed name, or the whole name of which a listed word is the last: "Millford Herald". */
function outletAt(
  { text, tokens, lexicon }: Reading,
  index: number,
  { firstToken, endToken }: Stretch,
): Span | undefined {
  const phrase = lexicon.phrases.outletWords(tokens, index, endToken);
  const last = tokens[index + (phrase?.length ?? 0) - 1];
  if (phrase === undefined || last === undefined || !isCapital(text, last)) return undefined;
  let first = index;
  while (first > firstToken && isCapital(text, tokens[first - 1]) && tokens[first - 1]?.lower !== "the")
    first--;
  return { start: tokens[first]?.start ?? last.start, end: last.end };
}

function isCapital(text: string, token: Token | undefined): boolean {
  return token !== undefined && isUpper(text.charCodeAt(token.start));
}

/** "in the", "by": a report about the Sun is not the Sun's. */
function isIntroduced(tokens: readonly Token[], { start }: Span): boolean {
  const index = indexFrom(tokens, start) - 1;
  const before = tokens[index]?.lower ?? "";
  return introductions.has(before === "the" ? (tokens[index - 1]?.lower ?? "") : before);
}

const introductions: ReadonlySet<string> = new Set(["in", "by", "from"]);

/** "The Times said it would close." */
function isOfItself(content: Span, tokens: readonly Token[]): boolean {
  const first = indexFrom(tokens, content.start);
  const words = tokens.slice(first, Math.min(first + 2, indexFrom(tokens, content.end)));
  return words.some(({ lower }) => itself.has(lower));
}

const itself: ReadonlySet<string> = new Set(["it", "they", "we"]);

/** What names the article's own newsroom, in lower case. */
function ownLines(text: string, paragraphs: readonly Paragraph[]): string {
  const lines = paragraphs.flatMap((it) => (ownKinds.has(it.kind) ? it : (it.dateline ?? [])));
  return lines.map((line) => slice(text, line).toLowerCase()).join("\n");
}

const ownKinds: ReadonlySet<string> = new Set(["byline", "credit", "boilerplate"]);
