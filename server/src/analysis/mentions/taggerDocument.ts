import type { Sentence } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import type { Memory } from "../../rereading/memory.ts";
import type { Movable } from "../../rereading/move.ts";
import { type Findings, readChanged } from "../../rereading/readChanged.ts";
import { changeHabits, createHabits, type Habits } from "./taggerHabits.ts";
import { type Passage, readSheet } from "./taggerSheet.ts";
import { createWords, type WordSource, type WordTable } from "./taggerWords.ts";
import type { TokenName } from "./tokenName.ts";

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
  /** The paragraphs of the last reading, whose habits are counted. */
  passages: Findings<Passage>;
}

/** @param spellingCount spellings that are to be expected. */
export function createDocumentWords(spellingCount: number, isKept: boolean): DocumentWords {
  return {
    words: createWords(spellingCount, isKept),
    habits: createHabits(spellingCount),
    passages: { cells: [], found: [] },
  };
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
  const { words, habits } = document;
  const passages = readChanged(document.passages, parts.cells, (cells) => readSheet(words, parts, cells));
  document.passages = passages;
  changeHabits(habits, words.lowers.length, passages);
  const hints = labelNames(proposals, parts.tokens.length);
  let firstToken = 0;
  for (const passage of passages.found) {
    if (passage.firstToken !== firstToken) movePassage(passage, firstToken);
    hear(passage, habits, hints);
    firstToken += passage.end - passage.first;
  }
  return passages.found;
}

function movePassage(passage: Passage, firstToken: number): void {
  const by = firstToken - passage.firstToken;
  passage.firstToken = firstToken;
  for (const name of passage.names as readonly Movable<TokenName>[]) {
    name.first += by;
    name.end += by;
  }
}

/** Writes onto the sheet what the rest of the document says of a passage. What is new makes the names old. */
function hear(passage: Passage, { bits }: Habits, hints: Uint8Array): void {
  const { sheet, firstRegion, endRegion } = passage;
  const shift = passage.firstToken - passage.first;
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
    const kind = firstLabels[of];
    for (let token = first; token < end; token++)
      labels[token] = kind + (end - first === 1 ? 3 : token === first ? 0 : token === end - 1 ? 2 : 1);
  }
  return labels;
}

/** The label of a token that begins a name. */
const firstLabels: Readonly<Record<TokenName["of"], number>> = { person: 1, organisation: 5, place: 9 };
