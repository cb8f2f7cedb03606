import type { Attribution, Mention, Source } from "../../article/article.ts";
import { type Cell, cellIndexAt } from "../../rereading/cells.ts";
import { type ItemsKey, itemsFromEach } from "../../rereading/itemsByCell.ts";
import type { Memory } from "../../rereading/memory.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { slice } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import { type Body, findBodies } from "./bodies.ts";
import type { Reference } from "./candidates.ts";
import type { PronounCount } from "./genders.ts";
import { resolveHeadline } from "./headlines.ts";
import { isGroupOfPeople, type NamedSpeaker } from "./namedSpeakers.ts";
import { bearersOf, describeProfiles, openProfiles, type ProfileBook } from "./openProfiles.ts";
import type { Parts } from "./parts.ts";
import type { Spot } from "./places.ts";
import type { Place, Profile } from "./profiles.ts";
import type { Pronoun } from "./pronouns.ts";
import { type Distant, type Ranked, rank } from "./ranking.ts";
import { genderOfPronoun, pronounReference, readReference, roleReference } from "./references.ts";
import { findSalient } from "./salience.ts";
import { readSpeaking, type Speech } from "./speeches.ts";
import { readStretches, type Stop, type Stretch } from "./stretches.ts";
import { findUnnamed } from "./unnamed.ts";
import { type Answer, addPlace, beginWalk, passNames, readAround, type Walk } from "./walk.ts";

/** Who speaks in each phrase. */
export interface Resolved {
  /** The attributions that begin in each cell, with roles that are written as names. */
  readonly groups: readonly (readonly Attribution[])[];
  readonly mentionGroups: readonly (readonly Mention[])[];
  /** By the cell of the head of the phrase. */
  readonly answers: readonly (readonly Answer[])[];
  /** Which body "it" and "the company" are, by the start of the head. */
  readonly bodies: ReadonlyMap<number, Body>;
  readonly profiles: readonly Profile[];
  readonly byPerson: ProfileBook["byPerson"];
}

/** Walks through the phrases that speak in order of the text, with the names, pronouns and roles between them. */
export function* resolveSources(parts: Parts, memory?: Memory): Steps<Resolved> {
  const groups = itemsFromEach(parts.cells, attributed, parts.attributions);
  const mentionGroups = itemsFromEach(parts.cells, named, parts.mentions);
  const firstSentences = findFirstSentences(parts);
  const book = openProfiles(parts, memory);
  const speaking = readSpeaking(parts.cells, groups);
  const stretches = readStretches(
    { ...parts, groups, mentionGroups, speaking, firstSentences },
    {
      profileOf: (mention) => book.byMention.get(mention),
      bearers: memory === undefined ? () => undefined : (cell) => bearersOf(book, cell),
    },
    (profile) => book.descriptions.delete(profile),
  );
  const profiles = describeProfiles(parts, book);
  for (const { counted } of stretches) if (counted !== undefined) addCount(counted);
  const bodies = findBodies(parts, stretches);
  const walk = beginWalk(parts, profiles, stretches, firstSentences);
  const answers: Answer[][] = [];
  for (const [index, stretch] of stretches.entries()) {
    if (index % cellsAtOnce === 0) yield;
    walk.paragraph = index;
    answers.push(walkStretch(walk, stretch, bodies));
  }
  resolveHeadline(parts, stretches, answers);
  return { groups, mentionGroups, answers, bodies, profiles, byPerson: book.byPerson };
}

const attributed: ItemsKey = { name: "attributions" };
const named: ItemsKey = { name: "names" };

/** Paragraphs of a step. */
const cellsAtOnce = 512;

function findFirstSentences({ cells, sentences }: Parts): readonly number[] {
  let next = 0;
  return cells.map(({ firstToken }) => {
    while (next < sentences.length && (sentences[next]?.firstToken ?? 0) < firstToken) next++;
    return next;
  });
}

function addCount({ profile: { pronouns }, female, male }: PronounCount): void {
  pronouns.female += female;
  pronouns.male += male;
}

function walkStretch(walk: Walk, { names, stops }: Stretch, bodies: ReadonlyMap<number, Body>): Answer[] {
  const answers: Answer[] = [];
  for (const stop of stops) {
    const { spot, speech, pronoun, role } = stop;
    if (stop.mayBeBody === true && bodies.has(spot.start)) continue;
    passNames(walk, spot.start);
    if (speech !== undefined) {
      const answer = resolveSpeech(walk, stop, speech);
      if (answer !== undefined) answers.push(answer);
    } else if (pronoun !== undefined) followPronoun(walk, spot, pronoun);
    else if (role !== undefined) followRole(walk, spot, role);
  }
  const last = names.at(-1);
  if (last !== undefined) passNames(walk, last.mention.end);
  return answers;
}

/** What was found of a phrase in a cell, or near it. */
export function answerTo(
  { answers }: Pick<Resolved, "answers">,
  cells: readonly Cell[],
  { head }: Source,
  near: number,
): Answer | undefined {
  return answers[cellIndexAt(cells, head.start, near)]?.find(({ spot }) => spot.start === head.start);
}

/** "She has measured." keeps in mind who is spoken of, although nobody is quoted. */
function followPronoun(walk: Walk, spot: Spot, { start, end, gender }: Pronoun): void {
  const { parts, places } = walk;
  const reference = pronounReference(parts, { start, end }, gender, readAround(walk, { start, end }, []));
  const [best] = rank(parts, reference, places, noDistant);
  if (best?.profile !== undefined) addPlace(walk, spot, best.profile, "pronoun");
}

