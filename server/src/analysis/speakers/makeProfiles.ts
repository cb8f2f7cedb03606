import type { Person, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { likelyGender } from "../../lexicon/nameGender.ts";
import { isDigit } from "../../text/characters.ts";
import type { Profile } from "./profiles.ts";
import { describingWords, genderOfRoles } from "./roles.ts";

/** What the text says of a person by their names, titles and descriptions alone. */
export interface Description {
  readonly gender: Profile["gender"];
  readonly likelyGender: Profile["likelyGender"];
  readonly roles: readonly string[];
  readonly words: readonly string[];
}

/** Reads the descriptions of a person. */
export function describePerson(
  { tokens, lexicon }: { readonly tokens: readonly Token[]; readonly lexicon: Lexicon },
  person: Person,
): Description {
  const words = [...describingWords(tokens, person, lexicon)];
  const { roles, titles } = lexicon.lists;
  const ofRole = words.filter((word) => roles.has(word) || titles.has(word) || isDigit(word.charCodeAt(0)));
  return {
    gender: person.gender ?? genderOfRoles(ofRole.slice(0, 1), lexicon),
    likelyGender: likelyGender(person.name, lexicon),
    roles: ofRole,
    words,
  };
}

/** A person of whom only the name is known yet. */
export function newProfile(person: Person): Profile {
  return {
    person,
    gender: undefined,
    weight: "seldom",
    likelyGender: undefined,
    pronouns: { female: 0, male: 0 },
    roles: new Set(),
    words: new Set(),
    around: undefined,
    added: [],
    isNamed: true,
    isNew: false,
  };
}

/** Puts a profile to what is known before the first word is read. @param most how often somebody is named at most */
export function resetProfile(
  profile: Profile,
  { gender, likelyGender: likely, roles, words }: Description,
  most: number,
): void {
  profile.gender = gender;
  profile.likelyGender = likely;
  profile.weight = weightOf(profile.person.mentions.length, most);
  profile.pronouns.female = 0;
  profile.pronouns.male = 0;
  resetWords(profile.roles, roles);
  resetWords(profile.words, words);
  profile.added.length = 0;
}

/** Words are only ever added, so that as many are the same. */
function resetWords(words: Set<string>, to: readonly string[]): void {
  if (words.size === to.length && to.every((word) => words.has(word))) return;
  words.clear();
  for (const word of to) words.add(word);
}

/** How often an article names those at most whom it names often. */
export function mostNamed(people: readonly Person[]): number {
  let most = oftenNamed;
  for (const { mentions } of people) most = Math.max(most, mentions.length);
  return most;
}

/** Names of a person from which on the article names them often. */
const oftenNamed = 3;

function weightOf(count: number, most: number): Profile["weight"] {
  if (count >= most) return "main";
  return count >= oftenNamed ? "often" : "seldom";
}

/** People by each word of their titles and descriptions that is a role. */
export function indexByRole(profiles: readonly Profile[]): ReadonlyMap<string, readonly Profile[]> {
  const index = new Map<string, Profile[]>();
  for (const profile of profiles) {
    for (const role of profile.roles) {
      const known = index.get(role);
      if (known === undefined) index.set(role, [profile]);
      else known.push(profile);
    }
  }
  return index;
}
