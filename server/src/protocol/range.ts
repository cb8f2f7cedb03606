/** A range of the document, zero-based, in UTF-16 units, its end out: the same as LSP's. */
export interface OutlineRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
