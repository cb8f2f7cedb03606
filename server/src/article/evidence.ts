import { type Message, msg } from "../text/message.ts";
import type { Evidence } from "./article.ts";

/** Each evidence as a clause without capital and full stop, for the hover: "the cue stands right after the quotation". */
export const evidenceInWords: Readonly<Record<Evidence, Message>> = {
  cueAfterQuote: msg`the cue stands right after the quotation`,
  cueBeforeQuote: msg`the cue stands right before the quotation`,
  cueAroundQuote: msg`the cue stands on both sides of the quotation`,
  cueInSentence: msg`the cue stands in the same sentence`,
  accordingTo: msg`the source is named with “according to” or a phrase like it`,
  colonBefore: msg`a colon leads the quotation in`,
  colonAcrossParagraph: msg`a colon at the end of the paragraph before leads the quotation in`,
  dashAfter: msg`a dash after the quotation names the source`,
  parenthesisAfter: msg`brackets after the quotation name the source`,
  nounCue: msg`a noun such as “claim” or “statement” leads it in`,
  participle: msg`it goes on with a participle such as “adding”`,
  passive: msg`the source stands in the passive, as in “was told by”`,
  relativeClause: msg`a relative clause says that the source speaks`,
  continuedQuote: msg`it continues the quotation before`,
  sameParagraph: msg`the source speaks in the same paragraph`,
  previousParagraph: msg`the source speaks in the paragraph before`,
  nextParagraph: msg`the source speaks in the paragraph after`,
  turnLabel: msg`the label of the turn names the speaker`,
  blockQuote: msg`the text before the block quote names the source`,
  clauseOfCue: msg`the cue reports this clause`,
  noSource: msg`no source was found`,
};

/** How sure a reading is, for the hover; the bounds are those of the findings that rest on it. */
export function confidenceInWords(confidence: number): Message {
  if (confidence >= sureFrom) return msg`sure`;
  return confidence >= likelyFrom ? msg`likely` : msg`a guess: check`;
}

/** Nine of ten attributions that say so are right, on news articles that nothing was trained on. */
export const sureFrom = 0.9;

/** More often right than wrong, by a margin. */
const likelyFrom = 0.6;
