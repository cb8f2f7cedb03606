import type { Change } from "../../rereading/change.ts";
import { moveSpans } from "../../rereading/move.ts";
import { copyString } from "../../text/copyString.ts";
import { indexFrom } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";

/** Where Markdown defines what a label links to, or where a footnote begins. */
export interface Definition extends Span {
  /** In lower case; absent for the mark of a footnote, which no link uses. */
  readonly label?: string;
}

/** The definitions of a text. */
export interface Definitions {
  /** In order. */
  readonly all: readonly Definition[];
  /** The labels that links may use: the same object after an edit that changes none of them. */
  readonly labels: ReadonlySet<string>;
}

/** The definitions of a text without any. */
export const noDefinitions: Definitions = { all: [], labels: new Set() };

/**
 * Finds the lines that define what a label links to (`[1]: https://…`), and the marks before footnotes (`[^1]:`),
 * whose text is read.
 *
 * @param before those of the last reading, which are moved: only the changed lines are looked at.
 */
export function findDefinitions(text: string, before: Definitions, change: Change): Definitions {
  const { head, tail, shift } = change;
  const start = head === 0 ? 0 : text.lastIndexOf("\n", head - 1) + 1;
  const lineEnd = text.indexOf("\n", tail);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const [first, last] = [indexFrom(before.all, start), indexFrom(before.all, end - shift)];
  const dropped = before.all.slice(first, last);
  const fresh = findIn(text.slice(start, end), start);
  if (dropped.length + fresh.length + before.all.length === 0) return before;
  const moved = before.all.slice(last);
  moveSpans(moved, { offset: shift, token: 0 });
  const all = [...before.all.slice(0, first), ...fresh, ...moved];
  return { all, labels: hasSameLabels(dropped, fresh) ? before.labels : labelsOf(all) };
}

function findIn(lines: string, offset: number): readonly Definition[] {
  if (!lines.includes("]:")) return [];
  return Array.from(lines.matchAll(definition), ({ index, 0: line, 1: label = "" }): Definition => {
    const start = offset + index;
    if (label.startsWith("^")) return { start, end: start + label.length + 3 };
    return { start, end: start + line.length, label: copyString(label).toLowerCase() };
  });
}

function hasSameLabels(one: readonly Definition[], other: readonly Definition[]): boolean {
  return one.length === other.length && one.every(({ label }, index) => label === other[index]?.label);
}

function labelsOf(definitions: readonly Definition[]): ReadonlySet<string> {
  return new Set(definitions.flatMap(({ label }) => label ?? []));
}

// "[1]: https://example.org" at the start of a line.
const definition = /^\[([^[\]\n\r]{1,100})\]:[^\n\r]*/gmu;
