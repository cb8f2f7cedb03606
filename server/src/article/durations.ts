import type { Span } from "../text/span.ts";
import type { Article, Quantity, Sentence } from "./article.ts";
import { findStretches, type Stretch } from "./stretches.ts";

/** A length of time that is told of two dates beside it; the span has its noun: "six-year reign", "six years later". */
export interface Duration extends Span {
  readonly stretch: Stretch;
  readonly length: Quantity;
  /** Whether it may be a part of the time between the dates: "for two years between 1998 and 2004". */
  readonly mayBePart: boolean;
}

/**
 * The lengths of time that the text gives with their first and last date: "from 1998 to 2004, six years", "his six-year
 * reign (1998–2004)", "opened in 1998 and closed in 2004, six years later".
 *
 * Misses dates that stand in two sentences, and "from 1998 until her death in 2004".
 *
 * @returns in order of the dates.
 */
export function findDurations(article: Article): readonly Duration[] {
  const lengths = new Map<Sentence, Quantity[]>();
  for (const length of article.quantities) {
    if (length.unit?.dimension !== "time") continue;
    const others = lengths.get(length.sentence);
    if (others === undefined) lengths.set(length.sentence, [length]);
    else others.push(length);
  }
  return findStretches(article).flatMap((stretch) =>
    (lengths.get(stretch.from.sentence) ?? []).flatMap((length) => {
      const place = placeOf(article, stretch, length);
      if (place === undefined) return [];
      const end = article.tokens[place.endToken - 1]?.end ?? length.end;
      return { start: length.start, end, stretch, length, mayBePart: place.mayBePart };
    }),
  );
}

/** How a length stands to the dates. */
interface Place {
  /** Index behind its words. */
  readonly endToken: number;
  readonly mayBePart: boolean;
}

function placeOf(article: Article, stretch: Stretch, length: Quantity): Place | undefined {
  if (stretch.joint === "apart") return placeOfLater(article, stretch, length);
  return length.firstToken < stretch.firstToken
    ? placeBefore(article, stretch, length)
    : placeBehind(article, stretch, length);
}

/** "For seven years, from 1998", "his seven-year reign (1998". */
function placeBefore({ tokens }: Article, stretch: Stretch, length: Quantity): Place | undefined {
  const endToken = endOf(tokens, length);
  if (endToken === undefined || !isFilled(tokens, endToken, stretch.firstToken)) return undefined;
  const isBound = endToken === stretch.firstToken && stretch.joint !== "dash";
  if (!isBound && !closers.has(tokens[stretch.to.endToken]?.lower ?? "")) return undefined;
  let first = length.firstToken - 1;
  while (ordinals.has(tokens[first]?.lower ?? "")) first--;
  const before = tokens[first]?.lower ?? "";
  const isNamed = definite.has(before);
  if (!isNamed && before !== (endToken > length.endToken ? "a" : "for")) return undefined;
  return { endToken, mayBePart: !isNamed && stretch.joint === "between" };
}

/** "To 2004, seven years", "2004 (a seven-year reign)"; not "to 2004, seven years after the war". */
function placeBehind({ tokens }: Article, stretch: Stretch, length: Quantity): Place | undefined {
  const endToken = endOf(tokens, length);
  const start = stretch.to.endToken;
  const isOpened = openers.has(tokens[start]?.lower ?? "") && length.firstToken - start <= 4;
  if (endToken === undefined || !isOpened) return undefined;
  for (let index = start + 1; index < length.firstToken; index++) {
    if (!leadIns.has(tokens[index]?.lower ?? "")) return undefined;
  }
  const isAll = tokens[endToken]?.lower === "in" && wholes.has(tokens[endToken + 1]?.lower ?? "");
  const isClosed = isAll || closers.has(tokens[endToken]?.lower ?? "");
  return isClosed ? { endToken, mayBePart: false } : undefined;
}

/** "… in 2004, six years later"; not "six years later than planned". */
function placeOfLater(
  { tokens }: Article,
  { to }: Stretch,
  { firstToken, endToken }: Quantity,
): Place | undefined {
  if (tokens[endToken]?.lower !== "later" || firstToken !== to.endToken + 1) return undefined;
  const isOpened = openers.has(tokens[to.endToken]?.lower ?? "");
  const isClosed = closers.has(tokens[endToken + 1]?.lower ?? "");
  return isOpened && isClosed ? { endToken: endToken + 1, mayBePart: false } : undefined;
}

/** Behind "seven years" or "seven-year reign"; none for "seven-year-old", "seven-year plan". */
function endOf(tokens: Article["tokens"], { firstToken, endToken }: Quantity): number | undefined {
  if (endToken > firstToken + 1) return endToken;
  return periods.has(tokens[endToken]?.lower ?? "") ? endToken + 1 : undefined;
}

/** Whether only a comma, a bracket or words like "in office" stand between two tokens. */
function isFilled(tokens: Article["tokens"], first: number, end: number): boolean {
  if (end - first > 4 || end < first) return false;
  return tokens.slice(first, end).every(({ lower }, index, { [index - 1]: last }) => {
    return fillers.has(lower) || last?.lower === "as";
  });
}

const definite: ReadonlySet<string> = new Set(["the", "his", "her", "its", "their", "our", "my", "those"]);
const ordinals: ReadonlySet<string> = new Set(["first", "last", "next", "final", "past", "full", "whole"]);
const openers: ReadonlySet<string> = new Set([",", "(", "–", "—", ":"]);

/** What may stand between the dates and a length behind them: "2004, or seven years", "2004, a period of seven years". */
const leadIns: ReadonlySet<string> = new Set([
  "a",
  "an",
  "or",
  "for",
  "period",
  "of",
  "total",
  "i.e",
  "some",
]);

/** What may stand behind a stretch or length that is told of nothing else; "after", "as" and "of" go on to more. */
const closers: ReadonlySet<string> = new Set([".", ",", ")", ";", "–", "—", "altogether", "long", ""]);
const wholes: ReadonlySet<string> = new Set(["all", "total", "office", "power"]);

/** "For seven years in office, from 1998", "his seven years in power (1998". */
const fillers: ReadonlySet<string> = new Set([
  ",",
  "(",
  "–",
  "—",
  ":",
  "in",
  "office",
  "power",
  "charge",
  "all",
  "total",
  "altogether",
  "as",
]);

/** What a "seven-year" something is, if it is all of the time between its dates. */
const periods: ReadonlySet<string> = new Set([
  "absence",
  "career",
  "closure",
  "dictatorship",
  "interval",
  "period",
  "presidency",
  "reign",
  "rule",
  "run",
  "siege",
  "span",
  "spell",
  "stay",
  "stint",
  "stretch",
  "tenure",
  "tour",
  "trip",
  "voyage",
  "war",
]);
