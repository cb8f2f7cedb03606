import type { Article, Quantity, Token } from "./article.ts";

/** Two amounts with the same digits of which one is a thousand or a million times the other. */
export interface Jump {
  readonly first: Quantity;
  readonly second: Quantity;
  /** How many times the larger is the smaller: 1,000 or 1,000,000. */
  readonly factor: number;
  /** How many telling words stand near both. */
  readonly shared: number;
  /** How many digits both have, without zeros at the end: 2 for "3.2 million". */
  readonly digits: number;
}

/**
 * Pairs of amounts of one currency, unit or noun in different sentences, of which the larger is a million or more:
 * "£3.2 million" and "£3.2 billion".
 *
 * @param amounts those of all numbers, in order.
 * @returns in order of the second, which is held against the last amount with the same digits before it.
 */
export function findJumps(article: Article, amounts: readonly Amount[]): readonly Jump[] {
  const found: Jump[] = [];
  const latest = new Map<string, Quantity>();
  const large = new Set<string>();
  for (const { quantity, what } of amounts) if (quantity.low >= million) large.add(what);
  for (const { quantity: second, what, digits } of amounts) {
    if (digits === undefined || !large.has(what)) continue;
    const key = `${digits} ${what}`;
    const first = latest.get(key);
    latest.set(key, second);
    if (first === undefined || first.sentence === second.sentence) continue;
    const factor = Math.round(Math.max(first.low, second.low) / Math.min(first.low, second.low));
    if (!factors.has(factor) || Math.max(first.low, second.low) < million) continue;
    const shared = countShared(wordsAround(article, first), wordsAround(article, second));
    found.push({ first, second, factor, shared, digits: digits.length });
  }
  return found;
}

/** What is read of an amount. */
export interface Amount {
  readonly quantity: Quantity;
  /** What it is an amount of: the currency, unit or noun. */
  readonly what: string;
  /** Its digits without zeros at the ends: "32" of 3,200,000; none of a range, and of nothing. */
  readonly digits: string | undefined;
}

/** Reads a number by itself; nothing where it is no amount of anything. */
export function readAmount(quantity: Quantity): Amount | undefined {
  const what = readThing(quantity);
  return what === undefined ? undefined : { quantity, what, digits: readDigits(quantity) };
}

function readDigits({ low, high }: Quantity): string | undefined {
  if (low !== high || low === 0) return undefined;
  return low.toPrecision(longestNumber).replace(exponent, "").replace(".", "").replace(edgeZeros, "");
}

function readThing({ kind, unit, noun }: Quantity): string | undefined {
  switch (kind) {
    case "money":
    case "measure":
      return unit === undefined ? undefined : `${unit.dimension} ${unit.name.replace(pluralEnd, "")}`;
    case "count":
      return noun?.head;
    case "percent":
    case "points":
    case "share":
    case "ordinal":
    case "age":
      return undefined;
  }
}

/** The telling words near an amount in its sentence, cut so that forms of one word are alike. */
function wordsAround(
  { tokens }: Article,
  { sentence, firstToken, endToken, noun, kind }: Quantity,
): ReadonlySet<string> {
  const first = Math.max(sentence.firstToken, firstToken - reach);
  const end = Math.min(sentence.endToken, endToken + reach);
  const near = [...tokens.slice(first, firstToken), ...tokens.slice(endToken, end)];
  return new Set(
    near
      .filter((it) => isTelling(it) && (kind !== "count" || it.end !== noun?.end))
      .map(({ lower }) => lower.slice(0, stem)),
  );
}

/** Nearly all words of four letters and more tell something of an amount. */
function isTelling({ kind, lower }: Token): boolean {
  return kind === "word" && lower.length > 3 && !plainWords.has(lower);
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length;
}

const reach = 9;
const stem = 5;
const million = 1_000_000;
const longestNumber = 12;

const factors: ReadonlySet<number> = new Set([1000, million]);

const plainWords: ReadonlySet<string> = new Set([
  "about",
  "after",
  "around",
  "been",
  "before",
  "from",
  "have",
  "into",
  "more",
  "nearly",
  "only",
  "other",
  "over",

  "said",
  "some",
  "than",
  "that",
  "their",
  "there",
  "they",
  "this",
  "were",
  "which",
  "will",
  "with",
  "would",
]);

// "e+9" of "3.20000000000e+9".
const exponent = /e[^e]*$/u;

// The zeros of "0.0032" and "3200000".
const edgeZeros = /^0+|(?<!0)0+$/gu;

const pluralEnd = /s$/u;
