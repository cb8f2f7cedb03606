import type { Attribution, Evidence, Paragraph, Person, Quote } from "../../article/article.ts";
import { isLower } from "../../text/characters.ts";
import { slice } from "../../text/span.ts";
import type { FrameAttributions, Speaker } from "./frameAttributions.ts";
import { attributeTurn, findTurnSpeakers, isTurn } from "./turns.ts";

/** Gives the speech that no sentence attributes by itself to the speaker around it; returns all attributions, unsorted. */
export function followSpeakers(
  parts: { readonly text: string; readonly people: readonly Person[] },
  frames: readonly FrameAttributions[],
): readonly Attribution[] {
  const attributions = frames.flatMap((frame) => frame.attributions);
  const taken = new Set<Quote>(attributions.flatMap(({ quotes }) => quotes));
  const scopes = findScopes(frames);
  const turnSpeakers = findTurnSpeakers(parts.people);
  const usesDouble = isInDouble(frames);
  const added = frames.flatMap((frame, index) =>
    frame.quotes
      .filter((quote) => !taken.has(quote) && !(usesDouble && isCrossHead(parts.text, frame, quote)))
      .flatMap((quote) => {
        const attribution = isTurn(frame.paragraph, quote)
          ? attributeTurn(parts.text, frame.paragraph, quote, turnSpeakers)
          : attribute(parts.text, frames, scopes, index, quote);
        return attribution === undefined ? [] : [attribution];
      }),
  );
  return [...attributions, ...added];
}

function isInDouble(frames: readonly FrameAttributions[]): boolean {
  const marks = frames.flatMap(({ quotes }) => quotes.map((quote) => quote.marks));
  const count = (kind: Quote["marks"]): number => marks.filter((it) => it === kind).length;
  return count("double") > 2 * count("single");
}

/** A few words in single marks that are a whole paragraph, where speech stands in double ones: a cross-head. */
function isCrossHead(text: string, { paragraph }: FrameAttributions, quote: Quote): boolean {
  const { content } = paragraph;
  const isWhole = quote.start <= content.start && quote.end >= content.end;
  return isWhole && quote.marks === "single" && slice(text, quote).split(" ").length <= longestHead;
}

/** In words. */
const longestHead = 7;

/** What the frames around a quote offer. */
interface Scope {
  readonly here: readonly Speaker[];
  /** The last speaker before, in this paragraph. */
  readonly before: Speaker | undefined;
  /** Whether the frame before, in this paragraph, has speech. */
  readonly quoteBefore: boolean;
  /** The first speaker behind, in this paragraph; known once the frames behind are. */
  after: Speaker | undefined;
  /** The last speaker before that one who is somebody else: who answers, where that one asked. */
  readonly other: Speaker | undefined;
  /** The last speaker of the paragraph before. */
  readonly previous: Speaker | undefined;
  /** The first speaker of the paragraph behind; likewise. */
  next: Speaker | undefined;
}

/** What is known when a frame begins. */
interface Floor {
  readonly before: Speaker | undefined;
  readonly previous: Speaker | undefined;
  readonly latest: Speaker | undefined;
  readonly other: Speaker | undefined;
  /** Whether the paragraph so far is only speech, which leaves the floor to who had it. */
  readonly isSpeech: boolean;
}

function findScopes(frames: readonly FrameAttributions[]): readonly Scope[] {
  const scopes: Scope[] = [];
  let floor: Floor = {
    before: undefined,
    previous: undefined,
    latest: undefined,
    other: undefined,
    isSpeech: true,
  };
  for (const [index, frame] of frames.entries()) {
    const last = frames[index - 1];
    const here = frame.speakers;
    if (last !== undefined && last.paragraph !== frame.paragraph) floor = turnParagraph(floor, last, frame);
    const quoteBefore = last?.paragraph === frame.paragraph && last.hasSpeech;
    const { before, previous, other } = floor;
    scopes.push({ here, before, quoteBefore, after: undefined, other, previous, next: undefined });
    floor = hear(floor, frame, here);
  }
  addFollowing(frames, scopes);
  return scopes;
}

