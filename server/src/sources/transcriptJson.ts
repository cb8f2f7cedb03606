import { msg } from "../text/message.ts";
import { secondsOf } from "./labels.ts";
import { segmentOf } from "./plain.ts";
import { type ReadText, type Segment, unread } from "./source.ts";

/**
 * Reads the transcript that a speech recogniser or a transcription service wrote as JSON: Whisper, Otter, Trint, Rev,
 * AssemblyAI, Amazon, and whatever else has a list of objects with words, times and speakers. What is shown has a line
 * for each stretch of one speaker, with time and name: "[00:14:32] Maria Lee: We will close the harbor."
 */
export function readTranscriptJson(json: string): ReadText {
  const value = parse(json);
  if (value === undefined) return unread(msg`The file is no valid JSON.`);
  const names = speakerNames(value);
  const turns = joinTurns(findTurns(value, names));
  if (turns.length === 0)
    return unread(
      msg`The JSON has no list of words or sentences with their text, so it is no transcript that we know.`,
    );
  return render(inSeconds(turns));
}

/** A stretch of words, as the file has it. */
interface Turn {
  readonly words: string;
  readonly speaker?: string;
  /** In the file's unit. */
  readonly time?: number;
  /** Set where the file says that the time is in milliseconds. */
  readonly isMilliseconds?: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // What is no JSON is told to the writer.
    return undefined;
  }
}

/** The list that holds most words; of two that hold the same words, the one with longer items and speakers. */
function findTurns(value: unknown, names: ReadonlyMap<string, string>): readonly Turn[] {
  let best: readonly Turn[] = [];
  let bestScore = 0;
  for (const list of listsIn(value)) {
    const turns = list.flatMap((item) => turnOf(item, names) ?? []);
    const letters = turns.reduce((sum, { words }) => sum + words.replace(/\s+/gu, "").length, 0);
    const spoken = turns.filter(({ speaker }) => speaker !== undefined).length;
    const timed = turns.filter(({ time }) => time !== undefined).length;
    // Punctuation may be missing from a list of words: what differs by a tenth is the same text.
    const score = Math.log(1 + letters) * 10 + (spoken > 0 ? 4 : 0) + (timed > 0 ? 2 : 0);
    if (score > bestScore) [best, bestScore] = [turns, score];
  }
  return best;
}

/** Every list of objects, in order, to a depth that any transcript keeps to. */
function listsIn(value: unknown, depth = 0): readonly (readonly Fields[])[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) {
    const objects = value.filter(isFields);
    const inner = objects.flatMap((item) => listsIn(item, depth + 1));
    // The lists within the items of a list are parts of one text.
    const joined = joinInner(objects);
    return [...(objects.length > 0 ? [objects] : []), ...joined, ...(objects.length === 1 ? inner : [])];
  }
  return isFields(value) ? Object.values(value).flatMap((it) => listsIn(it, depth + 1)) : [];
}

/** The same list of each item, joined: the "alternatives" of each of Google's results. */
function joinInner(objects: readonly Fields[]): readonly (readonly Fields[])[] {
  if (objects.length < 2) return [];
  const byKey = new Map<string, Fields[]>();
  for (const item of objects) {
    for (const [key, value] of Object.entries(item)) {
      const first = Array.isArray(value) ? value.find(isFields) : undefined;
      if (first === undefined) continue;
      const list = byKey.get(key) ?? [];
      list.push(first);
      byKey.set(key, list);
    }
  }
  return [...byKey.entries()].filter(([key]) => key === "alternatives").map(([, list]) => list);
}

const deepest = 8;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function turnOf(item: Fields, names: ReadonlyMap<string, string>): Turn | undefined {
  const words = wordsOf(item);
  if (words === undefined || words.trim() === "") return undefined;
  const speaker = speakerOf(item, names);
  return {
    words: words.trim().replace(/\s+/gu, " "),
    ...(speaker === undefined ? {} : { speaker }),
    ...timeOf(item),
  };
}

/** The words of an item: a field, or what its list of words adds up to. */
function wordsOf(item: Fields, depth = 0): string | undefined {
  for (const key of textKeys) {
    const value = item[key];
    if (typeof value === "string") return value;
  }
  for (const key of partKeys) {
    const parts = item[key];
    if (!Array.isArray(parts) || depth > deepest) continue;
    const words = parts.filter(isFields).flatMap((part) => wordsOf(part, depth + 1) ?? []);
    if (words.length > 0) return joinWords(words);
  }
  return undefined;
}

/** Rev and Amazon have punctuation and spaces as items of their own. */
function joinWords(words: readonly string[]): string {
  const hasSpaces = words.some((word) => /^\s|\s$/u.test(word));
  return words.join(hasSpaces ? "" : " ").replace(/(?<!\s)\s+([,.;:?!])/gu, "$1");
}

