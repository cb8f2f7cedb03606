import { type Span, slice } from "../text/span.ts";
import type { Article, Quantity, Token } from "./article.ts";

/** What the comparison of two numbers looks at. */
type ReadText = Pick<Article, "text" | "tokens">;

/** Whether two numbers can both be right of one thing: equal, or as near as their rounding allows. */
export function agree(one: Quantity, other: Quantity): boolean {
  const [small, large] = one.low <= other.low ? [one, other] : [other, one];
  const gap = large.low - small.high;
  if (gap <= 0) return true;
  // "At least 14" and "16"; "nearly 50" and "47".
  if (small.rounding === "over" || large.rounding === "under") return gap <= large.low * 0.25;
  // "Up to 14" and "16" do not agree, nor do "more than 16" and "14".
  if (small.rounding === "under" || large.rounding === "over") return false;
  if (small.rounding === "about" || large.rounding === "about") return gap <= large.low * 0.1;
  return gap <= Math.min(Math.max(coarseness(small), coarseness(large)), large.low * 0.05);
}

/** Half of the last place of a number of one digit and zeros: half a million for "3 million", nothing for 34,000 and 80. */
function coarseness({ low, step }: Quantity): number {
  let place = step;
  while (place < low && low % (place * 10) === 0) place *= 10;
  return place >= 100 && low < place * 10 ? place / 2 : 0;
}

/** The numbers that may be of one thing with one: of the same noun or unit and of a size, and nothing tells them apart. */
export function findComparable(
  read: ReadText,
  one: Quantity,
  others: readonly Quantity[],
): readonly Quantity[] {
  const key = comparedBy(read, one);
  if (key === undefined) return [];
  const comparand = readComparand(read, one);
  return others.filter(
    (other) =>
      // Most numbers are of other kinds of things.
      one.kind === other.kind &&
      (one.kind !== "count" || one.noun?.head === other.noun?.head) &&
      mayBeOfOneSize(one, other) &&
      key === comparedBy(read, other) &&
      mayBeOne(comparand, readComparand(read, other)),
  );
}

/** A number and what is compared of it, read once where it is held against many others. */
export interface Comparand {
  readonly quantity: Quantity;
  /** Without a point, and without what binary numbers add to "4.1 billion". */
  readonly digits: string;
  /** Its power of ten: 3 for 1,600. */
  readonly power: number;
  /** The words before and behind it that set it apart from another of the same noun: "first more". */
  readonly frame: string;
  /** The words between number and noun: "police" of "14 police officers". */
  readonly modifiers: readonly string[];
}

/** Reads what is compared of a number. */
export function readComparand(read: ReadText, quantity: Quantity): Comparand {
  const words = wordsOfNoun(read, quantity);
  return {
    quantity,
    digits: String(Number(quantity.low.toPrecision(12))).replace(".", ""),
    power: Math.floor(Math.log10(quantity.low)),
    frame: frameOf(read, quantity, words),
    modifiers: quantity.kind === "count" ? words.slice(0, -1) : [],
  };
}

/**
 * Whether two numbers of one noun or unit are of a size, and nothing around them tells that they are of different things:
 * "three more men", "the first three men".
 */
export function mayBeOne(one: Comparand, other: Comparand): boolean {
  if (!isOfOneSize(one, other) || one.frame !== other.frame) return false;
  if (one.modifiers.length === 0 || other.modifiers.length === 0) return true;
  return one.modifiers.some((word) => other.modifiers.includes(word));
}

/** What two numbers must have in common to be compared: the noun or the unit; absent for an end or a step of a change. */
export function comparedBy(read: Pick<ReadText, "tokens">, quantity: Quantity): string | undefined {
  return isChanging(read, quantity) ? undefined : keyOf(quantity);
}

/** A number with the noun that it counts. */
export function phraseOf({ start, end, noun, kind }: Quantity): Span {
  return { start, end: kind === "count" ? (noun?.end ?? end) : end };
}

