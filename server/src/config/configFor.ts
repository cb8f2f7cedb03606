import type { BannedWords, House, HouseWords } from "../lexicon/house.ts";
import type { Levels, PlacedIgnored, Thresholds } from "../rules/check.ts";
import type { Level } from "../rules/rule.ts";
import { msg, sayInEnglish } from "../text/message.ts";
import type { Choices, Config, NamesFile, Override } from "./config.ts";
import { matchesGlob } from "./globs.ts";
import { profiles } from "./profiles.ts";

/** What holds for one article. */
export interface Effective {
  /** By rule id; a rule that is not named has its own. */
  readonly levels: Levels;
  readonly thresholds: Thresholds;
  readonly ignored: readonly PlacedIgnored[];
  readonly house: House;
  readonly names: readonly NamesFile[];
}

/**
 * What a configuration says of a file: the last profile that is named for it, above it the rules, those of the
 * overrides in their order. Words, names and ignored findings add up.
 *
 * @param path relative to the folder of the configuration, with `/` between folders.
 */
export function configFor(config: Config, path: string): Effective {
  return combineChoices(config, matchingOverrides(config, path));
}

/** The overrides that name a file, in order. */
export function matchingOverrides({ overrides = [] }: Config, path: string): readonly Override[] {
  return overrides.filter(({ files }) => files.some((glob) => matchesGlob(path, glob)));
}

/** Puts choices together, the later above the earlier. */
export function combineChoices(config: Config, overrides: readonly Override[]): Effective {
  const all: readonly Choices[] = [config, ...overrides];
  const profile = profiles[all.findLast((choices) => choices.profile !== undefined)?.profile ?? "custom"];
  const levels: Record<string, Level> = { ...profile.levels };
  const thresholds: Record<string, Readonly<Record<string, number>>> = { ...profile.thresholds };
  for (const [id, choice] of all.flatMap(({ rules = {} }) => Object.entries(rules))) {
    if (choice.level !== undefined) levels[id] = choice.level;
    thresholds[id] = { ...thresholds[id], ...choice.thresholds };
  }
  return {
    levels,
    thresholds,
    ignored: [...placed([config], "folder"), ...placed(overrides, "article")],
    house: combineWords(all.flatMap(({ words = [] }) => words)),
    names: all.flatMap(({ names = [] }) => names),
  };
}

function placed(choices: readonly Choices[], place: "folder" | "article"): readonly PlacedIgnored[] {
  return choices.flatMap(({ ignored = [] }) => ignored.map((entry) => ({ ...entry, place })));
}

/** Why a file is no article for this configuration, as a clause; undefined where it is one. */
export function leftOutBy({ files = {} }: Config, path: string): string | undefined {
  const isIn = (globs: readonly string[]): boolean => globs.some((glob) => matchesGlob(path, glob));
  if (isIn(files.exclude ?? [])) return sayInEnglish(msg`“files.exclude” of .factcheckrc.json leaves it out`);
  if (files.include !== undefined && !isIn(files.include))
    return sayInEnglish(msg`“files.include” of .factcheckrc.json does not name it`);
  return undefined;
}

function combineWords(all: readonly HouseWords[]): HouseWords {
  const together = (list: "cueVerbs" | "titles" | "anonymityPhrases"): readonly string[] =>
    all.flatMap((words) => words[list] ?? []);
  const banned: readonly BannedWords[] = all.flatMap((words) => words.banned ?? []);
  return {
    cueVerbs: together("cueVerbs"),
    titles: together("titles"),
    anonymityPhrases: together("anonymityPhrases"),
    loadedVerbs: {
      add: all.flatMap((words) => words.loadedVerbs?.add ?? []),
      remove: all.flatMap((words) => words.loadedVerbs?.remove ?? []),
    },
    banned,
  };
}
