import { isOpeningMark, isWordCharacter } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";
import type { Draft } from "./draft.ts";

/**
 * Finds pull quotes: short paragraphs in marks, block quotes or headings whose words stand in another
 * paragraph too.
 *
 * The first {@link sampleWords} words of each candidate are looked for in one pass over all other text, by a hash
 * of 53 bits.
 */
export function markPullQuotes(text: string, drafts: readonly Draft[]): void {
  const candidates = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (!isCandidate(text, draft)) continue;
    const sample = readSamples(text, draft.content, 1)[0];
    if (sample === undefined) continue;
    const same = candidates.get(sample);
    if (same === undefined) candidates.set(sample, [draft]);
    else same.push(draft);
  }
  if (candidates.size === 0) return;
  for (const draft of drafts) {
    if (draft.kind !== undefined) continue;
    for (const sample of readSamples(text, draft.content, Number.POSITIVE_INFINITY))
      markLonger(draft, candidates.get(sample));
  }
}

function isCandidate(text: string, { kind, block, content, isShort, wordCount }: Draft): boolean {
  if (!isShort || wordCount < sampleWords || wordCount > longestPullQuote) return false;
  if (kind === "blockQuote" || kind === "crossHead") return true;
  return kind === undefined && block.shape === "text" && isOpeningMark(text.charCodeAt(content.start));
}

/** Makes pull quotes of the candidates that are shorter than the paragraph in which their words were found. */
function markLonger(draft: Draft, candidates: readonly Draft[] | undefined): void {
  if (candidates === undefined) return;
  for (const candidate of candidates) {
    const isLonger = draft.end - draft.start > candidate.end - candidate.start;
    if (candidate !== draft && isLonger) candidate.kind = "pullQuote";
  }
}

/**
 * The hashes of every {@link sampleWords} words in a row, in order, up to a number of them; letters of ASCII count
 * without case.
 */
function readSamples(text: string, { start, end }: Span, most: number): readonly number[] {
  const samples: number[] = [];
  const hashes = new Int32Array(sampleWords);
  let count = 0;
  let offset = start;
  while (offset < end && samples.length < most) {
    let code = text.charCodeAt(offset);
    if (!isWordCharacter(code)) {
      offset++;
      continue;
    }
    let hash = 0;
    do {
      const isCapital = code >= 0x41 && code <= 0x5a;
      hash = Math.imul(hash, 0x01000193) + (isCapital ? code + 0x20 : code);
      code = text.charCodeAt(++offset);
    } while (offset < end && isWordCharacter(code));
    hashes[count % sampleWords] = hash;
    count++;
    if (count >= sampleWords) samples.push(combine(hashes, count));
  }
  return samples;
}

/** One hash of the words in a ring, from the oldest on. */
function combine(hashes: Int32Array, count: number): number {
  let high = 0;
  let low = 0;
  for (let index = 0; index < sampleWords; index++) {
    const hash = hashes[(count + index) % sampleWords] ?? 0;
    high = Math.imul(high, 31) + hash;
    low = Math.imul(low ^ hash, 0x85ebca6b);
  }
  return (high >>> 0) * 0x200000 + (low >>> 11);
}

const sampleWords = 6;
const longestPullQuote = 60;
