import type { ComparisonVerdict, Passage, QuoteDifference } from "../article/comparisons.ts";

/** The verdict on the wording of a quotation that was found in one place: that of its gravest difference. */
export function judgeWording(
  text: string,
  { words, quote }: Passage,
  differences: readonly QuoteDifference[],
  isMarked: boolean,
): ComparisonVerdict {
  const kinds = new Set(differences.map(({ kind }) => kind));
  if (kinds.has("number")) return "number-changed";
  if (kinds.has("negation")) return "negation-changed";
  if (kinds.has("words")) return "words-changed";
  if (kinds.has("filler")) return "filler-removed";
  if (kinds.has("marked") || isMarked) return "marked-change";
  return text.slice(quote.start, quote.end).replace(/\s+/gu, " ") === words ? "exact" : "normalised";
}
