import type { Token } from "../article/article.ts";
import type { Lexicon, ListName, WordList } from "../lexicon/lexicon.ts";
import { isHyphen, isLower, isUpper } from "../text/characters.ts";

/**
 * Finds the capitalised words that no list knows and that the article never writes small: surnames, places, brands,
 * and slips of the keyboard among them.
 *
 * Words under four letters and words in capitals ("NATO") are left out.
 *
 * @returns the first token of each spelling, in order; may be empty.
 */
export function findUnlistedNames(parts: {
  readonly text: string;
  readonly vocabulary: readonly Token[];
  readonly lexicon: Lexicon;
}): readonly Token[] {
  const known = lists.map((name) => parts.lexicon.lists[name]);
  const unlisted: Token[] = [];
  const others: Token[] = [];
  for (const token of parts.vocabulary) {
    if (!isName(parts.text, token)) others.push(token);
    else if (!isListed(known, token.lower)) unlisted.push(token);
  }
  const small = wordsAmong(others, new Set(unlisted.map(({ lower }) => lower)));
  return unlisted.filter(({ lower }) => !small.has(lower));
}

/** Which of the wanted words stand among some tokens: few do, so that no set of all words is made. */
function wordsAmong(tokens: readonly Token[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { lower } of tokens) if (wanted.has(lower)) found.add(lower);
  return found;
}

/** "Okoro", "McHale"; not "Ana", "NATO", "D-Va" or "said". */
function isName(text: string, { kind, start, end }: Token): boolean {
  if (kind !== "word" || end - start < leastLetters || !isUpper(text.charCodeAt(start))) return false;
  if (isHyphen(text.charCodeAt(start + 1))) return false;
  for (let offset = start + 1; offset < end; offset++) if (isLower(text.charCodeAt(offset))) return true;
  return false;
}

const leastLetters = 4;

function isListed(known: readonly WordList[], word: string): boolean {
  for (const list of known) if (list.has(word)) return true;
  return false;
}

/** Those that know most words first. */
const lists: readonly ListName[] = [
  "nameWords",
  "ordinaryWords",
  "givenNames",
  "functionWords",
  "nationalities",
  "organisationHeads",
  "calendarNames",
  "places",
  "roles",
  "reportingVerbs",
  "titles",
  "eventHeads",
  "placeHeads",
  "knownOrganisations",
  "commonWords",
];
