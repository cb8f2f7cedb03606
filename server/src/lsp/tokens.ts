import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { SemanticToken } from "../features/semanticTokens.ts";
import { tokenKinds } from "./capabilities.ts";

/**
 * Encodes tokens as the protocol wants: five numbers each (lines down, units right, length, kind, modifiers).
 * A token over several lines becomes one in each line, since most editors take no others.
 */
export function encodeTokens(document: TextDocument, tokens: readonly SemanticToken[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { span, kind } of tokens) {
    for (const piece of linesOf(document, span.start, span.end)) {
      const down = piece.line - line;
      data.push(down, down === 0 ? piece.character - character : piece.character, piece.length);
      data.push(tokenKinds.indexOf(kind), 0);
      line = piece.line;
      character = piece.character;
    }
  }
  return data;
}

/** Remembers the last tokens of each document, so that an edit sends only what it changed. */
export class TokenHistory {
  readonly #last = new Map<string, { readonly resultId: string; readonly data: number[] }>();
  #count = 0;

  /** Keeps tokens as the last ones of a document, and names them. */
  keep(uri: string, data: number[]): SemanticTokens & { readonly resultId: string } {
    const result = { resultId: String(++this.#count), data };
    this.#last.set(uri, result);
    return result;
  }

  /** What changed since the tokens with that name; all tokens where those are no longer known. */
  change(uri: string, previousResultId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const previous = this.#last.get(uri);
    const { resultId } = this.keep(uri, data);
    if (previous?.resultId !== previousResultId) return { resultId, data };
    const { start, deleteCount, insertEnd } = difference(previous.data, data);
    if (deleteCount === 0 && insertEnd === start) return { resultId, edits: [] };
    return { resultId, edits: [{ start, deleteCount, data: data.slice(start, insertEnd) }] };
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

function linesOf(
  document: TextDocument,
  start: number,
  end: number,
): readonly { readonly line: number; readonly character: number; readonly length: number }[] {
  const first = document.positionAt(start);
  const last = document.positionAt(end);
  if (first.line === last.line) return [{ ...first, length: end - start }];
  const pieces = [];
  for (let line = first.line; line <= last.line; line++) {
    const character = line === first.line ? first.character : 0;
    // A position behind the end of a line is moved before its line break.
    const lineEnd = document.positionAt(document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }));
    const length = (line === last.line ? last.character : lineEnd.character) - character;
    if (length > 0) pieces.push({ line, character, length });
  }
  return pieces;
}

/** The one stretch in which two lists differ: both are equal before `start` and behind it. */
function difference(
  before: readonly number[],
  after: readonly number[],
): { readonly start: number; readonly deleteCount: number; readonly insertEnd: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, deleteCount: before.length - same - start, insertEnd: after.length - same };
}
