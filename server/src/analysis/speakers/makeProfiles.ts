import type { Person } from "../../article/article.ts";
import { likelyGender } from "../../lexicon/nameGender.ts";
import { isDigit } from "../../text/characters.ts";
import type { Parts } from "./parts.ts";
import type { Profile } from "./profiles.ts";
import { describingWords, genderOfRoles } from "./roles.ts";

/** The people of an article, in the same order, with what the text says of them beside what speakers tell. */
export function makeProfiles(parts: Parts): readonly Profile[] {
  const most = Math.max(oftenNamed, ...parts.people.map(({ mentions }) => mentions.length));
  return parts.people.map((person) => makeProfile(parts, person, most));
}

/** Names of a person from which on the article names them often. */
const oftenNamed = 3;

function makeProfile(parts: Parts, person: Person, most: number): Profile {
  const { tokens, lexicon } = parts;
  const words = describingWords(tokens, person, lexicon);
  const { roles, titles } = lexicon.lists;
  const ofRole = [...words].filter(
    (word) => roles.has(word) || titles.has(word) || isDigit(word.charCodeAt(0)),
  );
  return {
    person,
    gender: person.gender ?? genderOfRoles(ofRole.slice(0, 1), lexicon),
    weight: weightOf(person.mentions.length, most),
    likelyGender: likelyGender(person.name, lexicon),
    pronouns: { female: 0, male: 0 },
    roles: new Set(ofRole),
    words,
    added: [],
    isNamed: true,
    isNew: false,
  };
}

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
