import type { Attribution, Evidence, Paragraph, Person, Quote } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { readColumn, sameList } from "../../rereading/readColumn.ts";
import { isLower } from "../../text/characters.ts";
import type { FrameAttributions, Speaker } from "./frameAttributions.ts";
import { findOpenQuotes } from "./openQuotes.ts";
import {
  mainSpeaker,
  type OpenQuote,
  type ParagraphReports,
  type ParagraphVoice,
} from "./paragraphReports.ts";
import { joinSpeech, type ParagraphSpeech, speech } from "./paragraphSpeech.ts";
import { findSurroundings, hear, isText, type Surroundings } from "./surroundings.ts";
import { attributeTurn, isTurn, placeTurns, type TurnReader, turnReader } from "./turns.ts";

/**
 * Gives the speech that no sentence attributes by itself to the speaker around it.
 *
 * @returns what is said in each paragraph, in order.
 */
export function followSpeakers(
  parts: { readonly text: string; readonly cells: readonly Cell[]; readonly people: readonly Person[] },
  reports: readonly ParagraphReports[],
): readonly ParagraphSpeech[] {
  const { text, cells } = parts;
  const voices = voicesOf(cells, reports);
  const surroundings = findSurroundings(cells, voices);
  const quotes = findOpenQuotes(text, cells, voices);
  const turns = turnReader(text, parts.people);
  const openingAt = (index: number): Opening | undefined => {
    const around = surroundings[index];
    if (around === undefined) return undefined;
    const open = quotes[index] as readonly OpenQuote[];
    const { paragraph } = cells[index] as Cell;
    return { text, paragraph, reports: reports[index] as ParagraphReports, around, quotes: open, turns };
  };
  const found = readColumn(
    cells,
    speech,
    (_, index) => {
      const opening = openingAt(index);
      const added = opening === undefined ? [] : attributeOpen(opening);
      return joinSpeech(reports[index] as ParagraphReports, added);
    },
    () => ({
      each: [reports, surroundings.map((around) => around?.asked), quotes, askTurns(cells, turns)],
      // The characters before a quote may be those of other paragraphs.
      tokensBefore: reach,
    }),
  );
  for (let index = 0; index < found.length; index++) {
    const { paragraph } = cells[index] as Cell;
    if (paragraph.kind === "turn") placeTurns(paragraph, (found[index] as ParagraphSpeech).added);
  }
  return found;
}

/** The same list as in the last reading where the voices are. */
function voicesOf(cells: readonly Cell[], reports: readonly ParagraphReports[]): readonly ParagraphVoice[] {
  const voices = reports.map(({ voice }) => voice);
  const kept = cells[0]?.shelves?.kept;
  // Nobody else keeps anything under it.
  const before = kept?.get(lastVoices) as readonly ParagraphVoice[] | undefined;
  const same = before === undefined ? voices : sameList(before, voices);
  kept?.set(lastVoices, same);
  return same;
}

const lastVoices = {};

/** A paragraph with speech that nobody in its sentence says. */
interface Opening {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly reports: ParagraphReports;
  readonly around: Surroundings;
  readonly quotes: readonly OpenQuote[];
  readonly turns: TurnReader;
}

/** Who speaks in each paragraph that is a turn. */
function askTurns(cells: readonly Cell[], turns: TurnReader): readonly (Person | undefined)[] {
  return cells.map(({ paragraph }) => (paragraph.kind === "turn" ? turns(paragraph) : undefined));
}

/** So many characters before a quote are looked at. */
const reach = 3;

function attributeOpen(opening: Opening): readonly Attribution[] {
  const { text, paragraph, reports, around, quotes, turns } = opening;
  const { frames } = reports;
  const { next, signature } = around;
  const after = findSpeakersAfter(frames);
  let { floor } = around;
  let heard = 0;
  const attributions: Attribution[] = [];
  for (const { quote, frame: index } of quotes) {
    for (; heard < index; heard++) {
      const main = mainSpeaker((frames[heard] as FrameAttributions).speakers);
      if (main !== undefined) floor = hear(floor, main);
    }
    const frame = frames[index] as FrameAttributions;
    const { before, previous, other } = floor;
    const quoteBefore = frames[index - 1]?.hasSpeech === true;
    const signed = index === frames.length - 1 ? signature : undefined;
    const scope = {
      paragraph,
      frame,
      before,
      quoteBefore,
      after: after[index],
      other,
      previous,
      next,
      signed,
    };
    const attribution = isTurn(paragraph, quote)
      ? attributeTurn(text, paragraph, quote, turns(paragraph))
      : attribute(text, scope, quote);
    if (attribution !== undefined) attributions.push(attribution);
  }
  return attributions;
}

