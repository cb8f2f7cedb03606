import { isOpeningMark, isWordCharacter } from "../../text/characters.ts";
import type { Draft } from "./draft.ts";

/**
 * Finds pull quotes: short paragraphs in marks, block quotes or headings whose words stand in another
 * paragraph too.
 *
 * The first {@link sampleWords} words of each candidate are looked for in one pass over all other text.
 */
export function markPullQuotes(text: string, drafts: readonly Draft[]): void {
  const candidates = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (!isCandidate(text, draft)) continue;
    const sample = takeWords(text, draft.content.start, draft.content.end, sampleWords);
    if (sample === undefined) continue;
    const same = candidates.get(sample);
    if (same === undefined) candidates.set(sample, [draft]);
    else same.push(draft);
  }
  if (candidates.size === 0) return;
  for (const draft of drafts) {
    if (draft.kind === undefined) findSamples(text, draft, candidates);
  }
}

function isCandidate(text: string, { kind, block, content, isShort, wordCount }: Draft): boolean {
  if (!isShort || wordCount < sampleWords || wordCount > longestPullQuote) return false;
  if (kind === "blockQuote" || kind === "crossHead") return true;
  return kind === undefined && block.shape === "text" && isOpeningMark(text.charCodeAt(content.start));
}

/** Makes pull quotes of the candidates whose words stand within a longer paragraph. */
function findSamples(text: string, draft: Draft, candidates: ReadonlyMap<string, readonly Draft[]>): void {
  const starts: number[] = [];
  let offset = draft.content.start;
  const words: string[] = [];
  while (offset < draft.content.end) {
    while (offset < draft.content.end && !isWordCharacter(text.charCodeAt(offset))) offset++;
    const start = offset;
    while (offset < draft.content.end && isWordCharacter(text.charCodeAt(offset))) offset++;
    if (offset === start) break;
    starts.push(start);
    words.push(text.slice(start, offset).toLowerCase());
    if (words.length > sampleWords) words.shift();
    if (words.length < sampleWords) continue;
    for (const candidate of candidates.get(words.join(" ")) ?? []) {
      const isLonger = draft.end - draft.start > candidate.end - candidate.start;
      if (candidate !== draft && isLonger) candidate.kind = "pullQuote";
    }
  }
}

/** The first words of a stretch in lower case; `undefined` where there are fewer. */
function takeWords(text: string, start: number, end: number, count: number): string | undefined {
  const words: string[] = [];
  let offset = start;
  while (offset < end && words.length < count) {
    while (offset < end && !isWordCharacter(text.charCodeAt(offset))) offset++;
    const wordStart = offset;
    while (offset < end && isWordCharacter(text.charCodeAt(offset))) offset++;
    if (offset > wordStart) words.push(text.slice(wordStart, offset).toLowerCase());
  }
  return words.length === count ? words.join(" ") : undefined;
}

const sampleWords = 6;
const longestPullQuote = 60;
