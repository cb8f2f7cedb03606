import type { ParagraphKind } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { findDifference } from "../../rereading/difference.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { isSameList } from "../../rereading/stage.ts";
import type { Span } from "../../text/span.ts";
import type { Speaker } from "./frameAttributions.ts";
import type { ParagraphVoice } from "./paragraphReports.ts";

/** What the paragraphs around one offer to speech in it of which nobody says whose it is. */
export interface Surroundings {
  /** What is known when the paragraph begins. */
  readonly floor: Floor;
  /** The first speaker of the paragraph behind. */
  readonly next: Speaker | undefined;
  /** Whose the quote is, where the paragraph behind only says so. */
  readonly signature: Speaker | undefined;
  /** All of that in a list, for `Asked.each`. */
  readonly asked: readonly unknown[];
}

/** Who has spoken up to a place. */
export interface Floor {
  /** The last speaker before, in this paragraph. */
  readonly before: Speaker | undefined;
  /** The last speaker of the paragraph before. */
  readonly previous: Speaker | undefined;
  readonly latest: Speaker | undefined;
  /** The last speaker before the latest who is somebody else: who answers, where that one asked. */
  readonly other: Speaker | undefined;
  /** Whether the paragraph so far is only speech, which leaves the floor to who had it. */
  readonly isSpeech: boolean;
}

/**
 * The surroundings of each paragraph with open quotes; `undefined` for the others. The same list as in the last reading
 * where the paragraphs are of the same kinds and have the same voices.
 */
export function findSurroundings(
  cells: readonly Cell[],
  voices: readonly ParagraphVoice[],
): readonly (Surroundings | undefined)[] {
  const kept = cells[0]?.shelves?.kept;
  // Nobody else keeps anything under it.
  const before = kept?.get(lastWalk) as Walk | undefined;
  const kinds = readColumn(cells, kindStage, ({ paragraph }) => paragraph.kind);
  if (before?.voices === voices && before.kinds === kinds) return before.found;
  const walk = walkAgain(before ?? emptyWalk, kinds, voices);
  kept?.set(lastWalk, walk);
  return walk.found;
}

/** What was found on the way through an article. */
interface Walk {
  readonly kinds: readonly ParagraphKind[];
  readonly voices: readonly ParagraphVoice[];
  readonly found: readonly (Surroundings | undefined)[];
  /** What was known before each paragraph. */
  readonly known: readonly Known[];
}

/** Who had spoken, and the kind of the last paragraph with frames. */
interface Known {
  readonly floor: Floor;
  readonly last: ParagraphKind | undefined;
}

const emptyWalk: Walk = { kinds: [], voices: [], found: [], known: [] };

const lastWalk = {};

const kindStage: ColumnStage<ParagraphKind> = {};

/** Goes from where voices have changed to where the same is known as in the last reading. */
function walkAgain(before: Walk, kinds: readonly ParagraphKind[], voices: readonly ParagraphVoice[]): Walk {
  const { start, end } = findChanged(before, kinds, voices);
  const from = paragraphBefore(voices, start);
  const by = before.voices.length - voices.length;
  let known = before.known[from] ?? { floor: emptyFloor, last: undefined };
  const found: (Surroundings | undefined)[] = [];
  const knownAt: Known[] = [];
  let index = from;
  for (; index < voices.length; index++) {
    const old = before.known[index + by];
    if (index >= end && old !== undefined && isSameKnown(old, known)) break;
    const [kind, voice] = [kinds[index] as ParagraphKind, voices[index] as ParagraphVoice];
    knownAt.push(known);
    const floor = voice.hasFrames ? turnParagraph(known, kind) : known.floor;
    found.push(voice.openQuotes.length === 0 ? undefined : surround(floor, voices, index));
    if (voice.hasFrames) known = { floor: hearAll(floor, voice), last: kind };
  }
  return {
    kinds,
    voices,
    found: before.found.slice(0, from).concat(found, before.found.slice(index + by)),
    known: before.known.slice(0, from).concat(knownAt, before.known.slice(index + by)),
  };
}

/** Where voices or kinds differ from those of before: index of the first and behind the last. */
function findChanged(before: Walk, kinds: readonly ParagraphKind[], voices: readonly ParagraphVoice[]): Span {
  const voiced = findDifference(before.voices, voices);
  if (isSameList(before.kinds, kinds)) return { start: voiced.from, end: voiced.end };
  const { from, end } = findDifference(before.kinds, kinds);
  if (isSameList(before.voices, voices)) return { start: from, end };
  return { start: Math.min(from, voiced.from), end: Math.max(end, voiced.end) };
}

/** The last paragraph with frames before another: it asks for what stands behind it. */
function paragraphBefore(voices: readonly ParagraphVoice[], index: number): number {
  let before = index;
  while (before > 0) {
    before--;
    if (voices[before]?.hasFrames === true) break;
  }
  return before;
}

function isSameKnown(one: Known, other: Known): boolean {
  const [floor, otherFloor] = [one.floor, other.floor];
  return (
    one.last === other.last &&
    floor.before === otherFloor.before &&
    floor.previous === otherFloor.previous &&
    floor.latest === otherFloor.latest &&
    floor.other === otherFloor.other &&
    floor.isSpeech === otherFloor.isSpeech
  );
}

const emptyFloor: Floor = {
  before: undefined,
  previous: undefined,
  latest: undefined,
  other: undefined,
  isSpeech: true,
};

/** What is offered by those before a paragraph, and by the next paragraph with sentences. */
function surround(floor: Floor, voices: readonly ParagraphVoice[], index: number): Surroundings {
  let behind = index + 1;
  while (voices[behind]?.hasFrames === false) behind++;
  const next = voices[behind]?.firstSpeaker;
  const signature = voices[behind]?.signature;
  const { before, previous, latest, other } = floor;
  return { floor, next, signature, asked: [before, previous, latest, other, next, signature] };
}

function turnParagraph({ floor, last }: Known, kind: ParagraphKind): Floor {
  if (last === undefined) return floor;
  const stays = floor.before ?? (floor.isSpeech ? floor.previous : undefined);
  return {
    before: isText(kind) ? undefined : floor.before,
    previous: isText(last) ? stays : floor.previous,
    latest: floor.latest,
    other: floor.other,
    isSpeech: true,
  };
}

/** What is known behind a paragraph. */
function hearAll(floor: Floor, { speakers, isOnlySpeech }: ParagraphVoice): Floor {
  let heard = floor;
  for (const speaker of speakers) heard = hear(heard, speaker);
  return isOnlySpeech ? heard : { ...heard, isSpeech: false };
}

/** What is known behind a sentence with a speaker. */
export function hear(floor: Floor, before: Speaker): Floor {
  const { previous, latest, isSpeech } = floor;
  if (before.source.name === latest?.source.name)
    return { before, previous, latest, other: floor.other, isSpeech };
  return { before, previous, latest: before, other: latest, isSpeech };
}

/** Whether paragraphs of a kind are of the running text: a headline or caption only sums it up. */
export function isText(kind: ParagraphKind): boolean {
  return (
    kind === "body" ||
    kind === "listItem" ||
    kind === "blockQuote" ||
    kind === "turn" ||
    kind === "standfirst"
  );
}
