import type { Source, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { copyString } from "../../text/copyString.ts";
import { slice } from "../../text/span.ts";
import { isSameDescription, knownFrom } from "./known.ts";
import { consideredPlaces, type Description, type Place, type Profile } from "./profiles.ts";
import { findRoles, genderOfRoles, isRole, wordsIn } from "./roles.ts";
import { isThing } from "./things.ts";

/**
 * Somebody without a name: new for "a senior official", for "the official" the one brought in before, if any.
 *
 * Keeps such people apart from those with names, so that a later "the official" or "she" is not given to who
 * was named last. Undefined for more than one ("two drivers") and for bodies.
 *
 * @param byPhrase who was brought in by each phrase; takes those who are new.
 */
export function findUnnamed(
  parts: { readonly text: string; readonly tokens: readonly Token[]; readonly lexicon: Lexicon },
  source: Source,
  places: readonly Place[],
  byPhrase: WeakMap<Source, Profile>,
): Profile | undefined {
  if (source.kind !== "person" && source.kind !== "anonymous") return undefined;
  const { text, tokens, lexicon } = parts;
  const phrase = slice(text, source).toLowerCase();
  const head = copyString(slice(text, source.head)).toLowerCase();
  if (definite.test(phrase)) {
    const known = places
      .slice(-consideredPlaces)
      .findLast(({ profile }) => profile.phrase !== undefined && profile.known.roles.has(head));
    if (known !== undefined || !isRole(head, lexicon)) return known?.profile;
  } else if (!indefinite.test(phrase)) return undefined;
  const roles = findRoles(tokens, source, lexicon);
  if (roles.length === 0 && source.kind !== "anonymous" && !oneOfMany.has(head) && isThing(head, lexicon))
    return undefined;
  const description = {
    gender: genderOfRoles([head], lexicon),
    likelyGender: undefined,
    roles: [...roles, head],
    words: wordsIn(tokens, source),
    around: undefined,
  };
  return bringIn({ source, description, isNew: indefinite.test(phrase) }, byPhrase);
}

interface Newcomer {
  readonly source: Source;
  readonly description: Description;
  readonly isNew: boolean;
}

/** The one whom a phrase brings in: whom it brought in at the last reading, where it says the same. */
function bringIn({ source, description, isNew }: Newcomer, byPhrase: WeakMap<Source, Profile>): Profile {
  const before = byPhrase.get(source);
  if (before?.isNew === isNew && isSameDescription(before.initial.description, description, noWords)) {
    before.known = before.initial;
    return before;
  }
  const initial = knownFrom(description, "seldom", { female: 0, male: 0 });
  const { start, end, name } = source;
  const person = { start, end, name, forms: [name], mentions: [] };
  const profile = { person, initial, known: initial, isStale: false, phrase: source, isNamed: false, isNew };
  byPhrase.set(source, profile);
  return profile;
}

/** Nobody without a name is named anywhere. */
function noWords(): ReadonlySet<string> {
  return new Set();
}

/** "Another said", "a third said": of people who were spoken of before. */
const oneOfMany: ReadonlySet<string> = new Set(["another", "fourth", "one", "second", "third"]);

// "a senior official", "An analyst", "another driver"; not "residents".
const indefinite = /^(?:an?\s|(?:one|another)(?:\s|$))/u;
// "the official", "that source", "her son".
const definite = /^(?:the|this|that|his|her|their)\s/u;
