import type { Piece } from "./blocks.ts";

/**
 * The offsets in each piece of a block that need a backslash, since Markdown would read more than the character there.
 * All others stay as they are, so that the article is not littered: “[CHECK]”, “snake_case” and “5 * 3” need none.
 */
export function escapesIn(pieces: readonly Piece[]): readonly (readonly number[])[] {
  const texts = pieces.map((piece) =>
    piece.kind === "words" ? piece.text : piece.kind === "break" ? "\n" : "",
  );
  const text = texts.join("");
  const offsets = [...offsetsOf(text, inlineMark), ...lineMarksIn(text)].sort((one, other) => one - other);
  const found: (readonly number[])[] = [];
  let start = 0;
  let next = 0;
  for (const [index, piece] of pieces.entries()) {
    const end = start + (texts[index] ?? "").length;
    const own: number[] = [];
    for (; (offsets[next] ?? end) < end; next++)
      if (offsets[next] !== offsets[next - 1]) own.push((offsets[next] ?? 0) - start);
    const isLink = piece.kind === "words" && piece.style.link !== undefined;
    found.push(isLink ? withBrackets(piece.text, own) : own);
    start = end;
  }
  return found;
}

function offsetsOf(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

/** Of a number at the start of a line it is the full stop that makes it one of a list. */
function lineMarksIn(text: string): readonly number[] {
  return [...text.matchAll(lineMark)].map(({ index, 1: number = "" }) => index + number.length);
}

/** Within the words of a link any bracket might end them. */
function withBrackets(text: string, offsets: readonly number[]): readonly number[] {
  return [...new Set([...offsets, ...offsetsOf(text, bracket)])].sort((one, other) => one - other);
}

/*
 * By the character: a backslash before a mark; a backtick; “*” next to a word; “_” at the end of a word; “~~”; “[^”;
 * “](”, “][” and “]:”; “<b>”, “</b>” and “<!--”; “&amp;”.
 */
const inlineMark =
  /\\(?=[!-/:-@[-`{-~])|`|(?<=\S)\*|\*(?=\S)|(?<=\S)_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_(?=\S)|~(?=~)|(?<=~)~|\[(?=\^)|\](?=[([:])|<(?=[a-z/!?])|&(?=#?[a-z\d]{1,31};)/giu;

// At the start of a line: "# ", ">", "- ", "1. ", "---", "===", "~~~"; not "#1", "-5" or "1.5".
const lineMark =
  /^(?:(\d{1,9})[.)](?=\s|$)|#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|(?:-{2,}|_{3,}|=+|\*{3,}) *$|~{3})/gmu;

const bracket = /[[\]]/gu;
