import type { Evidence } from "../article/article.ts";

/** Says in a sentence why words were given to their speaker. */
export function explainEvidence(evidence: Evidence): string {
  return sentences[evidence];
}

const sentences: Readonly<Record<Evidence, string>> = {
  cueAfterQuote: "The reporting verb follows the quotation.",
  cueBeforeQuote: "The reporting verb stands before the quotation.",
  cueAroundQuote: "The reporting verb stands between two parts of the quotation.",
  cueInSentence: "The reporting verb stands in the same sentence.",
  accordingTo: "“According to” names the source.",
  colonBefore: "A colon leads from the speaker to the words.",
  colonAcrossParagraph: "The paragraph before ends with the speaker and a colon.",
  dashAfter: "A dash and a name follow the quotation.",
  parenthesisAfter: "The name follows in parentheses.",
  nounCue: "A noun such as “statement” says that this is reported.",
  participle: "A participle such as “adding” carries the speaker on.",
  passive: "A passive such as “was quoted as saying” reports the words.",
  relativeClause: "A clause with “who” reports the words.",
  continuedQuote: "The quotation runs on from the paragraph before.",
  sameParagraph: "The speaker is named elsewhere in the same paragraph.",
  previousParagraph: "The paragraph before names the speaker; this one has no cue of its own.",
  nextParagraph: "The next paragraph names the speaker; this one has no cue of its own.",
  turnLabel: "The label of the interview turn names the speaker.",
  blockQuote: "The words are set as a block quote.",
  clauseOfCue: "The clause belongs to the reporting verb.",
  noSource: "The words are reported, and nobody is named.",
};
