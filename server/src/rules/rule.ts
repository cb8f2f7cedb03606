import type { Article, DirectiveName } from "../article/article.ts";
import type { Across } from "../rereading/across.ts";
import type { Nearby } from "../rereading/nearby.ts";
import type { Rereading } from "../rereading/recheck.ts";
import type { Message } from "../text/message.ts";
import type { Span } from "../text/span.ts";

/** How much a finding matters; the words of LSP and of the settings. */
export type Severity = "error" | "warning" | "information" | "hint";

/** What a setting may say of a rule. */
export type Level = Severity | "off";

/**
 * One check: everything of it in one file. The examples are its tests, its page in `docs/rules` and the text of
 * `article-fact-check --explain`.
 *
 * `Threshold` is the names of its thresholds; a rule without any leaves it out.
 */
export interface Rule<Threshold extends string = string> {
  /** Names the fault, in kebab case: "unclosed-quote". */
  readonly id: string;
  /** The level when no setting says otherwise. */
  readonly level: Level;
  /** One sentence: what is wrong. */
  readonly summary: string;
  /** Why it matters and what to do, in a few sentences. */
  readonly explanation: string;
  readonly examples: Examples;
  /** The numbers that a newsroom may set. */
  readonly thresholds?: Readonly<Record<Threshold, ThresholdRange>>;
  /** Ids of rules that say more of the same cause: where a finding of one of them overlaps, this rule's is dropped. */
  readonly yieldsTo?: readonly string[];
  /** What it finds where the writer types is told when that pauses: half a quotation is no fault yet. */
  readonly waitsForTyping?: true;
  /** Set for rules on the work of the others; {@link Run.idle} is known only then. */
  readonly runsLast?: true;
  /**
   * Set where each problem rests only on what stands near it, so that an edit costs what it changed: the article may then
   * hold only a part of these lists. A rule without it is run on the whole article.
   */
  readonly nearby?: Nearby;
  /** Of a rule on the whole article: what it rests on, so that it is run again only after an edit that changed some of that. */
  readonly across?: Across;
  /** Yields what it finds, in any order. Pure: its arguments are all that it knows. */
  check(article: Article, thresholds: Readonly<Record<Threshold, number>>, run: Run): Iterable<Problem>;
}

/** What a rule may know of the run that it is part of. */
export interface Run {
  /** Ids of all rules, also of those that are off. */
  readonly ruleIds: readonly string[];
  /** Names in directives that silenced nothing, although their rule ran. */
  readonly idle: ReadonlySet<DirectiveName>;
  /** The stretches of the text to look through: all of it, or what stands near what an edit changed. */
  readonly spans: readonly Span[];
  /** Absent where the text is read once. */
  readonly rereading?: Rereading;
}

/** What a threshold is when nobody sets it, and what it may be set to. */
export interface ThresholdRange {
  readonly default: number;
  readonly least: number;
  readonly most: number;
  /** What it counts, with its unit: "paragraphs between a quotation and the name of its speaker". */
  readonly summary: string;
}

/** At least two of each; one good example is the nearest miss that must not fire. Marks: ⟦what is reported⟧. */
export interface Examples {
  readonly bad: readonly BadExample[];
  readonly good: readonly string[];
  /** The files beside the article that they rest on, by name; for rules that the newsroom has to tell something. */
  readonly files?: Readonly<Record<string, string>>;
  /** The transcripts that they are held against, in plain text; for rules on quotations against sources. */
  readonly sources?: readonly string[];
  /** The text in which everything was verified before; for rules on what was changed since. */
  readonly checked?: string;
}

/** A text with a fault, and the text after the first fix, if the rule has one. */
export interface BadExample {
  readonly text: string;
  readonly fixed?: string;
}

/** What a rule reports. */
export interface Problem {
  readonly span: Span;
  /** For a writer: what the text lacks or contradicts, never that something is false. */
  readonly message: Message;
  /** The reading under it may well be wrong: such a finding is at most `information`, unless a setting changes the level. */
  readonly isUnsure?: boolean;
  /** Places that explain it: the candidates, the other spelling. */
  readonly related?: readonly RelatedPlace[];
  /** Safe edits, the best first. None may change a character inside a quotation. */
  readonly fixes?: readonly Mending[];
}

/** A place that explains a problem. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: Message;
}

/** One way to mend a problem. */
export interface Mending {
  /** Imperative, for a menu: "Close the quotation". */
  readonly title: Message;
  readonly edits: readonly Edit[];
}

/** A place that explains a finding, in words. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** One way to mend a finding, in words. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Replaces a span; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A problem in the words of a language. */
export interface SaidProblem {
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** A problem in words, with the rule that found it. */
export interface Finding extends SaidProblem {
  /** The rule's id. */
  readonly code: string;
  readonly severity: Severity;
}
