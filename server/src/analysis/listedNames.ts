import type { ListedName, Mention, Person } from "../article/article.ts";
import { type SpelledName, spelledNames } from "../article/nameVariants.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { type IndexedName, type NameIndex, nameKey, nameKeys } from "../lexicon/nameIndex.ts";
import { copyString } from "../text/copyString.ts";
import { editDistance } from "../text/editDistance.ts";
import { compareSpans, slice } from "../text/span.ts";
import { isSlip, isSpellingVariant } from "../text/spelling.ts";

/**
 * Holds the names of people against the newsroom's list: each full name in each of its spellings, and who has no full
 * name by the one that there is.
 *
 * First and last word count, so that "Ana M. Lund" is Ana Lund. Where one of them is as on the list, the other may be
 * spelled otherwise; a name that is on the list is nobody else's.
 *
 * @returns in order of start; empty where there is no list.
 */
export function findListedNames(parts: {
  readonly text: string;
  readonly people: readonly Person[];
  readonly lexicon: Lexicon;
}): readonly ListedName[] {
  const { names } = parts.lexicon;
  if (names === undefined || names.size === 0) return [];
  return parts.people.flatMap((person) => findListed(parts.text, person, names)).sort(compareSpans);
}

function findListed(text: string, person: Person, index: NameIndex): readonly ListedName[] {
  const named = person.mentions.filter(({ kind }) => kind === "name");
  const spelled = spelledNames({ text }, named);
  const names = spelled.length > 0 ? spelled : loneNames(text, named);
  return names.flatMap(({ name, words, places }) => {
    const [first] = places;
    if (first === undefined) return [];
    const { start, end } = first;
    return [{ start, end, person, name, places, ...lookUp(words, index) }];
  });
}

/** "Lund" alone, for somebody who has no full name. */
function loneNames(text: string, mentions: readonly Mention[]): readonly SpelledName[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const name = copyString(slice(text, first));
  return [{ name, words: [name], places: mentions }];
}

/** The best match: the same name before another spelling, that before a slip. */
function lookUp(words: readonly string[], index: NameIndex): Pick<ListedName, "entry" | "match"> {
  let best: Pick<ListedName, "entry" | "match"> = { match: "none" };
  for (const listed of nameKeys(words).flatMap((key) => index.get(key) ?? [])) {
    const match = matchOf(words, listed);
    if (order.indexOf(match) < order.indexOf(best.match)) best = { entry: listed.entry, match };
  }
  return best;
}

function matchOf(words: readonly string[], { words: listed }: IndexedName): ListedName["match"] {
  // A surname alone is that of somebody on the list, whoever that is.
  if (words.length === 1 || listed.length === 1) return words.length === 1 ? "same" : "none";
  const first = matchOfGivenName(words[0] ?? "", listed[0] ?? "");
  const last = matchOfSurname(words.at(-1) ?? "", listed.at(-1) ?? "");
  const match = order.indexOf(first) > order.indexOf(last) ? first : last;
  // “Bill Lund” is not Billie Ruth Lund.
  return match === "variant" && words.length !== listed.length ? "slip" : match;
}

const order: readonly ListedName["match"][] = ["same", "variant", "slip", "none"];

/** No slips: "Mary" and "Mark" are a letter apart and two people. */
function matchOfGivenName(word: string, listed: string): ListedName["match"] {
  if (sameCase(word) === sameCase(listed)) return "same";
  return isSpellingVariant(word, listed) ? "variant" : "none";
}

/** Two that only sound alike are a slip at most: Ana Bryar is not Ana Barry. */
function matchOfSurname(word: string, listed: string): ListedName["match"] {
  if (sameCase(word) === sameCase(listed)) return "same";
  const isNear = editDistance(nameKey(word), nameKey(listed), 1) <= 1;
  if (isSpellingVariant(word, listed)) return isNear ? "variant" : "slip";
  return isSlip(word, listed) ? "slip" : "none";
}

function sameCase(word: string): string {
  return word.normalize("NFC").toLowerCase().replaceAll("’", "'");
}
