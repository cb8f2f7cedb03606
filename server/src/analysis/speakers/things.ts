import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isMember } from "./members.ts";

/**
 * Whether a noun, in lower case, is none of one person: a document, a body, a group or several people ("complaint",
 * "ministry", "jury", "bakers"). Nouns that are also a role ("guide") may be one.
 */
export function isThing(word: string, lexicon: Lexicon): boolean {
  const { roles, titles, documentNouns, organisationNouns, organisationHeads, groupNouns } = lexicon.lists;
  if (roles.has(word) || titles.has(word) || isMember(word)) return false;
  return (
    documentNouns.has(word) ||
    organisationNouns.has(word) ||
    organisationHeads.has(word) ||
    groupNouns.has(word) ||
    isSeveral(word, lexicon)
  );
}

/** "bakers", "siblings", "people": more than one of a role. */
function isSeveral(word: string, { lists }: Lexicon): boolean {
  if (plurals.has(word)) return true;
  if (!word.endsWith("s")) return false;
  const one = word.slice(0, -1);
  return lists.roles.has(one) || lists.titles.has(one) || agentEnd.test(one);
}

// "baker", "sibling", "activist"; with the s taken off.
const agentEnd = /(?:[^aeiou]er|or|ist|ling|mate|ian)$/u;

const plurals: ReadonlySet<string> = new Set(["children", "men", "parents", "people", "women"]);
