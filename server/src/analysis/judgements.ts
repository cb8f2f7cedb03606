import type { Attribution, Judgement, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { indexFrom } from "../text/sortedSpans.ts";

/**
 * Finds where an unnamed source judges: the first word of judgement in what each says.
 *
 * Some words also tell what happened ("the disaster killed nine"), so they count only where somebody is said to be
 * that ("he was a disaster"). Nothing is searched but the words of unnamed sources.
 *
 * @returns in order of the attributions; may be empty. Misses a judgement without a word for it: "She never read a file".
 */
export function findJudgements(parts: {
  readonly tokens: readonly Token[];
  /** Those that begin in a paragraph. */
  readonly begun: readonly Attribution[];
  readonly lexicon: Lexicon;
}): readonly Judgement[] {
  return parts.begun.flatMap((attribution) =>
    attribution.source?.kind === "anonymous" ? (findIn(attribution, parts.tokens, parts.lexicon) ?? []) : [],
  );
}

function findIn(
  attribution: Attribution,
  tokens: readonly Token[],
  { phrases }: Lexicon,
): Judgement | undefined {
  const { start, end } = attribution.content;
  const first = indexFrom(tokens, start);
  const behind = indexFrom(tokens, end);
  for (let index = first; index < behind; index++) {
    const phrase = phrases.judgementWords(tokens, index, behind);
    if (phrase === undefined || (phrase.value !== "" && !isPredicate(tokens, index, first))) continue;
    const last = tokens[index + phrase.length - 1];
    return { start: tokens[index]?.start ?? start, end: last?.end ?? end, attribution };
  }
  return undefined;
}

/** Whether words of a copula, an article or "so" alone stand between a form of "be" or "as" and a word. */
function isPredicate(tokens: readonly Token[], index: number, first: number): boolean {
  for (let before = index - 1; before >= Math.max(first, index - reach); before--) {
    const word = tokens[before]?.lower ?? "";
    if (copulas.has(word) || shortCopula.test(word)) return true;
    if (!between.has(word)) return false;
  }
  return false;
}

/** "was not a very": more words than these seldom stand between. */
const reach = 4;

// "he's", "they're"; not "Lund's", which no word of `between` would follow.
const shortCopula = /^(?:i'm|(?:he|she|it|that|who|there)'s|(?:we|you|they)'re)$/u;

const copulas: ReadonlySet<string> = new Set([
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "being",
  "isn't",
  "wasn't",
  "aren't",
  "as",
]);

const between: ReadonlySet<string> = new Set([
  "a",
  "an",
  "the",
  "not",
  "never",
  "so",
  "too",
  "very",
  "really",
  "just",
  "always",
  "absolutely",
  "completely",
  "totally",
  "utterly",
  "truly",
  "simply",
  "such",
  "total",
  "complete",
  "absolute",
  "utter",
  "real",
]);
