import type { Span } from "../text/span.ts";
import type { CalendarDate } from "./calendar.ts";
import type { DirectiveKind } from "./directives.ts";

/**
 * All that is known of one article, as plain data.
 *
 * Every list is in order of `start`. Objects point only to items of earlier lists, so there are no cycles,
 * `===` is identity, and the other direction is a question in `lookup.ts`.
 */
export interface Article {
  /** As the editor has it: line ends and markup are not touched, so offsets hold. */
  readonly text: string;
  readonly format: Format;
  /** Whether this is an article at all; no rule runs on what is none. */
  readonly verdict: Verdict;
  /** Characters that are not read: Markdown's marks, link targets, comments. No token lies in one. */
  readonly markup: readonly Span[];
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  /** Names; and the roles and pronouns that speak. */
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  /** "Critics say", "it is believed": phrases of the writer's that name nobody. */
  readonly vagueSources: readonly VagueSource[];
  /** "asked not to be named": notes on sources that are not named. */
  readonly anonymityNotes: readonly AnonymityNote[];
  /** Words of judgement in what unnamed sources say, at most one for an attribution. */
  readonly judgements: readonly Judgement[];
  /** Where the text accuses somebody whom it names. */
  readonly accusations: readonly Accusation[];
  /** Words for an answer to an accusation, and for why none is due; empty where nobody is accused. */
  readonly responses: readonly Response[];
  /** What the text has from another newspaper, broadcaster or agency. */
  readonly secondHandReports: readonly SecondHandReport[];
  /** A headline that states as a fact what the body only reports; at most one. */
  readonly headlineReports: readonly HeadlineReport[];
  /** What the newsroom does not print, outside of quotations. */
  readonly bannedPhrases: readonly BannedPhrase[];
  /** What the newsroom's list of names has for each full name of a person; empty where there is no list. */
  readonly listedNames: readonly ListedName[];
  /** Capitalised words that no list knows and that never stand small: the first token of each spelling. */
  readonly unlistedNames: readonly Token[];
  /** Named people whom the writer calls guilty of a crime. */
  readonly legalLabels: readonly LegalLabel[];
  /** Comments that tell the rules to be silent. */
  readonly directives: readonly Directive[];
  /** The day that the article says it is of; the year is absent where only a dateline tells the day. */
  readonly date?: CalendarDate;
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly ages: readonly Age[];
}

/** How a file is marked up: `markdown` is for Markdown and `.article` files, `plain` for the rest. */
export type Format = "plain" | "markdown";

/** Whether a text is an article, and what decided. */
export interface Verdict {
  readonly kind: "article" | "empty" | "notProse" | "notEnglish";
  /** For the writer, one clause without a full stop: "most lines are not sentences". */
  readonly reason: string;
}

/** A block of text between blank lines (or a line of its own, where the structure says so). */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
  /** What is read: without `#`, `>`, list marks, label and dateline. Equals the span where there is nothing of these. */
  readonly content: Span;
  /** The speaker's label of an interview turn ("Q:", "Smith:"), without its colon. */
  readonly label?: Span;
  /** "LONDON, March 3 (Reuters) –" at the start of a body paragraph. */
  readonly dateline?: Span;
}

/**
 * What a paragraph is in the article. `turn` is an interview turn (see `label`; a question in bold Markdown
 * has none), `boilerplate` the wire's lines ("(Reporting by …)", corrections, read-more lines). Nothing is read
 * in `frontMatter`, `code` and `table`: they have no tokens.
 */
export type ParagraphKind =
  | "headline"
  | "standfirst"
  | "byline"
  | "body"
  | "crossHead"
  | "caption"
  | "credit"
  | "listItem"
  | "blockQuote"
  | "pullQuote"
  | "turn"
  | "boilerplate"
  | "frontMatter"
  | "code"
  | "table";

