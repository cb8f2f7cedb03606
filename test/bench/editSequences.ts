/** A text with the place that each of its characters had before it was edited; -1 for what was typed. */
export interface TrackedText {
  readonly text: string;
  readonly origins: Int32Array;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export type Random = () => number;

/** Random numbers from a seed. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A text that nobody has edited. */
export function trackText(text: string): TrackedText {
  return { text, origins: Int32Array.from({ length: text.length }, (_, offset) => offset) };
}

/** Names of the ways to edit, for counting. */
export type EditKind = keyof typeof edits;

/** Edits a text once, as a writer might: types, deletes, moves, replaces one place or all. */
export function editOnce(
  tracked: TrackedText,
  random: Random,
): { readonly kind: EditKind; readonly tracked: TrackedText } {
  const kinds = Object.keys(edits) as EditKind[];
  const kind = pick(kinds, random);
  return { kind, tracked: edits[kind](tracked, random) };
}

const edits = {
  /** Some words, of the article's own, between two words. */
  typeWords: (tracked: TrackedText, random: Random) => {
    const at = pick(wordsOf(tracked.text), random).start;
    return replace(tracked, at, at, `${newWords(tracked.text, 1 + Math.floor(random() * 8), random)} `);
  },
  typeSentence: (tracked: TrackedText, random: Random) => {
    const at = pick(sentencesOf(tracked.text), random).start;
    const words = newWords(tracked.text, 5 + Math.floor(random() * 15), random);
    return replace(tracked, at, at, `${words[0]?.toUpperCase()}${words.slice(1)}. `);
  },
  typeLetter: (tracked: TrackedText, random: Random) => {
    const { start, end } = pick(wordsOf(tracked.text), random);
    const at = start + Math.floor(random() * (end - start + 1));
    return replace(tracked, at, at, pick([..."aeinst"], random));
  },
  deleteLetter: (tracked: TrackedText, random: Random) => {
    const { start, end } = pick(wordsOf(tracked.text), random);
    const at = start + Math.floor(random() * (end - start));
    return replace(tracked, at, at + 1, "");
  },
  deleteWords: (tracked: TrackedText, random: Random) => {
    const words = wordsOf(tracked.text);
    const first = Math.floor(random() * words.length);
    const last = Math.min(words.length - 1, first + Math.floor(random() * 6));
    return replace(tracked, words[first]?.start ?? 0, words[last + 1]?.start ?? tracked.text.length, "");
  },
  deleteSentence: (tracked: TrackedText, random: Random) => {
    const { start, end } = pick(sentencesOf(tracked.text), random);
    return replace(tracked, start, end, "");
  },
  deleteParagraph: (tracked: TrackedText, random: Random) => {
    const { start, end } = pick(paragraphsOf(tracked.text), random);
    return replace(tracked, start, end, "");
  },
  replaceWord: (tracked: TrackedText, random: Random) => {
    const { start, end } = pick(wordsOf(tracked.text), random);
    return replace(tracked, start, end, newWords(tracked.text, 1, random));
  },
  changeDigit: (tracked: TrackedText, random: Random) => {
    const digits = [...tracked.text.matchAll(/\d/gu)];
    if (digits.length === 0) return tracked;
    const { index, 0: digit } = pick(digits, random);
    return replace(tracked, index, index + 1, String((Number(digit) + 1 + Math.floor(random() * 9)) % 10));
  },
  moveParagraph: (tracked: TrackedText, random: Random) => move(tracked, paragraphsOf(tracked.text), random),
  moveSentence: (tracked: TrackedText, random: Random) => move(tracked, sentencesOf(tracked.text), random),
  replaceAll: (tracked: TrackedText, random: Random) => {
    const word = slice(tracked.text, pick(wordsOf(tracked.text), random));
    const instead = newWords(tracked.text, 1, random);
    return replaceEach(
      tracked,
      new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(word)}(?![\\p{L}\\p{N}])`, "gu"),
      () => instead,
    );
  },
  /** What a house style does, and what does not count: marks, dashes, blanks and line ends. */
  restyle: (tracked: TrackedText, random: Random) => {
    const [pattern, instead] = pick(styles, random);
    return replaceEach(tracked, pattern, instead);
  },
};

const styles: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/[“”]/gu, () => '"'],
  [/(?<![\p{L}\p{N}])"(?=\S)/gu, () => "“"],
  [/['’](?=\p{L})/gu, (found) => (found === "'" ? "’" : "'")],
  [/[—–]/gu, () => "-"],
  [/ {1,2}/gu, (found) => (found === " " ? "  " : " ")],
  [/\r?\n/gu, (found) => (found === "\n" ? "\r\n" : "\n")],
  [/,(?= )/gu, () => ""],
];

interface Range {
  readonly start: number;
  readonly end: number;
}

function move(tracked: TrackedText, parts: readonly Range[], random: Random): TrackedText {
  const { start, end } = pick(parts, random);
  const { start: to } = pick(parts, random);
  if (to >= start && to < end) return tracked;
  const part = cut(tracked, start, end);
  const between = to < start ? cut(tracked, to, start) : cut(tracked, end, to);
  const [before, behind] = [
    cut(tracked, 0, Math.min(to, start)),
    cut(tracked, Math.max(to, end), tracked.text.length),
  ];
  return join(to < start ? [before, part, between, behind] : [before, between, part, behind]);
}

function replaceEach(tracked: TrackedText, pattern: RegExp, instead: (found: string) => string): TrackedText {
  const parts: TrackedText[] = [];
  let end = 0;
  for (const { index, 0: found } of tracked.text.matchAll(pattern)) {
    const next = index + found.length;
    parts.push(cut(tracked, end, index), typed(tracked, index, next, instead(found)));
    end = next;
  }
  return join([...parts, cut(tracked, end, tracked.text.length)]);
}

function replace(tracked: TrackedText, start: number, end: number, text: string): TrackedText {
  return join([
    cut(tracked, 0, start),
    typed(tracked, start, end, text),
    cut(tracked, end, tracked.text.length),
  ]);
}

/** What is typed over one for one, as a mark of another style, stays what it was. */
function typed(
  { text: before, origins }: TrackedText,
  start: number,
  end: number,
  text: string,
): TrackedText {
  const typedOver = before.slice(start, end);
  const isMark = text.length === 1 && end - start === 1 && !/[\p{L}\p{N}]/u.test(text);
  // A word that is typed over by itself is no change.
  if (text === typedOver) return { text, origins: origins.slice(start, end) };
  return { text, origins: isMark ? origins.slice(start, end) : new Int32Array(text.length).fill(-1) };
}

function cut({ text, origins }: TrackedText, start: number, end: number): TrackedText {
  return { text: text.slice(start, end), origins: origins.subarray(start, end) };
}

function join(parts: readonly TrackedText[]): TrackedText {
  const text = parts.map((part) => part.text).join("");
  const origins = new Int32Array(text.length);
  let offset = 0;
  for (const part of parts) {
    origins.set(part.origins, offset);
    offset += part.text.length;
  }
  return { text, origins };
}

function wordsOf(text: string): readonly Range[] {
  return rangesOf(text, /[\p{L}\p{N}][\p{L}\p{N}'’.,]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu);
}

function sentencesOf(text: string): readonly Range[] {
  return rangesOf(text, /[^\s.?!][^.?!\n]*[.?!]+["”’]?\s?/gu);
}

function paragraphsOf(text: string): readonly Range[] {
  return rangesOf(text, /[^\r\n]+(?:\r?\n)*/gu);
}

function rangesOf(text: string, pattern: RegExp): readonly Range[] {
  const found = [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return found.length === 0 ? [{ start: 0, end: text.length }] : found;
}

function newWords(text: string, count: number, random: Random): string {
  const words = wordsOf(text);
  return Array.from({ length: count }, () => slice(text, pick(words, random))).join(" ");
}

function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

function pick<Value>(values: readonly Value[], random: Random): Value {
  return values[Math.floor(random() * values.length)] as Value;
}
