import type { Span } from "../text/span.ts";

/** How a file is marked up: `markdown` is for Markdown and `.article` files, `plain` for the rest. */
export type Format = "plain" | "markdown";

/** Whether a text is an article, and what decided. */
export interface Verdict {
  readonly kind: "article" | "empty" | "notProse" | "otherLanguage";
  /** For the writer, one clause without a full stop: "most lines are not sentences". */
  readonly reason: string;
  /** The other language that it seems to be in (BCP 47), where its commonest words tell. */
  readonly language?: string;
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
  /** The step of the ladder on which it stands: what makes it risky. */
  readonly risk: ClaimRisk;
  /** How much in its words makes it checkable, from 0 to 1, whatever its risk. */
  readonly strength: number;
  /** Rank from 0 to 1: first by risk, and of one risk by strength. An order, not a probability. */
  readonly weight: number;
}

/**
 * What makes a claim risky, the most risky first; `ladder` in `analysis/claims/weigh.ts` says why.
 *
 * `blamedFigure`: a figure and blame in one sentence. `statistic`: a figure that is measured or compared. `blame`: without
 * a figure. `superlative`: a record, a first, an only. `absolute`: never, always, nobody. `plain`: a figure alone, a
 * comparison without one, a date.
 */
export type ClaimRisk =
  | "blamedFigure"
  | "statistic"
  | "blame"
  | "superlative"
  | "cause"
  | "history"
  | "absolute"
  | "plain";

/** The kinds of checkable statements. */
export type ClaimKind =
  | "number"
  | "date"
  | "superlative"
  | "absolute"
  | "comparison"
  | "cause"
  | "history"
  | "accusation"
  | "quantity";
