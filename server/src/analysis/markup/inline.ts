import { isLetter, isSpace } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";

/** How many code units a tag may have. */
export const longestTag = 400;

/** What was read at an offset: the markup, if it is some, and where to read on. */
export interface Found {
  readonly span?: Span;
  readonly end: number;
}

/** Code between runs of as many backticks; quotes in the fashion of LaTeX (``so'') and unpaired runs are text. */
export function skipCode(text: string, offset: number): Found {
  let runEnd = offset + 1;
  while (text.charCodeAt(runEnd) === 0x60) runEnd++;
  const limit = Math.min(text.length, runEnd + longestCode);
  for (let end = runEnd; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x0a || code === 0x0d) break;
    if (code !== 0x60) continue;
    const closeStart = end;
    while (text.charCodeAt(end) === 0x60) end++;
    if (end - closeStart !== runEnd - offset) continue;
    // The second of two opening marks follows a space.
    if (isSpace(text.charCodeAt(closeStart - 1)) && !isSpace(text.charCodeAt(runEnd))) break;
    return { span: { start: offset, end }, end };
  }
  return { end: runEnd };
}

/** A tag or an address in angle brackets; `<` before anything else is text. */
export function skipTag(text: string, offset: number): Found {
  const first = text.charCodeAt(offset + 1);
  if (first !== 0x2f && !isLetter(first)) return { end: offset + 1 };
  const limit = Math.min(text.length, offset + longestTag);
  for (let end = offset + 1; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x3e) {
      const isTag = tag.test(text.slice(offset, end + 1));
      return isTag ? { span: { start: offset, end: end + 1 }, end: end + 1 } : { end: offset + 1 };
    }
    if (code === 0x3c) break;
  }
  return { end: offset + 1 };
}

/**
 * Behind the target that follows a link's text: `(address "title")`, `[label]`, or nothing where the text itself is
 * a label that is defined.
 *
 * @returns `undefined` where this is no link.
 */
export function findLinkTarget(
  text: string,
  offset: number,
  label: string,
  labels: ReadonlySet<string>,
): number | undefined {
  const code = text.charCodeAt(offset);
  if (code === 0x28) return findClosing(text, offset, 0x29);
  if (code === 0x5b) {
    const end = findClosing(text, offset, 0x5d);
    if (end === undefined) return undefined;
    const named = text.slice(offset + 1, end - 1).toLowerCase();
    return labels.has(named === "" ? label : named) ? end : undefined;
  }
  return labels.has(label) ? offset : undefined;
}

/** Behind the bracket that closes the one at an offset, on the same line. */
function findClosing(text: string, offset: number, closing: number): number | undefined {
  const opening = text.charCodeAt(offset);
  const limit = Math.min(text.length, offset + longestTarget);
  let depth = 0;
  for (let end = offset; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === opening) depth++;
    else if (code === closing) depth--;
    else if (code === 0x0a || code === 0x0d || (code === 0x5d && closing !== 0x5d)) return undefined;
    if (depth === 0) return end + 1;
  }
  return undefined;
}

// "<br>", "</a>", "<a href='x'>", "<https://example.org>"; not "<laughs at the mayor>" or "< 5 >".
const tag =
  /^<(?:\/?[a-z][a-z\d]{0,9}\s?\/?|[a-z][a-z\d]{0,9}(?:\s[^<>=]*=[^<>]*)|[a-z]+:\S+|[^\s@]+@\S+)>$/iu;
const longestCode = 400;
const longestTarget = 1000;
