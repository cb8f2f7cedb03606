import { isOpeningMark, isWordCharacter } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";
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
    const sample = takeWords(text, draft.content, sampleWords);
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
  const words: string[] = [];
  for (let word = findWord(text, draft.content); word.end > word.start; ) {
    words.push(text.slice(word.start, word.end).toLowerCase());
    if (words.length > sampleWords) words.shift();
    const found = words.length === sampleWords ? candidates.get(words.join(" ")) : undefined;
    for (const candidate of found ?? []) {
      const isLonger = draft.end - draft.start > candidate.end - candidate.start;
      if (candidate !== draft && isLonger) candidate.kind = "pullQuote";
    }
    word = findWord(text, { start: word.end, end: draft.content.end });
  }
}

/** The first words of a stretch in lower case; `undefined` where there are fewer. */
function takeWords(text: string, content: Span, count: number): string | undefined {
  const words: string[] = [];
  let word = findWord(text, content);
  while (words.length < count && word.end > word.start) {
    words.push(text.slice(word.start, word.end).toLowerCase());
    word = findWord(text, { start: word.end, end: content.end });
  }
  return words.length === count ? words.join(" ") : undefined;
}

/** The first word of a stretch; empty at its end where there is none. */
function findWord(text: string, { start, end }: Span): Span {
  let wordStart = start;
  while (wordStart < end && !isWordCharacter(text.charCodeAt(wordStart))) wordStart++;
  let wordEnd = wordStart;
  while (wordEnd < end && isWordCharacter(text.charCodeAt(wordEnd))) wordEnd++;
  return { start: wordStart, end: wordEnd };
}

const sampleWords = 6;
const longestPullQuote = 60;
