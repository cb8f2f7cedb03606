import type { Attribution, Mention, Person, Source } from "../../article/article.ts";
import { isWithin } from "../../article/attributionWithin.ts";
import { type Cell, cellIndexAt } from "../../rereading/cells.ts";
import { answerTo } from "./answers.ts";
import type { Body } from "./bodyNames.ts";
import { likeliest } from "./likeliest.ts";
import type { Parts } from "./parts.ts";
import { sayPhrase } from "./phrases.ts";
import type { Profile } from "./profiles.ts";
import type { Resolved } from "./resolver.ts";
import { spokenAttributions } from "./spokenAttributions.ts";
import type { Stretch } from "./stretches.ts";
import type { Answer } from "./walk.ts";

/** What the speakers of attributions are found in. */
export interface Giving extends Parts, Resolved {}

/** Tells all that decides who the speakers of the attributions of a cell are, as `readEach` wants it. */
export function speakerAsker(giving: Giving): (cell: Cell, index: number) => readonly unknown[] {
  const shelf = giving.cells[0]?.shelves?.of(spokenAttributions, spokenAttributions.move);
  return (cell, index) => {
    const group = giving.groups[index] ?? nothing;
    if (group.length === 0) return group;
    const held = shelf?.asked(index) ?? nothing;
    const [known] = held;
    if (known instanceof Grounds && known.hold(giving, index)) return held;
    if (group.every((attribution) => isWithin(attribution, cell.paragraph)))
      return [new Grounds(giving, index)];
    return askAll(giving, index, group);
  };
}

const nothing: readonly never[] = [];

/**
 * What decides who speaks in a cell whose attributions have no part elsewhere. As long as it holds it is asked for by
 * itself, so that nothing need be looked up one by one.
 */
class Grounds {
  readonly #group: readonly Attribution[] | undefined;
  readonly #mentions: readonly Mention[] | undefined;
  readonly #stretch: Stretch | undefined;
  readonly #answers: readonly (Answer | undefined)[] | undefined;
  readonly #voices: readonly Voiced[];
  /** At the stops at which a body may speak. */
  readonly #bodies: readonly (Body | undefined)[];

  constructor(giving: Giving, index: number) {
    this.#group = giving.groups[index];
    this.#mentions = giving.mentionGroups[index];
    this.#stretch = giving.stretches[index];
    this.#answers = giving.answers[index];
    this.#voices = findProfiles(giving, index).map((profile) => voicedOf(giving, profile, index));
    this.#bodies = (this.#stretch?.stops ?? nothing).flatMap(({ spot, mayBeBody }) =>
      mayBeBody === true ? [giving.bodies.get(spot.start)] : [],
    );
  }

  /** Whether all of it is the same. */
  hold(giving: Giving, index: number): boolean {
    if (this.#group !== giving.groups[index] || this.#mentions !== giving.mentionGroups[index]) return false;
    if (this.#stretch !== giving.stretches[index] || this.#answers !== giving.answers[index]) return false;
    for (const voiced of this.#voices) if (!isVoicedSame(giving, voiced)) return false;
    let next = 0;
    for (const { spot, mayBeBody } of this.#stretch?.stops ?? nothing)
      if (mayBeBody === true && !isSameBody(giving.bodies.get(spot.start), this.#bodies[next++]))
        return false;
    return true;
  }
}

/** Somebody who may speak: who that is, or for who has no name the words that brought them in. */
interface Voiced {
  readonly profile: Profile;
  readonly person: Person | undefined;
  readonly cell: Cell | undefined;
  readonly mentions: readonly Mention[] | undefined;
}

/** Those whom the answers of a cell speak of, and those who are named in its sources. */
function findProfiles({ answers, groups, byPerson }: Giving, index: number): readonly Profile[] {
  const profiles = new Set<Profile>();
  for (const answer of answers[index] ?? nothing) {
    if (answer?.profile !== undefined) profiles.add(answer.profile);
    for (const { profile } of likeliest(answer?.ranking)) profiles.add(profile);
  }
  for (const { source } of groups[index] ?? nothing) {
    const profile = source?.person === undefined ? undefined : byPerson.get(source.person);
    if (profile !== undefined) profiles.add(profile);
  }
  return [...profiles];
}

function voicedOf({ cells, mentionGroups }: Giving, profile: Profile, index: number): Voiced {
  const { phrase, voice } = profile;
  const at = phrase === undefined ? -1 : cellIndexAt(cells, phrase.start, index);
  return { profile, person: voice?.person, cell: cells[at], mentions: mentionGroups[at] };
}

function isVoicedSame(
  { cells, mentionGroups }: Giving,
  { profile, person, cell, mentions }: Voiced,
): boolean {
  if (profile.voice?.person !== person) return false;
  return cell === undefined || (cells[cell.index] === cell && mentionGroups[cell.index] === mentions);
}

function isSameBody(one: Body | undefined, other: Body | undefined): boolean {
  return one?.kind === other?.kind && one?.name === other?.name && one?.organisation === other?.organisation;
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
