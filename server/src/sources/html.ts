import { type MarkupKind, readMarkup } from "./markupText.ts";
import { readPlain } from "./plain.ts";
import type { ReadText } from "./source.ts";

/** Reads a saved web page: the text of its body, a line for each block, as a transcript in plain text. */
export function readHtml(markup: string): ReadText {
  return readPlain(readMarkup(markup, html));
}

const skippedElements: ReadonlySet<string> = new Set(
  "head script style template noscript svg nav button select iframe".split(" "),
);

/** Elements that stand on lines of their own. */
const blocks: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li " +
    "main ol p pre section table td th tr ul"
  ).split(" "),
);

const html: MarkupKind = {
  isSkipped: (name) => skippedElements.has(name),
  breakOf: (name) => (blocks.has(name) ? "\n" : ""),
  foldsSpace: true,
};
