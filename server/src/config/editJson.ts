import { createScanner, type Node } from "jsonc-parser";
import type { Edit } from "../rules/rule.ts";

/*
 * Small edits of JSON with comments. Unlike `modify` of the parser's package they touch nothing but the item itself
 * and a comma: comments and layout around it stay.
 */

/** Renders an item for a line that is indented so: each further line begins with the indent. */
export type Render = (indent: string) => string;

/** Puts an item at the end of a list or object. */
export function insertItem(text: string, container: Node, render: Render): readonly Edit[] {
  const last = container.children?.at(-1);
  if (last === undefined) return insertFirst(text, container, render);
  const indent = indentAt(text, last.offset);
  const end = last.offset + last.length;
  const comma = commaAfter(text, end);
  // A comment on the line of the last item speaks of that item.
  const [rest = ""] = restOfLine.exec(text.slice(comma === undefined ? end : comma + 1)) ?? [];
  const behind = (comma === undefined ? end : comma + 1) + rest.length;
  const added = `${lineEndOf(text)}${indent}${render(indent)}${comma === undefined ? "" : ","}`;
  return [...(comma === undefined ? [insert(end, ",")] : []), insert(behind, added)];
}

function insertFirst(text: string, { offset, length }: Node, render: Render): readonly Edit[] {
  const outer = indentAt(text, offset);
  const indent = `${outer}  `;
  const lineEnd = lineEndOf(text);
  const isOneLine = !text.slice(offset, offset + length).includes("\n");
  const closing = isOneLine ? `${lineEnd}${outer}` : "";
  return [insert(offset + 1, `${lineEnd}${indent}${render(indent)}${closing}`)];
}

/** Takes an item out of a list or object, with the comma that is one too many without it. */
export function removeItem(text: string, container: Node, index: number): readonly Edit[] {
  const { children = [] } = container;
  const [before, item] = [children[index - 1], children[index]];
  if (item === undefined) return [];
  const end = item.offset + item.length;
  const ownComma = commaAfter(text, end);
  const otherComma =
    ownComma === undefined && before ? commaAfter(text, before.offset + before.length) : undefined;
  const comma = ownComma ?? otherComma;
  const [margin = ""] = marginBefore.exec(text.slice(0, item.offset)) ?? [];
  const edits = [{ span: { start: item.offset - margin.length, end }, newText: "" }];
  if (comma !== undefined) edits.push({ span: { start: comma, end: comma + 1 }, newText: "" });
  return edits.sort((one, other) => one.span.start - other.span.start);
}

/** The text after edits that are in order and do not overlap. */
export function applyAll(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .reduce((after, { span, newText }) => after.slice(0, span.start) + newText + after.slice(span.end), text);
}

/** The next comma, if nothing but blanks and comments stands before it. */
function commaAfter(text: string, offset: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  scanner.scan();
  const found = scanner.getTokenOffset();
  return text[found] === "," ? found : undefined;
}

function insert(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}

/** The blanks at the start of the line of an offset. */
function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/u.exec(text.slice(lineStart, offset))?.[0] ?? "";
}

function lineEndOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

// "  // a refrain", " /* a refrain */" up to the end of the line.
const restOfLine = /^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*(?=\r?\n|$))/u;

// The line break and the blanks before an item that begins its line.
const marginBefore = /\r?\n[ \t]*$|(?<![ \t])[ \t]+$/u;
