import { isUpper } from "../text/characters.ts";
import { copyString } from "../text/copyString.ts";
import { indexFrom, itemsIn } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";
import { isSlip, slipKeysOf } from "../text/spelling.ts";
import type { Article, Mention, Token } from "./article.ts";
import type { NameVariant, SpelledName } from "./nameVariants.ts";

/** A word that stands in names, by itself: it holds for as long as the names are the same. */
export interface WordOfNames {
  readonly word: string;
  readonly lower: string;
  /** See {@link slipKeysOf}. */
  readonly keys: readonly number[];
  /** The first name of a person or organisation in which it stands, and where in it; absent where it is in none. */
  first?: { readonly mention: Mention; readonly offset: number };
  /** Whether it stands in a name of several words, that one or a later one, be it a place's. */
  isInFull: boolean;
  /** The same for all names. */
  isEverInFull: boolean;
}

/**
 * Reads the words of names, each spelling once.
 *
 * @param names those of people and organisations, in order; of other names the words are read, too.
 * @returns by spelling, in order of the first name of a person or organisation.
 */
export function readWordsOfNames(
  article: Article,
  names: readonly Mention[],
): ReadonlyMap<string, WordOfNames> {
  const read: WordsBySpelling = { bySpelling: new Map(), ofNames: [] };
  let next = 0;
  for (const mention of article.mentions) {
    const isOfName = mention === names[next];
    if (isOfName) next++;
    if (mention.kind === "name") readName(article, mention, isOfName, read);
  }
  return new Map([...read.ofNames, ...read.bySpelling.values()].map((word) => [word.word, word]));
}

interface WordsBySpelling {
  readonly bySpelling: Map<number, WordOfNames>;
  /** Those of people and organisations, in order. */
  readonly ofNames: WordOfNames[];
}

function readName(
  article: Article,
  mention: Mention,
  isOfName: boolean,
  { bySpelling, ofNames }: WordsBySpelling,
): void {
  const tokens = itemsIn(article.tokens, mention);
  const isInFull = countWords(tokens) > 1;
  for (const token of tokens) {
    if (token.kind !== "word" || token.end - token.start < leastLetters) continue;
    const word = bySpelling.get(token.spelling) ?? readWordOf(article, token);
    bySpelling.set(token.spelling, word);
    if (isOfName && word.first === undefined) {
      word.first = { mention, offset: token.start - mention.start };
      ofNames.push(word);
    }
    word.isEverInFull ||= isInFull;
    if (word.first !== undefined) word.isInFull ||= isInFull;
  }
}

function readWordOf({ text }: Article, token: Token): WordOfNames {
  const lower = copyString(token.lower);
  return {
    word: copyString(slice(text, token)),
    lower,
    keys: slipKeysOf(lower),
    isInFull: false,
    isEverInFull: false,
  };
}

function countWords(tokens: readonly Token[]): number {
  let count = 0;
  for (const { kind } of tokens) if (kind === "word") count++;
  return count;
}

/** Of shorter words too many are a letter apart. */
const leastLetters = 5;

/**
 * Finds the words that no list knows and that are a slip away from a word of somebody's name.
 *
 * @param named the words of names, see {@link readWordsOfNames}.
 * @param capitalised see {@link isCapitalised}.
 * @returns also the words whose places in the whole text were counted.
 */
export function findOddWords(
  article: Article,
  named: ReadonlyMap<string, WordOfNames>,
  capitalised: readonly Token[],
): { readonly variants: readonly NameVariant[]; readonly words: readonly CountedWord[] } {
  const unlisted = article.unlistedNames.map((token) => unlistedWord(article, token, named));
  const odd = unlisted.filter(({ word }) => word.length >= leastLetters);
  const wanted = new Set(odd.flatMap(({ keys }) => keys));
  const words = [
    ...unlisted,
    ...likeWords(article, named, new Set(unlisted.map(({ word }) => word)), wanted),
  ];
  // Words of names that begin small are few: "della".
  const isAmong = words.every(({ word }) => isUpper(word.charCodeAt(0)) && word.length >= leastCapitalised);
  // There are no more spellings than tokens.
  addPlaces(isAmong ? capitalised : article.tokens, words, new Uint8Array(article.tokens.length));
  const byKey = new Map<number, NameWord[]>();
  for (const word of words) {
    if (!word.isOfName || capitals.test(word.word)) continue;
    if (word.isUnlisted && !word.isInFull && word.places.length < 2) continue;
    for (const key of word.keys) if (wanted.has(key)) addTo(byKey, key, word);
  }
  const variants = odd.flatMap((it) => {
    const kept = likeliest(it, byKey);
    return kept === undefined ? [] : [{ kept: toSpelled(kept), odd: toSpelled(it) }];
  });
  return { variants, words };
}

