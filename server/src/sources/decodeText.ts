import { type Message, msg } from "../text/message.ts";
/** The text of a file without its byte order mark, or one sentence that says why there is none. */
export type Decoded = { readonly text: string } | { readonly problem: Message };

/**
 * Decodes a file: UTF-8, UTF-16 in either order (with a byte order mark, or where every other byte is zero), else
 * Windows-1252. Total: what holds control bytes is no text, and a problem says so.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeBytes(bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return { text: decodeUtf16(bytes.subarray(2), 0) };
  if (first === 0xfe && second === 0xff) return { text: decodeUtf16(bytes.subarray(2), 1) };
  const order = unmarkedOrder(bytes);
  return order === undefined ? decodeBytes(bytes) : { text: decodeUtf16(bytes, order) };
}

function decodeBytes(bytes: Uint8Array): Decoded {
  if (isBinary(bytes)) return { problem: msg`The file is not text.` };
  return { text: decodeUtf8(bytes) ?? decodeWindows1252(bytes) };
}

/** Which byte of a pair is the low one, where a file is UTF-16 without a mark: English text has a zero in every pair. */
function unmarkedOrder(bytes: Uint8Array): 0 | 1 | undefined {
  const length = Math.min(bytes.length, looked) & ~1;
  const zeros: [number, number] = [0, 0];
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  const pairs = length / 2;
  if (pairs < 2) return undefined;
  if (zeros[1] > pairs * 0.7 && zeros[0] === 0) return 0;
  return zeros[0] > pairs * 0.7 && zeros[1] === 0 ? 1 : undefined;
}

/** Bytes at the start of a file that tell what it is. */
const looked = 4096;

/** A zero byte, or control bytes other than tab, line breaks, form feed and escape. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, looked);
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] as number;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) return true;
  }
  return false;
}

function decodeUtf16(bytes: Uint8Array, low: 0 | 1): string {
  const units = new Uint16Array(bytes.length >> 1);
  for (let index = 0; index < units.length; index++)
    units[index] = (bytes[2 * index + low] as number) | ((bytes[2 * index + 1 - low] as number) << 8);
  return textOf(units, units.length);
}

/** Nothing where the bytes are no UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index] as number;
    const length = byte < 0x80 ? 1 : lengthOf(byte);
    const code = length === 1 ? byte : codePointAt(bytes, index, length);
    if (code === undefined) return undefined;
    if (code > 0xffff) {
      units[count++] = 0xd7c0 + (code >> 10);
      units[count++] = 0xdc00 | (code & 0x3ff);
    } else units[count++] = code;
    index += length;
  }
  return textOf(units, count);
}

/** The character of some bytes; nothing where they are none. */
function codePointAt(bytes: Uint8Array, index: number, length: number): number | undefined {
  if (length === 0 || index + length > bytes.length) return undefined;
  let code = (bytes[index] as number) & (0x7f >> length);
  for (let next = 1; next < length; next++) {
    const more = bytes[index + next] as number;
    if ((more & 0xc0) !== 0x80) return undefined;
    code = (code << 6) | (more & 0x3f);
  }
  return isCodePoint(code, length) ? code : undefined;
}

/** Bytes of a character, by its first one; 0 where none begins so. */
function lengthOf(byte: number): number {
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}

/** Not longer than needed, no half of a pair, and within Unicode. */
function isCodePoint(code: number, length: number): boolean {
  if (length === 3) return code >= 0x800 && (code < 0xd800 || code > 0xdfff);
  return length < 4 || (code >= 0x10000 && code <= 0x10ffff);
}

function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    units[index] = byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte;
  }
  return textOf(units, units.length);
}

/** What the bytes from 80 to 9F are; those without a meaning stay controls. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** In pieces, since a call takes only so many arguments. */
function textOf(units: Uint16Array, count: number): string {
  const pieces: string[] = [];
  for (let start = 0; start < count; start += piece)
    pieces.push(String.fromCharCode(...units.subarray(start, Math.min(count, start + piece))));
  return pieces.join("");
}

const piece = 8192;
