import type { Attribution, Mention, Paragraph, Sentence, Source, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Cell } from "../../rereading/cells.ts";
import { type Movable, moveSpan, moveSpans, type Shift } from "../../rereading/move.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { isSameData } from "../../rereading/same.ts";
import { exact } from "../../text/exact.ts";
import { firstWhere, indexFrom } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import { isOfBody, mayBeBody } from "./bodies.ts";
import { countPronouns, type PronounCount } from "./genders.ts";
import { findNamedSpeaker, type NamedSpeaker } from "./namedSpeakers.ts";
import { isIn, mergeSpans, type PlaceParts, type Said, type Spot, toSpot } from "./places.ts";
import type { Profile } from "./profiles.ts";
import { type Pronoun, pronounsIn } from "./pronouns.ts";
import { findRoleSubjects } from "./roleSubjects.ts";
import type { Speaking, Speech } from "./speeches.ts";

/** A name, whose it is, and where it stands. */
export interface NamedPlace {
  readonly mention: Mention;
  readonly profile: Profile;
  readonly spot: Spot;
}

/** Where somebody is spoken of, mostly without a name: one of the three. */
export interface Stop {
  readonly spot: Spot;
  readonly speech?: Speech;
  readonly pronoun?: Pronoun;
  readonly role?: Source;
  /** Who is named in the phrase of a speech. */
  readonly name?: NamedSpeaker | undefined;
  /** The name of an organisation that is the head of a phrase that speaks. */
  readonly organisation?: Mention | undefined;
  /** Whether the phrase of a speech may be that of a body. */
  readonly mayBeBody?: boolean;
}

/** A stop where a phrase speaks. */
export interface SpeechStop extends Stop {
  readonly speech: Speech;
}

/** What a paragraph has for the walk through the text, whoever was spoken of before it. */
export interface Stretch {
  readonly names: readonly NamedPlace[];
  /** The same names. */
  readonly mentions: readonly Mention[];
  /** In order of the text. */
  readonly stops: readonly Stop[];
  /** Those among them that may be, or speak of, a body. */
  readonly bodyStops: readonly SpeechStop[];
  /** The pronouns that tell the gender of the one who is named. */
  readonly counted: PronounCount | undefined;
}

/** What stretches are read from. */
export interface StretchParts {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly lexicon: Lexicon;
  /** By cell. */
  readonly mentionGroups: readonly (readonly Mention[])[];
  readonly speaking: Speaking;
  /** Index of the first sentence of each cell. */
  readonly firstSentences: readonly number[];
}

/** Whose names are where; `bearers` is another object for a cell whenever the people of its mentions are others. */
export interface Bearers {
  readonly bearers: (cell: Cell) => object | undefined;
  readonly profileOf: (mention: Mention) => Profile | undefined;
}

/** Reads the stretch of each cell. @param touch is told of each person who is named in a cell that is read anew. */
export function readStretches(
  parts: StretchParts,
  bearers: Bearers,
  touch: (profile: Profile) => void,
): readonly Stretch[] {
  const { cells, mentionGroups, speaking } = parts;
  return readColumn(
    cells,
    stretches,
    (cell, index) => {
      const stretch = readStretch(parts, bearers, cell, index);
      for (const { profile } of stretch.names) touch(profile);
      return stretch;
    },
    () => ({
      each: [speaking.groups, mentionGroups, cells.map(bearers.bearers), speaking.strays],
      // Beside names at the borders, see `positionOf`.
      tokensBefore: 2,
      tokensBehind: 1,
    }),
  );
}

const stretches: ColumnStage<Stretch> = {
  move: moveStretch,
  adopt: (before, now, { atStart }) => {
    moveStretch(before, atStart);
    return isSameData(before, now, links) ? before : now;
  },
};

/** Items of other lists, and whom they stand for. */
const links: ReadonlySet<string> = new Set([
  "mention",
  "mentions",
  "profile",
  "source",
  "contents",
  "organisation",
]);

function moveStretch({ names, stops }: Stretch, by: Shift): void {
  for (const { spot } of names) moveSpot(spot, by);
  for (const { spot, pronoun, role } of stops) {
    moveSpot(spot, by);
    if (pronoun !== undefined) moveSpan(pronoun, by);
    if (role !== undefined) moveSpans([role, role.head], by);
  }
}

