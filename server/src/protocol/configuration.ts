import type { OutlineRange } from "./range.ts";

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

/** Command of a code action: turn a rule off. Arguments: the rule's id. */
export const turnOffCommand = "articleFactCheck.turnRuleOff";

/** Client asks which rules the configuration of an article turns off, by its URI as for an outline → {@link RulesOff}. */
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
