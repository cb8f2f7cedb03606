import type { ItemKind, ItemStatus, SourceSlot } from "../ledger/record.ts";

/** The statuses in words, as every report has them. */
export const statusWords: Readonly<Record<ItemStatus, string>> = {
  open: "open",
  "needs-attention": "needs attention",
  wrong: "wrong",
  "cannot-verify": "cannot verify",
  "on-author": "on the author",
  verified: "verified",
  "not-a-fact": "not a fact",
};

/** The kinds in words. */
export const kindWords: Readonly<Record<ItemKind, string>> = {
  name: "name",
  title: "title",
  quote: "quote",
  number: "number",
  date: "date",
  superlative: "superlative",
  claim: "claim",
  selection: "selection",
};

/** Where in a source something stands: link, file, page and time stamp. */
export function whereOf({ url, file, page, time }: SourceSlot): string {
  return [url, file, page && `p. ${page}`, time].filter((it) => it !== undefined && it !== "").join("; ");
}

// A control character that is neither tab nor line end, a line separator, half of a character, a mark that reorders text.
const unsafe = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of others without anything that acts: control characters and marks that reorder text become `�`. */
export function harmless(text: string): string {
  return text.replace(unsafe, (character) =>
    character === "\n" || character === "\t" ? character : "\ufffd",
  );
}

/** The same on one line. */
export function onOneLine(text: string): string {
  return harmless(text.replace(/\s+/gu, " ").trim());
}
