import { itemsIn } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";
import { isSlip, slipKeysOf } from "../text/spelling.ts";
import type { Article, Mention, Token } from "./article.ts";
import type { NameVariant, SpelledName } from "./nameVariants.ts";

/**
 * Finds the words that no list knows and that are a slip away from a word of somebody's name.
 *
 * @param names of people and organisations, in order.
 * @returns also the words, one of each spelling, whose places in the whole text were counted.
 */
export function findOddWords(
  article: Article,
  names: readonly Mention[],
): { readonly variants: readonly NameVariant[]; readonly words: readonly Token[] } {
  if (article.unlistedNames.length === 0) return { variants: [], words: [] };
  const { words, unlisted } = nameWords(article, names);
  const byKey = new Map<number, NameWord[]>();
  for (const word of words.values()) {
    if (
      !word.isOfName ||
      capitals.test(slice(article.text, word.token)) ||
      (unlisted.has(word) && !word.isInFull && word.places.length < 2)
    )
      continue;
    for (const key of slipKeysOf(word.token.lower)) addTo(byKey, key, word);
  }
  const variants = [...unlisted].flatMap((odd) => {
    if (odd.token.end - odd.token.start < leastLetters) return [];
    const kept = likeliest(odd, byKey, unlisted);
    return kept === undefined ? [] : [{ kept: toSpelled(article, kept), odd: toSpelled(article, odd) }];
  });
  return { variants, words: Array.from(words.values(), ({ token }) => token) };
}

/** A word that stands in names, with all its places. */
interface NameWord {
  readonly token: Token;
  readonly places: Token[];
  /** Whether it stands in the name of a person or organisation. */
  isOfName: boolean;
  /** Whether it stands in a name of several words, be it a place's. */
  isInFull: boolean;
}

// What stands for letters or numbers: "VDCs", "Talabira-III"; not "McHale".
const capitals = /\p{Lu}{2}/u;

function addTo(byKey: Map<number, NameWord[]>, key: number, word: NameWord): void {
  const list = byKey.get(key);
  if (list === undefined) byKey.set(key, [word]);
  else if (list.length < mostAlike) list.push(word);
}

/** Words that share a key are few; in a hostile text they need not be. */
const mostAlike = 8;

/** The words of names, and the unlisted words, be they of names or not. */
function nameWords(
  article: Article,
  names: readonly Mention[],
): { readonly words: ReadonlyMap<number, NameWord>; readonly unlisted: ReadonlySet<NameWord> } {
  const words = new Map<number, NameWord>();
  const unlisted = new Set<NameWord>();
  for (const token of article.unlistedNames) {
    const word = { token, places: [], isOfName: false, isInFull: false };
    words.set(token.spelling, word);
    unlisted.add(word);
  }
  let next = 0;
  for (const mention of article.mentions) {
    const isOfName = mention === names[next];
    if (isOfName) next++;
    if (mention.kind === "name") addWords(words, itemsIn(article.tokens, mention), isOfName);
  }
  addPlaces(article.tokens, words);
  return { words, unlisted };
}

function addPlaces(tokens: readonly Token[], words: ReadonlyMap<number, NameWord>): void {
  // By number of spelling, of which there are no more than tokens.
  const isWord = new Uint8Array(tokens.length);
  for (const spelling of words.keys()) isWord[spelling] = 1;
  for (const token of tokens) if (isWord[token.spelling] === 1) words.get(token.spelling)?.places.push(token);
}

/** Notes the words of one name; of a place's only whether they are unlisted and stand among others. */
function addWords(words: Map<number, NameWord>, tokens: readonly Token[], isOfName: boolean): void {
  const isInFull = countWords(tokens) > 1;
  for (const token of tokens) {
    if (token.kind !== "word" || token.end - token.start < leastLetters) continue;
    let word = words.get(token.spelling);
    if (word === undefined) {
      if (!isOfName) continue;
      word = { token, places: [], isOfName, isInFull };
      words.set(token.spelling, word);
    }
    word.isOfName ||= isOfName;
    word.isInFull ||= isInFull;
  }
}

function countWords(tokens: readonly Token[]): number {
  let count = 0;
  for (const { kind } of tokens) if (kind === "word") count++;
  return count;
}

/** Of shorter words too many are a letter apart. */
const leastLetters = 5;

/** The commonest word of a name that an odd one may be a slip for. */
function likeliest(
  odd: NameWord,
  byKey: ReadonlyMap<number, readonly NameWord[]>,
  unlisted: ReadonlySet<NameWord>,
): NameWord | undefined {
  let best: NameWord | undefined;
  for (const key of slipKeysOf(odd.token.lower)) {
    for (const word of byKey.get(key) ?? []) {
      if (best !== undefined && word.places.length <= best.places.length) continue;
      if (isOddBeside(odd, word, unlisted) && isSlip(word.token.lower, odd.token.lower)) best = word;
    }
  }
  return best;
}

/** Whether of two words the first is the rarer; of two as rare, the later, or the one that no list knows. */
function isOddBeside(odd: NameWord, kept: NameWord, unlisted: ReadonlySet<NameWord>): boolean {
  if (odd === kept || (odd.isInFull && kept.isInFull)) return false;
  const [few, many] = [odd.places.length, kept.places.length];
  return few < many || (few === many && (odd.token.start > kept.token.start || !unlisted.has(kept)));
}

function toSpelled(article: Article, { token, places }: NameWord): SpelledName {
  const name = slice(article.text, token);
  return { name, words: [name], places };
}
