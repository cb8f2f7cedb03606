import { isHighSurrogate, isLowSurrogate } from "../../text/characters.ts";

/** Behind the mark at an offset; a run of periods or hyphens and a character of several code units are one. */
export function findMarkEnd(text: string, offset: number, limit: number): number {
  const code = text.charCodeAt(offset);
  let end = offset + 1;
  if (code === period || code === 0x2d) {
    while (end < limit && text.charCodeAt(end) === code) end++;
    return end;
  }
  if (isHighSurrogate(code)) return findEmojiEnd(text, offset, limit);
  while (end < limit && isVariation(text.charCodeAt(end))) end++;
  return end;
}

/** Behind an emoji with its skin colour, its variation and what zero-width joiners add to it. */
function findEmojiEnd(text: string, offset: number, limit: number): number {
  let end = offset;
  while (
    end + 1 < limit &&
    isHighSurrogate(text.charCodeAt(end)) &&
    isLowSurrogate(text.charCodeAt(end + 1))
  ) {
    end += 2;
    while (end < limit && isVariation(text.charCodeAt(end))) end++;
    if (end < limit && text.charCodeAt(end) === 0x200d) end++;
    else if (!isSkinColour(text, end)) break;
  }
  return Math.max(end, offset + 1);
}

function isSkinColour(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset + 1);
  return text.charCodeAt(offset) === 0xd83c && low >= 0xdffb && low <= 0xdfff;
}

function isVariation(code: number): boolean {
  return code === 0xfe0e || code === 0xfe0f || code === 0x20e3;
}

const period = 0x2e;