/** A word of which counts how often it stands in the text. */
export interface CountedWord {
  readonly word: string;
  readonly lower: string;
}

/** A word that no list knows or that stands in names, with all its places. */
interface NameWord extends CountedWord {
  readonly keys: readonly number[];
  /** Where it first stands, see {@link Token.spelling}; of a word of names, in the first of these. */
  readonly start: number;
  readonly spelling: number;
  readonly places: Token[];
  /** Whether no list knows it. */
  readonly isUnlisted: boolean;
  /** Whether it stands in the name of a person or organisation. */
  readonly isOfName: boolean;
  /** Whether it stands in a name of several words, be it a place's. */
  readonly isInFull: boolean;
}

function unlistedWord(
  { text }: Article,
  { start, end, lower, spelling }: Token,
  named: ReadonlyMap<string, WordOfNames>,
): NameWord {
  const word = text.slice(start, end);
  const known = named.get(word);
  const keys = known?.keys ?? slipKeysOf(lower);
  const isOfName = known?.first !== undefined;
  const isInFull = known?.isEverInFull === true;
  return { word, lower, keys, start, spelling, places: [], isUnlisted: true, isOfName, isInFull };
}

/** The words of names that an unlisted one may be a slip for, without those that are unlisted. */
function likeWords(
  { tokens }: Article,
  named: ReadonlyMap<string, WordOfNames>,
  unlisted: ReadonlySet<string>,
  wanted: ReadonlySet<number>,
): readonly NameWord[] {
  const like: NameWord[] = [];
  if (wanted.size === 0) return like;
  for (const { word, lower, keys, first, isInFull } of named.values()) {
    if (first === undefined || unlisted.has(word) || !keys.some((key) => wanted.has(key))) continue;
    const start = first.mention.start + first.offset;
    // The names are the same, and so are their words.
    const { spelling } = tokens[indexFrom(tokens, start)] as Token;
    like.push({
      word,
      lower,
      keys,
      start,
      spelling,
      places: [],
      isUnlisted: false,
      isOfName: true,
      isInFull,
    });
  }
  return like;
}

/** @param isWord by number of spelling, all zero. */
function addPlaces(tokens: readonly Token[], words: readonly NameWord[], isWord: Uint8Array): void {
  if (words.length === 0) return;
  const bySpelling = new Map(words.map((word) => [word.spelling, word.places] as const));
  for (const { spelling } of words) isWord[spelling] = 1;
  for (const token of tokens) if (isWord[token.spelling] === 1) bySpelling.get(token.spelling)?.push(token);
}

/** Whether it is a word that begins with a capital letter, and not of three letters: what an unlisted name may be. */
export function isCapitalised({ text }: Pick<Article, "text">, { kind, start, end }: Token): boolean {
  return end - start >= leastCapitalised && kind === "word" && isUpper(text.charCodeAt(start));
}

const leastCapitalised = 4;

// What stands for letters or numbers: "VDCs", "Talabira-III"; not "McHale".
const capitals = /\p{Lu}{2}/u;

function addTo(byKey: Map<number, NameWord[]>, key: number, word: NameWord): void {
  const list = byKey.get(key);
  if (list === undefined) byKey.set(key, [word]);
  else if (list.length < mostAlike) list.push(word);
}

/** Words that share a key are few; in a hostile text they need not be. */
const mostAlike = 8;

/** The commonest word of a name that an odd one may be a slip for. */
function likeliest(odd: NameWord, byKey: ReadonlyMap<number, readonly NameWord[]>): NameWord | undefined {
  let best: NameWord | undefined;
  for (const key of odd.keys) {
    for (const word of byKey.get(key) ?? []) {
      if (best !== undefined && word.places.length <= best.places.length) continue;
      if (isOddBeside(odd, word) && isSlip(word.lower, odd.lower)) best = word;
    }
  }
  return best;
}

/** Whether of two words the first is the rarer; of two as rare, the later, or the one that no list knows. */
function isOddBeside(odd: NameWord, kept: NameWord): boolean {
  if (odd === kept || (odd.isInFull && kept.isInFull)) return false;
  const [few, many] = [odd.places.length, kept.places.length];
  return few < many || (few === many && (odd.start > kept.start || !kept.isUnlisted));
}

function toSpelled({ word, places }: NameWord): SpelledName {
  return { name: word, words: [word], places };
}
