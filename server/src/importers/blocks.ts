/** How words look. */
export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  /** Address of the link that they are, if any. */
  readonly link?: string;
}

/** A part of a block: words of one style, a break of the line, or a place that somebody asks for later. */
export type Piece =
  | { readonly kind: "words"; readonly text: string; readonly style: Style }
  | { readonly kind: "break" }
  | { readonly kind: "mark"; readonly id: string };

/** A paragraph, heading or part of a list of a document. */
export interface Block {
  /** 1 to 6 of a heading, else 0. */
  readonly heading: number;
  /** In how many block quotes it stands. */
  readonly quotes: number;
  /** "- " or "1. " where it begins an item of a list. */
  readonly marker: string;
  /** Spaces before it: those of the lists that it stands in. */
  readonly indent: string;
  readonly pieces: readonly Piece[];
}

/** Words without a style. */
export const plainStyle: Style = { bold: false, italic: false, struck: false };

/** A paragraph of plain words. */
export function paragraphOf(text: string, heading = 0): Block {
  const pieces: readonly Piece[] = [{ kind: "words", text, style: plainStyle }];
  return { heading, quotes: 0, marker: "", indent: "", pieces };
}

/** The words of a block, with a line for each break. */
export function wordsOf({ pieces }: Block): string {
  return pieces
    .map((piece) => (piece.kind === "words" ? piece.text : piece.kind === "break" ? "\n" : ""))
    .join("");
}

/** Whether a block has words to show. */
export function hasWords(block: Block): boolean {
  return wordsOf(block).trim() !== "";
}

/**
 * Folds white space as browsers do: one space for any, none at the ends of lines. What no file of text should hold
 * (control characters, halves of characters) becomes a space, or the sign for what is unknown.
 */
export function foldBlock(block: Block): Block {
  const pieces: Piece[] = [];
  let isAfterSpace = true;
  for (const piece of block.pieces) {
    if (piece.kind === "break") trimEnd(pieces);
    if (piece.kind !== "words") pieces.push(piece);
    if (piece.kind === "break") isAfterSpace = true;
    if (piece.kind !== "words") continue;
    const folded = foldText(piece.text);
    const text: string = isAfterSpace && folded.startsWith(" ") ? folded.slice(1) : folded;
    if (text === "") continue;
    pieces.push({ ...piece, text });
    isAfterSpace = text.endsWith(" ");
  }
  trimEnd(pieces);
  return { ...block, pieces };
}

/** One space for any white space and control characters. */
export function foldText(text: string): string {
  return text.replace(halves, "\ufffd").replace(byteOrderMark, "").replace(spaces, " ");
}

/** Takes the space from the last words of a line; marks may stand behind them. */
function trimEnd(pieces: Piece[]): void {
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece === undefined || piece.kind === "break") return;
    if (piece.kind === "mark") continue;
    pieces[index] = { ...piece, text: piece.text.replace(spaceAtEnd, "") };
    if (piece.text.trimEnd() !== "") return;
  }
}

// Line breaks, tabs and other control characters, and the separators of Unicode; not no-break spaces.
const spaces = /[ \p{Cc}\u2028\u2029]+/gu;
const spaceAtEnd = / $/u;
const halves = /\p{Cs}/gu;
// At the start of a file it would be swallowed, and all places would be wrong by one.
const byteOrderMark = /\ufeff/gu;
