import type { CountedNoun } from "../../article/article.ts";
import { type Reading, wordAt } from "./reading.ts";

/**
 * The noun phrase behind a number: "police officers" of "14 police officers were", "Republicans", "killed" of
 * "14 killed". Without a tagger: up to the first plural, else the first word.
 *
 * Takes "wins" of "a party that with 51 wins" for a noun.
 */
export function readNoun(reading: Reading, index: number): CountedNoun | undefined {
  const first = wordAt(reading, index) === "of" ? behindOf(reading, index + 1) : index;
  let end = first;
  while (end < first + longest && isInPhrase(reading, end)) {
    end++;
    if (pluralOf(wordAt(reading, end - 1)) !== undefined) break;
  }
  if (end === first) return undefined;
  const head = pluralOf(wordAt(reading, end - 1));
  // Without a plural: "14 dead", "one man", "5 percent growth".
  const last = head === undefined ? first : end - 1;
  const { tokens, sentence } = reading;
  return {
    start: tokens[first]?.start ?? sentence.start,
    end: tokens[last]?.end ?? sentence.end,
    head: head ?? wordAt(reading, first),
  };
}

/** "Of the votes", "of all voters", "of its members": behind what stands before the noun. */
function behindOf(reading: Reading, index: number): number {
  return ofDeterminers.has(wordAt(reading, index)) ? index + 1 : index;
}

function isInPhrase(reading: Reading, index: number): boolean {
  const word = wordAt(reading, index);
  const code = word.charCodeAt(0);
  if (word === "" || reading.tokens[index]?.kind !== "word" || Number.isNaN(code)) return false;
  const { wordClasses, numberWords } = reading.lexicon.lists;
  if (word === "'s" || numberWords.has(word)) return false;
  return !wordClasses.has(word) || modifiers.has(word);
}

/** The singular of a plural, as it is compared; none where a word is no plural. */
function pluralOf(word: string): string | undefined {
  const irregular = irregularPlurals.get(word);
  if (irregular !== undefined) return irregular;
  if (!plural.test(word)) return undefined;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return sibilantPlural.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** No more words stand between a number and its noun in news ("three newly elected Republican state senators"). */
const longest = 5;

const modifiers: ReadonlySet<string> = new Set(["more", "other", "further", "additional"]);

const ofDeterminers: ReadonlySet<string> = new Set([
  "the",
  "all",
  "its",
  "their",
  "his",
  "her",
  "our",
  "those",
]);

const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ["children", "child"],
  ["feet", "foot"],
  ["lives", "life"],
  ["men", "man"],
  ["people", "people"],
  ["wives", "wife"],
  ["women", "woman"],
]);

// "officers", "voters", "Republicans"; not "less", "this", "campus".
const plural = /^\p{L}[\p{L}'-]*[^sui']s$/u;

// "boxes", "classes", "inches".
const sibilantPlural = /(?:s|x|z|ch|sh)es$/u;
