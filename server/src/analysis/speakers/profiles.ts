import type { Mention, Person, Source } from "../../article/article.ts";

/** What is known of a person while speakers are being resolved; kept apart from the model, which is not changed. */
export interface Profile {
  person: Person;
  /** What the text says, or a pronoun that has been resolved. */
  gender: Gender | undefined;
  /** What the given name suggests; only a hint. */
  likelyGender: Gender | undefined;
  /** How many times the article names the person, in comparison: of all people most, at least three times, or less. */
  weight: "main" | "often" | "seldom";
  /** How many pronouns of each gender stand in a paragraph behind this name alone. */
  readonly pronouns: { female: number; male: number };
  /** Words of the text that say what the person is: "lawyer", "minister". */
  readonly roles: Set<string>;
  /** All words of titles and descriptions. */
  readonly words: Set<string>;
  /** The words beside the first names, once they have been asked for. */
  around: ReadonlySet<string> | undefined;
  /** The roles and pronouns that stand for the person. */
  readonly added: Mention[];
  /** For somebody without a name: the phrase that brought them in. */
  readonly phrase?: Source;
  /** Whether the text names the person; else a pronoun stands for them in the same paragraph only. */
  readonly isNamed: boolean;
  /** Whether who has no name is brought in as somebody new: "a neighbor", not "the owner", who may have a name. */
  readonly isNew: boolean;
}

/** As far as English has it. */
export type Gender = "female" | "male";

/** A place where a person is spoken of. */
export interface Place {
  readonly start: number;
  readonly profile: Profile;
  /** Index of its paragraph and sentence. */
  readonly paragraph: number;
  readonly sentence: number;
  /** Whether it comes first in its sentence: mostly the subject. */
  readonly isFirst: boolean;
  readonly isQuoted: boolean;
  readonly position: Position;
  /** Whether it is the source of a report. */
  readonly isSpeaker: boolean;
  readonly form: "name" | "pronoun" | "role";
}

/** What a phrase is in its sentence, as far as the words beside it tell; `reported` and `quoted` are in somebody’s words. */
export type Position = "subject" | "object" | "possessive" | "other" | "reported" | "quoted";

/** How many places back a phrase may point: the paragraphs that a reader keeps in mind; more would make long articles slow. */
export const consideredPlaces = 40;
