import type { Chance } from "./chance.ts";
import { paragraph, piece } from "./texts.ts";

/** Replaces what stands between two offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit of a text as a writer, a formatter or a fault might make it, at places that a client can name. */
export function makeEdit(text: string, chance: Chance): TextEdit {
  const edit = chance.pick(kinds)(text, chance);
  return { ...edit, start: nameable(text, edit.start), end: nameable(text, edit.end) };
}

/** The text after an edit; its offsets are moved into the text and out of line ends. */
export function applyEdit(text: string, edit: TextEdit): string {
  const { start, end } = placeEdit(text, edit);
  return text.slice(0, start) + edit.text + text.slice(end);
}

/** The edit with offsets that the text has, the lesser one first. */
export function placeEdit(text: string, edit: TextEdit): TextEdit {
  const [one, other] = [nameable(text, edit.start), nameable(text, edit.end)];
  return { start: Math.min(one, other), end: Math.max(one, other), text: edit.text };
}

/** The nearest offset that has a line and a column: none lies between CR and LF. */
function nameable(text: string, offset: number): number {
  const inside = Math.min(Math.max(offset, 0), text.length);
  return text[inside - 1] === "\r" && text[inside] === "\n" ? inside - 1 : inside;
}

type Kind = (text: string, chance: Chance) => TextEdit;

const kinds: readonly Kind[] = [
  (text, chance) => insert(text, chance, piece(chance)),
  (text, chance) => insert(text, chance, piece(chance)),
  (text, chance) => insert(text, chance, chance.pick([..."aeinst.,“” "])),
  (text, chance) => insert(text, chance, `\n\n${paragraph(chance)}\n\n`),
  (text, chance) => cut(text, chance, 1),
  (text, chance) => cut(text, chance, 1 + chance.below(12)),
  (text, chance) => cut(text, chance, chance.below(text.length + 1)),
  // Typing over something.
  (text, chance) => ({ ...cut(text, chance, 1 + chance.below(20)), text: piece(chance) }),
  // A stretch that is copied to another place.
  (text, chance) => {
    const { start, end } = cut(text, chance, 1 + chance.below(300));
    return insert(text, chance, text.slice(start, end));
  },
  // A mark that is lost, doubled or of another kind.
  (text, chance) => {
    const start = placeOf(text, chance, /["“”‘’'.:,\n\r]/gu);
    return { start, end: start + 1, text: chance.pick(["", "”", "“", '"', "\n", "\r\n", "\r", ". "]) };
  },
  // A line end that becomes another, so that CR and LF meet or part.
  (text, chance) => {
    const start = placeOf(text, chance, /\r\n|\r|\n/gu);
    return { start, end: start, text: chance.pick(["\r", "\n", "\r\n", " \n"]) };
  },
  (text, chance) => {
    const start = placeOf(text, chance, /\r?\n\r?\n/gu);
    return { start, end: start + 1, text: "" };
  },
];

function insert(text: string, chance: Chance, inserted: string): TextEdit {
  const start = chance.below(text.length + 1);
  return { start, end: start, text: inserted };
}

function cut(text: string, chance: Chance, length: number): TextEdit {
  const start = chance.below(text.length + 1);
  return { start, end: start + length, text: "" };
}

/** Where one of the places of a pattern begins; anywhere if there is none. */
function placeOf(text: string, chance: Chance, pattern: RegExp): number {
  const places = [...text.matchAll(pattern)].map(({ index }) => index);
  return places.length === 0 ? chance.below(text.length + 1) : chance.pick(places);
}
