import type { Chosen } from "../config/configs.ts";
import { neverArticles } from "../config/neverArticles.ts";
import { defaultSourceFolders } from "../files.ts";
import type { House } from "../lexicon/house.ts";
import type { IgnoredFinding } from "../protocol/configuration.ts";
import type { Levels, PlacedIgnored, Thresholds } from "../rules/check.ts";
import type { Level } from "../rules/rule.ts";

/** The section `articleFactCheck` of the client's settings, above what the newsroom has configured. */
export interface Settings {
  /** Levels by rule id; a rule that is not named has its own. */
  readonly rules: Levels;
  /** What the newsroom has configured; no setting of the client's. */
  readonly thresholds: Thresholds;
  readonly house?: House;
  /** Why the newsroom's configuration leaves the file out, as a clause. */
  readonly leftOutBy?: string;
  readonly ignored: readonly PlacedIgnored[];
  readonly files: {
    /** Globs of files that may be articles; none means all that the editor sends. */
    readonly include: readonly string[];
    /** Globs of files that are no articles, whatever they hold. */
    readonly exclude: readonly string[];
  };
  readonly inlayHints: { readonly speakers: boolean };
  readonly codeLens: { readonly enabled: boolean };
  /** Who checks; without it git's `user.name`. */
  readonly checkerName?: string;
  /** Names of folders beside an article, and in the workspace's folder, that hold its sources. */
  readonly sources: { readonly folders: readonly string[] };
  /** How many findings of one file are reported at most. */
  readonly maxFindings: number;
  /** Files over this many megabytes (a million characters each) are not read. */
  readonly maxFileSize: number;
}

/** Settings, and a sentence about each value that could not be used. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

/** Name of the section. */
export const settingsSection = "articleFactCheck";

/** What holds where no setting says otherwise. */
export const defaultSettings: Settings = {
  rules: {},
  thresholds: {},
  ignored: [],
  files: {
    include: [],
    exclude: neverArticles,
  },
  inlayHints: { speakers: false },
  codeLens: { enabled: true },
  sources: { folders: defaultSourceFolders },
  maxFindings: 1000,
  maxFileSize: 10,
};

/** Reads settings of unknown shape; what is missing or of a wrong type has its default. */
export function parseSettings(value: unknown): ParsedSettings {
  const problems: string[] = [];
  const root = new Section(value, settingsSection, problems);
  const files = root.section("files");
  const checkerName = root.text("checkerName");
  const settings: Settings = {
    rules: root.levels("rules"),
    thresholds: defaultSettings.thresholds,
    ignored: root.ignored("ignored").map((entry) => ({ ...entry, place: "settings" })),
    files: {
      include: files.strings("include", defaultSettings.files.include),
      exclude: files.strings("exclude", defaultSettings.files.exclude),
    },
    inlayHints: {
      speakers: root.section("inlayHints").boolean("speakers", defaultSettings.inlayHints.speakers),
    },
    codeLens: { enabled: root.section("codeLens").boolean("enabled", defaultSettings.codeLens.enabled) },
    ...(checkerName === undefined ? {} : { checkerName }),
    sources: { folders: root.section("sources").strings("folders", defaultSettings.sources.folders) },
    maxFindings: Math.floor(root.atLeast("maxFindings", 1, defaultSettings.maxFindings)),
    maxFileSize: root.atLeast("maxFileSize", 0.001, defaultSettings.maxFileSize),
  };
  return { settings, problems };
}

/** Puts the client's settings above what the newsroom has chosen; what is ignored adds up. */
export function withChosen(settings: Settings, chosen: Chosen): Settings {
  const { levels, thresholds, ignored, house, leftOutBy } = chosen;
  return {
    ...settings,
    rules: { ...levels, ...settings.rules },
    thresholds,
    house,
    ignored: [...ignored, ...settings.ignored],
    ...(leftOutBy === undefined ? {} : { leftOutBy }),
  };
}

/** One object of the settings; notes each value that it cannot use, with its full name. */
class Section {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #name: string;
  readonly #problems: string[];

  constructor(value: unknown, name: string, problems: string[]) {
    const isMissing = value === undefined || value === null;
    if (!isMissing && !isRecord(value)) problems.push(`${name}: expected an object`);
    this.#values = isRecord(value) ? value : {};
    this.#name = name;
    this.#problems = problems;
  }

  section(key: string): Section {
    return new Section(this.#values[key], `${this.#name}.${key}`, this.#problems);
  }

  boolean(key: string, fallback: boolean): boolean {
    const value = this.#values[key];
    return typeof value === "boolean" ? value : this.#without(key, "true or false", fallback);
  }

  atLeast(key: string, least: number, fallback: number): number {
    const value = this.#values[key];
    const isUsable = typeof value === "number" && Number.isFinite(value) && value >= least;
    return isUsable ? value : this.#without(key, `a number of at least ${least}`, fallback);
  }

  /** A text that may be left out or empty; undefined then. */
  text(key: string): string | undefined {
    const value = this.#values[key] ?? "";
    const text = typeof value === "string" ? value.trim() : this.#without(key, "a text", "");
    return text === "" ? undefined : text;
  }

  strings(key: string, fallback: readonly string[]): readonly string[] {
    const value = this.#values[key];
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
    return this.#without(key, "a list of strings", fallback);
  }

  levels(key: string): Levels {
    const value = this.#values[key] ?? {};
    if (!isRecord(value)) return this.#without(key, "levels by rule", {});
    const levels: Record<string, Level> = {};
    for (const [rule, level] of Object.entries(value)) {
      if (isLevel(level)) levels[rule] = level;
      else this.#without(`${key}.${rule}`, "error, warning, information, hint or off", undefined, level);
    }
    return levels;
  }

  ignored(key: string): readonly IgnoredFinding[] {
    const value = this.#values[key] ?? [];
    if (!Array.isArray(value)) return this.#without(key, "a list", []);
    const usable = value.filter(isIgnoredFinding);
    if (usable.length < value.length) {
      this.#without(key, "entries with “rule” and “text”", undefined, value);
    }
    return usable;
  }

  /** Notes that a value has a wrong shape (a missing one has not), and gives what holds instead. */
  #without<Value>(key: string, expected: string, fallback: Value, value: unknown = this.#values[key]): Value {
    if (value !== undefined && value !== null)
      this.#problems.push(`${this.#name}.${key}: expected ${expected}`);
    return fallback;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLevel(value: unknown): value is Level {
  return levels.some((level) => level === value);
}

function isIgnoredFinding(value: unknown): value is IgnoredFinding {
  return isRecord(value) && typeof value["rule"] === "string" && typeof value["text"] === "string";
}

const levels: readonly Level[] = ["error", "warning", "information", "hint", "off"];
