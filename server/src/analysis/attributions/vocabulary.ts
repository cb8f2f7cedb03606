import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Key, Memory } from "../../rereading/memory.ts";

/** A form of a reporting verb, as `reportingVerbs.txt` describes it. */
export interface VerbForm {
  /** "say" for "said"; a verb with its particle is one lemma: "point-out". */
  readonly lemma: string;
  /** 1 speech or writing, 2 only beside a quote or a "that" clause, 3 thought, belief, intention. */
  readonly tier: 1 | 2 | 3;
  readonly form: "base" | "s" | "past" | "participle" | "ing";
  /** Which complements the verb takes, a letter each. */
  readonly frames: string;
  /** How many units the form has: 2 for "pointed out". */
  readonly length: number;
}

/** Closed classes of words; `open` is every other word. */
export type WordClass =
  | "subject"
  | "object"
  | "possessive"
  | "determiner"
  | "quantity"
  | "relative"
  | "that"
  | "question"
  | "conjunction"
  | "subordinator"
  | "as"
  | "to"
  | "preposition"
  | "be"
  | "have"
  | "do"
  | "modal"
  | "negation"
  | "adverb"
  | "day"
  | "open";

/** The words that attributions are made of, by their lower-case form with straight apostrophes. */
export interface Vocabulary {
  readonly classOf: (word: string) => WordClass;
  readonly verbOf: (word: string) => VerbForm | undefined;
  /** Whether a verb with a particle begins with this word: "pointed", "went". */
  readonly hasParticle: (word: string) => boolean;
  readonly lexicon: Lexicon;
}

/** The words of a lexicon; those of the last reading, where there was one. */
export function findVocabulary(lexicon: Lexicon, memory: Memory | undefined): Vocabulary {
  const known = memory?.recall(knownVocabulary);
  if (known !== undefined) return known;
  const vocabulary = makeVocabulary(lexicon);
  memory?.remember(knownVocabulary, vocabulary);
  return vocabulary;
}

const knownVocabulary: Key<Vocabulary> = { name: "vocabulary of attributions" };

/** Reads the lists on demand, so that a short article does not pay for all of them. */
function makeVocabulary(lexicon: Lexicon): Vocabulary {
  const { reportingVerbs, wordClasses } = lexicon.lists;
  const verbs = new Map<string, VerbForm>();
  const withParticle = new Set<string>();
  for (const form of reportingVerbs.keys()) {
    const space = form.indexOf(" ");
    if (space > 0) withParticle.add(form.slice(0, space));
  }
  const verbOf = (word: string): VerbForm | undefined => {
    // Most words are none, which one look-up tells.
    const value = reportingVerbs.get(word);
    if (value === undefined) return undefined;
    const known = verbs.get(word);
    if (known !== undefined) return known;
    const verb = parseVerb(word, value);
    verbs.set(word, verb);
    return verb;
  };
  return {
    classOf: (word) => parseClass(word, wordClasses.get(word)),
    verbOf,
    hasParticle: (word) => withParticle.has(word),
    lexicon,
  };
}

function parseVerb(word: string, value: string): VerbForm {
  const [lemma = word, tier = "1", form = "base", frames = "-"] = value.split(" ");
  return {
    lemma,
    tier: tier === "3" ? 3 : tier === "2" ? 2 : 1,
    form: forms.find((candidate) => candidate === form) ?? "base",
    frames,
    length: word.split(" ").length,
  };
}

function parseClass(word: string, value: string | undefined): WordClass {
  if (value !== undefined) return classes.get(value) ?? "open";
  if (word.length > 4 && word.endsWith("ly") && !lyWords.has(word)) return "adverb";
  return "open";
}

const forms = ["base", "s", "past", "participle", "ing"] as const;

/** Nouns and adjectives that end like adverbs. */
const lyWords: ReadonlySet<string> = new Set([
  "family",
  "assembly",
  "italy",
  "ally",
  "supply",
  "reply",
  "july",
  "bully",
  "early",
  "daily",
  "weekly",
  "monthly",
  "elderly",
  "deadly",
  "costly",
  "friendly",
]);

const classNames = [
  "subject",
  "object",
  "possessive",
  "determiner",
  "quantity",
  "relative",
  "that",
  "question",
  "conjunction",
  "subordinator",
  "as",
  "to",
  "preposition",
  "be",
  "have",
  "do",
  "modal",
  "negation",
  "adverb",
  "day",
] as const;

const classes: ReadonlyMap<string, WordClass> = new Map(classNames.map((name) => [name, name]));