function moveSpot(spot: Movable<Spot>, { offset }: Shift): void {
  spot.start += offset;
}

function readStretch(parts: StretchParts, { profileOf }: Bearers, cell: Cell, index: number): Stretch {
  const local = localParts(parts, index);
  const { quotes } = local.said;
  const named: NamedPlace[] = [];
  for (const mention of local.mentions) {
    const profile = profileOf(mention);
    if (profile !== undefined) named.push({ mention, profile, spot: toSpot(local, mention) });
  }
  const names = exact(named);
  const mentions = exact(named.map(({ mention }) => mention));
  const speechStops = parts.speaking
    .speechesAt(index)
    .map((speech) => toSpeechStop(parts, local, speech, { names, mentions }));
  const bodyStops = exact(speechStops.filter(isOfBody));
  if (parts.lexicon.weights.speakers.size === 0)
    return { names, mentions, stops: speechStops, bodyStops, counted: undefined };
  const pronouns = pronounsIn(parts.tokens, cell).filter(({ start }) => !isIn(quotes, start));
  const others: Stop[] = [];
  for (const pronoun of pronouns)
    if (pronoun.isSubject && stopAt(speechStops, pronoun.start) < 0)
      others.push({ spot: toSpot(local, pronoun), pronoun });
  for (const role of findRoleSubjects(local, cell, quotes))
    if (stopAt(speechStops, role.head.start) < 0) others.push({ spot: toSpot(local, role.head), role });
  const stops = others.length === 0 ? speechStops : [...speechStops, ...others].sort(byStart);
  return { names, mentions, stops, bodyStops, counted: countPronouns(parts, pronouns, names) };
}

/** What the places of a paragraph are read from; written out, since a copy of all that the stage has is dear. */
interface LocalParts extends PlaceParts {
  readonly firstSentence: number;
  readonly said: Said;
  /** Of the paragraph. */
  readonly mentions: readonly Mention[];
}

function localParts(parts: StretchParts, index: number): LocalParts {
  const { text, paragraphs, tokens, sentences, lexicon, firstSentences, mentionGroups } = parts;
  const firstSentence = firstSentences[index] ?? 0;
  const mentions = mentionGroups[index] ?? nothing;
  return {
    text,
    paragraphs,
    tokens,
    sentences,
    lexicon,
    firstSentence,
    said: saidIn(parts, index),
    mentions,
  };
}

const nothing: readonly never[] = [];

function toSpeechStop(
  parts: StretchParts,
  local: LocalParts,
  speech: Speech,
  { names, mentions }: Pick<Stretch, "names" | "mentions">,
): SpeechStop {
  const { source } = speech;
  return {
    spot: toSpot(local, source.head),
    speech,
    name: findNamedSpeaker(parts, source, names, indexFrom(mentions, source.head.start)),
    organisation: organisationAt(local.mentions, source.head.start),
    mayBeBody: mayBeBody(parts, source),
  };
}

/** Index of the first stop at an offset, or -1. @param stops in order. */
export function stopAt(stops: readonly Stop[], start: number): number {
  const at = firstWhere(stops, ({ spot }) => spot.start >= start);
  return stops[at]?.spot.start === start ? at : -1;
}

function byStart(one: Stop, other: Stop): number {
  return one.spot.start - other.spot.start;
}

function organisationAt(mentions: readonly Mention[], start: number): Mention | undefined {
  const mention = mentions[indexFrom(mentions, start)];
  return mention?.start === start && mention.of === "organisation" ? mention : undefined;
}

/** What is quoted and reported in a cell, by attributions that begin there or elsewhere. */
function saidIn({ speaking }: StretchParts, index: number): Said {
  const group = speaking.groups[index] ?? nothing;
  const strays = speaking.strays[index] ?? nothing;
  if (group.length + strays.length === 0) return silence;
  const quotes: Span[] = [];
  const reports: Span[] = [];
  for (const attribution of group) addSaid(attribution, quotes, reports);
  for (const attribution of strays) addSaid(attribution, quotes, reports);
  return { quotes: mergeSpans(quotes), reports: mergeSpans(reports) };
}

const silence: Said = { quotes: nothing, reports: nothing };

function addSaid({ quotes, content }: Attribution, allQuotes: Span[], reports: Span[]): void {
  for (const quote of quotes) allQuotes.push(quote);
  reports.push(content);
}
