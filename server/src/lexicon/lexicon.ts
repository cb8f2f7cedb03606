import type { BannedList } from "./extendLexicon.ts";
import type { NameIndex } from "./nameIndex.ts";
import type { NameModel } from "./nameModel.ts";
import type { PhraseOpenings } from "./phraseOpenings.ts";
import type { FindPhrase } from "./phrases.ts";
import type { FindValue } from "./sortedText.ts";
import type { Weights } from "./weights.ts";

/**
 * The word lists of one language. A list is a file of `server/data/<language>/<name>.txt`: one lower-case word
 * or phrase a line, sorted, with a value behind a tab where the list has values. `#` begins a comment line.
 */
export interface Lexicon {
  /** The commonest words of the languages that texts are recognised in but not read, by language tag (`de`). */
  readonly otherLanguages: ReadonlyMap<string, WordList>;
  readonly lists: Readonly<Record<ListName, WordList>>;
  /** The gender of given names that `givenNames` does not have. */
  readonly genderedNames: FindValue;
  /** The search for the phrases of a list, prepared once, since it takes longer than a short article. */
  readonly phrases: Readonly<Record<PhraseListName, FindPhrase>>;
  /** The words that phrases of these lists begin with, so that a text is looked through once for all of them. */
  readonly openings: PhraseOpenings;
  /** What the newsroom does not print; absent where nothing is banned. */
  readonly banned?: BannedList;
  /** Whose names the newsroom has checked; absent where it has no list. */
  readonly names?: NameIndex;
  /** The trained log-linear models; an empty one leaves its decisions to the rules. */
  readonly weights: Weights;
  /** The trained name tagger; without it, names are found by rules alone. */
  readonly nameModel?: NameModel;
}

/** A list of words: each has a value, which is empty where the list has none. */
export type WordList = ReadonlyMap<string, string>;

/** The lists that a language has. A new list is a file and a line here. */
export const listNames = [
  "abbreviations",
  "accusationPhrases",
  "anonymityPhrases",
  "anonymityReasons",
  "anonymousNouns",
  "attitudeCues",
  "authorNouns",
  "calendarNames",
  "claimCues",
  "compoundEndings",
  "commonWords",
  "convictionPhrases",
  "dataNouns",
  "documentNouns",
  "eventHeads",
  "familyFirst",
  "functionWords",
  "givenNames",
  "governingVerbs",
  "groupNouns",
  "judgementWords",
  "knownOrganisations",
  "legalWords",
  "licencePhrases",
  "loadedVerbs",
  "markedWords",
  "nameParticles",
  "nameWords",
  "nationalities",
  "nicknames",
  "nounCues",
  "numberWords",
  "numberedNouns",
  "openings",
  "ordinaryWords",
  "organisationHeads",
  "organisationNouns",
  "outletWords",
  "placeHeads",
  "places",
  "prepositionalCues",
  "reportingVerbs",
  "responsePhrases",
  "roleKinds",
  "roles",
  "roundingPhrases",
  "sentenceStarters",
  "shortTitles",
  "speechWords",
  "timeWords",
  "titleModifiers",
  "titles",
  "units",
  "vagueSources",
  "viewNouns",
  "wordClasses",
] as const;

/** Name of a word list: the name of its file without `.txt`. */
export type ListName = (typeof listNames)[number];

/** The lists whose phrases are looked for in running text. */
export const phraseListNames = [
  "accusationPhrases",
  "anonymityPhrases",
  "anonymityReasons",
  "claimCues",
  "convictionPhrases",
  "dataNouns",
  "judgementWords",
  "outletWords",
  "responsePhrases",
  "roundingPhrases",
  "units",
  "vagueSources",
] as const;

/** Name of a list of phrases. */
export type PhraseListName = (typeof phraseListNames)[number];
