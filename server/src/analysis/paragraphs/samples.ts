import { isWordCharacter } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";

/** Two hashes, of 32 bits each, of {@link sampleWords} words in a row. */
export interface Sample {
  readonly first: number;
  readonly second: number;
}

/** What has been looked for in the paragraphs of a document, by the first hash; it only grows. */
export interface Sought {
  readonly keys: number[];
  readonly set: Set<number>;
}

/** The samples of a paragraph that is kept, and those among them that are looked for. */
export interface Samples {
  readonly sought: Sought;
  /** How many keys have been looked for. */
  checked: number;
  /** The first hash of each sample. */
  readonly rows: readonly number[];
  readonly hits: readonly Sample[];
}

/** Words that are held to be a passage of their own. */
export const sampleWords = 6;

/** The first sample of a content; none where it has fewer words. */
export function findOpeningSample(text: string, content: Span): readonly Sample[] {
  const opening: Sample[] = [];
  eachSample(text, content, (first, second) => {
    opening.push({ first, second });
    return "stop";
  });
  return opening;
}

/** The samples of a content whose first hash is looked for, in order. */
export function findSamples(
  text: string,
  content: Span,
  isSought: (first: number) => boolean,
): readonly Sample[] {
  const hits: Sample[] = [];
  eachSample(text, content, (first, second) => {
    if (isSought(first)) hits.push({ first, second });
    return "go on";
  });
  return hits;
}

/** The same, with all that it takes to look for more later, see {@link checkSamples}. */
export function takeSamples(text: string, content: Span, sought: Sought): Samples {
  const rows: number[] = [];
  const hits = findSamples(text, content, (first) => {
    rows.push(first);
    return sought.set.has(first);
  });
  return { sought, checked: sought.keys.length, rows, hits };
}

/** Whether none of the keys that are new since the samples were taken or checked last is among them. */
export function checkSamples(samples: Samples): boolean {
  const { rows } = samples;
  const { keys } = samples.sought;
  for (; samples.checked < keys.length; samples.checked++)
    // The index is below the length.
    if (rows.includes(keys[samples.checked] as number)) return false;
  return true;
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

const firstBase = 31;
const secondBase = 0x85ebca6b;
const firstOldest = powerOf(firstBase);
const secondOldest = powerOf(secondBase);
