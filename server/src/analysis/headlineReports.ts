import type { Attribution, Claim, HeadlineReport, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Cell } from "../rereading/cells.ts";
import { type ColumnStage, readColumn } from "../rereading/readColumn.ts";
import { indexFrom } from "../text/sortedSpans.ts";
import { compareSpans, overlaps, type Span } from "../text/span.ts";
import { bySpelling } from "../text/spellings.ts";

/**
 * Finds a headline that states as a fact what the body only reports: nearly all its words are those of one
 * attributed statement, and no sentence of the writer's has most of them.
 *
 * Headlines that quote, ask, hedge, or name who says it are left out, and so are short ones. Words are compared by
 * their stems, so a headline in other words than the body's is missed.
 *
 * @returns at most one.
 */
export function findHeadlineReports(parts: Parts): readonly HeadlineReport[] {
  const { tokens, sentences, attributions, lexicon } = parts;
  const headline = sentences.find(({ paragraph }) => paragraph.kind === "headline");
  if (headline === undefined) return [];
  const begun = attributions.slice(0, indexFrom(attributions, headline.end));
  if (begun.some((it) => overlaps(it, headline))) return [];
  const words = tokens.slice(headline.firstToken, headline.endToken);
  if (words.some((it) => isHedge(it, lexicon))) return [];
  const wanted = stemsOf(words, lexicon);
  if (wanted.size < leastWords) return [];
  const reading = { tokens, wanted: wanted.size, numberOf: stemNumberer(wanted, lexicon) };
  const repeating = findRepeating(reading, headline, [...wanted].join(" "), parts);
  const reporting = repeating.size === 0 ? undefined : findReport(repeating, parts.claims);
  if (reporting === undefined) return [];
  const reported = reportedUpTo(attributions);
  const isStated = sentences.some(
    (it) => it.start > headline.start && isOwn(it, reported) && shareIn(reading, it) >= leastStated,
  );
  return isStated ? [] : [{ start: headline.start, end: headline.end, attribution: reporting }];
}

/** What is looked through for the words of the headline. */
interface Parts {
  readonly cells: readonly Cell[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  /** The attributions that begin in each paragraph, and with them the other paragraphs into which they reach. */
  readonly begun: readonly (readonly Attribution[])[];
  readonly reached: readonly (readonly Cell[])[];
  readonly claims: readonly Claim[];
  readonly lexicon: Lexicon;
}

/** The attributions behind the headline that have nearly all its words, and whose source it does not name. */
function findRepeating(
  reading: Reading,
  headline: Sentence,
  words: string,
  { cells, begun, reached }: Parts,
): ReadonlySet<Attribution> {
  const found = readColumn(
    cells,
    repeating,
    (_, index) => begun[index]?.filter((it) => repeats(reading, headline, it)) ?? nobody,
    () => ({
      all: [words, cells.findIndex(({ paragraph }) => paragraph.start >= headline.paragraph.start)],
      each: [begun, reached],
    }),
  );
  const all = new Set<Attribution>();
  for (const attributions of found) for (const attribution of attributions) all.add(attribution);
  return all;
}

const nobody: readonly Attribution[] = [];

/** What a paragraph has of the headline's words is links alone. */
const repeating: ColumnStage<readonly Attribution[]> = {};

function repeats(reading: Reading, headline: Span, attribution: Attribution): boolean {
  if (!isReport(attribution, headline) || names(reading, attribution)) return false;
  return shareIn(reading, attribution.content) >= leastReported;
}

/** Marks and words of a headline that says itself that it reports. */
function isHedge({ kind, lower }: Token, { lists }: Lexicon): boolean {
  if (kind === "punctuation") return hedgingMarks.test(lower);
  const [, tier = ""] = (lists.reportingVerbs.get(lower) ?? "").split(" ");
  return hedges.has(lower) || tier === "1";
}

// ":", "?", "–", "“", "'"; not "," or "$".
const hedgingMarks = /[:?"'“”‘’«»–—-]/u;

function isReport({ kind, source, speech, content }: Attribution, headline: Span): boolean {
  return speech && kind !== "direct" && source !== undefined && content.start > headline.end;
}

/** The tokens of a text, and which of the wanted stems each has. */
interface Reading {
  readonly tokens: readonly Token[];
  /** How many stems are wanted. */
  readonly wanted: number;
  /** The number of a word's stem, from 1 on; 0 where it is not wanted. */
  readonly numberOf: (token: Token) => number;
}

/** Whether the headline names who says it: "Mill to close", says the mill. */
function names(reading: Reading, { source }: Attribution): boolean {
  return source !== undefined && shareIn(reading, source.head) > 0;
}

/** The first attribution that a claim is of. */
function findReport(wanted: ReadonlySet<Attribution>, claims: readonly Claim[]): Attribution | undefined {
  return claims.find(({ attribution }) => attribution !== undefined && wanted.has(attribution))?.attribution;
}

/** What others say, in order of start; each span ends where the farthest so far does. */
function reportedUpTo(attributions: readonly Attribution[]): readonly Span[] {
  let farthest = 0;
  return attributions
    .map(({ content }) => content)
    .sort(compareSpans)
    .map(({ start, end }) => {
      farthest = Math.max(farthest, end);
      return { start, end: farthest };
    });
}

/** Whether a sentence is the writer's: no reported words stand in it. */
function isOwn({ start, end }: Sentence, reported: readonly Span[]): boolean {
  const last = reported[indexFrom(reported, end) - 1];
  return last === undefined || last.end <= start;
}

/** How many of the wanted stems stand in a span, as a share. */
function shareIn({ tokens, wanted, numberOf }: Reading, span: Span): number {
  const found = new Set<number>();
  for (let index = indexFrom(tokens, span.start); index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.start >= span.end) break;
    const stem = numberOf(token);
    if (stem > 0) found.add(stem);
  }
  return found.size / wanted;
}

/** Numbers the stems of words as they are asked for; each spelling is looked at once. */
function stemNumberer(wanted: ReadonlySet<string>, lexicon: Lexicon): Reading["numberOf"] {
  const numbers = new Map([...wanted].map((stem, index) => [stem, index + 1]));
  return bySpelling((token: Token) =>
    isContent(token, lexicon) ? (numbers.get(stemOf(token.lower)) ?? 0) : 0,
  );
}

function stemsOf(words: readonly Token[], lexicon: Lexicon): ReadonlySet<string> {
  return new Set(words.filter((it) => isContent(it, lexicon)).map(({ lower }) => stemOf(lower)));
}

function isContent({ kind, lower }: Token, { lists }: Lexicon): boolean {
  return kind !== "punctuation" && !lists.functionWords.has(lower);
}

/** "robbed", "robbery's" → "robb"; "closes" → "clos". */
function stemOf(word: string): string {
  return word.replace(/'s$/u, "").replace(/(?<=\p{L}{3})(?:ing|ed|es|s|e)$/u, "");
}

/** Words of a headline beside "the" and "of". */
const leastWords = 4;
/** Shares of the headline's words. */
const leastReported = 0.75;
const leastStated = 0.5;

const hedges: ReadonlySet<string> = new Set([
  "alleged",
  "allegedly",
  "accused",
  "apparent",
  "apparently",
  "believed",
  "could",
  "charged",
  "feared",
  "how",
  "likely",
  "may",
  "might",
  "never",
  "no",
  "not",
  "reported",
  "reportedly",
  "suspected",
  "what",
  "why",
  "would",
]);
