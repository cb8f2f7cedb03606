import type { Person, Source } from "../../article/article.ts";
import type { Spot } from "./places.ts";
import type { Voice } from "./voices.ts";

/** Somebody who may speak; kept apart from the model, which is not changed. */
export interface Profile {
  person: Person;
  /** What is known before the first word is read. */
  initial: Known;
  /** What is known where the walk through the text stands, see {@link Known}. */
  known: Known;
  /** The person with all that stands for them, once the text has been walked through; none for who has no name. */
  voice?: Voice;
  /** Whether the descriptions of the person must be read again. */
  isStale: boolean;
  /** For somebody without a name: the phrase that brought them in. */
  readonly phrase?: Source;
  /** Whether the text names the person; else a pronoun stands for them in the same paragraph only. */
  readonly isNamed: boolean;
  /** Whether who has no name is brought in as somebody new: "a neighbor", not "the owner", who may have a name. */
  readonly isNew: boolean;
}

/** What is known of somebody. Whoever learns more makes another object, so that the same object says the same. */
export interface Known {
  readonly description: Description;
  /** What the text says, or a pronoun that has been resolved. */
  readonly gender: Gender | undefined;
  /** How many times the article names the person, in comparison: of all people most, at least three times, or less. */
  readonly weight: "main" | "often" | "seldom";
  readonly pronouns: PronounTally;
  /** Words of the text that say what the person is: "lawyer", "minister". */
  readonly roles: ReadonlySet<string>;
  /** All words of titles and descriptions. */
  readonly words: ReadonlySet<string>;
}

/** How many pronouns of each gender stand in a paragraph behind a name alone. */
export interface PronounTally {
  readonly female: number;
  readonly male: number;
}

/** What the text says of a person by their names, titles and descriptions alone. */
export interface Description {
  readonly gender: Gender | undefined;
  /** What the given name suggests; only a hint. */
  readonly likelyGender: Gender | undefined;
  readonly roles: readonly string[];
  readonly words: readonly string[];
  /** The words beside the first names, once they have been asked for. */
  around: ReadonlySet<string> | undefined;
}

/** As far as English has it. */
export type Gender = "female" | "male";

/** A place where a person is spoken of. */
export interface Place {
  readonly spot: Spot;
  readonly profile: Profile;
  /** Index of its paragraph and sentence. */
  paragraph: number;
  sentence: number;
  /** Whether it is the source of a report. */
  readonly isSpeaker: boolean;
  readonly form: "name" | "pronoun" | "role";
}

/** How many places back a phrase may point: the paragraphs that a reader keeps in mind; more would make long articles slow. */
export const consideredPlaces = 40;
