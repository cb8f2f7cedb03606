import type { Token } from "../article/article.ts";
import type { Lexicon, ListName } from "../lexicon/lexicon.ts";
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
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}): readonly Token[] {
  const { text, tokens, lexicon } = parts;
  const small = new Set<string>();
  const found: Token[] = [];
  let spellings = 0;
  for (const token of tokens) {
    if (token.spelling < spellings) continue;
    spellings = token.spelling + 1;
    if (isName(text, token)) found.push(token);
    else small.add(token.lower);
  }
  return found.filter(({ lower }) => !small.has(lower) && !isListed(lexicon, lower));
}

/** "Okoro", "McHale"; not "Ana", "NATO", "D-Va" or "said". */
function isName(text: string, { kind, start, end }: Token): boolean {
  if (kind !== "word" || end - start < leastLetters || !isUpper(text.charCodeAt(start))) return false;
  if (isHyphen(text.charCodeAt(start + 1))) return false;
  for (let offset = start + 1; offset < end; offset++) if (isLower(text.charCodeAt(offset))) return true;
  return false;
}

const leastLetters = 4;

function isListed(lexicon: Lexicon, word: string): boolean {
  return lists.some((list) => lexicon.lists[list].has(word));
}

const lists: readonly ListName[] = [
  "nameWords",
  "givenNames",
  "ordinaryWords",
  "places",
  "nationalities",
  "reportingVerbs",
  "roles",
  "knownOrganisations",
  "placeHeads",
  "organisationHeads",
  "eventHeads",
  "calendarNames",
  "functionWords",
  "commonWords",
  "titles",
];
