import type { Source, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { slice } from "../../text/span.ts";
import { consideredPlaces, type Place, type Profile } from "./profiles.ts";
import { findRoles, genderOfRoles, isRole, wordsIn } from "./roles.ts";
import { isThing } from "./things.ts";

/**
 * Somebody without a name: new for "a senior official", for "the official" the one brought in before, if any.
 *
 * Keeps such people apart from those with names, so that a later "the official" or "she" is not given to who
 * was named last. Undefined for more than one ("two drivers") and for bodies.
 */
export function findUnnamed(
  parts: { readonly text: string; readonly tokens: readonly Token[]; readonly lexicon: Lexicon },
  source: Source,
  places: readonly Place[],
): Profile | undefined {
  if (source.kind !== "person" && source.kind !== "anonymous") return undefined;
  const { text, tokens, lexicon } = parts;
  const phrase = slice(text, source).toLowerCase();
  const head = slice(text, source.head).toLowerCase();
  if (definite.test(phrase)) {
    const known = places
      .slice(-consideredPlaces)
      .findLast(({ profile }) => profile.phrase !== undefined && profile.roles.has(head));
    if (known !== undefined || !isRole(head, lexicon)) return known?.profile;
  } else if (!indefinite.test(phrase)) return undefined;
  const roles = findRoles(tokens, source, lexicon);
  if (roles.length === 0 && source.kind !== "anonymous" && !oneOfMany.has(head) && isThing(head, lexicon))
    return undefined;
  return {
    person: { start: source.start, end: source.end, name: source.name, forms: [source.name], mentions: [] },
    gender: genderOfRoles([head], lexicon),
    weight: "seldom",
    likelyGender: undefined,
    pronouns: { female: 0, male: 0 },
    words: new Set(wordsIn(tokens, source)),
    roles: new Set([...roles, head]),
    around: undefined,
    added: [],
    phrase: source,
    isNamed: false,
    isNew: indefinite.test(phrase),
  };
}

/** "Another said", "a third said": of people who were spoken of before. */
const oneOfMany: ReadonlySet<string> = new Set(["another", "fourth", "one", "second", "third"]);

// "a senior official", "An analyst", "another driver"; not "residents".
const indefinite = /^(?:an?\s|(?:one|another)(?:\s|$))/u;
// "the official", "that source", "her son".
const definite = /^(?:the|this|that|his|her|their)\s/u;
