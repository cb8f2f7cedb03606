/** What one newsroom adds to the language. */
export interface House extends HouseWords {
  /** People whose names and titles it has checked. */
  readonly names?: readonly NameEntry[];
}

/** The words of one newsroom. */
export interface HouseWords {
  /** Verbs that report, in their base form: “opine”; irregular ones as they stand in articles: “shot back”. */
  readonly cueVerbs?: readonly string[];
  /** Titles that stand before a name: “Chief Scout”. */
  readonly titles?: readonly string[];
  /** Words that say that somebody is not named: “who gave only a first name”. */
  readonly anonymityPhrases?: readonly string[];
  /** Which verbs of saying judge what is said, beside or against the list of the language. */
  readonly loadedVerbs?: LoadedVerbs;
  /** What this newsroom does not print. */
  readonly banned?: readonly BannedWords[];
}

/** Verbs in their base form, irregular ones as they stand in articles: “tout”, “shot back”. */
export interface LoadedVerbs {
  /** They are loaded, and they report, if the language does not know that. */
  readonly add?: readonly string[];
  /** They are not loaded. */
  readonly remove?: readonly string[];
}

/** Somebody on the newsroom's list of names. */
export interface NameEntry {
  readonly name: string;
  readonly title?: string;
  readonly affiliation?: string;
}

/** Words that a newsroom does not print outside of quotations. */
export interface BannedWords {
  readonly phrase: string;
  /** Why, or what to do; a sentence. */
  readonly message?: string;
  /** What to write in its place. */
  readonly instead?: string;
}

/** Whether a newsroom adds nothing. */
export function isPlain({ loadedVerbs = {}, ...house }: House): boolean {
  const lists: readonly (readonly unknown[] | undefined)[] = [
    ...Object.values(house),
    ...Object.values(loadedVerbs),
  ];
  return lists.every((list) => (list?.length ?? 0) === 0);
}
