import type { Age, Article, LegalLabel, ListedName, Response } from "../article/article.ts";
import type { CalendarDate } from "../article/calendar.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { phraseStartFinder } from "../lexicon/phraseOpenings.ts";
import { adoptEach } from "../rereading/adoptEach.ts";
import { type Cell, joinCells } from "../rereading/cells.ts";
import type { Key, Memory } from "../rereading/memory.ts";
import { moveSpan } from "../rereading/move.ts";
import { readColumn, readColumnInSteps } from "../rereading/readColumn.ts";
import { isSameData } from "../rereading/same.ts";
import { listStage, type Stage } from "../rereading/stage.ts";
import { extend } from "../text/extend.ts";
import { joinLists } from "../text/joinLists.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { findUnnamedAges } from "./ages.ts";
import { findArticleDate } from "./dates.ts";
import { findDirectives } from "./directives.ts";
import { findDisagreements } from "./disagreements.ts";
import { type Around, askAround, lookAround } from "./facts/around.ts";
import { gatherFacts } from "./facts/gatherFacts.ts";
import {
  type ParagraphFacts,
  paragraphFactFinder,
  paragraphFacts,
  sentencesIn,
} from "./facts/paragraphFacts.ts";
import { findHeadlineReports } from "./headlineReports.ts";
import { settleLabels } from "./legalLabels.ts";
import { findListedNames } from "./listedNames.ts";
import { findResponses } from "./responses.ts";
import { withoutOwnReports } from "./secondHandReports.ts";
import { findUnlistedNames } from "./unlistedNames.ts";

/** Claims, and small facts that rules and features ask for and that rest on a word list, or on what is not read. */
type Facts = Pick<
  Article,
  | "claims"
  | "vagueSources"
  | "dataSources"
  | "anonymityNotes"
  | "judgements"
  | "loadedVerbs"
  | "accusations"
  | "responses"
  | "secondHandReports"
  | "headlineReports"
  | "bannedPhrases"
  | "listedNames"
  | "unlistedNames"
  | "directives"
  | "legalLabels"
  | "date"
  | "dates"
  | "quantities"
  | "ages"
  | "disagreements"
>;

/** What all facts are found in. */
interface Read extends Omit<Article, keyof Facts | "comparisons" | "changedItems"> {
  readonly cells: readonly Cell[];
  readonly lexicon: Lexicon;
}

/**
 * Finds claims, dates, numbers and the other facts: first those of each paragraph by itself, a stage a fact, then what
 * holds them against the rest of the article.
 */
export function* findFacts(whole: Read, memory: Memory | undefined): Steps<Facts> {
  const read =
    memory === undefined ? extend(whole, { cells: joinCells(whole.cells, paragraphsOfStep) }) : whole;
  const around = lookAround(read, memory);
  const found = yield* readParagraphs(read, around);
  yield;
  const local = gatherFacts(read.cells, found);
  const { text, paragraphs, cells, sentences } = read;
  const date = findDate(whole, local.dates, memory);
  const unnamed = findUnnamedAges(extend(read, { owners: around.owners }), local.ages, local.unnamedAges);
  const ages = [...local.ages, ...adoptSome(cells, unnamedAges, unnamed)].sort(byStart);
  yield;
  return {
    claims: local.claims,
    vagueSources: local.vagueSources,
    dataSources: local.dataSources,
    anonymityNotes: local.anonymityNotes,
    judgements: local.judgements.toSorted(byStart),
    loadedVerbs: local.loadedVerbs.toSorted(byStart),
    accusations: local.accusations,
    // Where nobody is accused, nobody asks.
    responses: local.accusations.length === 0 ? [] : readResponses(read),
    secondHandReports: withoutOwnReports(text, paragraphs, local.secondHandReports.toSorted(byStart)),
    headlineReports: findHeadlineReports(
      extend(read, { begun: around.begun, reached: around.reached, claims: local.claims }),
    ),
    bannedPhrases: local.bannedPhrases,
    listedNames: adoptSome(cells, listedNames, findListedNames(read)),
    unlistedNames: findUnlistedNames(read, local.unlistedWords),
    directives: findDirectives(read),
    legalLabels: adoptSome(
      cells,
      settledLabels,
      settleLabels(local.legalLabels, sentences, local.convictions),
    ),
    ...(date === undefined ? {} : { date }),
    dates: local.dates,
    quantities: local.quantities,
    ages,
    disagreements: findDisagreements(read, local.figures, memory),
  };
}

/** Reads some paragraphs a step; those of a news article are fewer. */
function readParagraphs(read: Read, around: Around): Steps<readonly ParagraphFacts[]> {
  const find = paragraphFactFinder(read, around);
  return readColumnInSteps(
    read.cells,
    paragraphFacts,
    find,
    () => ({ each: askAround(read.cells, around) }),
    tokensOfStep,
  );
}

function readResponses({ cells, tokens, sentences, lexicon }: Read): readonly Response[] {
  const findStarts = phraseStartFinder(tokens, lexicon);
  return joinLists(
    readColumn(cells, responses, (cell) =>
      findResponses({
        tokens,
        sentences: sentencesIn(sentences, cell),
        phraseStarts: findStarts(cell),
        lexicon,
      }),
    ),
  );
}

/** About ten milliseconds. */
const paragraphsOfStep = 400;
const tokensOfStep = 10_000;

/** Sources and cues may stand in other paragraphs than what they are of. */
function byStart(one: Span, other: Span): number {
  return one.start - other.start;
}

/** Most articles have none of these facts, and then nothing is asked of their paragraphs. */
function adoptSome<Fact extends Span>(
  cells: readonly Cell[],
  stage: Stage<readonly Fact[]>,
  facts: readonly Fact[],
): readonly Fact[] {
  return facts.length === 0 ? facts : adoptEach(cells, stage, facts);
}

const responses = listStage<Response>({ move: moveSpan, isSame });
const unnamedAges = listStage<Age>({ move: moveSpan, isSame });
const listedNames = listStage<ListedName>({ move: moveSpan, isSame });
const settledLabels = listStage<LegalLabel>({ move: moveSpan, isSame });

function isSame(one: Span, other: Span): boolean {
  return isSameData(one, other, links);
}

const links: ReadonlySet<string> = new Set(["entry", "person", "places"]);

/** The day of the article; the same object as before where it is the same day. */
function findDate(
  { text, cells, lexicon }: Read,
  dates: Article["dates"],
  memory: Memory | undefined,
): CalendarDate | undefined {
  const date = findArticleDate(text, cells, dates, lexicon.lists.calendarNames);
  const before = memory?.recall(dateKey);
  if (before !== undefined && isSameData(before, date)) return before;
  memory?.remember(dateKey, date);
  return date;
}

const dateKey: Key<CalendarDate | undefined> = { name: "date of the article" };
