import type { Article, Quantity } from "./article.ts";
import { areExclusive, areGroupsOfPeople } from "./exclusiveParts.ts";

/** Numbers of one sentence that are told as the parts of another: "12 men and nine women, 21 people in all". */
export interface Total {
  readonly total: Quantity;
  /** At least two. */
  readonly parts: readonly Quantity[];
  /** Whether others may be missing among the parts: "of the 40 members, 25 voted for and 10 against". */
  readonly isOpen: boolean;
}

/**
 * The totals that stand with their parts in one sentence: behind them ("12 men and nine women, 21 people in all"), before
 * them ("21 people (12 men and nine women)"), or with "of" ("of the 40 members, 25 voted for, 10 against").
 *
 * Only exact numbers, and only lists in which nothing speaks of overlaps or of more ("including", "each", "a guest").
 *
 * @returns in order; none for a sentence with more than {@link longestList} numbers.
 */
export function findTotals(article: Article): readonly Total[] {
  return groupBySentence(article).flatMap((counts) => {
    const found = counts.flatMap(
      (_, index) => totalBefore(article, counts, index) ?? totalBehind(article, counts, index) ?? [],
    );
    return found.filter((it) => isPlain(article, it));
  });
}

/** The numbers of each sentence. */
function groupBySentence({ quantities }: Article): readonly (readonly Quantity[])[] {
  const groups: Quantity[][] = [];
  for (const quantity of quantities) {
    const last = groups.at(-1);
    if (last?.[0]?.sentence === quantity.sentence) last.push(quantity);
    else groups.push([quantity]);
  }
  return groups.filter(({ length }) => length > 2 && length <= longestList);
}

/** "21 people (12 men and nine women)", "21 people – 12 men and nine women", "of the 21 people, 12 …, nine …". */
function totalBefore(article: Article, counts: readonly Quantity[], index: number): Total | undefined {
  const [total, first] = [counts[index], counts[index + 1]];
  if (total?.noun === undefined || first === undefined) return undefined;
  const parts = listFrom(article, counts, index + 1);
  if (parts.length < 2) return undefined;
  const end = endOfPhrase(article, total);
  if (isOfTotal(article, total, end)) {
    return areExclusive(article, parts) ? { total, parts, isOpen: true } : undefined;
  }
  const opener = article.tokens[end]?.lower ?? "";
  const isListed = listOpeners.has(opener) && first.firstToken === end + 1 && isEnded(article, parts);
  const isSorted = sureOpeners.has(opener) || areGroupsOfPeople(parts) || areExclusive(article, parts);
  const isPart = article.tokens[total.firstToken - 1]?.lower === "of" && !isTotalOf(article, total);
  return isListed && isSorted && !isPart ? { total, parts, isOpen: false } : undefined;
}

/** "Of the 40 members, ", "40 members, of whom"; `end` is behind the noun. */
function isOfTotal({ tokens }: Article, { firstToken }: Quantity, end: number): boolean {
  if (tokens[end]?.lower !== ",") return false;
  if (tokens[end + 1]?.lower === "of") return relatives.has(tokens[end + 2]?.lower ?? "");
  return ofDeterminers.has(tokens[firstToken - 1]?.lower ?? "") && tokens[firstToken - 2]?.lower === "of";
}

/** "12 men and nine women, 21 people in all", "12 men and nine women for a total of 21". */
function totalBehind(article: Article, counts: readonly Quantity[], index: number): Total | undefined {
  const { tokens } = article;
  const list = listFrom(article, counts, index);
  const next = counts[index + list.length];
  const last = list.at(-1);
  if (next !== undefined && isTotalOf(article, next) && next.firstToken - (last?.endToken ?? 0) < longestPart)
    return list.length < 2 ? undefined : { total: next, parts: list, isOpen: false };
  if (last === undefined || list.length < 3 || !isBare(article, list)) return undefined;
  const end = endOfPhrase(article, last);
  const words = `${tokens[end]?.lower} ${tokens[end + 1]?.lower}`;
  return wholes.test(words) ? { total: last, parts: list.slice(0, -1), isOpen: false } : undefined;
}