/** The first speaker behind each frame, in this paragraph. */
function findSpeakersAfter(frames: readonly FrameAttributions[]): readonly (Speaker | undefined)[] {
  const found = new Array<Speaker | undefined>(frames.length);
  let after: Speaker | undefined;
  for (let index = frames.length - 1; index >= 0; index--) {
    found[index] = after;
    after = frames[index]?.speakers[0] ?? after;
  }
  return found;
}

/** What the frames around a quote offer; see {@link Surroundings}. */
interface Scope {
  readonly paragraph: Paragraph;
  readonly frame: FrameAttributions;
  readonly before: Speaker | undefined;
  /** Whether the frame before, in this paragraph, has speech. */
  readonly quoteBefore: boolean;
  /** The first speaker behind, in this paragraph. */
  readonly after: Speaker | undefined;
  readonly other: Speaker | undefined;
  readonly previous: Speaker | undefined;
  readonly next: Speaker | undefined;
  readonly signed: Speaker | undefined;
}

function attribute(text: string, scope: Scope, quote: Quote): Attribution | undefined {
  if (isFragment(text, scope.frame, quote)) return undefined;
  const chosen = readSigned(scope, quote) ?? choose(scope);
  if (chosen === undefined && !isText(scope.paragraph.kind)) return undefined;
  const { start, end } = quote;
  return {
    start,
    end,
    content: { start, end },
    kind: "direct",
    quotes: [quote],
    ...(chosen === undefined ? {} : { source: chosen.speaker.source }),
    ...(chosen?.withCue === true ? { cue: chosen.speaker.cue } : {}),
    evidence: chosen?.evidence ?? "noSource",
    speech: true,
  };
}

/**
 * Words in marks within a sentence of the writer's, of which they are a part: 'the “comeback kid” of that winter'.
 * Nobody is said to say them; a speaker near them was the one that people had annotated in one of ten.
 */
function isFragment(text: string, frame: FrameAttributions, quote: Quote): boolean {
  const isWithin =
    !frame.isOnlySpeech && quote.marks !== "none" && isLower(text.charCodeAt(quote.inner.start));
  return isWithin && !stopBefore.test(text.slice(Math.max(0, quote.start - 3), quote.start));
}

// "late. “and so on”"
const stopBefore = /[.?!]\s{0,2}$/u;

interface Choice {
  readonly speaker: Speaker;
  readonly evidence: Evidence;
  readonly withCue: boolean;
}

/** The speech of a paragraph below which somebody signs. */
function readSigned({ frame, signed }: Scope, quote: Quote): Choice | undefined {
  if (signed === undefined || !frame.isOnlySpeech) return undefined;
  if (signed.cue.lemma !== "–" && quote.ending !== "open") return undefined;
  return { speaker: signed, evidence: "dashAfter", withCue: true };
}

const nobody: Pick<Scope, "previous" | "next"> = { previous: undefined, next: undefined };

function choose(scope: Scope): Choice | undefined {
  const { paragraph, frame } = scope;
  const here = mainSpeaker(frame.speakers);
  if (here !== undefined) return { speaker: here, evidence: "cueInSentence", withCue: true };
  // A headline or caption sums the article up; who speaks in the paragraph beside it need not be meant.
  const { before, after } = scope;
  const { previous, next } = isText(paragraph.kind) ? scope : nobody;
  if (before !== undefined) {
    return {
      speaker: before,
      evidence: scope.quoteBefore ? "continuedQuote" : "sameParagraph",
      withCue: false,
    };
  }
  const isAlone = frame.isOnlySpeech;
  if (isAlone && previous?.cue.lemma === "ask" && scope.other !== undefined) {
    return { speaker: scope.other, evidence: "previousParagraph", withCue: false };
  }
  if (previous?.opens === true) return { speaker: previous, evidence: "colonAcrossParagraph", withCue: true };
  if (after !== undefined) return { speaker: after, evidence: "sameParagraph", withCue: false };
  if (previous !== undefined) {
    const evidence = paragraph.kind === "blockQuote" ? "blockQuote" : "previousParagraph";
    return { speaker: previous, evidence, withCue: false };
  }
  if (isAlone && next !== undefined) return { speaker: next, evidence: "nextParagraph", withCue: false };
  return undefined;
}
