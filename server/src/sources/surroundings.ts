import type { Passage, Surroundings } from "../article/comparisons.ts";
import { indexAfter } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";
import { spokenWords } from "./passages.ts";
import type { Segment, Source } from "./source.ts";

/** What is said around a passage, and on which line it stands. */
export function surroundingsOf(source: Source, passage: Passage): Surroundings {
  const { text, segments } = source;
  const first = indexAfter(segments, passage.start);
  const last = Math.max(first, indexAfter(segments, Math.max(passage.start, passage.end - 1)));
  return {
    line: countLines(text, passage.start),
    before: lastWords(beforePassage(source, first, passage)),
    after: firstWords(afterPassage(source, last, passage).replace(firstMarks, "")),
  };
}

/** Line of an offset, from one; breaks are those of an editor. */
function countLines(text: string, offset: number): number {
  return (text.slice(0, offset).match(lineBreak)?.length ?? 0) + 1;
}

/** What its speaker said before in the same turn; at the start of a turn, what somebody else said, with the label. */
function beforePassage(source: Source, index: number, passage: Span): string {
  const { segments } = source;
  const own = segments[index];
  const from = turnFrom(segments, index);
  const said = spokenWords(source, { start: segments[from]?.start ?? passage.start, end: passage.start });
  const other = segments[from - 1];
  if (said !== "" || own === undefined || other === undefined) return said;
  const start = segments[turnFrom(segments, from - 1)]?.start ?? other.start;
  return labelled(other, spokenWords(source, { start, end: other.end }));
}

function afterPassage(source: Source, index: number, passage: Span): string {
  const { segments } = source;
  const to = turnTo(segments, index);
  const said = spokenWords(source, { start: passage.end, end: segments[to]?.end ?? passage.end });
  const other = segments[to + 1];
  // A closing mark alone is nothing that was said.
  if (hasWord.test(said) || other === undefined) return hasWord.test(said) ? said : "";
  const end = segments[turnTo(segments, to + 1)]?.end ?? other.end;
  return labelled(other, spokenWords(source, { start: other.start, end }));
}

/** Index of the first segment of a turn, of the last few. */
function turnFrom(segments: readonly Segment[], index: number): number {
  let from = index;
  while (from > 0 && index - from < mostSegments && isSameSpeaker(segments, from - 1, index)) from--;
  return from;
}

function turnTo(segments: readonly Segment[], index: number): number {
  let to = index;
  while (to + 1 < segments.length && to - index < mostSegments && isSameSpeaker(segments, to + 1, index))
    to++;
  return to;
}

/** Segments that are joined at most, so that a source of one speaker is not gone through for some words. */
const mostSegments = 8;

function isSameSpeaker(segments: readonly Segment[], one: number, other: number): boolean {
  return segments[one]?.speaker === segments[other]?.speaker;
}

function labelled({ speaker }: Segment, words: string): string {
  return speaker === undefined || words === "" ? words : `${speaker}: ${words}`;
}

function lastWords(words: string): string {
  const parts = words.split(" ");
  return parts.length <= mostWords ? words : `… ${parts.slice(-mostWords).join(" ")}`;
}

function firstWords(words: string): string {
  const parts = words.split(" ");
  return parts.length <= mostWords ? words : `${parts.slice(0, mostWords).join(" ")} …`;
}

/** Words before and behind a passage: some two sentences. */
const mostWords = 30;

// What closes the passage itself: ". I think" becomes "I think".
const firstMarks = /^[\s,.;:!?…"”’)\]]+/u;

const lineBreak = /\r\n|[\n\r]/gu;

const hasWord = /[\p{L}\p{N}]/u;
