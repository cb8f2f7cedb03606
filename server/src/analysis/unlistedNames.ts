import type { Token } from "../article/article.ts";
import type { Lexicon, ListName, WordList } from "../lexicon/lexicon.ts";
import { isHyphen, isLower, isUpper } from "../text/characters.ts";
import { marksBySpelling, vocabularyOf } from "../text/spellings.ts";

/**
 * Prepares the search for the capitalised words that no list knows: surnames, places, brands, and slips of the keyboard
 * among them.
 *
 * Words under four letters and words in capitals ("NATO") are left out.
 *
 * @returns what finds those of a stretch, in order; may be empty.
 */
export function unlistedWordFinder(read: {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}): (stretch: { readonly firstToken: number; readonly endToken: number }) => readonly Token[] {
  const known = lists.map((name) => read.lexicon.lists[name]);
  const { text, tokens } = read;
  const isWanted = marksBySpelling(tokens, (token) =>
    Number(isName(text, token) && !isListed(known, token.lower)),
  );
  return ({ firstToken, endToken }) => {
    const found: Token[] = [];
    for (let index = firstToken; index < endToken; index++)
      if (isWanted(tokens[index] as Token) > 0) found.push(tokens[index] as Token);
    return found;
  };
}

/**
 * The unlisted words that the article never writes small.
 *
 * @param unlisted of the whole article, in order.
 * @returns the first token of each spelling, in order.
 */
export function findUnlistedNames(
  read: { readonly text: string; readonly tokens: readonly Token[] },
  unlisted: readonly Token[],
): readonly Token[] {
  if (unlisted.length === 0) return [];
  const names = new Map<number, Token>();
  for (const token of unlisted) if (!names.has(token.spelling)) names.set(token.spelling, token);
  const wanted = new Set([...names.values()].map(({ lower }) => lower));
  const small = findSmall(read, wanted);
  return [...names.values()].filter(({ lower }) => !small.has(lower));
}

/** Those of some words in lower case that are written otherwise than as names somewhere. */
function findSmall(
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  wanted: ReadonlySet<string>,
): ReadonlySet<string> {
  const small = new Set<string>();
  for (const token of vocabularyOf(tokens))
    if (wanted.has(token.lower) && !isName(text, token)) small.add(token.lower);
  return small;
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
