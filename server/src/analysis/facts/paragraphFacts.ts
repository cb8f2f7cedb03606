import type {
  Accusation,
  Age,
  AnonymityNote,
  Attribution,
  BannedPhrase,
  Claim,
  DateMention,
  Judgement,
  LegalLabel,
  LoadedVerb,
  Mention,
  Person,
  Quantity,
  Quote,
  SecondHandReport,
  Sentence,
  Token,
  VagueSource,
} from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { type PhraseStarts, phraseStartFinder } from "../../lexicon/phraseOpenings.ts";
import type { Cell } from "../../rereading/cells.ts";
import type { Ends } from "../../rereading/layout.ts";
import { moveSpan, moveSpans, type Shift } from "../../rereading/move.ts";
import type { ColumnStage } from "../../rereading/readColumn.ts";
import { isSameData } from "../../rereading/same.ts";
import { adoptSpans, isSameList } from "../../rereading/stage.ts";
import { exact } from "../../text/exact.ts";
import { indexFrom } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import { findAccusations } from "../accusations.ts";
import { findAges, isUnnamedAge } from "../ages.ts";
import { findAnonymityNotes } from "../anonymityNotes.ts";
import { findBannedPhrases } from "../bannedPhrases.ts";
import { claimFinder } from "../claims.ts";
import { findDataSources } from "../dataSources.ts";
import { dateFinder, moveDate } from "../dates.ts";
import { type Figure, findFigures } from "../disagreements.ts";
import { findJudgements } from "../judgements.ts";
import { findConvictions, legalLabelFinder } from "../legalLabels.ts";
import { findLoadedVerbs } from "../loadedVerbs.ts";
import { moveQuantity, quantityFinder } from "../quantities.ts";
import { findSecondHandReports } from "../secondHandReports.ts";
import { unlistedWordFinder } from "../unlistedNames.ts";
import { findVagueSources } from "../vagueSources.ts";
import type { Around } from "./around.ts";

