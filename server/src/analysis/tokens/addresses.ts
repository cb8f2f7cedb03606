import { isSpace, isWordCharacter } from "../../text/characters.ts";

/** Whether the colon at an offset is that of `https://`. */
export function isAddress(text: string, offset: number): boolean {
  return text.charCodeAt(offset + 1) === 0x2f && text.charCodeAt(offset + 2) === 0x2f;
}

/** Behind the address whose colon stands at an offset; a mark at its end belongs to the sentence. */
export function findAddressEnd(text: string, offset: number, limit: number): number {
  let end = offset + 3;
  while (end < limit && !isSpace(text.charCodeAt(end)) && !endsAddress(text.charCodeAt(end))) end++;
  while (end > offset + 3 && !isWordCharacter(text.charCodeAt(end - 1)) && text.charCodeAt(end - 1) !== 0x2f)
    end--;
  return Math.min(end, limit);
}

// Quotation marks, angle and closing brackets; they do not occur in an address as it is pasted.
function endsAddress(code: number): boolean {
  return code === 0x22 || code === 0x3c || code === 0x3e || code === 0x29 || code === 0x5d || code >= 0x2018;
}
