import type { Sentence } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import type { Memory } from "../../rereading/memory.ts";
import type { Movable } from "../../rereading/move.ts";
import { readTogether, type Stage } from "../../rereading/readEach.ts";
import { changeHabits, createHabits, type Habits } from "./taggerHabits.ts";
import { type Passage, readSheet } from "./taggerSheet.ts";
import { createWords, type WordSource, type WordTable } from "./taggerWords.ts";
import { nameKinds, type TokenName } from "./tokenName.ts";

/** A text to be tagged, with what is known of it. */
export interface TaggedText extends WordSource {
  readonly cells: readonly Cell[];
  readonly sentences: readonly Sentence[];
  readonly memory?: Memory | undefined;
}

/** What the tagger knows of the words of a document, also from one reading to the next. */
export interface DocumentWords {
  readonly words: WordTable;
  readonly habits: Habits;
  /** The paragraphs whose habits are counted. */
  counted: readonly Passage[];
}

/** @param spellingCount spellings that are to be expected. */
export function createDocumentWords(spellingCount: number, isKept: boolean): DocumentWords {
  return { words: createWords(spellingCount, isKept), habits: createHabits(spellingCount), counted: [] };
}

/**
 * Prepares a document: a passage for each paragraph, those of the last reading where they are as they were.
 *
 * Linear in the tokens of the paragraphs that are read.
 *
 * @param proposals the names that the rules find, in order, without overlap.
 */
export function readDocument(
  parts: TaggedText,
  proposals: readonly TokenName[],
  document: DocumentWords,
): readonly Passage[] {
  const asked = [document];
  const read = (cells: readonly Cell[]) => readSheet(document.words, parts, cells);
  const passages = readTogether(parts.cells, passageStage, read, () => asked);
  countHabits(document, passages);
  const hints = labelNames(proposals, parts.tokens.length);
  for (const [index, { firstToken }] of parts.cells.entries())
    hear(passages[index] as Passage, firstToken, document.habits, hints);
  return passages;
}

const passageStage: Stage<Passage> = {
  move: ({ names }, by) => {
    for (const name of names as readonly Movable<TokenName>[]) {
      name.first += by.token;
      name.end += by.token;
    }
  },
};

/** Counts the habits of the words anew where the passages are not those that were counted last. */
function countHabits(document: DocumentWords, passages: readonly Passage[]): void {
  const { words, habits, counted } = document;
  const length = Math.min(counted.length, passages.length);
  let head = 0;
  while (head < length && counted[head] === passages[head]) head++;
  let tail = 0;
  while (tail < length - head && counted[counted.length - 1 - tail] === passages[passages.length - 1 - tail])
    tail++;
  changeHabits(habits, words.lowers.length, {
    added: passages.slice(head, passages.length - tail),
    removed: counted.slice(head, counted.length - tail),
  });
  document.counted = passages;
}

/** Writes onto the sheet what the rest of the document says of a passage. What is new makes the names old. */
function hear(passage: Passage, firstToken: number, { bits }: Habits, hints: Uint8Array): void {
  const { sheet, firstRegion, endRegion } = passage;
  const shift = firstToken - passage.first;
  for (let region = firstRegion; region < endRegion; region++) {
    const start = sheet.regionStart[region] as number;
    const end = sheet.regionEnd[region] as number;
    // The tagger also looks at the neighbours of what may be a name.
    const first = Math.max(start - 1, sheet.sentenceStart[start] as number);
    const behind = Math.min(end + 1, sheet.sentenceEnd[start] as number);
    for (let token = first; token < behind; token++) {
      const habits = bits.values[sheet.lowerOf[token] as number] as number;
      const hint = hints[token + shift] as number;
      if (sheet.habits[token] === habits && sheet.hints[token] === hint) continue;
      sheet.habits[token] = habits;
      sheet.hints[token] = hint;
      passage.isTagged = false;
    }
  }
}

/** The label of each token: 0 outside names, then four a kind for begins, goes on, ends, whole. */
function labelNames(names: readonly TokenName[], tokenCount: number): Uint8Array {
  const labels = new Uint8Array(tokenCount);
  for (const { first, end, of } of names) {
    const kind = 1 + 4 * nameKinds.indexOf(of);
    for (let token = first; token < end; token++)
      labels[token] = kind + (end - first === 1 ? 3 : token === first ? 0 : token === end - 1 ? 2 : 1);
  }
  return labels;
}
