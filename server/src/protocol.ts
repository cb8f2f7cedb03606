/**
 * What client and server say to each other beyond LSP: names and types only, since this is the one file of the
 * server that the client may import.
 */

/** Client asks for the tree of one document: {@link OutlineParams} → {@link Outline}, or null for an unknown document. */
export const outlineRequest = "articleFactCheck/outline";

/** Server says that a document was read anew: {@link ArticleChanged}. The client asks for the outline again. */
export const articleChangedNotification = "articleFactCheck/articleChanged";

/** Client says that the cursor has left the line that was edited last: {@link CursorLeft}. Nothing there is half typed any longer. */
export const cursorLeftNotification = "articleFactCheck/cursorLeft";

/** What the client tells the server in `initializationOptions`. */
export interface ClientOptions {
  /** URI of the folder with the rules' pages, where links of findings lead; without a slash at the end. */
  readonly rulePages?: string;
  /**
   * Whether the client runs the commands {@link ignoreCommand}, {@link turnOffCommand} and
   * {@link showOutlineCommand}, and listens to {@link articleChangedNotification}.
   */
  readonly commands?: boolean;
}

/** The code of the problem of a configuration that is no JSON, since some editors say that themselves. */
export const brokenJsonCode = "broken-json";

/**
 * Client asks how the configuration of an article is to be written so that it ignores a finding, or no longer:
 * {@link ChangeIgnoredParams} → {@link ConfigChange}. The client writes, since only it can write everywhere.
 */
export const changeIgnoredRequest = "articleFactCheck/changeIgnored";

/** Command of a code action: ignore one finding. Arguments: {@link IgnoreParams}. */
export const ignoreCommand = "articleFactCheck.ignoreFinding";

/**
 * Command of a code action: accept how a quotation differs from its source. It asks for a reason and ignores the finding
 * in this article. Arguments: {@link IgnoreParams}, whose text is that of the whole quotation.
 */
export const acceptWordingCommand = "articleFactCheck.acceptWording";

/** Command of a code action: turn a rule off. Arguments: the rule's id. */
export const turnOffCommand = "articleFactCheck.turnRuleOff";

/** Command of the code lens on the headline: show the outline. No arguments. */
export const showOutlineCommand = "articleFactCheck.showOutline";

/**
 * Scheme of the read-only documents that show sources whose files are no text: Word, JSON and web pages. The query of
 * such a URI is the file's own.
 */
export const sourceScheme = "article-fact-check-source";

/**
 * Client asks for the text of such a document: {@link SourceTextParams} → its text, or null where the source is not read
 * (any longer). Nothing is read from the disk for it.
 */
export const sourceTextRequest = "articleFactCheck/sourceText";

/** Names the file of a source. */
export interface SourceTextParams {
  readonly uri: string;
}

/**
 * Command of a code lens and of a code action: show a quotation beside its words in the sources. Arguments:
 * {@link ComparisonParams}; without any, the quotation at the cursor is meant.
 */
export const showInTranscriptCommand = "articleFactCheck.showInTranscript";

/** Client asks for a quotation beside its words in the sources: {@link ComparisonParams} → {@link ComparisonView}, or null where there are none. */
export const comparisonRequest = "articleFactCheck/comparison";

/** Names a place in a document, in LSP's terms. */
export interface ComparisonParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Two texts that are shown beside each other, and what stands above them. */
export interface ComparisonView {
  readonly title: string;
  readonly quote: string;
  readonly passage: string;
}

/** One entry of a list of ignored findings: a rule, and the words that it no longer reports. */
export interface IgnoredFinding {
  readonly rule: string;
  readonly text: string;
}

/**
 * Where it is kept that a finding is ignored: for one article or for its folder in the nearest `.factcheckrc.json`, or
 * in the writer's settings.
 */
export type IgnoredPlace = "article" | "folder" | "settings";

/** A finding that the writer wants to ignore. */
export interface IgnoreParams extends IgnoredFinding {
  /** The article. */
  readonly uri: string;
  readonly place: IgnoredPlace;
  /** Why, for colleagues. */
  readonly reason?: string;
}

/** An entry that is to be added to the configuration of an article, or taken out of it. */
export interface ChangeIgnoredParams extends IgnoreParams {
  readonly kind: "add" | "remove";
  readonly place: "article" | "folder";
}

/** How a configuration is to be written; or a sentence that says why it cannot be. */
export type ConfigChange =
  | {
      readonly uri: string;
      /** Whether the file is there; else it is to be made, but never to be overwritten. */
      readonly isThere: boolean;
      /** In the text as it is in the editor, else on the disk; none where nothing is to change. */
      readonly edits: readonly { readonly range: OutlineRange; readonly newText: string }[];
    }
  | { readonly problem: string };

