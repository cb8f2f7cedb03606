import { isOpeningMark, isWordCharacter } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";
import type { Draft } from "./draft.ts";

/**
 * Finds pull quotes: short paragraphs in marks, block quotes or headings whose words stand in another
 * paragraph too.
 *
 * The first {@link sampleWords} words of each candidate are looked for in one pass over all other text, by two
 * hashes of 32 bits.
 */
export function markPullQuotes(text: string, drafts: readonly Draft[]): void {
  const candidates = new Map<number, Candidate[]>();
  for (const draft of drafts) {
    if (!isCandidate(text, draft)) continue;
    eachSample(text, draft.content, (first, second) => {
      const candidate = { draft, second };
      const same = candidates.get(first);
      if (same === undefined) candidates.set(first, [candidate]);
      else same.push(candidate);
      return "stop";
    });
  }
  if (candidates.size === 0) return;
  for (const draft of drafts) {
    if (draft.kind !== undefined) continue;
    eachSample(text, draft.content, (first, second) => {
      const found = candidates.get(first);
      if (found !== undefined) markLonger(draft, found, second);
      return "go on";
    });
  }
}

/** A paragraph that may be a pull quote, under the first hash of its first words. */
interface Candidate {
  readonly draft: Draft;
  /** Their second hash. */
  readonly second: number;
}

function isCandidate(text: string, { kind, block, content, isShort, wordCount }: Draft): boolean {
  if (!isShort || wordCount < sampleWords || wordCount > longestPullQuote) return false;
  if (kind === "blockQuote" || kind === "crossHead") return true;
  return kind === undefined && block.shape === "text" && isOpeningMark(text.charCodeAt(content.start));
}

/** Makes pull quotes of the candidates that are shorter than the paragraph in which their words were found. */
function markLonger(draft: Draft, candidates: readonly Candidate[], second: number): void {
  for (const candidate of candidates) {
    if (candidate.second !== second || candidate.draft === draft) continue;
    const isLonger = draft.end - draft.start > candidate.draft.end - candidate.draft.start;
    if (isLonger) candidate.draft.kind = "pullQuote";
  }
}

/**
 * Visits the two hashes of every {@link sampleWords} words in a row, in order, until the visit says to stop;
 * letters of ASCII count without case.
 */
function eachSample(
  text: string,
  { start, end }: Span,
  visit: (first: number, second: number) => "go on" | "stop",
): void {
  const words = new Int32Array(sampleWords);
  let count = 0;
  let first = 0;
  let second = 0;
  let offset = start;
  while (offset < end) {
    let code = text.charCodeAt(offset);
    if (!isWordCharacter(code)) {
      offset++;
      continue;
    }
    let word = 0;
    do {
      const isCapital = code >= 0x41 && code <= 0x5a;
      word = Math.imul(word, 0x01000193) + (isCapital ? code + 0x20 : code);
      code = text.charCodeAt(++offset);
    } while (offset < end && isWordCharacter(code));
    // Both hashes are polynomials over the words; the word that leaves the row is taken off.
    const oldest = words[count % sampleWords] as number;
    first = (Math.imul(first, firstBase) + word - Math.imul(oldest, firstOldest)) | 0;
    second = (Math.imul(second, secondBase) + word - Math.imul(oldest, secondOldest)) | 0;
    words[count % sampleWords] = word;
    count++;
    if (count >= sampleWords && visit(first, second) === "stop") return;
  }
}

/** A base to the power of {@link sampleWords}, in 32 bits. */
function powerOf(base: number): number {
  let power = 1;
  for (let index = 0; index < sampleWords; index++) power = Math.imul(power, base);
  return power;
}

const sampleWords = 6;
const longestPullQuote = 60;
const firstBase = 31;
const secondBase = 0x85ebca6b;
const firstOldest = powerOf(firstBase);
const secondOldest = powerOf(secondBase);