const noDistant: Distant = { byWord: new Map(), ahead: [] };

/** "The porter followed the hearing.": somebody of whom the next "he" can be said. */
function followRole(walk: Walk, spot: Spot, role: Source): void {
  const { parts, places } = walk;
  const reference = roleReference(parts, role, readAround(walk, role, []));
  if (reference === undefined) return;
  const best = bestForRole(rank(parts, reference, places, distantOf(walk, reference)));
  const named = best?.fits === true ? best.profile : undefined;
  const profile = named ?? findUnnamed(parts, role, places);
  if (profile !== undefined) addPlace(walk, spot, profile, "role");
}

function resolveSpeech(walk: Walk, { spot, name }: Stop, speech: Speech): Answer | undefined {
  const organisation = walk.bodies.get(spot.start);
  if (organisation !== undefined) return { spot, organisation };
  return name === undefined ? resolveUnnamed(walk, spot, speech) : resolveNamed(walk, spot, name);
}

function resolveNamed(walk: Walk, spot: Spot, { profile, words }: NamedSpeaker): Answer {
  for (const word of words) addWord(walk.parts, profile, word);
  addPlace(walk, spot, profile, "name", true);
  return { spot, profile };
}

function resolveUnnamed(walk: Walk, spot: Spot, speech: Speech): Answer | undefined {
  const { parts, places } = walk;
  const { ranking, profile = findUnnamed(parts, speech.source, places) } = findMeant(walk, speech);
  if (profile !== undefined) addPlace(walk, spot, profile, formOf(parts.text, speech.source), true);
  if (profile === undefined && ranking === undefined) return undefined;
  return {
    spot,
    ...(profile === undefined ? {} : { profile }),
    ...(ranking === undefined ? {} : { ranking }),
  };
}

function formOf(text: string, { head }: Source): Place["form"] {
  return genderOfPronoun(slice(text, head).toLowerCase()) === undefined ? "role" : "pronoun";
}

type Meant = Pick<Answer, "profile" | "ranking">;

/** Whom the pronoun or role of a phrase stands for. */
function findMeant(walk: Walk, { source, contents }: Speech): Meant {
  const { parts, places } = walk;
  if (isGroupOfPeople(parts, source)) return {};
  const reference = readReference(parts, source, readAround(walk, source.head, contents));
  if (reference === undefined) return {};
  if (parts.lexicon.weights.speakers.size > 0) return findLikeliest(walk, reference);
  const profile = findSalient(parts, reference, places);
  if (profile === undefined) return {};
  if (reference.kind === "pronoun") profile.gender ??= reference.gender;
  addMention(profile, reference);
  return { profile };
}

function findLikeliest(walk: Walk, reference: Reference): Meant {
  const ranking = rank(walk.parts, reference, walk.places, distantOf(walk, reference));
  const isPronoun = reference.kind === "pronoun" || reference.isEpithet;
  const best = isPronoun ? bestForPronoun(ranking) : bestForRole(ranking);
  if (best?.profile === undefined) return { ranking };
  const isSure = best.probability >= surely;
  const { likelyGender } = best.profile;
  const agrees = likelyGender === undefined || likelyGender === reference.gender;
  if (reference.kind === "pronoun" && reference.gender !== undefined && isSure && agrees)
    best.profile.pronouns[reference.gender]++;
  // "its governor" has told who is meant; from here on "the governor" is the same.
  if (reference.kind === "role" && reference.isRole) best.profile.roles.add(reference.head);
  addMention(best.profile, reference);
  return { profile: best.profile, ranking };
}

/** A pronoun stands for somebody, even where the article does not make it easy, and seldom for who has no name. */
function bestForPronoun(ranking: readonly Ranked[]): Ranked | undefined {
  return ranking.find(
    ({ profile, probability }) =>
      profile !== undefined && (profile.isNamed || profile.isNew || probability >= likely),
  );
}

/** A role may be that of nobody who is named: rather nobody than somebody else. */
function bestForRole(ranking: readonly Ranked[]): Ranked | undefined {
  const best = ranking[0];
  if (best === undefined) return undefined;
  return best.probability >= (best.fits ? likelyIfFits : likely) ? best : undefined;
}

// Of roles that were given a name with less, one in three was right (five folds over the training articles).
const likely = 0.5;
// Where a word of the role fits, the others are mostly further away.
const likelyIfFits = 0.35;

// From here on, a pronoun tells the gender of whom it stands for.
const surely = 0.9;

function addMention(profile: Profile, { start, end, kind }: Reference): void {
  profile.added.push({ start, end, kind, of: "person" });
}

/** Who was described so long before a role, and who is named behind it, a few paragraphs on at most. */
function distantOf({ named, next, parts, byWord }: Walk, { kind, paragraph, end }: Reference): Distant {
  if (kind === "pronoun") return noDistant;
  const ahead = named.slice(next, next + namesAhead).flatMap(({ mention, profile }) => {
    const paragraphs = indexAfter(parts.paragraphs, mention.start) - paragraph;
    // Whose "source close to Ann Lee" it is does not speak.
    return paragraphs <= paragraphsAhead && mention.start >= end ? [{ profile, paragraphs }] : [];
  });
  return { byWord, ahead };
}

const namesAhead = 12;
const paragraphsAhead = 6;

function addWord({ lexicon }: Parts, profile: Profile, word: string): void {
  profile.words.add(word);
  if (lexicon.lists.roles.has(word) || lexicon.lists.titles.has(word)) profile.roles.add(word);
}
