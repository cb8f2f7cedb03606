import type { Span } from "../text/span.ts";
import type { CalendarDate } from "./calendar.ts";
import type { DirectiveKind } from "./directives.ts";
import type { Attribution, Person, Sentence } from "./parts.ts";

/** A phrase that reports something and names nobody: from the first word to the verb. */
export interface VagueSource extends Span {
  /** `group`: "critics say"; `study`: "research shows"; `nobody`: "it is believed that"; `hearsay`: "reportedly". */
  readonly kind: "group" | "study" | "nobody" | "hearsay";
}

/** Words that say that a source is not named: "on condition of anonymity". */
export interface AnonymityNote extends Span {
  readonly sentence: Sentence;
  /** Where the sentence gives a reason: "because", "not authorized", "for fear". */
  readonly reason?: Span;
}

/** A word of the writer's that calls somebody guilty: "murderer", "corrupt". */
export interface LegalLabel extends Span {
  readonly person: Person;
  /** Whether the article tells a conviction, a plea of guilty or a sentence of that person. */
  readonly isSettled: boolean;
}

/** A verb of saying that judges what is said, where it reports something: "claimed", "had also admitted". */
export interface LoadedVerb extends Span {
  /**
   * What it tells readers: `blame`: that there was something to hide; `doubt`: that it may not be so; `mock`: that who
   * says it is vain; `refute`: that the other side was proved mistaken; `vouch`: that it is so; `house`: the newsroom's.
   */
  readonly effect: "blame" | "doubt" | "mock" | "refute" | "vouch" | "house";
}

/** A word of judgement ("incompetent", "a disaster") in what an unnamed source says. */
export interface Judgement extends Span {
  readonly attribution: Attribution;
}

/** Words that accuse somebody: "accused of", "charged with". */
export interface Accusation extends Span {
  readonly person: Person;
}

/** Words for an answer, or for why none is due; whose it is is not known. */
export interface Response extends Span {
  /** `answer`: "denied", "did not respond"; `spokesman`: "lawyer"; `dead`: "the late"; `judged`: "convicted". */
  readonly kind: "answer" | "spokesman" | "dead" | "judged";
}

/** The name of another newsroom whose report the text tells: "the Daily Courier". */
export interface SecondHandReport extends Span {
  readonly attribution: Attribution;
}

/** A headline, and the attributed statement of the body that it repeats without its source. */
export interface HeadlineReport extends Span {
  readonly attribution: Attribution;
}

/** A comment that speaks to the rules: "<!-- factcheck-disable-next-line unattributed-quote -- a chant -->". */
export interface Directive extends Span {
  /** Its first word. */
  readonly command: Span;
  /** Absent where the first word only looks like that of a directive: "factcheck-disable-line". */
  readonly kind?: DirectiveKind;
  readonly names: readonly DirectiveName[];
  /** What stands behind " -- ". */
  readonly reason?: string;
}

/** A rule's name in a directive, right or misspelled. */
export interface DirectiveName extends Span {
  readonly rule: string;
  /** Where the rule is silent: what it finds is left out if it begins here. Absent where the directive silences nothing. */
  readonly scope?: Span;
}

/** Words on the newsroom's list of what it does not print. */
export interface BannedPhrase extends Span {
  /** As it stands on the list. */
  readonly phrase: string;
  /** Why, or what to do, in the newsroom's words. */
  readonly message?: string;
  /** What to write in their place. */
  readonly instead?: string;
}

/** A person's name in one spelling, held against the newsroom's list of names. */
export interface ListedName extends Span {
  readonly person: Person;
  /** As the article spells it, and all places where it does. */
  readonly name: string;
  readonly places: readonly Span[];
  /** Who is meant on the list; absent where it has nobody of a like name. */
  readonly entry?: { readonly name: string; readonly title?: string; readonly affiliation?: string };
  /** `same`: as the list spells it; `variant`: otherwise; `slip`: so that it may be somebody else; `none`: not there. */
  readonly match: "same" | "variant" | "slip" | "none";
}

/** A date in the text, as precise as it is written: at least a year, or a month with its day. */
export interface DateMention extends Span, CalendarDate {
  readonly sentence: Sentence;
  readonly firstToken: number;
  readonly endToken: number;
  /** From 1 (Monday) to 7 (Sunday), where the date begins with its weekday. */
  readonly weekday?: number;
  /** Where the weekday stands. */
  readonly weekdayName?: Span;
}

/**
 * A number that the text states, with its unit: "£2.3bn", "two thirds", "10-12 per cent", "nearly 50", "21st". The span
 * has no rounding word and no noun. Years, times of day, scores and numbers in names are none.
 */
export interface Quantity extends Span {
  readonly sentence: Sentence;
  readonly firstToken: number;
  readonly endToken: number;
  /** `points` are percentage points, `share` is a fraction in words ("two thirds" is .67), `age` is "43-year-old". */
  readonly kind: "count" | "percent" | "points" | "share" | "money" | "measure" | "ordinal" | "age";
  /** The two are equal but in a range. Amounts are in the unit: 2,300,000,000 for "£2.3bn", 10 for "10 miles". */
  readonly low: number;
  readonly high: number;
  /** The least amount that is written: 100,000 for "1.5 million", .1 for "2.5", 1 for "3,000" and "fifty". */
  readonly step: number;
  /** `over`: the true number is larger ("at least", "more than"); `under`: it is smaller ("nearly", "up to"). */
  readonly rounding: "exact" | "about" | "over" | "under";
  /** Of `money` and `measure`. */
  readonly unit?: Unit;
  /** What is counted, or what a share or amount is of: "police officers" of "14 police officers". */
  readonly noun?: CountedNoun;
}

/** What an amount is measured in. */
export interface Unit {
  readonly dimension:
    | "money"
    | "length"
    | "mass"
    | "area"
    | "volume"
    | "speed"
    | "celsius"
    | "fahrenheit"
    | "time";
  /** To the metre, kilogram, square metre, litre, kilometre an hour or day; 1 but for hundredths of money. */
  readonly factor: number;
  /** As it stands in the text, in lower case; of money a code: "usd". */
  readonly name: string;
}

/** The noun behind a number, with what stands between. */
export interface CountedNoun extends Span {
  /** Its head in the singular: "officer". */
  readonly head: string;
}

/** Two numbers that may be of one thing, and do not agree. */
export interface Disagreement {
  readonly first: Quantity;
  readonly second: Quantity;
  /** How much speaks for one thing, from about -3 to 10: words and order in common, a digit changed; see `evidence.ts`. */
  readonly evidence: number;
  /** Whether they look like one number mistyped: of three digits or more, with one changed or two swapped. */
  readonly isSlip: boolean;
  /** How many values the text has for this noun or unit. */
  readonly values: number;
}

/** How old a person is, or when born, at the time of the article; the span is that of the number. */
export interface Age extends Span {
  readonly person: Person;
  readonly kind: "age" | "birthYear";
  /** Years, or the year. */
  readonly value: number;
}

/** A fact that somebody settled when it had other words. The span is that of the words that it has now. */
export interface ChangedItem extends Span {
  readonly was: string;
  readonly checker?: string;
  /** Day of the check: "2026-05-12". */
  readonly date?: string;
}
