/** Hash of a piece of text over its code units (FNV-1a), 32 bits, signed. */
export function hashRange(text: string, start: number, end: number): number {
  let hash = -2128831035;
  for (let offset = start; offset < end; offset++) hash = Math.imul(hash ^ text.charCodeAt(offset), 16777619);
  return hash;
}

/** Mixes a value into a hash; the order counts. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, -1640531535);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, -2048144789) ^ (mixed >>> 13);
}

/** Hash of a whole word. */
export function hashWord(word: string): number {
  return hashRange(word, 0, word.length);
}
