import type { Span } from "../text/span.ts";
import type { CalendarDate } from "./calendar.ts";
import type { Comparison } from "./comparisons.ts";
import type {
  Accusation,
  Age,
  AnonymityNote,
  BannedPhrase,
  ChangedItem,
  DateMention,
  Directive,
  Disagreement,
  HeadlineReport,
  Judgement,
  LegalLabel,
  ListedName,
  LoadedVerb,
  Quantity,
  Response,
  SecondHandReport,
  VagueSource,
} from "./facts.ts";
import type {
  Attribution,
  Claim,
  Format,
  Mention,
  Organisation,
  Paragraph,
  Person,
  Quote,
  Sentence,
  Token,
  Verdict,
} from "./parts.ts";

export type * from "./comparisons.ts";
export type * from "./facts.ts";
export type * from "./parts.ts";

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
  /** "the poll", "police figures": what somebody counted or measured and the text names. */
  readonly dataSources: readonly Span[];
  /** "asked not to be named": notes on sources that are not named. */
  readonly anonymityNotes: readonly AnonymityNote[];
  /** Words of judgement in what unnamed sources say, at most one for an attribution. */
  readonly judgements: readonly Judgement[];
  /** Verbs of saying that judge what is said. */
  readonly loadedVerbs: readonly LoadedVerb[];
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
  /** Quotations held against the writer's sources; empty where there are none, see `withComparisons`. */
  readonly comparisons: readonly Comparison[];
  /** Numbers that may be of one thing and do not agree, in order of the second. */
  readonly disagreements: readonly Disagreement[];
  /** Facts that were settled with other words; empty until the record is put to the article. */
  readonly changedItems: readonly ChangedItem[];
}
