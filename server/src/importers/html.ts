import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { readPlain } from "../sources/plain.ts";
import type { ReadText } from "../sources/source.ts";
import { lineElements, wordless } from "./elements.ts";

/**
 * Reads a web page: the text of its body, a line for each block, as a transcript in plain text. Total: any string is a
 * page. Time grows with the square of how deep elements are nested, since browsers' rules ask for it; whoever calls it
 * sets a limit.
 */
export function readHtml(markup: string): ReadText {
  return readPlain(tidy(piecesOf(parse(markup)).join("")));
}

/** What is still to be read: a node, or the words or line break that stand there. */
type Step = { readonly node: DefaultTreeAdapterTypes.Node; readonly isFolded: boolean } | string;

/** The words and line breaks of a tree. No recursion: a page may be nested deeper than calls can be. */
function piecesOf(root: DefaultTreeAdapterTypes.Node): readonly string[] {
  const pieces: string[] = [];
  const steps: Step[] = [{ node: root, isFolded: true }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === "string") pieces.push(step);
    else for (const next of stepsInto(step.node, step.isFolded)) steps.push(next);
  }
  return pieces;
}

/** What a node holds, the last first. */
function stepsInto(node: DefaultTreeAdapterTypes.Node, isFolded: boolean): readonly Step[] {
  if ("value" in node) return [isFolded ? node.value.replace(spaces, " ") : node.value];
  if (!("childNodes" in node) || wordless.has(node.nodeName)) return [];
  const lineBreak = lineElements.has(node.nodeName) ? "\n" : "";
  const isInnerFolded = isFolded && node.nodeName !== "pre";
  const inner = node.childNodes.map((child) => ({ node: child, isFolded: isInnerFolded }));
  return [lineBreak, ...inner.reverse(), lineBreak];
}

/** No spaces at the ends of lines, and at most one empty line in a row. */
function tidy(text: string): string {
  return text
    .replace(spacesAtEnd, "\n")
    .replace(spacesAtStart, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

// Line breaks and spaces, but no-break ones.
const spaces = /[ \t\r\n\f]+/gu;

// "close. \n"; a look-behind, lest a long row of spaces without a line break take time by its square.
const spacesAtEnd = /(?<![ \t\u00a0])[ \t\u00a0]+\n/gu;

// "\n  In May".
const spacesAtStart = /\n[ \t\u00a0]+/gu;
