import { isSpace } from "../../text/characters.ts";
import { indexFrom } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import type { Block } from "./blocks.ts";
import type { Reading, Wording } from "./draft.ts";

/** What may be the label of an interview turn; all offsets count from the beginning of the content. */
export interface Label extends Span {
  /** In lower case. */
  readonly key: string;
  /** Where the content behind it begins. */
  readonly contentStart: number;
}

/** The label at the start of a paragraph: one to four words that could be a name or role, and a colon. */
export function findLabel(
  { text, markup }: Reading,
  { shape, content }: Block,
  { bare }: Wording,
): Label | undefined {
  if (shape !== "text" && shape !== "listItem") return undefined;
  const match = pattern.exec(bare);
  if (match === null) return undefined;
  const words = match[1] ?? "";
  const key = words.toLowerCase();
  // "Lund: 547." counts votes.
  if (!letter.test(bare.slice(match[0].length)) && !interviewLabels.has(key)) return undefined;
  const start = findReadStart(content.start, markup);
  const colon = text.slice(start, start + words.length + 9).indexOf(":");
  if (colon < 0) return undefined;
  let contentStart = start + colon + 1;
  while (contentStart < content.end && isLabelEnd(text.charCodeAt(contentStart))) contentStart++;
  const offset = start - content.start;
  return { key, start: offset, end: offset + words.length, contentStart: contentStart - content.start };
}

/** Whether words begin as an interview turn does. */
export function startsWithLabel(bare: string): boolean {
  return pattern.test(bare);
}

/** Space, and strokes of emphasis, behind the colon of a label. */
export function isLabelEnd(code: number): boolean {
  return isSpace(code) || code === 0x2a || code === 0x5f;
}

/** The words before what is asked and answered, in lower case. */
export const interviewLabels: ReadonlySet<string> = new Set([
  "q",
  "a",
  "question",
  "answer",
  "interviewer",
  "interviewee",
  "reporter",
  "moderator",
]);

/** Behind the strokes of emphasis that a label begins with. */
function findReadStart(start: number, markup: readonly Span[]): number {
  let offset = start;
  const index = indexFrom(markup, start);
  for (const { start: from, end } of markup.slice(index, index + 3)) if (from === offset) offset = end;
  return offset;
}

const letter = /\p{L}/u;
// "Q:", "Jane Doe:", "DR. ROE:", "Speaker 2:", "J.D.:"; not "Note that: ".
const pattern =
  /^((?:\p{Lu}[\p{L}\d.'’-]{0,24})(?: (?:\p{Lu}[\p{L}\d.'’-]{0,24}|\d{1,2}|de|van|von|al|bin|of)){0,3}) ?:(?=\s|$)/u;
