import type { Organisation, Person, Quote } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Cell } from "../../rereading/cells.ts";
import { moveSpan, type Shift } from "../../rereading/move.ts";
import { type ColumnStage, readColumn, readColumnInSteps } from "../../rereading/readColumn.ts";
import { isSameData } from "../../rereading/same.ts";
import { adoptSpans, isSameList } from "../../rereading/stage.ts";
import { exact } from "../../text/exact.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import { type Bearers, bearerOf } from "./bearers.ts";
import { attributeFrame, type FrameAttributions, type Speaker } from "./frameAttributions.ts";
import { type Frame, type FrameParts, findFrames } from "./frames.ts";
import { type Groups, readPassage } from "./passages.ts";

/** What the frames of a paragraph say, each by itself. */
export interface ParagraphReports {
  readonly frames: readonly FrameAttributions[];
  readonly voice: ParagraphVoice;
}

/** What the rest of the article asks of a paragraph: the same object as before as long as that is the same. */
export interface ParagraphVoice {
  readonly hasFrames: boolean;
  /** The main speaker of each frame that has one, in order. */
  readonly speakers: readonly Speaker[];
  readonly firstSpeaker: Speaker | undefined;
  /** Whose the quote in the paragraph before is, where this one only says so. */
  readonly signature: Speaker | undefined;
  readonly isOnlySpeech: boolean;
  /** What begins here and no frame of the paragraph says whose it is, in order. */
  readonly openQuotes: readonly OpenQuote[];
  /** Quotes that run over several paragraphs, of which a frame of this one says whose they are. */
  readonly sharedQuotes: readonly Quote[];
  /** Quotes that begin here, in double and in single marks. */
  readonly doubleCount: number;
  readonly singleCount: number;
}

/** A quote with the index of its frame in the paragraph. */
export interface OpenQuote {
  readonly quote: Quote;
  readonly frame: number;
}

/** What paragraphs are read with. */
export interface ReportParts extends FrameParts {
  readonly cells: readonly Cell[];
  readonly groups: Groups;
  readonly bearers: Bearers;
  readonly lexicon: Lexicon;
}

/**
 * Reads the frames of each paragraph, in steps.
 *
 * A record of it owns the spans of its attributions, speakers and signatures, with their contents, cues, sources and
 * heads; those of one frame share cues and sources.
 *
 * @returns something for each paragraph, in their order.
 */
export function* readReports(parts: ReportParts): Steps<readonly ParagraphReports[]> {
  return yield* readColumnInSteps(
    parts.cells,
    reports,
    (indexes) => indexes.map((index) => readParagraph(parts, index)),
    () => ({
      each: [parts.groups.names, findNamed(parts), parts.groups.quotes, askAround(parts)],
      // The characters before a quote may be those of other paragraphs.
      tokensBefore: reach,
    }),
    tokensAtOnce,
  );
}

/** Tokens of a step, at least. */
const tokensAtOnce = 20_000;

/** What is said in a paragraph, a frame at a time. */
export function* framesOf(parts: ReportParts, index: number): Generator<Frame> {
  const { cells, groups, sentences } = parts;
  const { paragraph } = cells[index] as Cell;
  const [quotes, names] = [groups.quotes[index] ?? nothing, groups.names[index] ?? nothing];
  yield* findFrames(parts, readPassage(paragraph, sentences, quotes, names));
}

const reports: ColumnStage<ParagraphReports> = {
  move: ({ frames }, by) => {
    for (const frame of frames) moveFrame(frame, by);
  },
  adopt: (before, now, ends) => {
    const frames = adoptSpans(before.frames, now.frames, ends, adoption);
    if (isSameList(before.frames, frames)) return before;
    const voice = voiceOf(frames);
    return { frames, voice: isSameData(before.voice, voice, linksOfVoice) ? before.voice : voice };
  },
};

const adoption = { move: moveFrame, isSame: isSameFrame };

const linksOfVoice: ReadonlySet<string> = new Set([
  "speakers",
  "firstSpeaker",
  "signature",
  "quote",
  "sharedQuotes",
]);

function isSameFrame(before: FrameAttributions, now: FrameAttributions): boolean {
  return isSameData(before, now, links);
}

const links: ReadonlySet<string> = new Set(["quotes", "person", "organisation"]);

