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
  /** What this newsroom does not print. */
  readonly banned?: readonly BannedWords[];
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
export function isPlain(house: House): boolean {
  return Object.values(house).every((list: readonly unknown[] | undefined) => (list?.length ?? 0) === 0);
}