/** A word (with inner apostrophes and hyphens), a number (with its inner marks), or one punctuation mark. */
export interface Token extends Span {
  readonly kind: "word" | "number" | "punctuation";
  /** For look-ups: its text in lower case, with `'` for every apostrophe. Made once, so that no stage does it again. */
  readonly lower: string;
  /** Number of its spelling, capitals included, from 0 on in order of first appearance: tokens written alike share it. */
  readonly spelling: number;
}

/** A sentence, or a fragment that stands for one (a headline, a label). It never leaves its paragraph. */
export interface Sentence extends Span {
  readonly paragraph: Paragraph;
  /** Index of its first token in `Article.tokens`, and the index behind its last. */
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * A string in quotation marks, or speech that the structure marks without them (block quote, interview turn).
 *
 * The span includes the marks. A quote that runs over several paragraphs is one quote, from the first opening
 * mark to the last closing one; `pieces` has what lies in each paragraph.
 */
export interface Quote extends Span {
  /** Without the outer marks. */
  readonly inner: Span;
  /** The part in each paragraph, with its marks; at least one. */
  readonly pieces: readonly Span[];
  /** `double` and `single` are English marks, curly or straight; `other` are guillemets, low-high and the like. */
  readonly marks: "double" | "single" | "other" | "none";
  /** `missing`: there is a closing mark, and the paragraph before it has no opening one. */
  readonly opening: "marked" | "missing" | "none";
  /** `open`: no closing mark was found up to the end of the paragraph. */
  readonly ending: "closed" | "open" | "none";
  readonly use: QuoteUse;
  /** The quote that this one stands in. */
  readonly outer?: Quote;
}

/** What a string in marks is. Only `speech` wants a speaker. */
export type QuoteUse = "speech" | "title" | "term" | "nickname" | "slogan";

/** A place where an entity is named, or spoken of by role or pronoun. The span has no title and no possessive. */
export interface Mention extends Span {
  readonly kind: "name" | "role" | "pronoun";
  readonly of: "person" | "organisation" | "place";
  /** "Mr.", "Prime Minister", directly before the name. */
  readonly title?: Span;
  /** An apposition ("Deputy Warden of the Harbour", "a 43-year-old plumber from Leeds"). */
  readonly description?: Span;
}

/** One person of the story. The span is that of the first mention. */
export interface Person extends Span {
  /** The fullest form, as the text first spells it, without title. */
  readonly name: string;
  /** Every spelling in the text, fullest first; at least one. */
  readonly forms: readonly string[];
  /** Names, roles and pronouns; at least one name. */
  readonly mentions: readonly Mention[];
  /** "Mr.", "Prime Minister": the longest that the text gives. */
  readonly title?: string;
  /** Who that is: an apposition, else an office ("Councilor", not "Mr."), else a relative clause or age. */
  readonly role?: string;
  /** As far as a title or pronoun of the text says it. */
  readonly gender?: "female" | "male";
}

/** One organisation of the story. The span is that of the first mention. */
export interface Organisation extends Span {
  readonly name: string;
  readonly forms: readonly string[];
  readonly mentions: readonly Mention[];
}

/** A word or mark that says that something is reported: "said", "according to", "statement", a colon. */
export interface Cue extends Span {
  readonly form: "verb" | "noun" | "preposition" | "punctuation";
  /** "say" for "said"; "according to"; ":". */
  readonly lemma: string;
}

/** The phrase that names who speaks: "Donna Rawlings, 59, of Ashton", "the lawyer", "a source", "the report". */
export interface Source extends Span {
  readonly kind: "person" | "organisation" | "document" | "anonymous" | "group";
  /** The bare name, head noun or pronoun. */
  readonly head: Span;
  /** Who it is, resolved: the fullest name where there is one, else the phrase. */
  readonly name: string;
  /** Absent where two speak as one ("Lund and Okoro said"): such a source is a `group`, and its name the phrase. */
  readonly person?: Person;
  readonly organisation?: Organisation;
  /**
   * For a pronoun or role: whom it may stand for, the likeliest first, at most three. The first is not always `person`:
   * a role that is probably nobody's who is named stays a phrase. Absent for names, and without a trained model.
   */
  readonly candidates?: readonly Candidate[];
}

/** Somebody whom a pronoun or role may stand for. */
export interface Candidate {
  /** The fullest name, or the phrase for somebody without one. */
  readonly name: string;
  readonly person?: Person;
  /** From 0 to 1, against all who were considered; how often that is right stands in `docs/ACCURACY.md`. */
  readonly probability: number;
  /** What spoke for this one most, at most three; see `reasons.ts` for each in words. */
  readonly reasons: readonly Reason[];
}

/** What can speak for somebody as the one whom a pronoun or role stands for. */
export type Reason =
  | "sameSentence"
  | "sentenceBefore"
  | "sameParagraph"
  | "paragraphBefore"
  | "subject"
  | "lastNamed"
  | "firstInParagraph"
  | "spokeLast"
  | "spokeBefore"
  | "namedMost"
  | "genderSaid"
  | "genderUsed"
  | "givenName"
  | "sameRole"
  | "roleOfKind"
  | "roleNearName"
  | "sameWords"
  | "origin"
  | "namedNext"
  | "namedLater"
  | "onlyCandidate";

/** Something that somebody else than the writer says. */
export interface Attribution extends Span {
  readonly kind: "direct" | "mixed" | "indirect";
  /** The quotes that it covers: one for `direct`, at least one for `mixed`, none for `indirect`. */
  readonly quotes: readonly Quote[];
  /** What is said; the same as the span for `indirect` and `mixed`, the quote for `direct`. */
  readonly content: Span;
  readonly cue?: Cue;
  /**
   * Absent where nobody is found: for speech in marks the evidence is then `noSource` (each such quote outside
   * headlines, captions, the interviewer's questions and the writer's own sentences has an attribution, so this is the
   * one place to look); for a clause it is hearsay ("is expected to") or a question that nobody named asks ("Asked whether"), evidence `passive`.
   */
  readonly source?: Source;
  /** What decided; see `evidence.ts` for each in words. */
  readonly evidence: Evidence;
  /**
   * How probable it is that span and speaker are right, from 0 to 1, rounded down to hundredths: of those that say .9
   * at least nine of ten are (see `docs/ACCURACY.md`). Absent without a trained model.
   */
  readonly confidence?: number;
  /** Reported speech or writing; false for thoughts, beliefs, intentions, and for what is denied or only supposed ("did not say"). */
  readonly speech: boolean;
  /** Set where no statement is told at all, only a plan, a stance or a topic ("hopes to win", "backs the plan"). */
  readonly attitude?: boolean;
}

/** Why a quote or clause was given to its source. Each has its sentence in `evidence.ts`. */
export type Evidence =
  | "cueAfterQuote"
  | "cueBeforeQuote"
  | "cueAroundQuote"
  | "cueInSentence"
  | "accordingTo"
  | "colonBefore"
  | "colonAcrossParagraph"
  | "dashAfter"
  | "parenthesisAfter"
  | "nounCue"
  | "participle"
  | "passive"
  | "relativeClause"
  | "continuedQuote"
  | "sameParagraph"
  | "previousParagraph"
  | "nextParagraph"
  | "turnLabel"
  | "blockQuote"
  | "clauseOfCue"
  | "noSource";

/** A checkable statement. The span is that of its sentence, or of the clause that states it. */
export interface Claim extends Span {
  readonly sentence: Sentence;
  /** What makes it checkable, most telling first; at least one. */
  readonly kinds: readonly ClaimKind[];
  /** Who says it, where it is not the writer. */
  readonly attribution?: Attribution;
  /** Rank from 0 to 1: how checkable and how risky the sentence is. An order, not a probability. */
  readonly weight: number;
}

/** The kinds of checkable statements. */
export type ClaimKind =
  | "number"
  | "date"
  | "superlative"
  | "comparison"
  | "cause"
  | "history"
  | "accusation"
  | "quantity";

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

/** How old a person is, or when born, at the time of the article; the span is that of the number. */
export interface Age extends Span {
  readonly person: Person;
  readonly kind: "age" | "birthYear";
  /** Years, or the year. */
  readonly value: number;
}