/** What is found in a paragraph by itself; some of it is then held against the rest of the article. */
export interface ParagraphFacts {
  readonly claims: readonly Claim[];
  readonly vagueSources: readonly VagueSource[];
  readonly dataSources: readonly Span[];
  readonly anonymityNotes: readonly AnonymityNote[];
  readonly judgements: readonly Judgement[];
  readonly loadedVerbs: readonly LoadedVerb[];
  readonly accusations: readonly Accusation[];
  readonly secondHandReports: readonly SecondHandReport[];
  readonly bannedPhrases: readonly BannedPhrase[];
  readonly legalLabels: readonly LegalLabel[];
  readonly convictions: readonly Sentence[];
  readonly unlistedWords: readonly Token[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly ages: readonly Age[];
  readonly unnamedAges: readonly Quantity[];
  readonly figures: readonly Figure[];
}

/** What the facts of all paragraphs are found in. */
export interface Reading {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}

/**
 * Prepares the search for the facts of paragraphs.
 *
 * @returns what finds those of some paragraphs, by their indices. It goes fact by fact and not paragraph by paragraph:
 * a search that goes on takes half the time of one that begins again and again.
 */
export function paragraphFactFinder(
  read: Reading,
  around: Around,
): (indices: readonly number[]) => readonly ParagraphFacts[] {
  const { tokens, lexicon } = read;
  const { owners } = around;
  const toPassage = passageReader(read, around);
  const findClaims = claimFinder(read);
  const findLabels = legalLabelFinder({ tokens, owners, lexicon });
  const findUnlisted = unlistedWordFinder(read);
  const findDates = dateFinder(read);
  const findQuantities = quantityFinder(read);
  return (indices) => {
    const passages = indices.map(toPassage);
    const findEach = <Fact>(find: (passage: Passage) => readonly Fact[]): readonly (readonly Fact[])[] =>
      passages.map((passage) => exact(find(passage)));
    const claims = findEach(findClaims);
    const vagueSources = findEach(findVagueSources);
    const dataSources = findEach(findDataSources);
    const anonymityNotes = findEach(findAnonymityNotes);
    const judgements = findEach(findJudgements);
    const loadedVerbs = findEach(findLoadedVerbs);
    const accusations = findEach(findAccusations);
    const secondHandReports = findEach(({ begun }) => findSecondHandReports(read, begun));
    const bannedPhrases = findEach(findBannedPhrases);
    const convictions = findEach(findConvictions);
    const legalLabels = passages.map((passage, row) => exact(findLabels(passage, convictions[row] ?? none)));
    const unlistedWords = findEach(findUnlisted);
    const dates = findEach(({ sentences }) => findDates(sentences));
    const quantities = passages.map(({ sentences }, row) =>
      exact(findQuantities(sentences, dates[row] ?? none)),
    );
    return passages.map((passage, row) => {
      const numbers = { dates: dates[row] ?? none, quantities: quantities[row] ?? none };
      return {
        claims: claims[row] ?? none,
        vagueSources: vagueSources[row] ?? none,
        dataSources: dataSources[row] ?? none,
        anonymityNotes: anonymityNotes[row] ?? none,
        judgements: judgements[row] ?? none,
        loadedVerbs: loadedVerbs[row] ?? none,
        accusations: accusations[row] ?? none,
        secondHandReports: secondHandReports[row] ?? none,
        bannedPhrases: bannedPhrases[row] ?? none,
        legalLabels: legalLabels[row] ?? none,
        convictions: convictions[row] ?? none,
        unlistedWords: unlistedWords[row] ?? none,
        ...numbers,
        ages: exact(findAges({ ...passage, ...numbers })),
        unnamedAges: exact(numbers.quantities.filter((it) => isUnnamedAge(tokens, it))),
        figures: exact(findFigures(tokens, numbers.quantities)),
      };
    });
  };
}

const none: readonly never[] = [];

/** A paragraph with what lies in and over it. */
interface Passage extends Omit<Reading, "cells"> {
  readonly firstToken: number;
  readonly endToken: number;
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
  readonly owners: ReadonlyMap<Mention, Person>;
  readonly attributions: readonly Attribution[];
  /** The attributions that begin in the paragraph. */
  readonly begun: readonly Attribution[];
  readonly phraseStarts: PhraseStarts;
}

function passageReader(read: Reading, around: Around): (index: number) => Passage {
  const { text, cells, tokens, lexicon } = read;
  const findStarts = phraseStartFinder(tokens, lexicon);
  return (index) => {
    // Only indices of cells are asked for.
    const cell = cells[index] as Cell;
    return {
      text,
      tokens,
      lexicon,
      firstToken: cell.firstToken,
      endToken: cell.endToken,
      sentences: sentencesIn(read.sentences, cell),
      quotes: around.quotes[index] ?? none,
      mentions: around.mentions[index] ?? none,
      owners: around.owners,
      attributions: around.attributions[index] ?? none,
      begun: around.begun[index] ?? none,
      phraseStarts: findStarts(cell),
    };
  };
}

/** The sentences of a paragraph. */
export function sentencesIn(sentences: readonly Sentence[], { paragraph }: Cell): readonly Sentence[] {
  return sentences.slice(indexFrom(sentences, paragraph.start), indexFrom(sentences, paragraph.end));
}

/** How the facts of a paragraph are taken over. */
export const paragraphFacts: ColumnStage<ParagraphFacts> = { move, adopt };

function move(facts: ParagraphFacts, by: Shift): void {
  moveSpans(facts.claims, by);
  moveSpans(facts.vagueSources, by);
  moveSpans(facts.dataSources, by);
  for (const note of facts.anonymityNotes) moveNote(note, by);
  moveSpans(facts.judgements, by);
  moveSpans(facts.loadedVerbs, by);
  moveSpans(facts.accusations, by);
  moveSpans(facts.secondHandReports, by);
  moveSpans(facts.bannedPhrases, by);
  moveSpans(facts.legalLabels, by);
  for (const date of facts.dates) moveDate(date, by);
  for (const quantity of facts.quantities) moveQuantity(quantity, by);
  moveSpans(facts.ages, by);
}

function moveNote(note: AnonymityNote, by: Shift): void {
  moveSpan(note, by);
  if (note.reason !== undefined) moveSpan(note.reason, by);
}

function adopt(before: ParagraphFacts, now: ParagraphFacts, ends: Ends): ParagraphFacts {
  const quantities = adoptFacts(before.quantities, now.quantities, ends, moveQuantity);
  return {
    claims: adoptFacts(before.claims, now.claims, ends),
    vagueSources: adoptFacts(before.vagueSources, now.vagueSources, ends),
    dataSources: adoptFacts(before.dataSources, now.dataSources, ends),
    anonymityNotes: adoptFacts(before.anonymityNotes, now.anonymityNotes, ends, moveNote),
    judgements: adoptFacts(before.judgements, now.judgements, ends),
    loadedVerbs: adoptFacts(before.loadedVerbs, now.loadedVerbs, ends),
    accusations: adoptFacts(before.accusations, now.accusations, ends),
    secondHandReports: adoptFacts(before.secondHandReports, now.secondHandReports, ends),
    bannedPhrases: adoptFacts(before.bannedPhrases, now.bannedPhrases, ends),
    legalLabels: adoptFacts(before.legalLabels, now.legalLabels, ends),
    convictions: now.convictions,
    unlistedWords: now.unlistedWords,
    dates: adoptFacts(before.dates, now.dates, ends, moveDate),
    quantities,
    ages: adoptFacts(before.ages, now.ages, ends),
    unnamedAges: now.unnamedAges.map((quantity) => adopted(quantity, now.quantities, quantities)),
    figures: adoptFigures(before.figures, now, quantities),
  };
}

function adoptFacts<Fact extends Span>(
  before: readonly Fact[],
  now: readonly Fact[],
  ends: Ends,
  moveFact: (fact: Fact, by: Shift) => void = moveSpan,
): readonly Fact[] {
  if (before.length === 0 || now.length === 0) return now;
  const adopted = adoptSpans(before, now, ends, {
    move: moveFact,
    isSame: (one, other) => isSameData(one, other, links),
  });
  return isSameList(before, adopted) ? before : adopted;
}

const links: ReadonlySet<string> = new Set(["attribution", "person", "sentence"]);

/** What an item was adopted as. */
function adopted<Item>(item: Item, now: readonly Item[], items: readonly Item[]): Item {
  return items[now.indexOf(item)] ?? item;
}

/** A quantity is the same only where its sentence is, and with it all words around. */
function adoptFigures(
  before: readonly Figure[],
  now: ParagraphFacts,
  quantities: readonly Quantity[],
): readonly Figure[] {
  return now.figures.map(({ key, quantity }) => {
    const same = adopted(quantity, now.quantities, quantities);
    return before.find((it) => it.quantity === same) ?? { key, quantity: same };
  });
}