function speakerOf(item: Fields, names: ReadonlyMap<string, string>): string | undefined {
  for (const key of speakerKeys) {
    const value = item[key];
    const id = isFields(value) ? (value["name"] ?? value["label"] ?? value["id"]) : value;
    if (typeof id === "number") return names.get(String(id)) ?? `Speaker ${id}`;
    if (typeof id === "string" && id.trim() !== "") return names.get(id) ?? id.trim();
  }
  return undefined;
}

interface Time {
  readonly time?: number;
  readonly isMilliseconds?: boolean;
}

/** The first time that an item has, or the first of its words. */
function timeOf(item: Fields, depth = 0): Time {
  if (depth > deepest) return {};
  for (const key of timeKeys) {
    const time = readTime(key, item[key], depth);
    if (time !== undefined) return time;
  }
  for (const key of partKeys) {
    const parts = item[key];
    const first = Array.isArray(parts) ? parts.find(isFields) : undefined;
    if (first !== undefined) return timeOf(first, depth + 1);
  }
  return {};
}

function readTime(key: string, value: unknown, depth: number): Time | undefined {
  if (isFields(value)) return timeOf(value, depth + 1);
  if (typeof value === "number") {
    return value >= 0 ? { time: value, isMilliseconds: milliseconds.test(key) } : undefined;
  }
  if (typeof value !== "string") return undefined;
  const seconds = secondsOf(value) ?? (decimal.test(value) ? Number.parseFloat(value) : undefined);
  return seconds === undefined ? undefined : { time: seconds, isMilliseconds: false };
}

/** Names of speakers by their number or id: a list "speakers" of the file, as Otter and others have it. */
function speakerNames(value: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (!isFields(value)) return names;
  for (const speaker of Array.isArray(value["speakers"]) ? value["speakers"].filter(isFields) : []) {
    const id = speaker["id"] ?? speaker["speaker_id"] ?? speaker["speakerId"];
    const name = speaker["name"] ?? speaker["speaker_name"] ?? speaker["label"];
    if ((typeof id === "string" || typeof id === "number") && typeof name === "string")
      names.set(String(id), name);
  }
  return names;
}

/** What one speaker says in a row is one turn, up to about a paragraph; single words are joined to it. */
function joinTurns(turns: readonly Turn[]): readonly Turn[] {
  const joined: Turn[] = [];
  for (const turn of turns) {
    const last = joined.at(-1);
    const isJoined =
      last !== undefined &&
      last.speaker === turn.speaker &&
      (turn.words.length < shortest || last.words.length < shortest) &&
      last.words.length < longest;
    if (!isJoined) joined.push(turn);
    else joined[joined.length - 1] = { ...last, words: joinWords([last.words, turn.words]) };
  }
  return joined;
}

/** Letters of a turn that stands for itself, and of one to which nothing is joined. */
const shortest = 40;
const longest = 400;

/** Times in milliseconds become seconds: where the file says so, or where they are whole and too large for seconds. */
function inSeconds(turns: readonly Turn[]): readonly Turn[] {
  const times = turns.flatMap(({ time }) => time ?? []);
  const last = Math.max(0, ...times.slice(-1));
  const isWhole = times.every(Number.isInteger);
  const letters = turns.reduce((sum, { words }) => sum + words.length, 0);
  // Nobody says fewer than a letter in three seconds over a whole recording.
  const isTooSlow = isWhole && last > Math.max(600, letters * 3);
  return turns.map((turn) => {
    if (turn.time === undefined) return turn;
    return { ...turn, time: Math.floor(turn.isMilliseconds || isTooSlow ? turn.time / 1000 : turn.time) };
  });
}

function render(turns: readonly Turn[]): ReadText {
  const segments: Segment[] = [];
  let text = "";
  for (const { words, speaker, time } of turns) {
    if (time !== undefined) text += `[${clockOf(time)}] `;
    if (speaker !== undefined) text += `${speaker}: `;
    const start = text.length;
    text += words;
    segments.push(segmentOf(start, text.length, speaker, time));
    text += "\n";
  }
  return { text, segments };
}

/** "00:14:32". */
function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

const textKeys = "text transcript value content sentence body punctuated_word word".split(" ");
const partKeys = "words elements sentences alternatives tokens items".split(" ");
const speakerKeys =
  "speaker speaker_name speakerName speaker_label speakerLabel speaker_id speakerId speakerTag name who".split(
    " ",
  );
const timeKeys = (
  "start startTime start_time startMs start_ms start_offset startOffset timestamps offsets from begin ts time timestamp " +
  "offset"
).split(" ");

// "startMs", "start_offset".
const milliseconds = /ms$|offset/iu;

// "12.5", "12.5s".
const decimal = /^\d+(?:\.\d+)?s?$/u;
