import type { Span } from "../text/span.ts";

/** What stands before the words of a line: who speaks, and when. */
export interface LineStart {
  readonly speaker?: string;
  /** Seconds. */
  readonly time?: number;
  /** Where the words begin. */
  readonly offset: number;
  /** Set where the line says that somebody else speaks, and not who: ">>". */
  readonly isTurn?: true;
}

/**
 * Reads the label and the time mark at the start of a line, in any order: "LEE:", "[00:12:03] Maria Lee:",
 * "**Maria Lee** (00:12):", "Speaker 1  00:12" on a line of its own, ">> LEE:".
 */
export function readLineStart(text: string, line: Span): LineStart {
  const words = text.slice(line.start, line.end);
  const opening = sizeOf(turnMark, words);
  const firstTime = timeAt(words, opening);
  const labelStart = firstTime?.end ?? opening;
  const label = readLabel(words, labelStart) ?? readLoneName(words, labelStart, firstTime !== undefined);
  const end = label?.end ?? labelStart;
  const secondTime = label === undefined ? undefined : timeAt(words, end);
  const time = label?.time ?? secondTime?.time ?? firstTime?.time;
  return {
    offset: line.start + (secondTime?.end ?? end),
    ...(label === undefined ? {} : { speaker: label.name }),
    ...(time === undefined ? {} : { time }),
    ...(opening > 0 && words.includes(">>") ? { isTurn: true } : {}),
  };
}

/** Seconds of "1:02:03", "00:14:32,500", "14:32". */
export function secondsOf(time: string): number | undefined {
  const parts = clock.exec(time.trim());
  if (parts === null) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0"] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Math.floor(Number(seconds.replace(",", ".")));
}

interface Mark {
  readonly end: number;
  readonly time: number;
}

function timeAt(words: string, start: number): Mark | undefined {
  const match = timeMark.exec(words.slice(start));
  const time = match === null ? undefined : secondsOf(match[1] ?? "");
  return match === null || time === undefined ? undefined : { end: start + match[0].length, time };
}

interface Label {
  readonly name: string;
  readonly end: number;
  readonly time?: number;
}

/** A name with a colon behind it, and maybe a time between the two. */
function readLabel(words: string, start: number): Label | undefined {
  const match = colonLabel.exec(words.slice(start));
  const name = match?.[1]?.trim() ?? "";
  if (match === null || !isName(name)) return undefined;
  const time = secondsOf(match[2] ?? "");
  return { name, end: start + match[0].length, ...(time === undefined ? {} : { time }) };
}

/** A name alone on its line, with a time before or behind it. */
function readLoneName(words: string, start: number, hasTime: boolean): Label | undefined {
  const match = loneName.exec(words.slice(start));
  const name = match?.[1]?.trim() ?? "";
  const time = secondsOf(match?.[2] ?? "");
  if (match === null || !isName(name) || (time === undefined && !(hasTime && name.includes(" "))))
    return undefined;
  return { name, end: words.length, ...(time === undefined ? {} : { time }) };
}

/** At most six words, all with a capital or a digit, but for the small ones in names and roles. */
function isName(label: string): boolean {
  const words = label.split(/\s+/u);
  return words.length <= 6 && startsName.test(label) && words.every((word) => nameWord.test(word));
}

function sizeOf(pattern: RegExp, words: string): number {
  return pattern.exec(words)?.[0].length ?? 0;
}

// ">> ", "- " of subtitles, "> **" of Markdown; also nothing.
const turnMark = /^\s*(?:(?:>{1,3}|-|–|—|\*{1,3}|_{1,2}|#{1,6})\s*){0,3}/u;

// "[00:12:03] ", "(14:32)", "00:12 - "; not "10:30am".
const timeMark =
  /^\s*(?:[[(<]\s*)?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)(?![\p{L}\d:])\s*(?:[\])>]\s*)?(?:[-–—|]\s*)?/u;

// "LEE: ", "**Maria Lee:** ", "Maria Lee (00:12): ", "Q. ", "SPEAKER_01: "; not "http://".
const colonLabel =
  /^\s*[*_[(]{0,3}([\p{L}\d][^:*[\]()\n<>]{0,60}?)[*_\])]{0,3}\s*(?:(?:[[(](\d[\d:.,]{2,11})[\])][*_]{0,3}|[*_]{1,3})\s*)?:(?!\/\/)[*_]{0,3}(?:\s+|$)/u;

// "Speaker 1  00:12", "Maria Lee (00:12)", "Maria Lee".
const loneName =
  /^\s*[*_]{0,3}([\p{L}][^:*[\]()\n<>,.!?]{0,60}?)[*_]{0,3}\s*(?:[[(]?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?\s*)?$/u;

// "Lee", "Q"; not "he said".
const startsName = /^[\p{Lu}\p{Lo}]/u;

// "Lee", "O'Neil", "2", "of", "SPEAKER_01", "(mayor"; not "said".
const nameWord =
  /^(?:[("“]?[\p{Lu}\p{Lo}\d&#].*|of|the|de|da|di|del|van|von|der|den|bin|al|la|le|du|for|and)$/u;

// "1:02:03", "14:32,5".
const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2}(?:[.,]\d{1,3})?)$/u;
