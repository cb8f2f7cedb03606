import type { Key, Memory } from "../../rereading/memory.ts";
import { isOpeningMark } from "../../text/characters.ts";
import type { Draft } from "./draft.ts";
import {
  checkSamples,
  findOpeningSample,
  findSamples,
  type Sample,
  type Sought,
  sampleWords,
  takeSamples,
} from "./samples.ts";

/**
 * Finds pull quotes: short paragraphs in marks, block quotes or headings whose words stand in another
 * paragraph too.
 *
 * The first {@link sampleWords} words of each candidate are looked for in one pass over all other text, by two
 * hashes of 32 bits. Drafts of the last reading know which were found in them; only new ones are looked for there.
 */
export function markPullQuotes(text: string, drafts: readonly Draft[], memory?: Memory): void {
  const candidates = findCandidates(text, drafts);
  if (candidates.size === 0) return;
  const sought = memory === undefined ? undefined : soughtSince(memory, candidates);
  for (const draft of drafts) {
    if (draft.kind !== undefined) continue;
    const hits =
      sought === undefined
        ? findSamples(text, draft.content, (first) => candidates.has(first))
        : findSamplesAgain(text, draft, sought);
    for (const sample of hits) markShorter(draft, candidates.get(sample.first) ?? [], sample);
  }
}

/** Paragraphs that may be pull quotes and begin with the same words. */
interface Candidates extends Sample {
  /** The shortest first. */
  readonly drafts: Draft[];
  /** How many of them, the shortest, are found to be some. */
  marked: number;
}

/** The candidates by the first hash of their first words; different words of one hash are rare. */
type ByHash = ReadonlyMap<number, readonly Candidates[]>;

function findCandidates(text: string, drafts: readonly Draft[]): ByHash {
  const byHash = new Map<number, Candidates[]>();
  for (const draft of drafts) {
    if (!isCandidate(text, draft)) continue;
    draft.openingSample ??= findOpeningSample(text, draft.content);
    for (const sample of draft.openingSample) addCandidate(byHash, sample, draft);
  }
  for (const sameHash of byHash.values()) for (const candidates of sameHash) sortByLength(candidates.drafts);
  return byHash;
}

function addCandidate(byHash: Map<number, Candidates[]>, { first, second }: Sample, draft: Draft): void {
  const sameHash = byHash.get(first);
  const same = sameHash?.find((candidates) => candidates.second === second);
  if (same !== undefined) {
    same.drafts.push(draft);
    return;
  }
  const alone = { first, second, drafts: [draft], marked: 0 };
  if (sameHash === undefined) byHash.set(first, [alone]);
  else sameHash.push(alone);
}

function sortByLength(drafts: Draft[]): void {
  if (drafts.length > 1) drafts.sort((one, other) => lengthOf(one) - lengthOf(other));
}

/** What was looked for in earlier readings and is now; begun anew when most of it is looked for no longer. */
function soughtSince(memory: Memory, candidates: ByHash): Sought {
  let sought = memory.recall(lastSought);
  if (sought === undefined || sought.keys.length > 2 * candidates.size + spareKeys) {
    sought = { keys: [], set: new Set() };
    memory.remember(lastSought, sought);
  }
  for (const key of candidates.keys()) {
    if (sought.set.has(key)) continue;
    sought.set.add(key);
    sought.keys.push(key);
  }
  return sought;
}

const lastSought: Key<Sought> = { name: "pullQuotes" };

function findSamplesAgain(text: string, draft: Draft, sought: Sought): readonly Sample[] {
  if (draft.samples?.sought !== sought || !checkSamples(draft.samples))
    draft.samples = takeSamples(text, draft.content, sought);
  return draft.samples.hits;
}

function isCandidate(text: string, { kind, block, content, isShort, wordCount }: Draft): boolean {
  if (!isShort || wordCount < sampleWords || wordCount > longestPullQuote) return false;
  if (kind === "blockQuote" || kind === "crossHead") return true;
  return kind === undefined && block.shape === "text" && isOpeningMark(text.charCodeAt(content.start));
}

/** Makes pull quotes of the candidates that are shorter than the paragraph in which their words were found. */
function markShorter(draft: Draft, sameHash: readonly Candidates[], { second }: Sample): void {
  const length = lengthOf(draft);
  for (const candidates of sameHash) {
    if (candidates.second !== second) continue;
    for (; candidates.marked < candidates.drafts.length; candidates.marked++) {
      // The index is below the length.
      const shortest = candidates.drafts[candidates.marked] as Draft;
      if (lengthOf(shortest) >= length) break;
      shortest.kind = "pullQuote";
    }
  }
}

function lengthOf({ block }: Draft): number {
  return block.end - block.start;
}

const longestPullQuote = 60;
// Opening words that were typed since, letter by letter.
const spareKeys = 1000;