function keyOf({ kind, unit, noun }: Quantity): string | undefined {
  switch (kind) {
    case "count":
      return noun === undefined ? undefined : `of ${noun.head}`;
    case "money":
    case "measure":
      return unit === undefined ? undefined : `${unit.dimension} ${unit.name.replace(pluralEnd, "")}`;
    case "percent":
    case "points":
      return kind;
    case "share":
    case "ordinal":
    case "age":
      return undefined;
  }
}

/** "From 40 to 50", "by 43 percent to 38 percent": an end of a change or one side of a contest. */
function isChanging(read: Pick<ReadText, "tokens">, quantity: Quantity): boolean {
  const { firstToken, endToken } = quantity;
  const before = tokenBeside(read, quantity, firstToken - 1)?.lower;
  if (before === "from" || tokenBeside(read, quantity, endToken)?.lower === "to") return true;
  const other = tokenBeside(read, quantity, firstToken - 2);
  return before === "to" && (other?.kind === "number" || percentWords.has(other?.lower ?? ""));
}

/** A token of the sentence of a number; those of other sentences tell nothing of it. */
function tokenBeside(
  { tokens }: Pick<ReadText, "tokens">,
  { sentence }: Quantity,
  index: number,
): Token | undefined {
  return index < sentence.firstToken || index >= sentence.endToken ? undefined : tokens[index];
}

/** Whether two numbers are not so far apart that no slip leads from one to the other; cheaper than {@link isOfOneSize}. */
function mayBeOfOneSize(one: Quantity, other: Quantity): boolean {
  return one.low <= other.low * 10 && other.low <= one.low * 10;
}

/** A slip changes one digit or little of a number; numbers that are further apart are of other things. */
function isOfOneSize(one: Comparand, other: Comparand): boolean {
  const small = Math.min(one.quantity.low, other.quantity.low);
  const large = Math.max(one.quantity.low, other.quantity.low);
  return small > 0 && (large <= small * 2 || differInOneDigit(one, other));
}

/**
 * The digits of a number that two numbers have in common but for one, or for two neighbours that changed places; final
 * zeros do not count. 0 where they differ in more, or are one digit each.
 */
export function digitsOfSlip(one: Comparand, other: Comparand): number {
  if (!differInOneDigit(one, other)) return 0;
  return Math.max(...[one, other].map(({ digits }) => digits.replace(/(?<!0)0+$/u, "").length));
}

/** Whether two numbers of as many digits, at least two, differ in one or in two neighbours that changed places. */
function differInOneDigit(one: Comparand, other: Comparand): boolean {
  const [first, second] = [one.digits, other.digits];
  // "1.6" and "10" are of no size.
  if (one.power !== other.power || first.length !== second.length || first.length < 2) return false;
  let at = 0;
  while (at < first.length && first[at] === second[at]) at++;
  if (at === first.length) return false;
  if (first.slice(at + 1) === second.slice(at + 1)) return true;
  const isSwap = first[at] === second[at + 1] && first[at + 1] === second[at];
  return isSwap && first.slice(at + 2) === second.slice(at + 2);
}

function frameOf(read: ReadText, quantity: Quantity, words: readonly string[]): string {
  const before = tokenBeside(read, quantity, quantity.firstToken - 1)?.lower ?? "";
  const after = tokenBeside(read, quantity, quantity.endToken)?.lower ?? "";
  return [before, after, ...words].filter((word) => frames.has(word)).join(" ");
}

function wordsOfNoun({ text }: ReadText, { noun }: Quantity): readonly string[] {
  return noun === undefined ? [] : slice(text, noun).toLowerCase().split(/\s+/u);
}

const pluralEnd = /s$/u;

const percentWords: ReadonlySet<string> = new Set(["%", "cent", "percent"]);

const frames: ReadonlySet<string> = new Set([
  "additional",
  "after",
  "ago",
  "another",
  "before",
  "earlier",
  "final",
  "first",
  "former",
  "further",
  "last",
  "later",
  "more",
  "next",
  "other",
  "past",
  "previous",
  "remaining",
  "top",
]);