/** What brings an ignored finding back: a change of the list that holds it, or of the comment in the article. */
export type Restore = (IgnoredFinding & { readonly place: IgnoredPlace }) | CommentRestore;

/** What to delete in the article. */
export interface CommentRestore {
  readonly place: "text";
  /** For this finding alone. */
  readonly range: OutlineRange;
  /** Where the comment names several rules: all of it, its names, and which of them silences this finding. */
  readonly shared?: {
    readonly comment: OutlineRange;
    readonly names: readonly OutlineRange[];
    readonly index: number;
  };
}

/** Client asks which rules the configuration of an article turns off: {@link OutlineParams} → {@link RulesOff}. */
export const rulesOffRequest = "articleFactCheck/rulesOff";

/** The rules that a configuration turns off for an article; no file where none holds for it. */
export interface RulesOff {
  readonly uri?: string;
  /** Ids. */
  readonly rules: readonly string[];
}

/**
 * Client asks how the configuration of an article is to be written so that a rule is on: {@link TurnOnParams} →
 * {@link ConfigChange}.
 */
export const turnOnRequest = "articleFactCheck/turnOn";

/** A rule that is to be on for an article. */
export interface TurnOnParams {
  readonly uri: string;
  readonly rule: string;
}

/** Names the document. */
export interface OutlineParams {
  readonly uri: string;
}

/** Names the document. */
export interface CursorLeft {
  readonly uri: string;
}

/** Names the document and the version that was read. */
export interface ArticleChanged {
  readonly uri: string;
  readonly version: number;
}

/** The tree of one document, ready to be shown. */
export interface Outline {
  readonly uri: string;
  readonly version: number;
  /** Whether it is read as an article; if not, why ("most lines are not sentences"). */
  readonly isArticle: boolean;
  readonly reason: string;
  readonly counts: OutlineCounts;
  /** Quotations that stand in a source, in order: those that {@link showInTranscriptCommand} shows. */
  readonly compared: readonly OutlineRange[];
  /** The sections People, Organisations, Documents, Unattributed, Anonymous sources, Other sources, Claims (in lists of their own, the most risky first), Findings, Ignored, Sources; empty ones are left out. */
  readonly sections: readonly OutlineItem[];
}

/** Totals for the status bar. */
export interface OutlineCounts {
  readonly people: number;
  readonly quotes: number;
  readonly unattributed: number;
  readonly anonymous: number;
  readonly claims: number;
  readonly findings: number;
}

/** One line of the tree. */
export interface OutlineItem {
  /** Stays the same while the item does, so that the tree keeps what is folded open. Unique in its outline. */
  readonly id: string;
  readonly kind: OutlineKind;
  /** First line of text: a name, the first words of a quote, a message. */
  readonly label: string;
  /** Beside the label, dimmed: "2 quotes · Deputy Chairman". */
  readonly description: string;
  /** Plain text, lines parted by "\n"; it may hold article text and is never read as Markdown. */
  readonly tooltip: string;
  /** Whole text for "copy": the words of a quote, all forms of a name. */
  readonly copyText: string;
  /** Where to go, in LSP positions; absent for sections. */
  readonly range?: OutlineRange;
  /** For an ignored finding. */
  readonly restore?: Restore;
  /** URI of the document that it stands for: a source. */
  readonly document?: string;
  readonly children: readonly OutlineItem[];
}

/** What a line of the tree is; decides its icon. */
export type OutlineKind =
  | "section"
  | "person"
  | "organisation"
  | "document"
  | "anonymous"
  | "other"
  | "quote"
  | "indirect"
  | "unattributed"
  | "claim"
  | "error"
  | "warning"
  | "information"
  | "hint"
  | "ignored"
  | "source"
  | "sourceProblem"
  | "sourceHelp";

/** A range of the document, zero-based, in UTF-16 units, its end out: the same as LSP's. */
export interface OutlineRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Client asks for the record of an article: {@link RecordParams} → {@link RecordUpdate}, or null for an unknown document. */
export const recordRequest = "articleFactCheck/record";

/**
 * Client changes the record of an article: {@link ChangeRecordParams} → {@link RecordChange}. The server writes, since
 * it alone knows how to lose nothing that another window writes. It announces the article anew afterwards.
 */
export const changeRecordRequest = "articleFactCheck/changeRecord";

