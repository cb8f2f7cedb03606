import type { Attribution, Mention, Person, Source } from "../../article/article.ts";
import { type Cell, cellIndexAt } from "../../rereading/cells.ts";
import type { Shelf } from "../../rereading/shelf.ts";
import { contains, type Span } from "../../text/span.ts";
import { answerTo } from "./answers.ts";
import type { Body } from "./bodies.ts";
import { likeliest } from "./likeliest.ts";
import type { Parts } from "./parts.ts";
import { sayPhrase } from "./phrases.ts";
import type { Profile } from "./profiles.ts";
import type { Resolved } from "./resolver.ts";
import type { Stretch } from "./stretches.ts";
import type { Answer } from "./walk.ts";

/** What the speakers of attributions are found in. */
export interface Giving extends Parts, Resolved {}

/** Tells all that decides who the speakers of the attributions of a cell are, as `readEach` wants it. */
export function speakerAsker(giving: Giving): (cell: Cell, index: number) => readonly unknown[] {
  const shelf = giving.cells[0]?.shelves?.of<Grounds>(grounds);
  return (cell, index) => {
    const group = giving.groups[index] ?? nothing;
    if (group.length === 0) return group;
    const known = shelf?.asked(index) === undefined ? undefined : shelf.visit(index);
    if (known !== undefined && stillHolds(giving, known, index)) return known.asked;
    if (shelf === undefined || !group.every((it) => isWithin(it, cell))) return askAll(giving, index, group);
    return layGrounds(giving, shelf, index).asked;
  };
}

const nothing: readonly never[] = [];

/**
 * What decides who speaks in a cell whose attributions have no part elsewhere. As long as it is the same, the same list
 * is asked, so that nothing need be looked up one by one.
 */
interface Grounds {
  readonly group: readonly Attribution[];
  readonly mentions: readonly Mention[] | undefined;
  readonly stretch: Stretch | undefined;
  readonly answers: readonly (Answer | undefined)[] | undefined;
  readonly voices: readonly (readonly [Profile, Person | undefined])[];
  /** The words that brought in those without a name. */
  readonly phrases: readonly Words[];
  /** At the stops at which a body may speak. */
  readonly bodies: readonly (Body | undefined)[];
  /** A list that is that of no other grounds. */
  readonly asked: readonly unknown[];
}

interface Words {
  readonly cell: Cell;
  readonly mentions: readonly Mention[] | undefined;
}

/** Under which the grounds are kept. */
const grounds = { name: "grounds of the speakers" };

function isWithin({ start, end, content, cue, source }: Attribution, { paragraph }: Cell): boolean {
  const isHere = (span: Span | undefined): boolean => span === undefined || contains(paragraph, span);
  return isHere({ start, end }) && isHere(content) && isHere(cue) && isHere(source) && isHere(source?.head);
}

function stillHolds(giving: Giving, known: Grounds, index: number): boolean {
  const { group, mentions, stretch, answers, voices, phrases } = known;
  if (group !== giving.groups[index] || mentions !== giving.mentionGroups[index]) return false;
  if (stretch !== giving.stretches[index] || answers !== giving.answers[index]) return false;
  for (const [profile, person] of voices) if (profile.voice?.person !== person) return false;
  for (const { cell, mentions: own } of phrases)
    if (giving.cells[cell.index] !== cell || giving.mentionGroups[cell.index] !== own) return false;
  return stretch === undefined || areBodiesSame(giving, stretch, known.bodies);
}

function areBodiesSame(
  { bodies }: Giving,
  { stops }: Stretch,
  before: readonly (Body | undefined)[],
): boolean {
  let next = 0;
  for (const { spot, mayBeBody } of stops)
    if (mayBeBody === true && !isSameBody(bodies.get(spot.start), before[next++])) return false;
  return true;
}

function isSameBody(one: Body | undefined, other: Body | undefined): boolean {
  return one?.kind === other?.kind && one?.name === other?.name && one?.organisation === other?.organisation;
}

function layGrounds(giving: Giving, shelf: Shelf<Grounds>, index: number): Grounds {
  const { cells, groups, mentionGroups, stretches, bodies, byPerson } = giving;
  const group = groups[index] ?? nothing;
  const [stretch, answers] = [stretches[index], giving.answers[index]];
  const profiles = new Set<Profile>();
  for (const answer of answers ?? []) if (answer !== undefined) addProfiles(profiles, answer);
  for (const { source } of group) {
    const profile = source?.person === undefined ? undefined : byPerson.get(source.person);
    if (profile !== undefined) profiles.add(profile);
  }
  const phrases = [...profiles].flatMap(({ phrase }): Words[] => {
    const at = phrase === undefined ? undefined : cellIndexAt(cells, phrase.start, index);
    const cell = at === undefined ? undefined : cells[at];
    return cell === undefined ? [] : [{ cell, mentions: mentionGroups[cell.index] }];
  });
  const laid: Grounds = {
    group,
    mentions: mentionGroups[index],
    stretch,
    answers,
    voices: [...profiles].map((profile) => [profile, profile.voice?.person]),
    phrases,
    bodies: (stretch?.stops ?? []).flatMap(({ spot, mayBeBody }) =>
      mayBeBody === true ? [bodies.get(spot.start)] : [],
    ),
    asked: [{}],
  };
  shelf.put(index, laid, nothing);
  return laid;
}

function addProfiles(profiles: Set<Profile>, { profile, ranking }: Answer): void {
  if (profile !== undefined) profiles.add(profile);
  for (const ranked of likeliest(ranking)) profiles.add(ranked.profile);
}

/** Each thing by itself, where attributions have parts in other cells. */
function askAll(giving: Giving, index: number, group: readonly Attribution[]): readonly unknown[] {
  // The words of a source may be said, and those of a name are said as they are written.
  const asked: unknown[] = [group, giving.mentionGroups[index]];
  for (const attribution of group) {
    askDistances(attribution, asked);
    if (attribution.source !== undefined) askSource(giving, index, attribution.source, asked);
  }
  return asked;
}

/** What stands in other paragraphs moves with them, in the same attribution. */
function askDistances({ start, end, content, cue, source }: Attribution, asked: unknown[]): void {
  asked.push(end - start, content.start - start, content.end - start);
  if (cue !== undefined) asked.push(cue.start - start);
  if (source !== undefined) asked.push(source.start - start);
}

function askSource(giving: Giving, index: number, source: Source, asked: unknown[]): void {
  const { cells, mentionGroups, bodies, byPerson } = giving;
  const { start } = source.head;
  const at = cellIndexAt(cells, start, index);
  asked.push(cells[at], mentionGroups[at]);
  const body = bodies.get(start);
  if (body !== undefined) asked.push(body.kind, body.name, body.organisation);
  const answer = answerTo(giving, cells, source, at);
  asked.push(source.person === undefined ? undefined : byPerson.get(source.person)?.voice?.person, answer);
  if (answer === undefined) return;
  // An answer stays the same object, while the people are others where they are named once more.
  if (answer.profile !== undefined) askProfile(giving, answer.profile, asked);
  for (const { profile } of likeliest(answer.ranking)) askProfile(giving, profile, asked);
}

function askProfile(giving: Giving, { phrase, voice }: Profile, asked: unknown[]): void {
  if (phrase === undefined) asked.push(voice?.person);
  else asked.push(phrase.kind, sayPhrase(giving, phrase));
}
