import { isHighSurrogate, isLowSurrogate, isWordCharacter } from "../text/characters.ts";
import { type Span, slice } from "../text/span.ts";
import type { TextQuoteSelector } from "./record.ts";

/** Makes the selector of a span of a text; the span may be empty or run over the ends. */
export function selectorOf(text: string, span: Span): TextQuoteSelector {
  return {
    exact: slice(text, span),
    prefix: text.slice(startOfContext(text, span.start), span.start),
    suffix: text.slice(span.end, endOfContext(text, span.end)),
  };
}

/** Whether a selector is what {@link selectorOf} makes of a span; it makes nothing, since most are asked again and again. */
export function isSelectorOf(selector: TextQuoteSelector, text: string, span: Span): boolean {
  const { exact, prefix, suffix } = selector;
  const [start, end] = [span.start - prefix.length, span.end + suffix.length];
  return (
    span.end - span.start === exact.length &&
    startOfContext(text, span.start) === start &&
    endOfContext(text, span.end) === end &&
    text.startsWith(exact, span.start) &&
    text.startsWith(prefix, start) &&
    text.startsWith(suffix, span.end)
  );
}

/**
 * UTF-16 units of context on either side, a word more or less: about eight words. With 32, as other annotation tools
 * have it, a sentence that is rewritten next to a short fact leaves too little to tell two places apart.
 */
const reach = 48;

function startOfContext(text: string, end: number): number {
  let start = Math.max(0, end - reach);
  const limit = Math.max(0, start - longestWord);
  while (start > limit && isWithinWord(text, start)) start--;
  return isHalf(text, start) ? start - 1 : start;
}

function endOfContext(text: string, start: number): number {
  let end = Math.min(text.length, start + reach);
  const limit = Math.min(text.length, end + longestWord);
  while (end < limit && isWithinWord(text, end)) end++;
  return isHalf(text, end) ? end + 1 : end;
}

/** Where letters do not end, as in a text without spaces, the context is cut in them. */
const longestWord = 24;

function isWithinWord(text: string, offset: number): boolean {
  return isWordCharacter(text.charCodeAt(offset - 1)) && isWordCharacter(text.charCodeAt(offset));
}

/** Whether an offset parts a character of two units. */
function isHalf(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}