/** Client asks for the report of an article: {@link ReportParams} → {@link Report} or {@link Refusal}. */
export const reportRequest = "articleFactCheck/report";

/** Client gives back a CSV report that was edited elsewhere: {@link ImportReportParams} → {@link ImportedReport} or {@link Refusal}. */
export const importReportRequest = "articleFactCheck/importReport";

/** Why something cannot be done, and what to do: a sentence for the user. */
export interface Refusal {
  readonly problem: string;
}

/** Names the document. */
export interface RecordParams {
  readonly uri: string;
  /** The stamp of the update that the client has; without one it is told all. */
  readonly base?: string;
}

/**
 * A {@link RecordView}, told by what is other than in one that the client has: of ten thousand facts a command changes
 * one.
 */
export interface RecordUpdate extends Omit<RecordView, "items"> {
  /** Name of the view that this leads to. */
  readonly stamp: string;
  /** Stamp of the view from which {@link pieces} take items; absent where all of them are told. */
  readonly base?: string;
  /** One behind the other they are the items. */
  readonly pieces: readonly RecordPiece[];
}

/** Some items, or those that the base has from an index on. */
export type RecordPiece =
  | { readonly items: readonly RecordItem[] }
  | { readonly from: number; readonly count: number };

/** What there is to check in one article, and how far that is. */
export interface RecordView {
  readonly uri: string;
  readonly version: number;
  /** Why nothing can be recorded, if so: the file is damaged, or the article was never saved. */
  readonly problem?: string;
  /** In order of the text; what is no longer in the text comes last. */
  readonly items: readonly RecordItem[];
}

/** One fact of the article, as the editor shows it. */
export interface RecordItem {
  readonly id: string;
  readonly kind: RecordKind;
  readonly status: RecordStatus;
  /** Its words in one line, in the article as it is, else as they were recorded. */
  readonly words: string;
  /** The words that were checked, where the article has others now. */
  readonly was?: string;
  /** Absent where the words are no longer in the text. */
  readonly range?: OutlineRange;
  /** Whose quote, name or title it is. */
  readonly person?: string;
  readonly checker?: string;
  /** Day of the last change of the status: "2026-05-12". */
  readonly date?: string;
  readonly note?: string;
  /** What it was held against, a line each. */
  readonly sources: readonly string[];
}

/** What a fact is; `selection` is what the checker marked. */
export type RecordKind =
  | "name"
  | "title"
  | "quote"
  | "number"
  | "date"
  | "superlative"
  | "claim"
  | "selection";

/** How far the check of a fact is. */
export type RecordStatus =
  | "open"
  | "verified"
  | "needs-attention"
  | "wrong"
  | "cannot-verify"
  | "not-a-fact"
  | "on-author";

/** One change of the record of an article. */
export interface ChangeRecordParams {
  readonly uri: string;
  /** The version that the ids and ranges are of. */
  readonly version: number;
  readonly change: RecordEdit;
  /** The stamp of the update that the client has; without one it is told all. */
  readonly base?: string;
}

/** What is to be changed. An empty note takes the note away. */
export type RecordEdit =
  | { readonly kind: "status"; readonly ids: readonly string[]; readonly status: RecordStatus }
  | { readonly kind: "note"; readonly id: string; readonly note: string }
  | { readonly kind: "source"; readonly ids: readonly string[]; readonly source: NewSource }
  | { readonly kind: "add"; readonly ranges: readonly OutlineRange[]; readonly note?: string }
  | { readonly kind: "undo" };

/** What a fact was held against: an address, or words ("interview, 3 May"; "annual report, p. 12"). */
export interface NewSource {
  readonly type: "primary" | "secondary";
  readonly text: string;
}

/** The record after a change and what was done, in a few words for the status bar; or why it could not be done. */
export type RecordChange = { readonly record: RecordUpdate; readonly done: string } | Refusal;

/** The forms of a report. */
export type ReportFormat = "html" | "csv" | "markdown" | "json" | "claim-review";

/** Names the document and the form. */
export interface ReportParams {
  readonly uri: string;
  readonly format: ReportFormat;
}

/** A report, ready to be written. */
export interface Report {
  /** Name for the file: "harbour fact check.html". */
  readonly fileName: string;
  readonly text: string;
}

/** A CSV report that was edited elsewhere. */
export interface ImportReportParams {
  readonly uri: string;
  readonly text: string;
}

/** What of the CSV was taken, in a sentence, and the lines that were not, each with its reason. */
export interface ImportedReport {
  readonly done: string;
  readonly problems: readonly string[];
}