function moveFrame(frame: FrameAttributions, by: Shift): void {
  moveSpan(frame, by);
  for (const speaker of frame.speakers) moveSpeaker(speaker, by);
  if (frame.signature !== undefined) moveSpeaker(frame.signature, by);
  let cue: Span | undefined;
  for (const attribution of frame.attributions) {
    moveSpan(attribution, by);
    moveSpan(attribution.content, by);
    // What has a source shares it with a speaker, and the cue too; what has none may share the cue with the one before.
    if (attribution.source === undefined && attribution.cue !== undefined && attribution.cue !== cue)
      moveSpan(attribution.cue, by);
    cue = attribution.cue;
  }
}

function moveSpeaker({ cue, source }: Speaker, by: Shift): void {
  moveSpan(cue, by);
  moveSpan(source, by);
  moveSpan(source.head, by);
}

function readParagraph(parts: ReportParts, index: number): ParagraphReports {
  const frames: FrameAttributions[] = [];
  for (const frame of framesOf(parts, index))
    frames.push(attributeFrame(parts.text, frame, parts.bearers, parts.lexicon));
  return { frames: exact(frames), voice: voiceOf(frames) };
}

function voiceOf(frames: readonly FrameAttributions[]): ParagraphVoice {
  const taken = new Set<Quote>();
  for (const { attributions } of frames)
    for (const { quotes } of attributions) for (const quote of quotes) taken.add(quote);
  const openQuotes: OpenQuote[] = [];
  const speakers: Speaker[] = [];
  for (const [index, frame] of frames.entries()) {
    const main = mainSpeaker(frame.speakers);
    if (main !== undefined) speakers.push(main);
    for (const quote of frame.quotes) if (!taken.has(quote)) openQuotes.push({ quote, frame: index });
  }
  return {
    hasFrames: frames.length > 0,
    speakers: exact(speakers),
    firstSpeaker: frames.find((frame) => frame.speakers.length > 0)?.speakers[0],
    signature: frames[0]?.signature,
    isOnlySpeech: frames.every((frame) => frame.isOnlySpeech),
    openQuotes: exact(openQuotes),
    sharedQuotes: exact([...taken].filter(({ pieces }) => pieces.length > 1)),
    doubleCount: countQuotes(frames, "double"),
    singleCount: countQuotes(frames, "single"),
  };
}

function countQuotes(frames: readonly FrameAttributions[], kind: Quote["marks"]): number {
  let count = 0;
  for (const { quotes } of frames) for (const { marks } of quotes) if (marks === kind) count++;
  return count;
}

/** Of several in one sentence, the last who is quoted, else the last who speaks. */
export function mainSpeaker(here: readonly Speaker[]): Speaker | undefined {
  return here.findLast(({ quotes }) => quotes) ?? here.findLast(({ speech }) => speech) ?? here.at(-1);
}

/** Who bears each name of a paragraph. */
type Named = readonly (Person | Organisation | undefined)[];

/** They are looked up again only where the names, or the people of the article, are others. */
function findNamed({ text, cells, groups, bearers }: ReportParts): readonly Named[] {
  return readColumn(
    cells,
    naming,
    (_, index) =>
      (groups.names[index] ?? nothing).map((name) => {
        const { person, organisation } = bearerOf(text, name, bearers);
        return person ?? organisation;
      }),
    () => ({ all: [bearers], each: [groups.names] }),
  );
}

/** It finds objects of other stages alone, which move them. */
const naming: ColumnStage<Named> = {
  adopt: (before, now) => (isSameList(before, now) ? before : now),
};

/** All that is read of the quotes of each paragraph outside of it. */
function askAround({ text, cells, groups }: ReportParts): readonly (readonly unknown[])[] {
  return groups.quotes.map((quotes, index) =>
    quotes.length === 0 ? nothing : askAroundQuotes(text, cells[index] as Cell, quotes),
  );
}

function askAroundQuotes(text: string, { paragraph }: Cell, quotes: readonly Quote[]): readonly unknown[] {
  let asks: unknown[] | undefined;
  for (const { start, end, inner, pieces } of quotes) {
    if (pieces.length === 1 && inner.start + reach <= paragraph.end) continue;
    const piece = pieces[indexAfter(pieces, paragraph.start)];
    asks ??= [];
    asks.push((piece?.start ?? end) - paragraph.start, start - paragraph.start, end - paragraph.start);
    asks.push(
      text.slice(inner.start, inner.start + reach),
      text.slice(Math.max(0, inner.end - reach), inner.end),
    );
  }
  return asks ?? nothing;
}

const nothing: readonly never[] = [];

/** So many characters before a quote, at its beginning and at its end are looked at. */
const reach = 4;
