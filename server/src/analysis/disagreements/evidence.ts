import type { Disagreement, Quantity, Token } from "../../article/article.ts";
import { type Comparand, digitsOfSlip } from "../../article/sameFact.ts";
import { isUpper } from "../../text/characters.ts";
import { extend } from "../../text/extend.ts";
import { bordersOfClauses, plainWords } from "./words.ts";

/** A number and what stands around it, read once and compared with many others. */
export interface Passage extends Comparand {
  /** Telling words of the clause, cut to their first letters, so that forms of one word are alike. */
  readonly clause: ReadonlySet<string>;
  /** Words of the clause that have a capital and do not begin the sentence; none in headlines, where all have one. */
  readonly names: ReadonlySet<string>;
}

/** Reads what stands around a number: its clause up to a mark or "and", and its sentence. */
export function readPassage(read: { text: string; tokens: readonly Token[] }, comparand: Comparand): Passage {
  const { tokens } = read;
  const { quantity } = comparand;
  const { sentence } = quantity;
  let first = quantity.firstToken;
  while (first > sentence.firstToken && quantity.firstToken - first < reach && !isBorder(tokens, first - 1))
    first--;
  let end = quantity.endToken;
  while (end < sentence.endToken && end - quantity.endToken < reach && !isBorder(tokens, end)) end++;
  const { kind } = sentence.paragraph;
  return extend(comparand, {
    clause: tellingWords(tokens, quantity, first, end),
    names:
      kind === "headline" || kind === "crossHead" ? new Set<string>() : namesIn(read, quantity, first, end),
  });
}

/**
 * How much speaks for two numbers being of one thing. The weights were chosen on `polnear.train` and `written.train`,
 * on numbers that the bench changes and on all pairs of the published texts; the table is in `docs/ACCURACY.md`.
 */
export function weighPassages(
  tokens: readonly Token[],
  one: Passage,
  other: Passage,
  values: number,
): Pick<Disagreement, "evidence" | "isSlip"> {
  const digits = digitsOfSlip(one, other);
  const shared = countShared(one.clause, other.clause);
  let evidence = Math.min(shared, mostShared);
  evidence += digits >= longNumber ? digits - 1 : digits === 2 ? 0.5 : 0;
  if (isFramedAlike(tokens, one, other)) evidence += 0.5;
  if (areSetApart(one.names, other.names)) evidence--;
  if (one.quantity.sentence.paragraph === other.quantity.sentence.paragraph) evidence--;
  if (one.quantity.rounding !== other.quantity.rounding) evidence--;
  if (isDefinite(tokens, other.quantity)) evidence += values === 2 ? 2 : 1;
  if (values > fewValues) evidence -= values > someValues ? 1 : 0.5;
  return { evidence, isSlip: digits >= longNumber };
}

function isBorder(tokens: readonly Token[], index: number): boolean {
  return bordersOfClauses.has(tokens[index]?.lower ?? "");
}

function tellingWords(
  tokens: readonly Token[],
  { firstToken, endToken, noun, kind }: Quantity,
  first: number,
  end: number,
): ReadonlySet<string> {
  const words = new Set<string>();
  for (let index = first; index < end; index++) {
    const token = tokens[index] as Token;
    const isNumber = index >= firstToken && index < endToken;
    // All numbers of a group count the same noun, so that it tells nothing there; of shares and money it does.
    const isCounted = kind === "count" && token.end === noun?.end;
    if (!isNumber && !isCounted && isTelling(token)) words.add(token.lower.slice(0, stemLength));
  }
  return words;
}

function isTelling({ kind, lower }: Token): boolean {
  return kind === "word" && lower.length > 3 && !plainWords.has(lower);
}

function namesIn(
  { text, tokens }: { text: string; tokens: readonly Token[] },
  { sentence }: Quantity,
  first: number,
  end: number,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (let index = Math.max(first, sentence.firstToken + 1); index < end; index++) {
    const { kind, start, lower } = tokens[index] as Token;
    if (kind === "word" && lower.length > 2 && isUpper(text.charCodeAt(start))) names.add(lower);
  }
  return names;
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count++;
  return count;
}

/** Whether each has a name that the other lacks: "Trump Tower paid $70", "$120 in Reno". */
function areSetApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = countShared(one, other);
  return one.size > shared && other.size > shared;
}

/** "All 81 passengers", "the 81 passengers": told of before. */
function isDefinite(tokens: readonly Token[], { kind, firstToken, sentence }: Quantity): boolean {
  const before = firstToken > sentence.firstToken ? tokens[firstToken - 1]?.lower : undefined;
  return kind === "count" && (before === "all" || before === "the");
}

/** Whether the same two words stand right before both numbers or right behind both: "takes N delegates to win". */
function isFramedAlike(tokens: readonly Token[], one: Passage, other: Passage): boolean {
  const [before, after] = [one.quantity.firstToken, other.quantity.firstToken];
  const isBefore =
    Math.min(before - one.quantity.sentence.firstToken, after - other.quantity.sentence.firstToken) >= 2 &&
    tokens[before - 1]?.lower === tokens[after - 1]?.lower &&
    tokens[before - 2]?.lower === tokens[after - 2]?.lower;
  return isBefore || isFollowedAlike(tokens, one.quantity, other.quantity);
}

function isFollowedAlike(tokens: readonly Token[], one: Quantity, other: Quantity): boolean {
  const [first, second] = [endOfPhrase(tokens, one), endOfPhrase(tokens, other)];
  const isInside = first + 2 <= one.sentence.endToken && second + 2 <= other.sentence.endToken;
  return (
    isInside &&
    tokens[first]?.lower === tokens[second]?.lower &&
    tokens[first + 1]?.lower === tokens[second + 1]?.lower
  );
}

/** Index behind a number and the noun that it counts. */
function endOfPhrase(tokens: readonly Token[], { endToken, noun, kind }: Quantity): number {
  if (kind !== "count" || noun === undefined) return endToken;
  let end = endToken;
  while ((tokens[end]?.start ?? noun.end) < noun.end) end++;
  return end;
}

/** Tokens on either side of a number that are its clause at most. */
const reach = 9;
const stemLength = 5;
/** More words in common say no more. */
const mostShared = 4;
/** Numbers of so many digits hardly differ in one of them by chance. */
const longNumber = 3;
/** A text with more values of a noun or unit tells of several things. */
const fewValues = 4;
const someValues = 12;
