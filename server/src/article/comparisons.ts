import type { Span } from "../text/span.ts";
import type { Quote } from "./parts.ts";

/** A quotation held against the sources. The span is that of the quotation. */
export interface Comparison extends Span {
  readonly quote: Quote;
  readonly verdict: ComparisonVerdict;
  /** Where the words stand: none for `not-found`, two for `spliced`, else one. */
  readonly passages: readonly Passage[];
  /** In order; what differs in capitals, marks and spaces alone is none. */
  readonly differences: readonly QuoteDifference[];
}

/**
 * How the words of a quotation stand in a source, from the same to not at all. `normalised`: but for capitals, marks,
 * spellings, short forms and how numbers are written; `marked-change`: but for what brackets and ellipses mark;
 * `spliced`: joined from two places; `speaker-differs`: the words are another's; `not-found`: in no source, although
 * the speaker has one.
 */
export type ComparisonVerdict =
  | "exact"
  | "normalised"
  | "marked-change"
  | "filler-removed"
  | "words-changed"
  | "spliced"
  | "negation-changed"
  | "number-changed"
  | "speaker-differs"
  | "not-found";

/** Where words of a quotation stand in a source; the span is in the text of the source. */
export interface Passage extends Span {
  readonly uri: string;
  /** The source's path in the workspace. */
  readonly name: string;
  readonly words: string;
  /** The words of the quotation that stand there. */
  readonly quote: Span;
  /** As the source labels it. */
  readonly speaker?: string;
  /** Seconds from the start of the recording. */
  readonly time?: number;
}

/** Words that a quotation and its passage do not share. The span is in the article: where it has none of them, the word before. */
export interface QuoteDifference extends Span {
  readonly kind: "marked" | "filler" | "words" | "number" | "negation";
  /** As the article has it; empty where the source has more. */
  readonly written: string;
  /** As the source has it; empty where the article has more. */
  readonly said: string;
  /** Where that is in the text of the source. */
  readonly passage: Span;
}

/** What a source has around a passage; empty where it has nothing there. */
export interface Surroundings {
  /** The passage's line in the text of the source, from one. */
  readonly line: number;
  /** On one line, with the label where somebody else speaks. */
  readonly before: string;
  readonly after: string;
}
