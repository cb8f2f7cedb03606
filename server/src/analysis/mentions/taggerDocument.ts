import type { Sentence } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import type { Memory } from "../../rereading/memory.ts";
import { type ChangedFindings, type Findings, readChanged } from "../../rereading/readChanged.ts";
import { changeHabits, createHabits, type Habits } from "./taggerHabits.ts";
import { lowerAt, type Passage, readSheet, type Sheet } from "./taggerSheet.ts";
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
  /** How often habits have changed. */
  version: number;
}

/** @param spellingCount spellings that are to be expected. */
export function createDocumentWords(spellingCount: number, isKept: boolean): DocumentWords {
  return {
    words: createWords(spellingCount, isKept),
    habits: createHabits(spellingCount),
    passages: { cells: [], found: [] },
    version: 0,
  };
}

/**
 * Prepares a document: a passage for each paragraph, those of the last reading where they are as they were.
 *
 * Linear in the tokens of the paragraphs that are read.
 *
 * @param proposals the names that the rules find in each paragraph, in order, without overlap; lists that are the same
 * objects as before have the same names.
 */
export function readDocument(
  parts: TaggedText,
  proposals: readonly (readonly TokenName[])[],
  document: DocumentWords,
): readonly Passage[] {
  const { words, habits } = document;
  const passages = readChanged(document.passages, parts.cells, (cells) => readSheet(words, parts, cells));
  document.passages = passages;
  const isKept = words.numberOf !== undefined;
  habits.asked.reach(words.lowers.length);
  if (isKept) for (const passage of passages.removed) countAsked(habits, passage, -1);
  if (changeHabits(habits, words.lowers.length, passages)) document.version++;
  if (isKept) for (const passage of passages.added) countAsked(habits, passage, 1);
  takeNames(passages);
  const hints = new Uint8Array(parts.tokens.length);
  let firstToken = 0;
  for (const [index, passage] of passages.found.entries()) {
    passage.firstToken = firstToken;
    firstToken += passage.end - passage.first;
    const proposed = proposals[index] ?? none;
    if (passage.version === document.version && passage.proposed === proposed) continue;
    passage.version = document.version;
    passage.proposed = proposed;
    labelNames(proposed, passage.firstToken, hints);
    hear(passage, habits, hints);
  }
  return passages.found;
}

const none: readonly TokenName[] = [];

/** An edited paragraph begins with the names that it had, so that these stay the same objects where it has them still. */
function takeNames({ added, removed }: ChangedFindings<Passage>): void {
  if (added.length !== removed.length) return;
  for (const [index, passage] of added.entries()) {
    passage.names = removed[index]?.names ?? none;
  }
}

/** Writes onto the sheet what the rest of the document says of a passage. What is new makes the names old. */
function hear(passage: Passage, { bits }: Habits, hints: Uint8Array): void {
  const { sheet, firstRegion, endRegion } = passage;
  const shift = passage.firstToken - passage.first;
  for (let region = firstRegion; region < endRegion; region++) {
    const last = lastAsked(sheet, region);
    for (let token = firstAsked(sheet, region); token <= last; token++) {
      const habits = bits.values[lowerAt(sheet, token)] as number;
      const hint = hints[token + shift] as number;
      if (sheet.habits[token] === habits && sheet.hints[token] === hint) continue;
      sheet.habits[token] = habits;
      sheet.hints[token] = hint;
      passage.isTagged = false;
    }
  }
}

/** Notes of which words the tagger asks what the document does with them. */
function countAsked({ asked }: Habits, { sheet, firstRegion, endRegion }: Passage, by: 1 | -1): void {
  const { values } = asked;
  for (let region = firstRegion; region < endRegion; region++) {
    const last = lastAsked(sheet, region);
    for (let token = firstAsked(sheet, region); token <= last; token++) {
      const lower = lowerAt(sheet, token);
      values[lower] = (values[lower] as number) + by;
    }
  }
}

/** The tagger also looks at the neighbours of what may be a name. */
function firstAsked({ regionStart, sentenceStart }: Sheet, region: number): number {
  const start = regionStart[region] as number;
  return Math.max(start - 1, sentenceStart[start] as number);
}

function lastAsked({ regionStart, regionEnd, sentenceEnd }: Sheet, region: number): number {
  const end = sentenceEnd[regionStart[region] as number] as number;
  return Math.min(regionEnd[region] as number, end - 1);
}

/** Writes the label of each token of some names; it is 0 outside. Four a kind for begins, goes on, ends, whole. */
function labelNames(names: readonly TokenName[], firstToken: number, labels: Uint8Array): void {
  for (const { first, end, of } of names) {
    const kind = firstLabels[of];
    for (let token = first; token < end; token++)
      labels[firstToken + token] =
        kind + (end - first === 1 ? 3 : token === first ? 0 : token === end - 1 ? 2 : 1);
  }
}

/** The label of a token that begins a name. */
const firstLabels: Readonly<Record<TokenName["of"], number>> = { person: 1, organisation: 5, place: 9 };
