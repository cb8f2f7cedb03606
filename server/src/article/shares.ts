import type { Article, Quantity } from "./article.ts";

/**
 * Shares of one whole that can't overlap: the percentages of opposite answers to one question ("48 percent approve of
 * the bridge and 53 percent disapprove"). Each list has all percentages of its sentence.
 *
 * @returns in order of the sentences, each list in order.
 */
export function findFullShares(article: Article): readonly (readonly Quantity[])[] {
  const groups: Quantity[][] = [];
  for (const quantity of article.quantities) {
    if (quantity.kind !== "percent") continue;
    const last = groups.at(-1);
    if (last?.[0]?.sentence === quantity.sentence) last.push(quantity);
    else groups.push([quantity]);
  }
  return groups.filter((it) => it.length > 1 && it.length <= mostAnswers && areAnswers(article, it));
}

/** Whether each share has another answer behind it, and at most one of them what the question is about. */
function areAnswers({ tokens }: Article, shares: readonly Quantity[]): boolean {
  const isExact = shares.every(({ rounding, low, high }) => rounding === "exact" && low === high);
  const behind = shares.map(({ endToken, sentence }, index) => {
    const end = shares[index + 1]?.firstToken ?? endOfClause(tokens, endToken, sentence.endToken);
    return tokens.slice(endToken, end).map(({ lower }) => lower);
  });
  const isOfOne = behind.every((words, index) => {
    return !words.some((word) => groups.has(word)) && (index === 0 || words[0] !== "of");
  });
  const found = behind.map((words) => words.slice(0, reach).find((word) => answers.has(word)));
  const isOther = found.every((word) => word !== undefined) && new Set(found).size === shares.length;
  const long = behind.filter((words) => words.some((word) => !answers.has(word) && !smallWords.has(word)));
  return isExact && isOfOne && isOther && long.length < 2;
}

function endOfClause(tokens: Article["tokens"], first: number, end: number): number {
  let index = first;
  while (index < end && !closers.has(tokens[index]?.lower ?? "")) index++;
  return index;
}

const mostAnswers = 5;
/** "Percent said they were undecided". */
const reach = 4;

/** What tells that shares are of two groups: "55 percent approve, among women 52 percent". */
const groups: ReadonlySet<string> = new Set(["among", "men", "women"]);

const closers: ReadonlySet<string> = new Set([".", ",", ";", ")", "–", "—", ":"]);

const smallWords: ReadonlySet<string> = new Set([
  ",",
  ";",
  "and",
  "while",
  "but",
  "(",
  ")",
  "are",
  "were",
  "said",
  "say",
  "voted",
  "they",
  "of",
  "it",
  "her",
  "him",
]);

const answers: ReadonlySet<string> = new Set([
  "abstained",
  "against",
  "agree",
  "agreed",
  "approve",
  "approved",
  "disagree",
  "disagreed",
  "disapprove",
  "disapproved",
  "favor",
  "favorable",
  "favorably",
  "favour",
  "favourable",
  "for",
  "no",
  "oppose",
  "opposed",
  "support",
  "supported",
  "undecided",
  "unfavorable",
  "unfavorably",
  "unfavourable",
  "unsure",
  "yes",
]);
