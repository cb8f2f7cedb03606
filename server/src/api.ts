import { readFile } from "node:fs/promises";
import { analyzeAttitudes, cutWords, analyze as read } from "./analysis/analyze.ts";
import type { Format, Verdict } from "./article/article.ts";
import { HouseLexicons } from "./lexicon/houseLexicons.ts";
import { loadLexicons } from "./lexicon/loadLexicon.ts";
import { type StandOff, toStandOff } from "./report/standOff.ts";
import { check } from "./rules/check.ts";
import { rules as allRules } from "./rules/index.ts";
import type { Level, Rule } from "./rules/rule.ts";
import { sayInEnglish } from "./text/message.ts";

export type { Format, Verdict } from "./article/article.ts";
export type { StandOff, StandOffFinding, StandOffQuote, StandOffSentence } from "./report/standOff.ts";
export type { Level, Severity } from "./rules/rule.ts";
export type { Span } from "./text/span.ts";

/** How a text is read and checked. */
export interface AnalyzeOptions {
  /** How the text is marked up; `plain` where it is absent. */
  readonly format?: Format;
  /** Levels by rule id, as in `.factcheckrc.json`; a rule that is not named has its own. */
  readonly rules?: Readonly<Record<string, Level>>;
}

/** What an article holds, beside its text, and whether it was read as one. */
export interface Analysis extends StandOff {
  /** Nothing is reported in what is no article. */
  readonly verdict: Verdict;
}

/** A rule, without the code that checks it. */
export type RuleSummary = Pick<Rule, "id" | "level" | "summary" | "explanation">;

/** All rules, in the order of their ids, with the level that each has where none is set. */
export const rules: readonly RuleSummary[] = allRules.map(({ id, level, summary, explanation }) => ({
  id,
  level,
  summary,
  explanation,
}));

/**
 * Reads an article: who is in it, who said what, and what the rules report. Every string has an answer.
 *
 * Everything happens in this process: nothing is read but the word lists beside this file, once, and nothing is sent.
 *
 * @throws Error when an option names a rule or a level that there is not, or the word lists are missing or damaged.
 */
export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
  const { format = "plain", rules: levels = {} } = options;
  expectFormat(format);
  expectLevels(levels);
  const lexicon = (await readLexicons()).of(undefined, text);
  const article = read(text, format, lexicon);
  const attitudes = analyzeAttitudes(article, lexicon);
  return { verdict: article.verdict, ...toStandOff(article, attitudes, check(article, levels)) };
}

/** Callers without types may pass anything. */
function expectFormat(format: unknown): void {
  if (format !== "plain" && format !== "markdown")
    throw new Error(`“format” is plain or markdown, not “${format}”`);
}

function expectLevels(chosen: Readonly<Record<string, unknown>>): void {
  for (const [id, level] of Object.entries(chosen)) {
    if (!allRules.some((rule) => rule.id === id))
      throw new Error(`there is no rule “${id}”; “rules” lists them`);
    if (!levelNames.some((name) => name === level))
      throw new Error(`the level of ${id} is ${levelNames.join(", ")}, not “${level}”`);
  }
}

const levelNames = ["error", "warning", "information", "hint", "off"];

/** The word lists, which are read at the first call. */
const readLexicons = once(async (): Promise<HouseLexicons> => {
  const { lexicons, problems } = await loadLexicons(
    async (name) => await readFile(new URL(`./data/${name}`, import.meta.url)),
  );
  // An editor goes on with less; here somebody may count on the figures.
  if (problems.length > 0) throw new Error(problems.map(sayInEnglish).join(" "));
  return new HouseLexicons(lexicons, cutWords);
});

/** A function that makes its value at the first call and gives the same ever after. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
