import type { HouseWords } from "../lexicon/house.ts";
import type { Ignored } from "../rules/check.ts";
import type { Level } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";
import type { ProfileName } from "./profiles.ts";

/** What a `.factcheckrc.json` says, as far as it can be used. */
export interface Config extends Choices {
  /** For editors: where the schema of the file is. */
  readonly $schema?: string;
  /** Which files below its folder are articles. */
  readonly files?: FileChoice;
  /** What holds for some files only; of two that match, the later one wins. */
  readonly overrides?: readonly Override[];
}

/** What may be chosen for all articles, or for some. */
export interface Choices {
  readonly profile?: ProfileName;
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleChoice>>;
  readonly words?: HouseWords;
  /** Files with the newsroom's names. */
  readonly names?: readonly NamesFile[];
  readonly ignored?: readonly Ignored[];
}

/** A rule's level and thresholds, as far as they are set. */
export interface RuleChoice {
  readonly level?: Level;
  readonly thresholds: Readonly<Record<string, number>>;
}

/** A file beside the configuration, and where that names it. */
export interface NamesFile {
  /** With `/` between folders, relative to the folder of the configuration. */
  readonly path: string;
  readonly span: Span;
}

/** Patterns of files; without `include` every file is meant. */
export interface FileChoice {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** Choices for the files that one of the patterns matches. */
export interface Override extends Choices {
  readonly files: readonly string[];
}
