import { type Span, slice } from "../text/span.ts";
import type { Article, Quantity, Token } from "./article.ts";

/** Two numbers that may be of one thing, and do not agree. */
export interface Disagreement {
  readonly first: Quantity;
  readonly second: Quantity;
  /** How much speaks for one thing: words in common around them, beside the noun; long numbers that differ in a digit. */
  readonly evidence: number;
  /** Whether they look like one number mistyped: of three digits or more, with one changed or two swapped. */
  readonly isSlip: boolean;
  /** How many values the text has for this noun or unit. */
  readonly values: number;
}

/**
 * Pairs of single numbers that count the same noun or measure in the same unit, are of a size, and do not agree even
 * where rounding is allowed for: "14 people were hurt" and "the 16 people". Never two of one sentence, which are
 * mostly set against each other.
 *
 * @returns in order of the second; for each number at most the pair that has most in common with it.
 */
export function findDisagreements(article: Article): readonly Disagreement[] {
  const found: Disagreement[] = [];
  for (const group of groupByNoun(article).values()) {
    const values = countValues(group);
    if (values < 2 || values > mostValues) continue;
    const words = group.map((quantity) => wordsAround(article, quantity));
    for (let later = 1; later < group.length; later++) {
      const best = bestPartner(article, group, words, later);
      if (best !== undefined) found.push({ ...best, values });
    }
  }
  return found.sort((one, other) => one.second.start - other.second.start);
}

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

/** Whether two numbers may be of one thing: of the same noun or unit and of a size, and nothing tells them apart. */
export function isComparable(article: Article, one: Quantity, other: Quantity): boolean {
  const key = keyOf(one);
  if (key === undefined || key !== keyOf(other) || [one, other].some((it) => isChanging(article, it)))
    return false;
  return isOfOneSize(one.low, other.low) && mayBeOne(article, one, other);
}

/** A number with the noun that it counts. */
export function phraseOf({ start, end, noun, kind }: Quantity): Span {
  return { start, end: kind === "count" ? (noun?.end ?? end) : end };
}

function bestPartner(
  article: Article,
  group: readonly Quantity[],
  words: readonly ReadonlySet<string>[],
  later: number,
): Omit<Disagreement, "values"> | undefined {
  // Each index is in the lists.
  const second = group[later] as Quantity;
  let best: Omit<Disagreement, "values"> | undefined;
  for (let index = 0; index < later; index++) {
    const first = group[index] as Quantity;
    if (agree(first, second)) return undefined;
    if (
      first.sentence === second.sentence ||
      !isOfOneSize(first.low, second.low) ||
      !mayBeOne(article, first, second)
    )
      continue;
    const shared = countShared(words[index] as ReadonlySet<string>, words[later] as ReadonlySet<string>);
    const digits = weightOfDigits(first.low, second.low);
    const evidence = shared + digits;
    if (best === undefined || evidence > best.evidence)
      best = { first, second, evidence, isSlip: digits > 0 };
  }
  return best;
}

/** The numbers that can be compared, by what they count or measure. */
function groupByNoun(article: Article): ReadonlyMap<string, readonly Quantity[]> {
  const groups = new Map<string, Quantity[]>();
  for (const quantity of article.quantities) {
    const key = keyOf(quantity);
    if (key === undefined || quantity.low !== quantity.high || isChanging(article, quantity)) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [quantity]);
    else if (group.length < longestGroup) group.push(quantity);
  }
  return groups;
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

/** "From 40 to 50", "up 3 percent": an end or a step of a change. */
function isChanging(article: Article, { firstToken, endToken }: Quantity): boolean {
  const before = article.tokens[firstToken - 1]?.lower ?? "";
  return before === "from" || article.tokens[endToken]?.lower === "to";
}

function countValues(group: readonly Quantity[]): number {
  return new Set(group.map(({ low }) => low)).size;
}