/** "For a total of 21". */
function isTotalOf({ tokens }: Article, { firstToken, kind }: Quantity): boolean {
  return (
    kind === "count" && tokens[firstToken - 1]?.lower === "of" && tokens[firstToken - 2]?.lower === "total"
  );
}

/** The counts from one on that stand in one list: between each two is a comma or "and", and few other words. */
function listFrom({ tokens }: Article, counts: readonly Quantity[], index: number): readonly Quantity[] {
  let end = index;
  for (; end < counts.length && counts[end]?.kind === "count"; end++) {
    if (end === index) continue;
    const [last, next] = [counts[end - 1] as Quantity, counts[end] as Quantity];
    const between = tokens.slice(last.endToken, next.firstToken);
    if (between.length > longestPart || !joints.has(between.at(-1)?.lower ?? "")) break;
  }
  return counts.slice(index, end);
}

/** Whether nothing but commas and "and" stands between the nouns and the next numbers. */
function isBare(article: Article, list: readonly Quantity[]): boolean {
  return list.every((next, index) => {
    const last = list[index - 1];
    if (last === undefined) return true;
    const between = article.tokens.slice(endOfPhrase(article, last), next.firstToken);
    return between.every(({ lower }) => joints.has(lower));
  });
}

/** Whether a list ends with "and" before its last number, and with a mark behind it. */
function isEnded({ tokens }: Article, parts: readonly Quantity[]): boolean {
  const last = parts.at(-1);
  if (last === undefined || tokens[last.firstToken - 1]?.lower !== "and") return false;
  const behind = tokens.slice(last.endToken, Math.min(last.sentence.endToken, last.endToken + longestPart));
  return behind.some(({ lower }) => closers.has(lower));
}

/** Whether all numbers are exact, and no word about the list speaks of overlaps or of more. */
function isPlain({ tokens }: Article, { total, parts }: Total): boolean {
  const all = [total, ...parts];
  if (all.some(({ rounding, low, high, kind }) => rounding !== "exact" || low !== high || kind !== "count"))
    return false;
  const [first, last] = [parts[0] as Quantity, parts.at(-1) as Quantity];
  const from = Math.max(first.sentence.firstToken, first.firstToken - 3);
  const before = tokens.slice(total.start < first.start ? first.firstToken : from, last.endToken);
  const behind = tokens.slice(last.endToken, Math.min(last.sentence.endToken, last.endToken + longestPart));
  const end = total.start > last.start ? 0 : behind.findIndex(({ lower }) => closers.has(lower));
  return ![...before, ...behind.slice(0, end)].some(({ lower }) => blockers.has(lower));
}

/** Index behind a number and its noun. */
function endOfPhrase({ tokens }: Article, { endToken, noun }: Quantity): number {
  let end = endToken;
  while (noun !== undefined && (tokens[end]?.end ?? noun.end + 1) <= noun.end) end++;
  return end;
}

const longestList = 12;
const longestPart = 7;

// "in all", "in total", "altogether ,", "all told".
const wholes = /^(?:in all|in total|altogether|all told)\b/u;

const joints: ReadonlySet<string> = new Set([",", ";", "and", "plus", "&"]);
const listOpeners: ReadonlySet<string> = new Set(["(", ":", "–", "—", "-", ","]);
/** Behind a comma or in brackets may stand what is counted otherwise. */
const sureOpeners: ReadonlySet<string> = new Set([":", "–", "—", "-"]);
const closers: ReadonlySet<string> = new Set([")", ".", ";", "–", "—", ",", "!"]);
const ofDeterminers: ReadonlySet<string> = new Set([
  "the",
  "its",
  "their",
  "his",
  "her",
  "these",
  "those",
  "all",
]);
const relatives: ReadonlySet<string> = new Set(["which", "whom", "them", "these", "those"]);

/** What says that parts overlap, are missing, or are counted otherwise: "two sisters, three children in all". */
const blockers: ReadonlySet<string> = new Set([
  "a",
  "an",
  "another",
  "both",
  "brothers",
  "each",
  "either",
  "every",
  "include",
  "included",
  "including",
  "least",
  "many",
  "more",
  "most",
  "one",
  "other",
  "others",
  "per",
  "remaining",
  "rest",
  "several",
  "siblings",
  "sisters",
  "some",
  "them",
  "unknown",
]);
