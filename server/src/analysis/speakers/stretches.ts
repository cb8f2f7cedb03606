import type { Mention, Paragraph, Sentence, Source, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { AskedList } from "../../rereading/askedList.ts";
import type { Cell } from "../../rereading/cells.ts";
import { type Movable, moveSpan, moveSpans, type Shift } from "../../rereading/move.ts";
import { readEach, type Stage } from "../../rereading/readEach.ts";
import { isSameData } from "../../rereading/same.ts";
import { indexFrom } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import { isOfBody, mayBeBody } from "./bodies.ts";
import { countPronouns, type PronounCount } from "./genders.ts";
import { findNamedSpeaker, type NamedSpeaker } from "./namedSpeakers.ts";
import { isIn, mergeSpans, type Said, type Spot, toSpot } from "./places.ts";
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
  readonly name?: NamedSpeaker;
  /** The name of an organisation that is the head of a phrase that speaks. */
  readonly organisation?: Mention;
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
  const { cells, tokens, mentionGroups, speaking } = parts;
  const asked = new AskedList(cells, stretches);
  return readEach(
    cells,
    stretches,
    (cell, index) => {
      const stretch = readStretch(parts, bearers, cell, index);
      for (const { profile } of stretch.names) touch(profile);
      return stretch;
    },
    (cell, index) => {
      asked.begin(index);
      asked.add(speaking.groups[index]);
      asked.add(mentionGroups[index]);
      asked.add(bearers.bearers(cell));
      // Beside names at the borders, see `positionOf`.
      asked.add(tokens[cell.firstToken - 2]);
      asked.add(tokens[cell.firstToken - 1]);
      asked.add(tokens[cell.endToken]);
      for (const { attribution } of speaking.straysAt(index)) asked.add(attribution);
      return asked.end();
    },
  );
}

const stretches: Stage<Stretch> = {
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
  const { text, tokens, sentences, lexicon } = parts;
  const firstSentence = parts.firstSentences[index] ?? 0;
  const said = saidIn(parts, index);
  const spotOf = (span: Span): Spot => toSpot(parts, firstSentence, said, span);
  const names: NamedPlace[] = [];
  for (const mention of parts.mentionGroups[index] ?? []) {
    const profile = profileOf(mention);
    if (profile !== undefined) names.push({ mention, profile, spot: spotOf(mention) });
  }
  const mentions = names.map(({ mention }) => mention);
  const speechStops = parts.speaking.speechesAt(index).map((speech) => {
    const name = findNamedSpeaker(parts, speech.source, names, indexFrom(mentions, speech.source.head.start));
    return {
      spot: spotOf(speech.source.head),
      speech,
      ...(name === undefined ? {} : { name }),
      ...organisationAt(parts.mentionGroups[index] ?? [], speech.source.head.start),
      mayBeBody: mayBeBody(parts, speech.source),
    };
  });
  const bodyStops = speechStops.filter(isOfBody);
  const stops: Stop[] = [...speechStops];
  if (parts.lexicon.weights.speakers.size === 0)
    return { names, mentions, stops, bodyStops, counted: undefined };
  const { quotes } = said;
  const heads = new Set(stops.map(({ spot }) => spot.start));
  const pronouns = pronounsIn(parts.tokens, cell).filter(({ start }) => !isIn(quotes, start));
  for (const pronoun of pronouns)
    if (pronoun.isSubject && !heads.has(pronoun.start)) stops.push({ spot: spotOf(pronoun), pronoun });
  const roleParts = {
    text,
    tokens,
    sentences,
    lexicon,
    mentions: parts.mentionGroups[index] ?? [],
    firstSentence,
  };
  for (const role of findRoleSubjects(roleParts, cell, quotes))
    if (!heads.has(role.head.start)) stops.push({ spot: spotOf(role.head), role });
  stops.sort((one, other) => one.spot.start - other.spot.start);
  return { names, mentions, stops, bodyStops, counted: countPronouns(parts, pronouns, names) };
}

function organisationAt(mentions: readonly Mention[], start: number): Pick<Stop, "organisation"> {
  const mention = mentions[indexFrom(mentions, start)];
  return mention?.start === start && mention.of === "organisation" ? { organisation: mention } : {};
}

/** What is quoted and reported in a cell, by attributions that begin there or elsewhere. */
function saidIn({ speaking }: StretchParts, index: number): Said {
  const attributions = [
    ...(speaking.groups[index] ?? []),
    ...speaking.straysAt(index).map(({ attribution }) => attribution),
  ];
  return {
    quotes: mergeSpans(attributions.flatMap((attribution) => attribution.quotes)),
    reports: mergeSpans(attributions.map(({ content }) => content)),
  };
}
