import type { Cell } from "../../rereading/cells.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import { type Findings, readChanged } from "../../rereading/readChanged.ts";
import type { FullName, KindCounts } from "./fullNames.ts";
import type { Linked } from "./linked.ts";
import type { Listed } from "./lists.ts";
import type { NameKey } from "./nameKeys.ts";
import type { Judged } from "./names.ts";
import type { CellWords, Word } from "./words.ts";

/**
 * What the search for names knows of the words of an article, by their letters: each is looked at once. With a memory it
 * is kept from one reading to the next.
 *
 * What the document as a whole says of a word or name is written onto it, with the number of the reading, so that it
 * is asked of each place without a look-up.
 */
export interface Vocabulary {
  /** Number of this reading. */
  reading: number;
  readonly isKept: boolean;
  /** By spelling; empty where nothing is kept, since the tokens of one reading know their spelling by number. */
  readonly words: Map<string, Word>;
  /** By lower case. */
  readonly usages: Map<string, Usage>;
  /** By what candidates are compared by. */
  readonly keys: Map<string, NameKey>;
  /** By the words in lower case. */
  readonly fullNames: Map<string, FullName>;
  /** By the words in lower case and one spelling. */
  readonly kindCounts: Map<string, KindCounts>;
  /** The words of the paragraphs that are counted in the usages. */
  counted: Findings<CellWords>;
  /** The words that have bearers. */
  borne: readonly Usage[];
  /** The last reading in which `Usage.seenChanged` was set for a word that can be part of a name somewhere. */
  seenChanged: number;
  /** The same for `Usage.bearersChanged`. */
  bearersChanged: number;
  /** What the names by rules were last judged by, what lists were last looked for in, and the names that were linked last. */
  judged: Judged | undefined;
  listed: Listed | undefined;
  linked: Linked | undefined;
}

/** What an article does with a word, however it is written. Changes are noted by number of reading, 0 before the first. */
export interface Usage {
  /** How many tokens have it in lower case, and how many so that it can be part of a name. */
  lowerCount: number;
  nameCount: number;
  /** When the first came or the last one went. */
  seenChanged: number;
  /** When it was last the surname in somebody's full name. */
  surnameIn: number;
  /** When it was last a word of a name of several, of something else than a person. */
  partIn: number;
  /** When it was last a word of any name but a person's. */
  otherIn: number;
  /** All words of the names of the people who bear it as surname or given name; absent where nobody does. */
  bearers: ReadonlySet<string> | undefined;
  /** When these last changed. */
  bearersChanged: number;
}

const lastVocabulary: Key<Vocabulary> = { name: "words of names" };

/** The vocabulary of the last reading, for one more. A new one where it knows too many words that are gone. */
export function findVocabulary(memory: Memory | undefined): Vocabulary {
  const known = memory?.recall(lastVocabulary);
  const wordCount = memory?.spellings.size ?? 0;
  if (known !== undefined && known.words.size <= wordCount * 2 + 4096) {
    known.reading++;
    return known;
  }
  const vocabulary = createVocabulary(memory !== undefined);
  memory?.remember(lastVocabulary, vocabulary);
  return vocabulary;
}

function createVocabulary(isKept: boolean): Vocabulary {
  return {
    reading: 1,
    isKept,
    words: new Map(),
    usages: new Map(),
    keys: new Map(),
    fullNames: new Map(),
    kindCounts: new Map(),
    counted: { cells: [], found: [] },
    borne: [],
    seenChanged: 0,
    bearersChanged: 0,
    judged: undefined,
    listed: undefined,
    linked: undefined,
  };
}

/** The usage of a word in lower case. */
export function findUsage({ usages }: Vocabulary, lower: string): Usage {
  const known = usages.get(lower);
  if (known !== undefined) return known;
  const usage = {
    lowerCount: 0,
    nameCount: 0,
    seenChanged: 0,
    surnameIn: 0,
    partIn: 0,
    otherIn: 0,
    bearers: undefined,
    bearersChanged: 0,
  };
  usages.set(lower, usage);
  return usage;
}

/** Reads the words of each paragraph, and counts which of them stand in lower case. */
export function countWords(
  vocabulary: Vocabulary,
  cells: readonly Cell[],
  read: (cell: Cell) => CellWords,
): readonly CellWords[] {
  const counted = readChanged(vocabulary.counted, cells, (some) => some.map(read));
  const changed: Usage[] = [];
  for (const words of counted.added) count(words, 1, changed);
  for (const words of counted.removed) count(words, -1, changed);
  for (const usage of changed) noteSeen(vocabulary, usage);
  vocabulary.counted = counted;
  return counted.found;
}

/** @param changed takes the words that came first or went last in lower case. */
function count({ words, names }: CellWords, by: 1 | -1, changed: Usage[]): void {
  for (const { usage } of names) usage.nameCount += by;
  for (const { shape, usage } of words) {
    if (shape !== "lower") continue;
    usage.lowerCount += by;
    if (usage.lowerCount === (by === 1 ? 1 : 0)) changed.push(usage);
  }
}

function noteSeen(vocabulary: Vocabulary, usage: Usage): void {
  usage.seenChanged = vocabulary.reading;
  // Nobody else asks.
  if (usage.nameCount > 0) vocabulary.seenChanged = vocabulary.reading;
}
