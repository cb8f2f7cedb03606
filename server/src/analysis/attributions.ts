import type {
  Attribution,
  Mention,
  Organisation,
  Paragraph,
  Person,
  Quote,
  Sentence,
  Token,
} from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { type Cell, cellsOf } from "../rereading/cells.ts";
import { type JoinedKey, joinColumn } from "../rereading/joinColumn.ts";
import type { Memory } from "../rereading/memory.ts";
import { type ColumnStage, readColumn } from "../rereading/readColumn.ts";
import { addAll } from "../text/addAll.ts";
import { compareSpans } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
import { makeAttitudeCues } from "./attributions/attitudeCues.ts";
import { attributeAttitudes } from "./attributions/attributeAttitudes.ts";
import { findBearers } from "./attributions/bearers.ts";
import { followSpeakers } from "./attributions/followSpeakers.ts";
import { attributeFrame } from "./attributions/frameAttributions.ts";
import { lexemeReader } from "./attributions/lexemes.ts";
import { framesOf, type ReportParts, readReports } from "./attributions/paragraphReports.ts";
import type { ParagraphSpeech } from "./attributions/paragraphSpeech.ts";
import { groupByParagraph } from "./attributions/passages.ts";
import { findVocabulary } from "./attributions/vocabulary.ts";

/**
 * Finds who says what, in order of start.
 *
 * Each sentence is read by itself first (a reporting verb, "according to", a noun such as "claim", a colon);
 * what speech is left gets its speaker from the sentences around it. A source is resolved only where its head
 * is a name; roles and pronouns are for the stage `speakers`.
 *
 * Every outermost quote that is speech has an attribution, except the interviewer's questions, quotes of
 * headlines, bylines, captions and the like that nobody near them says, and words in marks within a sentence of the
 * writer's own that reports nothing of them; where nobody is found, its evidence is
 * `noSource` and it has no source.
 */
export function findAttributions(parts: AttributionParts): readonly Attribution[] {
  return finish(findAttributionsInSteps(parts));
}

/**
 * The same as {@link findAttributions}, in steps.
 *
 * With a memory, an attribution is the object that it was in the last reading as long as it says the same. Each is moved
 * here with its content; its cue and its source are moved here too, once, though several attributions may share them.
 * Whoever puts the source or the cue into an attribution of its own copies their spans.
 */
export function* findAttributionsInSteps(
  parts: AttributionParts,
  memory?: Memory,
): Steps<readonly Attribution[]> {
  yield;
  const reports = yield* readReports(makeReportParts(parts, memory));
  yield;
  return inOrder(parts.cells, followSpeakers(parts, reports));
}

/**
 * The attributions in order of start: a quote of several paragraphs may be attributed in its last one. The same list as in
 * the last reading where it has the same attributions.
 */
function inOrder(cells: readonly Cell[], found: readonly ParagraphSpeech[]): readonly Attribution[] {
  const lists = found.map(({ attributions }) => attributions);
  const joined = joinColumn(cells, speechKey, lists);
  const areInPlace = readColumn(
    cells,
    places,
    ({ paragraph }, index) => (lists[index]?.[0]?.start ?? paragraph.start) >= paragraph.start,
    () => ({ each: [lists] }),
  );
  return areInPlace.includes(false) ? joined.toSorted(compareSpans) : joined;
}

/** Whether what is said in a paragraph begins there. */
const places: ColumnStage<boolean> = {};

const speechKey: JoinedKey<Attribution, Attribution> = {};

/**
 * Finds what people are told to want, plan, fear, believe, back or oppose beside the attributions, in order of start:
 * `indirect`, no speech, no quotes; a pronoun or role as source is not resolved.
 *
 * Not a part of the article, since only `annotate` and `--format json` ask for it: no rule, claim or outline rests
 * on it, and an editor should not wait for it.
 */
export function findAttitudes(
  parts: Omit<AttributionParts, "cells"> & { readonly paragraphs: readonly Paragraph[] },
): readonly Attribution[] {
  const { text, lexicon } = parts;
  const cells = cellsOf(parts.paragraphs);
  const cues = makeAttitudeCues(lexicon);
  const reportParts = makeReportParts({ ...parts, cells }, undefined);
  const { bearers } = reportParts;
  const attitudes: Attribution[] = [];
  for (const index of cells.keys()) {
    for (const frame of framesOf(reportParts, index)) {
      const { attributions } = attributeFrame(text, frame, bearers, lexicon);
      addAll(attitudes, attributeAttitudes(text, frame, attributions, cues, bearers, lexicon));
    }
  }
  return attitudes.toSorted(compareSpans);
}

function makeReportParts(parts: AttributionParts, memory: Memory | undefined): ReportParts {
  const { text, cells, tokens, sentences, people, organisations, lexicon } = parts;
  const vocabulary = findVocabulary(lexicon, memory);
  const lexemeOf = lexemeReader(text, vocabulary);
  const bearers = findBearers(people, organisations, memory);
  const groups = groupByParagraph(cells, parts.quotes, parts.mentions);
  return { text, cells, tokens, sentences, vocabulary, lexemeOf, groups, bearers, lexicon };
}

/** What attributions are read from. */
interface AttributionParts {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly lexicon: Lexicon;
}
