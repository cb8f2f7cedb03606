import { isHighSurrogate, isUpper } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";
import type { Draft } from "./draft.ts";

/**
 * The dateline at the start of a paragraph: place, date and agency before a dash (`LONDON, March 3 (Reuters) –`),
 * or a place in capitals before a colon (`KARACHI: `).
 *
 * A place that is not in capitals counts only with a date or an agency: `Paris – the city of light – is` has none.
 */
export function findDateline(text: string, draft: Draft): Span | undefined {
  const { start } = draft.content;
  return hasDateline(text, draft) ? { start, end: start + (draft.datelineLength ?? 0) } : undefined;
}

/** Whether a paragraph has a dateline; its content must be that of its block. */
export function hasDateline(text: string, draft: Draft): boolean {
  draft.datelineLength ??= measureDateline(text, draft.content);
  return draft.datelineLength > 0;
}

/** Code units of the dateline at the start of a content, 0 where there is none. */
function measureDateline(text: string, content: Span): number {
  const head = text.slice(content.start, Math.min(content.end, content.start + longestDateline));
  if (!isPlaceStart(head.charCodeAt(0)) || !divider.test(head)) return 0;
  for (const pattern of datelines) {
    const match = pattern.exec(head);
    if (match !== null) return match[0].trimEnd().length;
  }
  return 0;
}

/** Whether a dateline may begin so: with a letter, a stroke of emphasis or a bracket; most quotations do not. */
function isPlaceStart(code: number): boolean {
  return isUpper(code) || code === 0x2a || code === 0x5f || code === 0x28 || isHighSurrogate(code);
}

const longestDateline = 110;

// What every dateline ends with.
const divider = /[–—:-]/u;

const datelines: readonly RegExp[] = [
  // "LONDON, March 3 (Reuters) – ", "KABUL, Afghanistan — ", "ST. LOUIS - ", "**PARIS** — ".
  /^[*_]{0,2}\p{Lu}(?:[\p{Lu}.'’/ -]){2,30}[*_]{0,2}(?:, [^–—:;!?“”"()]{1,45}?)?(?: ?\([^()]{2,40}\))?[*_]{0,2}(?:\s?[–—]\s?|\s-{1,2}\s)(?=\S)/u,
  // "Paris (AP) — ", "(Reuters) - ", "Nairobi, 27 January (Wire) - ".
  /^[*_]{0,2}(?:\p{Lu}[^–—:;!?“”"()]{1,60}? )?\((?:[A-Z][A-Za-z.&]*)(?: [A-Z][A-Za-z.]*){0,4}\)[*_]{0,2}\s?(?:[–—]|-{1,2})\s?(?=\S)/u,
  // "Example News, 27 January - ", "Leeds, March 3 – ".
  /^\p{Lu}[\p{L}.'’ -]{1,40}, (?:\d{1,2} (?=\p{Lu}[a-z]{2,8})|(?=\p{Lu}[a-z]{2,8}\.? \d))\p{Lu}[a-z]{2,8}\.?(?: \d{1,4})?(?:, \d{4})?\s(?:[–—]|-{1,2})\s(?=\S)/u,
  // "KARACHI: ", "NEW DELHI: "; not "LIVE: ", which is no place, so the next word must begin a sentence.
  /^\p{Lu}[\p{Lu}.'’ -]{3,25}: (?=\p{Lu}[\p{Ll}’' ]|[“"‘'])/u,
];
