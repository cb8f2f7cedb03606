import type { Article, Quantity, Token } from "./article.ts";

/** A change of, or a gap between, two percentages that the sentence also gives: "from 4 to 5 percent, up 1 percent". */
export interface PercentChange {
  /** The older or the first of the two. */
  readonly from: Quantity;
  readonly to: Quantity;
  /** How much it is, in percent or in points as the text has it. */
  readonly change: Quantity;
  /** Whether the noun of the change stands right behind it: "a 1 percent rise". */
  readonly hasNounBehind: boolean;
}

/**
 * The percentages whose change the text tells in the same sentence: "from 4 to 5 percent, a rise of 1 percent",
 * "to 5 percent from 4, a 1 percent rise", "leads by 49 to 41 percent, an 8 percent lead".
 *
 * @returns in order; none where the sentence has more percentages than these three.
 */
export function findPercentChanges(article: Article): readonly PercentChange[] {
  const found: PercentChange[] = [];
  const { quantities } = article;
  for (let index = 0; index + 2 < quantities.length; index++) {
    const three = quantities.slice(index, index + 3);
    const [first, second, third] = three as [Quantity, Quantity, Quantity];
    const isAlone = quantities[index - 1]?.sentence !== first.sentence || !isShare(quantities[index - 1]);
    if (first.sentence !== third.sentence || !isAlone) continue;
    if (quantities[index + 3]?.sentence === first.sentence && isShare(quantities[index + 3])) continue;
    const change =
      changeOf(article, [first, second], third) ??
      changeOf(article, [second, third], first) ??
      changeOf(article, [first, third], second);
    if (change !== undefined) found.push(change);
  }
  return found;
}

function changeOf(
  { tokens }: Article,
  [first, second]: readonly [Quantity, Quantity],
  change: Quantity,
): PercentChange | undefined {
  if (!isShare(change) || !isPair(first, second) || [first, second, change].some(isRange)) return undefined;
  if (!isTied(tokens, [first, second], change)) return undefined;
  const hasNounBehind = changeNouns.has(tokens[change.endToken]?.lower ?? "");
  const [before, joint] = [wordBefore(tokens, first), wordBefore(tokens, second)];
  const isToFrom = joint === "from" && first.kind === "percent";
  if (isToFrom) return { from: second, to: first, change, hasNounBehind };
  const isGap = joint === "to" && second.firstToken - first.endToken <= 3 && before !== "from";
  const isFromTo = before === "from" && joint === "to";
  return isFromTo || isGap ? { from: first, to: second, change, hasNounBehind } : undefined;
}

/** Whether nothing but words of the change stands between it and the pair; "and prices rose 1 percent" is of prices. */
function isTied(
  tokens: readonly Token[],
  [first, second]: readonly [Quantity, Quantity],
  change: Quantity,
): boolean {
  const after = tokens[change.endToken]?.lower ?? "";
  if (change.firstToken > second.firstToken) {
    const words = clauseBefore(tokens, second.endToken, change.firstToken);
    return words?.every(isOfChange) === true && hasChange([...words, after]);
  }
  const end = change.firstToken < first.firstToken ? first.firstToken : second.firstToken;
  const between = wordsIn(tokens, change.endToken, end);
  const before = wordsIn(
    tokens,
    Math.max(change.sentence.firstToken, change.firstToken - 4),
    change.firstToken,
  );
  const isBetween = (word: string): boolean => isOfChange(word) || word === "," || word === "(";
  return between.every(isBetween) && hasChange([...before, ...between]);
}

/** The words from the last comma, dash or bracket on; none where there is none. */
function clauseBefore(tokens: readonly Token[], first: number, end: number): readonly string[] | undefined {
  const words = wordsIn(tokens, first, end);
  const last = words.findLastIndex((word) => openers.has(word));
  return last < 0 ? undefined : words.slice(last + 1);
}

function wordsIn(tokens: readonly Token[], first: number, end: number): readonly string[] {
  return tokens.slice(first, end).map(({ lower }) => lower);
}

function isOfChange(word: string): boolean {
  return changeNouns.has(word) || smallWords.has(word);
}

function hasChange(words: readonly string[]): boolean {
  return words.some((word) => changeNouns.has(word) || changeVerbs.has(word));
}

function wordBefore(tokens: readonly Token[], { firstToken }: Quantity): string {
  const before = tokens[firstToken - 1]?.lower ?? "";
  return before === "the" || before === "a" ? (tokens[firstToken - 2]?.lower ?? "") : before;
}

/** "4 percent" and "5 percent", "4" and "5 percent", "5 percent" and "4". */
function isPair(first: Quantity, second: Quantity): boolean {
  const isBare = ({ kind, noun }: Quantity): boolean => kind === "count" && noun === undefined;
  if (first.kind === "percent") return second.kind === "percent" || isBare(second);
  return isBare(first) && second.kind === "percent";
}

function isRange({ low, high }: Quantity): boolean {
  return low !== high;
}

function isShare(quantity: Quantity | undefined): boolean {
  return quantity?.kind === "percent" || quantity?.kind === "points";
}

const openers: ReadonlySet<string> = new Set([",", "(", "–", "—", ":", "-"]);

/** What stands about a change: "or nearly 1 percent", "up by", "to 5 percent from the 4". */
const smallWords: ReadonlySet<string> = new Set([
  "a",
  "about",
  "almost",
  "an",
  "by",
  "from",
  "just",
  "nearly",
  "of",
  "only",
  "or",
  "over",
  "some",
  "the",
  "to",
]);

const changeNouns: ReadonlySet<string> = new Set([
  "advantage",
  "change",
  "cut",
  "decline",
  "decrease",
  "dip",
  "down",
  "drop",
  "edge",
  "fall",
  "gain",
  "gap",
  "growth",
  "hike",
  "increase",
  "jump",
  "lead",
  "loss",
  "margin",
  "plunge",
  "reduction",
  "rise",
  "slide",
  "slump",
  "surge",
  "swing",
  "up",
]);

const changeVerbs: ReadonlySet<string> = new Set([
  "climbed",
  "declined",
  "decreased",
  "dropped",
  "fallen",
  "fell",
  "gained",
  "grew",
  "grown",
  "increased",
  "jumped",
  "leads",
  "plunged",
  "risen",
  "rose",
  "surged",
]);
