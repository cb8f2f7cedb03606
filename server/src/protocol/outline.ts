import type { Restore } from "./configuration.ts";
import type { OutlineRange } from "./range.ts";

/** Client asks for the tree of one document: {@link OutlineParams} → {@link Outline}, or null for an unknown document. */
export const outlineRequest = "articleFactCheck/outline";

/** Names the document. */
export interface OutlineParams {
  readonly uri: string;
}

/** Command of the code lens on the headline: show the outline. No arguments. */
export const showOutlineCommand = "articleFactCheck.showOutline";

/** The tree of one document, ready to be shown. */
export interface Outline {
  readonly uri: string;
  readonly version: number;
  /** Whether it is read as an article; if not, why ("most lines are not sentences"). */
  readonly isArticle: boolean;
  readonly reason: string;
  readonly counts: OutlineCounts;
  /** Quotations that stand in a source, in order: those that can be shown beside it. */
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
