import type { Span } from "../text/span.ts";
import { foldWord } from "./words.ts";

/** Words with what each stands for; the lists of a lexicon are such. */
type WordList = ReadonlyMap<string, string>;

/** The lists that tell how spoken words are compared. */
export interface SpeechLists {
  /** Fillers, negations, short forms, ordinals and signs of money, as `server/data/en/speechWords.txt` has them. */
  readonly speechWords: WordList;
  /** Words of numbers, as `numberWords.txt` has them. */
  readonly numberWords: WordList;
}

/** What a word does in speech. */
export type WordKind = "word" | "number" | "negation" | "filler";

/** A word before numbers are put together: one form of what stands in the span. */
export interface Atom extends Span {
  readonly form: string;
  readonly kind: WordKind;
}

/**
 * What a word stands for, in words that can be compared: "don't" is "do" and "not", "gonna" is "going" and "to",
 * "harbour" is "harbor". What only the ear could tell apart in a transcript is the same.
 */
export function formsOf(word: string, lists: SpeechLists): readonly string[] {
  const folded = foldWord(word);
  const [kind, ...rest] = (lists.speechWords.get(folded) ?? "").split(" ");
  if (kind === "form") return rest;
  if (!folded.includes("'")) return [americanize(folded)];
  for (const [ending, full] of contractions)
    if (folded.endsWith(ending) && folded.length > ending.length)
      return [folded.slice(0, -ending.length), full];
  return [folded.replaceAll("'", "")];
}

/** What a form of {@link formsOf} does. */
export function kindOf(form: string, { speechWords, numberWords }: SpeechLists): WordKind {
  const code = form.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return "number";
  const speech = speechWords.get(form) ?? "";
  if (speech === "filler" || speech === "negation") return speech;
  if (speech.startsWith("ordinal")) return "number";
  const [number = ""] = (numberWords.get(form) ?? "").split(" ");
  return numberKinds.has(number) ? "number" : "word";
}

const numberKinds: ReadonlySet<string> = new Set(["unit", "teen", "ten", "times"]);

const contractions: readonly (readonly [ending: string, full: string])[] = [
  ["n't", "not"],
  ["'re", "are"],
  ["'ll", "will"],
  ["'ve", "have"],
  ["'m", "am"],
  // Of a verb or a possessive; which one, no letter tells.
  ["'s", "s"],
  ["'d", "d"],
];

/** "harbour" as "harbor", "organise" as "organize": a transcript has the spelling of whoever typed it. */
function americanize(word: string): string {
  return word.length < 6 ? word : word.replace(british, "o").replace(ise, "$1z");
}

// The "ou" of "harbour", "labours", "coloured"; not of "course".
const british = /ou(?=rs?$|red$|ring$|rable$|rite$)/u;

// The "is" of "organise", "organisation"; not of "promise", which no "ize" is confused with.
const ise = /([a-z]{3})is(?=es?$|ed$|ing$|ations?$)/u;