function turnParagraph(floor: Floor, last: FrameAttributions, frame: FrameAttributions): Floor {
  const stays = floor.before ?? (floor.isSpeech ? floor.previous : undefined);
  return {
    ...floor,
    previous: isText(last.paragraph) ? stays : floor.previous,
    before: isText(frame.paragraph) ? undefined : floor.before,
    isSpeech: true,
  };
}

function hear(floor: Floor, frame: FrameAttributions, here: readonly Speaker[]): Floor {
  const isSpeech = floor.isSpeech && frame.isOnlySpeech;
  const before = mainSpeaker(here) ?? floor.before;
  const isNew = before !== undefined && before.source.name !== floor.latest?.source.name;
  return isNew
    ? { ...floor, before, isSpeech, other: floor.latest, latest: before }
    : { ...floor, before, isSpeech };
}

/** Of several in one sentence, the last who is quoted, else the last who speaks. */
function mainSpeaker(here: readonly Speaker[]): Speaker | undefined {
  return here.findLast(({ quotes }) => quotes) ?? here.findLast(({ speech }) => speech) ?? here.at(-1);
}

function addFollowing(frames: readonly FrameAttributions[], scopes: readonly Scope[]): void {
  let after: Speaker | undefined;
  let next: Speaker | undefined;
  for (let index = frames.length - 1; index >= 0; index--) {
    const scope = scopes[index] as Scope;
    if (frames[index + 1]?.paragraph !== frames[index]?.paragraph) {
      next = after;
      after = undefined;
    }
    scope.after = after;
    scope.next = next;
    after = scope.here[0] ?? after;
  }
}

function isText({ kind }: Paragraph): boolean {
  return (
    kind === "body" ||
    kind === "listItem" ||
    kind === "blockQuote" ||
    kind === "turn" ||
    kind === "standfirst"
  );
}

function attribute(
  text: string,
  frames: readonly FrameAttributions[],
  scopes: readonly Scope[],
  index: number,
  quote: Quote,
): Attribution | undefined {
  const frame = frames[index] as FrameAttributions;
  if (isFragment(text, frame, quote)) return undefined;
  const scope = scopes[index] as Scope;
  const chosen = readSigned(frame, frames[index + 1], quote) ?? choose(frame, scope);
  if (chosen === undefined && !isText(frame.paragraph)) return undefined;
  const span = { start: quote.start, end: quote.end };
  return {
    ...span,
    content: span,
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

const nobody: Pick<Scope, "previous" | "next"> = { previous: undefined, next: undefined };

interface Choice {
  readonly speaker: Speaker;
  readonly evidence: Evidence;
  readonly withCue: boolean;
}

/** The speech of a paragraph below which somebody signs. */
function readSigned(
  frame: FrameAttributions,
  next: FrameAttributions | undefined,
  quote: Quote,
): Choice | undefined {
  const signature = next === undefined || next.paragraph === frame.paragraph ? undefined : next.signature;
  if (signature === undefined || !frame.isOnlySpeech) return undefined;
  if (signature.cue.lemma !== "–" && quote.ending !== "open") return undefined;
  return { speaker: signature, evidence: "dashAfter", withCue: true };
}

function choose(frame: FrameAttributions, scope: Scope): Choice | undefined {
  const here = mainSpeaker(scope.here);
  if (here !== undefined) return { speaker: here, evidence: "cueInSentence", withCue: true };
  // A headline or caption sums the article up; who speaks in the paragraph beside it need not be meant.
  const { before, after } = scope;
  const { previous, next } = isText(frame.paragraph) ? scope : nobody;
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
    const evidence = frame.paragraph.kind === "blockQuote" ? "blockQuote" : "previousParagraph";
    return { speaker: previous, evidence, withCue: false };
  }
  if (isAlone && next !== undefined) return { speaker: next, evidence: "nextParagraph", withCue: false };
  return undefined;
}
