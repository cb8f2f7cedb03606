import { isSameList } from "../../rereading/stage.ts";
import type { Description, Known, PronounTally } from "./profiles.ts";

/** What is known of somebody by a description alone. */
export function knownFrom(description: Description, weight: Known["weight"], pronouns: PronounTally): Known {
  const { gender, roles, words } = description;
  return { description, gender, weight, pronouns, roles: new Set(roles), words: new Set(words) };
}

/** The same with one more word that says what somebody is. */
export function withRole(known: Known, role: string): Known {
  return known.roles.has(role) ? known : { ...known, roles: new Set(known.roles).add(role) };
}

/** The same with one more word that the text calls somebody. */
export function withWord(known: Known, word: string): Known {
  return known.words.has(word) ? known : { ...known, words: new Set(known.words).add(word) };
}

/** Whether the same is known. */
export function isSameKnown(one: Known, other: Known): boolean {
  return (
    one.description === other.description &&
    one.gender === other.gender &&
    one.weight === other.weight &&
    isSameTally(one.pronouns, other.pronouns) &&
    isSameSet(one.roles, other.roles) &&
    isSameSet(one.words, other.words)
  );
}

/** Whether as many pronouns were counted. */
export function isSameTally(one: PronounTally, other: PronounTally): boolean {
  return one.female === other.female && one.male === other.male;
}

/**
 * Whether a text that was read again says the same of somebody.
 *
 * @param around the words that stand beside the first names now; asked for only where they were before.
 */
export function isSameDescription(
  before: Description,
  now: Description,
  around: () => ReadonlySet<string>,
): boolean {
  return (
    before.gender === now.gender &&
    before.likelyGender === now.likelyGender &&
    isSameList(before.roles, now.roles) &&
    isSameList(before.words, now.words) &&
    (before.around === undefined || isSameSet(before.around, around()))
  );
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const word of one) if (!other.has(word)) return false;
  return true;
}
