import type { Source } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Movable } from "../../rereading/move.ts";
import { slice } from "../../text/span.ts";
import type { Reference } from "./candidates.ts";
import { withRole, withWord } from "./known.ts";
import { isGroupOfPeople, type NamedSpeaker } from "./namedSpeakers.ts";
import type { Spot } from "./places.ts";
import type { Known, Place, Profile } from "./profiles.ts";
import type { Pronoun } from "./pronouns.ts";
import { nobodyDistant, type Ranked, rank } from "./ranking.ts";
import { genderOfPronoun, pronounReference, readReference, roleReference } from "./references.ts";
import { findSalient } from "./salience.ts";
import type { Speech } from "./speeches.ts";
import type { Stop, Stretch } from "./stretches.ts";
import { findUnnamed } from "./unnamed.ts";
import {
  type Answer,
  addPlace,
  learn,
  lookAfar,
  lookAtSpan,
  lookBack,
  passNames,
  readAround,
  type Walk,
  welcome,
} from "./walk.ts";

/** Walks through a paragraph. @returns who speaks at each of its stops, as far as somebody does. */
export function walkStretch(walk: Walk, { names, stops }: Stretch): readonly (Answer | undefined)[] {
  const answers = stops.map((stop) => {
    const { spot, speech, pronoun, role } = stop;
    if (stop.mayBeBody === true && walk.bodies.has(spot.start)) return undefined;
    passNames(walk, spot.start);
    if (speech !== undefined) return resolveSpeech(walk, stop, speech);
    if (pronoun !== undefined) followPronoun(walk, spot, pronoun);
    else if (role !== undefined) followRole(walk, spot, role);
    return undefined;
  });
  const last = names.at(-1);
  if (last !== undefined) passNames(walk, last.mention.end);
  return answers;
}

/** "She has measured." keeps in mind who is spoken of, although nobody is quoted. */
function followPronoun(walk: Walk, spot: Spot, { start, end, gender }: Pronoun): void {
  const { parts } = walk;
  const reference = pronounReference(parts, { start, end }, gender, readAround(walk, { start, end }, []));
  const [best] = rank(parts, reference, lookBack(walk), nobodyDistant);
  if (best?.profile !== undefined) addPlace(walk, spot, best.profile, "pronoun");
}

/** "The porter followed the hearing.": somebody of whom the next "he" can be said. */
function followRole(walk: Walk, spot: Spot, role: Source): void {
  const { parts } = walk;
  const reference = roleReference(parts, role, readAround(walk, role, []));
  if (reference === undefined) return;
  const best = bestForRole(rank(parts, reference, lookBack(walk), lookAfar(walk, reference)));
  const named = best?.fits === true ? best.profile : undefined;
  const profile = named ?? findNewcomer(walk, role);
  if (profile !== undefined) addPlace(walk, spot, profile, "role");
}

/** Somebody without a name whom a phrase brings in, or has brought in before. */
function findNewcomer(walk: Walk, source: Source): Profile | undefined {
  const profile = findUnnamed(walk.parts, source, lookBack(walk), walk.byPhrase);
  if (profile?.phrase === source) welcome(walk, profile);
  return profile;
}

function resolveSpeech(
  walk: Walk,
  { spot, name, organisation: own }: Stop,
  speech: Speech,
): Answer | undefined {
  const organisation = own === undefined ? undefined : walk.organisations.get(own);
  if (organisation !== undefined) return { organisation };
  return name === undefined ? resolveUnnamed(walk, spot, speech) : resolveNamed(walk, spot, name);
}

function resolveNamed(walk: Walk, spot: Spot, { profile, words }: NamedSpeaker): Answer {
  const { lexicon } = walk.parts;
  let { known } = profile;
  for (const word of words) known = withNameWord(known, word, lexicon);
  learn(walk, profile, known);
  addPlace(walk, spot, profile, "name", true);
  return { profile };
}

function resolveUnnamed(walk: Walk, spot: Spot, speech: Speech): Answer | undefined {
  lookAtSpan(walk, speech.source);
  const { ranking, profile = findNewcomer(walk, speech.source) } = findMeant(walk, speech);
  if (profile !== undefined) addPlace(walk, spot, profile, formOf(walk.parts.text, speech.source), true);
  if (profile === undefined && ranking === undefined) return undefined;
  const answer: Movable<Answer> = {};
  if (profile !== undefined) answer.profile = profile;
  if (ranking !== undefined) answer.ranking = ranking;
  return answer;
}

function formOf(text: string, { head }: Source): Place["form"] {
  return genderOfPronoun(slice(text, head).toLowerCase()) === undefined ? "role" : "pronoun";
}

type Meant = Pick<Answer, "profile" | "ranking">;

/** Whom the pronoun or role of a phrase stands for. */
function findMeant(walk: Walk, { source, contents }: Speech): Meant {
  const { parts } = walk;
  if (isGroupOfPeople(parts, source)) return {};
  const reference = readReference(parts, source, readAround(walk, source.head, contents));
  if (reference === undefined) return {};
  if (parts.lexicon.weights.speakers.size > 0) return findLikeliest(walk, reference);
  const profile = findSalient(parts, reference, lookBack(walk));
  if (profile === undefined) return {};
  const { known } = profile;
  if (reference.kind === "pronoun")
    learn(walk, profile, { ...known, gender: known.gender ?? reference.gender });
  addMention(walk, profile, reference);
  return { profile };
}

function findLikeliest(walk: Walk, reference: Reference): Meant {
  const ranking = rank(walk.parts, reference, lookBack(walk), lookAfar(walk, reference));
  const isPronoun = reference.kind === "pronoun" || reference.isEpithet;
  const best = isPronoun ? bestForPronoun(ranking) : bestForRole(ranking);
  if (best?.profile === undefined) return { ranking };
  learn(walk, best.profile, learnFrom(reference, best.profile, best.probability));
  addMention(walk, best.profile, reference);
  return { profile: best.profile, ranking };
}

/** What is known of somebody behind a pronoun or role that stands for them. */
function learnFrom(
  { kind, gender, isRole, head }: Reference,
  { known }: Profile,
  probability: number,
): Known {
  // "its governor" has told who is meant; from here on "the governor" is the same.
  if (kind === "role") return isRole ? withRole(known, head) : known;
  const { likelyGender } = known.description;
  const agrees = likelyGender === undefined || likelyGender === gender;
  if (gender === undefined || probability < surely || !agrees) return known;
  return { ...known, pronouns: { ...known.pronouns, [gender]: known.pronouns[gender] + 1 } };
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

/** Who has no name is nobody of the article's people, and has no mentions. */
function addMention({ added }: Walk, profile: Profile, { start, end, kind }: Reference): void {
  if (profile.isNamed) added.push({ profile, mention: { start, end, kind, of: "person" } });
}

/** What is known of somebody behind a word before their name. */
function withNameWord(known: Known, word: string, { lists }: Lexicon): Known {
  const named = withWord(known, word);
  return lists.roles.has(word) || lists.titles.has(word) ? withRole(named, word) : named;
}
