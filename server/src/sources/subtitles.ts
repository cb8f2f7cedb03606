import { type Span, slice } from "../text/span.ts";
import { readLineStart, secondsOf } from "./labels.ts";
import { linesOf, segmentOf } from "./plain.ts";
import type { ReadText, Segment } from "./source.ts";

/**
 * Reads subtitles (SubRip and WebVTT): the words of each cue with its time, without cue numbers, times, tags, notes and
 * styles. A line that repeats the one before is left out, since rolling captions show each line twice.
 *
 * Who speaks is said by a voice tag ("<v Maria Lee>") for its cue, and by a label in the words until the next one.
 */
export function readSubtitles(text: string): ReadText {
  const segments: Segment[] = [];
  const state: State = { text, segments, lastLine: "" };
  let cue: Cue | undefined;
  const lines = linesOf(text, { start: 0, end: text.length });
  for (const [index, line] of lines.entries()) {
    const words = slice(text, line).trim();
    const time = timing.exec(words)?.[1];
    if (time !== undefined) cue = { time: secondsOf(time) };
    else if (isBetweenCues(text, lines, index)) cue = undefined;
    else if (cue !== undefined) readCueLine(state, cue, line);
  }
  return { text, segments };
}

interface Cue {
  readonly time: number | undefined;
}

interface State {
  readonly text: string;
  readonly segments: Segment[];
  /** Whom the last label names. */
  speaker?: string | undefined;
  lastLine: string;
}

/** A cue's number or name right before its times, a note, or a style block: the words behind it are nobody's. */
function isBetweenCues(text: string, lines: readonly Span[], index: number): boolean {
  const line = lines[index] as Span;
  const next = lines[index + 1];
  if (next !== undefined && timing.test(slice(text, next).trim())) {
    const isOnlyNumber = number.test(slice(text, line).trim());
    return isOnlyNumber || isAfterBlank(text, lines, index);
  }
  return isAfterBlank(text, lines, index) && block.test(slice(text, line));
}

function isAfterBlank(text: string, lines: readonly Span[], index: number): boolean {
  const before = lines[index - 1];
  return before === undefined || blankLine.test(text.slice(before.end, lines[index]?.start));
}

function readCueLine(state: State, cue: Cue, line: Span): void {
  const { text, segments } = state;
  const bare = slice(text, line).replace(tags, "").trim();
  if (bare === state.lastLine) return;
  state.lastLine = bare;
  let voice: string | undefined;
  let from = line.start;
  let isFirst = true;
  const add = (to: number): void => {
    if (text.slice(from, to).trim() === "") return;
    const start = isFirst ? readLineStart(text, { start: from, end: to }) : { offset: from };
    isFirst = false;
    if (start.speaker !== undefined || start.isTurn) state.speaker = start.speaker;
    if (text.slice(start.offset, to).trim() === "") return;
    segments.push(segmentOf(start.offset, to, voice ?? state.speaker, cue.time));
  };
  for (const tag of slice(text, line).matchAll(tags)) {
    add(line.start + tag.index);
    voice = voiceName.exec(tag[0])?.[1]?.trim() ?? voice;
    from = line.start + tag.index + tag[0].length;
  }
  add(line.end);
}

// "00:00:01,000 --> 00:00:04,000", "00:01.000 --> 00:04.000 align:start".
const timing = /^((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->/u;

// "12".
const number = /^\d+$/u;

// "WEBVTT", "NOTE checked by hand", "STYLE".
const block = /^\s*(?:WEBVTT|NOTE|STYLE|REGION)\b/u;

// An empty line between two others.
const blankLine = /(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)/u;

// "<v Maria Lee>", "</v>", "<i>", "<00:00:01.000>", "{\an8}".
const tags = /<[^<>\n]{1,100}>|\{\\[^{}\n]{1,20}\}/gu;

// "<v Maria Lee>", "<v.loud Maria Lee>".
const voiceName = /^<v(?:\.[^\s>]*)?\s([^>]+)>$/u;
