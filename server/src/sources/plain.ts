import type { Span } from "../text/span.ts";
import { readLineStart } from "./labels.ts";
import type { ReadText, Segment } from "./source.ts";

/**
 * Reads a transcript or notes in plain text or Markdown: each line is a segment, with the speaker and the time that were
 * named last. A heading names nobody, so whose the lines below it are is not known.
 */
export function readPlain(text: string): ReadText {
  const segments: Segment[] = [];
  let speaker: string | undefined;
  let time: number | undefined;
  for (const line of linesOf(text, { start: 0, end: text.length })) {
    if (heading.test(text.slice(line.start, line.end))) {
      speaker = undefined;
      segments.push(line);
      continue;
    }
    const start = readLineStart(text, line);
    if (start.speaker !== undefined || start.isTurn) speaker = start.speaker;
    time = start.time ?? time;
    if (hasWords(text, start.offset, line.end))
      segments.push(segmentOf(start.offset, line.end, speaker, time));
  }
  return { text, segments };
}

/** The lines of a stretch that have something but spaces, without their breaks; in order. */
export function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  lineBreak.lastIndex = start;
  let from = start;
  while (from < end) {
    const match = lineBreak.exec(text);
    const to = match === null ? end : Math.min(end, match.index);
    if (hasWords(text, from, to)) lines.push({ start: from, end: to });
    from = match === null ? end : lineBreak.lastIndex;
  }
  return lines;
}

/** A segment with what is known of it. */
export function segmentOf(
  start: number,
  end: number,
  speaker: string | undefined,
  time: number | undefined,
): Segment {
  return {
    start,
    end,
    ...(speaker === undefined ? {} : { speaker }),
    ...(time === undefined ? {} : { time }),
  };
}

function hasWords(text: string, start: number, end: number): boolean {
  return start < end && text.slice(start, end).trim() !== "";
}

const lineBreak = /\r\n|[\n\r\u2028\u2029]/gu;

// "## What she said"; not "#harbor".
const heading = /^\s{0,3}#{1,6}\s/u;
