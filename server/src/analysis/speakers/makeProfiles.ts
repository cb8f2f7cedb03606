import type { Person, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { likelyGender } from "../../lexicon/nameGender.ts";
import { isDigit } from "../../text/characters.ts";
import { knownFrom } from "./known.ts";
import type { Description, Known, Profile } from "./profiles.ts";
import { describingWords, genderOfRoles } from "./roles.ts";

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
    around: undefined,
  };
}

/** A person of whom only the name is known yet. */
export function newProfile(person: Person): Profile {
  const description = { gender: undefined, likelyGender: undefined, roles: [], words: [], around: undefined };
  const initial = knownFrom(description, "seldom", { female: 0, male: 0 });
  return { person, initial, known: initial, isStale: true, isNamed: true, isNew: false };
}

/** How often an article names those at most whom it names often. */
export function mostNamed(people: readonly Person[]): number {
  let most = oftenNamed;
  for (const { mentions } of people) most = Math.max(most, mentions.length);
  return most;
}

/** Names of a person from which on the article names them often. */
const oftenNamed = 3;

/** @param most see {@link mostNamed} */
export function weightOf({ mentions }: Person, most: number): Known["weight"] {
  if (mentions.length >= most) return "main";
  return mentions.length >= oftenNamed ? "often" : "seldom";
}

/** People by each word of their titles and descriptions that is a role; the first few of each, so that no list takes long. */
export function indexByRole(profiles: readonly Profile[]): Map<string, readonly Profile[]> {
  const index = new Map<string, Profile[]>();
  for (const profile of profiles) {
    for (const role of profile.initial.roles) {
      const known = index.get(role);
      if (known === undefined) index.set(role, [profile]);
      else if (known.length < mostByRole) known.push(profile);
    }
  }
  return index;
}

const mostByRole = 4;