/** A slip changes one digit or little of a number; numbers that are further apart are of other things. */
function isOfOneSize(one: number, other: number): boolean {
  const [small, large] = one < other ? [one, other] : [other, one];
  return small > 0 && (large <= small * 2 || differInOneDigit(one, other));
}

/** Whether two numbers of as many digits, at least two, differ in one or in two neighbours that changed places. */
function differInOneDigit(one: number, other: number): boolean {
  const [first, second] = [String(one).replace(".", ""), String(other).replace(".", "")];
  if (first.length !== second.length || first.length < 2) return false;
  const places = [...first].flatMap((digit, index) => (digit === second[index] ? [] : [index]));
  const [at = 0, next = 0] = places;
  const isSwap =
    places.length === 2 && next === at + 1 && first[at] === second[next] && first[next] === second[at];
  return places.length === 1 || isSwap;
}

/** Two long numbers hardly differ in one digit by chance. */
function weightOfDigits(one: number, other: number): number {
  if (!differInOneDigit(one, other)) return 0;
  const length = String(one).replace(/0+$|\./gu, "").length;
  return length < 3 ? 0 : length - 1;
}

/** Whether nothing around the two tells that they are of different things: "three more men", "the first three men". */
function mayBeOne(article: Article, one: Quantity, other: Quantity): boolean {
  if (frameOf(article, one) !== frameOf(article, other)) return false;
  const [first, second] = [one, other].map((it) => modifiersOf(article, it)) as [string[], string[]];
  if (first.length === 0 || second.length === 0) return true;
  return first.some((word) => second.includes(word));
}

/** The words before and behind a number that set it apart from another of the same noun. */
function frameOf({ tokens, text }: Article, quantity: Quantity): string {
  const before = tokens[quantity.firstToken - 1]?.lower ?? "";
  const after = tokens[quantity.endToken]?.lower ?? "";
  const within = quantity.noun === undefined ? [] : slice(text, quantity.noun).toLowerCase().split(" ");
  return [before, after, ...within].filter((word) => frames.has(word)).join(" ");
}

/** The words between number and noun: "police" of "14 police officers". */
function modifiersOf({ text }: Article, { noun, kind }: Quantity): readonly string[] {
  return noun === undefined || kind !== "count"
    ? []
    : slice(text, noun).toLowerCase().split(/\s+/u).slice(0, -1);
}

/** The telling words near a number in its sentence, cut to their first letters, so that forms of one word are alike. */
function wordsAround({ tokens }: Article, quantity: Quantity): ReadonlySet<string> {
  const { sentence, firstToken, endToken, noun } = quantity;
  const first = Math.max(sentence.firstToken, firstToken - reach);
  const end = Math.min(sentence.endToken, endToken + reach);
  const words = new Set<string>();
  for (let index = first; index < end; index++) {
    const token = tokens[index] as Token;
    const isNumber = index >= firstToken && index < endToken;
    if (!isNumber && token.end !== noun?.end && isTelling(token)) words.add(token.lower.slice(0, stemLength));
  }
  return words;
}

function isTelling({ kind, lower }: Token): boolean {
  return kind === "word" && lower.length > 3 && !plainWords.has(lower);
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count++;
  return count;
}

const reach = 9;
const stemLength = 5;
const mostValues = 40;
/** No article has more numbers of one noun; a hostile text could. */
const longestGroup = 60;

const pluralEnd = /s$/u;

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

/** Words of four letters and more that say nothing of what is counted. */
const plainWords: ReadonlySet<string> = new Set([
  "about",
  "after",
  "also",
  "been",
  "before",
  "from",
  "have",
  "into",
  "less",
  "more",
  "most",
  "nearly",
  "only",
  "over",
  "percent",
  "said",
  "says",
  "some",
  "than",
  "that",
  "their",
  "them",
  "there",
  "they",
  "this",
  "those",
  "were",
  "when",
  "which",
  "while",
  "will",
  "with",
  "would",
]);
