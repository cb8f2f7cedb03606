import type { NameModel } from "../../lexicon/nameModel.ts";
import type { Key } from "../../rereading/memory.ts";
import { sameList } from "../../rereading/readColumn.ts";
import { exact } from "../../text/exact.ts";
import { vocabularyOf } from "../../text/spellings.ts";
import type { Steps } from "../../text/steps.ts";
import { createLattice, decode, type Lattice } from "./taggerDecode.ts";
import { createDocumentWords, type DocumentWords, readDocument, type TaggedText } from "./taggerDocument.ts";
import { createScorer, type Scorer, width, writeScores } from "./taggerScores.ts";
import { longestRegion, type Passage } from "./taggerSheet.ts";
import { nameKinds, type TokenName } from "./tokenName.ts";

/**
 * Finds names with the trained model of the lexicon: a linear-chain conditional random field over hashed
 * features of the word, its neighbours, its run of capitals, what the rest of the document does with the word
 * and what the rules take it for (Lafferty et al. 2001; document features as in Ratinov and Roth 2009).
 *
 * This is the seam to the rules: they propose names, and the model, which learned on open text where they are right,
 * decides. After a change of the rules, `npm run train` lets it learn that again.
 *
 * @param proposals the names that the rules find in each paragraph, in order, without overlap.
 * @returns those of each paragraph, in order, without overlap, each within one sentence; without title and possessive,
 * with particles and initials. Linear in the tokens. With a memory, the lists of before where they are the same.
 */
export function* tagNames(
  parts: TaggedText,
  proposals: readonly (readonly TokenName[])[],
  model: NameModel,
): Steps<readonly (readonly TokenName[])[]> {
  const tagger = findTagger(parts, model);
  const passages = readDocument(parts, proposals, tagger);
  let regionCount = 0;
  for (const passage of passages) {
    if (passage.isTagged) continue;
    const names: TokenName[] = [];
    for (let region = passage.firstRegion; region < passage.endRegion; region++) {
      if (regionCount++ % regionsAtOnce === 0) yield;
      tagRegion(tagger, passage, region, names);
    }
    keepNames(passage, names);
  }
  tagger.names = sameList(
    tagger.names,
    passages.map(({ names }) => names),
  );
  return tagger.names;
}

/** Regions of a step. */
const regionsAtOnce = 2048;

/** What is worked with, also from one reading to the next. */
interface Tagger extends DocumentWords {
  readonly scorer: Scorer;
  readonly lattice: Lattice;
  readonly scores: Int32Array;
  readonly labels: Uint8Array;
  /** Those of each paragraph of the last reading. */
  names: readonly (readonly TokenName[])[];
}

const key: Key<Tagger> = { name: "tagger" };

/** The tagger of the last reading. A new one where it knows too many words that are gone: it never forgets one. */
function findTagger({ tokens, memory }: TaggedText, model: NameModel): Tagger {
  const kept = memory?.recall(key);
  const wordCount = memory?.spellings.size ?? 0;
  if (kept !== undefined && kept.words.rows.count <= wordCount * 2 + 4096) return kept;
  const tagger = createTagger(vocabularyOf(tokens).length, model, memory !== undefined);
  memory?.remember(key, tagger);
  return tagger;
}

function createTagger(spellingCount: number, model: NameModel, isKept: boolean): Tagger {
  const longest = longestRegion + 4;
  return {
    ...createDocumentWords(spellingCount, isKept),
    scorer: createScorer(model),
    lattice: createLattice(model.transitions[0], longest),
    scores: new Int32Array(longest * width),
    labels: new Uint8Array(longest),
    names: [],
  };
}

/** Adds the names of a region. The legal sequences of labels leave none open. */
function tagRegion(tagger: Tagger, passage: Passage, region: number, names: TokenName[]): void {
  const { scorer, lattice, scores, labels } = tagger;
  const { sheet } = passage;
  const start = sheet.regionStart[region] as number;
  const length = (sheet.regionEnd[region] as number) - start;
  for (let index = 0; index < length; index++)
    writeScores(scorer, sheet, start + index, scores, index * width);
  decode(lattice, scores, length, labels);
  let first = start - passage.first;
  for (let index = 0; index < length; index++) {
    const label = labels[index] as number;
    if (label === 0) continue;
    const token = start - passage.first + index;
    const place = (label - 1) & 3;
    if (place === begins || place === whole) first = token;
    const of = nameKinds[(label - 1) >> 2];
    if ((place === ends || place === whole) && of !== undefined) names.push({ first, end: token + 1, of });
  }
}

const begins = 0;
const ends = 2;
const whole = 3;

/** Leaves the objects of before where the names are the same. */
function keepNames(passage: Passage, names: readonly TokenName[]): void {
  const before = passage.names;
  const isSame =
    before.length === names.length && names.every((name, index) => isSameName(name, before[index]));
  if (!isSame) passage.names = exact(names);
  passage.isTagged = true;
}

function isSameName(one: TokenName, other: TokenName | undefined): boolean {
  return one.first === other?.first && one.end === other.end && one.of === other.of;
}
