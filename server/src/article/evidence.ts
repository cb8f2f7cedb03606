import type { Evidence } from "./article.ts";

/** Each evidence as a clause without capital and full stop, for the hover: "the cue stands right after the quotation". */
export const evidenceInWords: Readonly<Record<Evidence, string>> = {
  cueAfterQuote: "the cue stands right after the quotation",
  cueBeforeQuote: "the cue stands right before the quotation",
  cueAroundQuote: "the cue stands on both sides of the quotation",
  cueInSentence: "the cue stands in the same sentence",
  accordingTo: "the source is named with “according to” or a phrase like it",
  colonBefore: "a colon leads the quotation in",
  colonAcrossParagraph: "a colon at the end of the paragraph before leads the quotation in",
  dashAfter: "a dash after the quotation names the source",
  parenthesisAfter: "brackets after the quotation name the source",
  nounCue: "a noun such as “claim” or “statement” leads it in",
  participle: "it goes on with a participle such as “adding”",
  passive: "the source stands in the passive, as in “was told by”",
  relativeClause: "a relative clause says that the source speaks",
  continuedQuote: "it continues the quotation before",
  sameParagraph: "the source speaks in the same paragraph",
  previousParagraph: "the source speaks in the paragraph before",
  nextParagraph: "the source speaks in the paragraph after",
  turnLabel: "the label of the turn names the speaker",
  blockQuote: "the text before the block quote names the source",
  clauseOfCue: "the cue reports this clause",
  noSource: "no source was found",
};

/** How sure a reading is, for the hover; the bounds are those of the findings that rest on it. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= sureFrom) return "sure";
  return confidence >= likelyFrom ? "likely" : "a guess: check";
}

/** Nine of ten attributions that say so are right, on news articles that nothing was trained on. */
export const sureFrom = 0.9;

/** More often right than wrong, by a margin. */
const likelyFrom = 0.6;
