import type { Article } from "../../article/article.ts";
import { type Across, findAcross } from "../../rereading/across.ts";
import type { Key } from "../../rereading/memory.ts";
import { type FoundNearby, findNearby, type Nearby, type Search, searchAll } from "../../rereading/nearby.ts";
import type { Rereading } from "../../rereading/recheck.ts";
import { isSameList } from "../../rereading/stage.ts";
import { extend } from "../../text/extend.ts";
import type { Say } from "../../text/message.ts";
import { overlaps } from "../../text/span.ts";
import type { Finding, Level, Problem, Rule, Run, Severity } from "../rule.ts";
import { sayProblem } from "../sayProblem.ts";
import { adoptFindings, spansOfFinding } from "./adoptFindings.ts";
import { isSafe, type QuotedWords } from "./quotedWords.ts";

/** What all rules of a run are run with. */
export interface Running {
  readonly levels: Readonly<Record<string, Level>>;
  readonly thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly say: Say;
  readonly onFailure: ((rule: string, error: unknown) => void) | undefined;
  readonly quotedWords: QuotedWords;
  readonly run: Run;
}

/** What a rule finds, with the severity that was chosen for it, in order and without overlaps; nothing where it throws. */
export function runRule(rule: Rule, article: Article, running: Running): readonly Finding[] {
  const level = running.levels[rule.id] ?? rule.level;
  if (level === "off") return [];
  try {
    const set = { rule, level, thresholds: thresholdsOf(rule, running.thresholds[rule.id]) };
    const search = searchOf(set, running);
    const { rereading } = running.run;
    return withoutOverlaps(
      rereading === undefined ? searchAll(article, search) : findAgain(set, running.say, rereading, search),
    );
  } catch (error) {
    running.onFailure?.(rule.id, error);
    return [];
  }
}

/** A rule as it is set. */
interface SetRule {
  readonly rule: Rule;
  readonly level: Severity;
  readonly thresholds: Readonly<Record<string, number>>;
}

function searchOf({ rule, level, thresholds }: SetRule, running: Running): Search<Finding> {
  // Clients send every level, so one that is not the rule's own was chosen, and holds.
  const unsure = level === rule.level && isAbove(level, "information") ? "information" : level;
  const toFinding = (article: Article, problem: Problem): Finding => {
    const fixes = (problem.fixes ?? []).filter((fix) => isSafe(fix, article.text, running.quotedWords()));
    const said = sayProblem(extend(problem, { fixes }), running.say);
    return extend(said, { code: rule.id, severity: problem.isUnsure === true ? unsure : level });
  };
  return {
    // Whether a fix may be made depends on the quotations.
    nearby:
      rule.nearby === undefined
        ? nowhere
        : { ...rule.nearby, reads: ["quotes", ...(rule.nearby.reads ?? [])] },
    find: (article, spans) =>
      Array.from(rule.check(article, thresholds, { ...running.run, spans }), (it) => toFinding(article, it)),
    spansOf: spansOfFinding,
    adopt: adoptFindings,
  };
}

/** Of a rule on the whole article. */
const nowhere: Nearby = { lists: [], paragraphs: 0 };

/** Takes over what was found before, if it was asked for in the same way. */
function findAgain(
  { rule, level, thresholds }: SetRule,
  say: Say,
  rereading: Rereading,
  search: Search<Finding>,
): readonly Finding[] {
  const { memory, recheck } = rereading;
  const asked = [rule, level, say, ...Object.values(thresholds)];
  const byRule = memory.recall(findingsKey) ?? new Map<string, FoundBefore>();
  memory.remember(findingsKey, byRule);
  const known = byRule.get(rule.id);
  const before = known !== undefined && isSameList(known.asked, asked) ? known.found : undefined;
  // A rule that throws leaves nothing.
  byRule.delete(rule.id);
  const searchWhole = (): readonly Finding[] =>
    adoptFindings(before?.items ?? [], searchAll(recheck.article, search));
  const found =
    rule.nearby === undefined
      ? findAcross(rereading, rule.across ?? all, search, before, searchWhole)
      : findNearby(recheck, search, before);
  byRule.set(rule.id, { asked, found });
  return found.items;
}

/** What a rule looks at that does not tell: also what the sources and the record say of the same text. */
const all: Across = { lists: [], asks: (article) => [article], isTouched: () => true };

/** What a rule found, and what it was asked with. */
interface FoundBefore {
  readonly asked: readonly unknown[];
  readonly found: FoundNearby<Finding>;
}

const findingsKey: Key<Map<string, FoundBefore>> = { name: "findings" };

/** Without those that overlap an earlier one. */
function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last.span, finding.span)) kept.push(finding);
  }
  return kept;
}

/** What was set, within its bounds, and the defaults of the rest. */
function thresholdsOf(
  rule: Rule,
  set: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  if (rule.thresholds === undefined) return noThresholds;
  const values = Object.entries(rule.thresholds).map(([name, range]) => [
    name,
    Math.min(range.most, Math.max(range.least, set[name] ?? range.default)),
  ]);
  return Object.fromEntries(values);
}

const noThresholds: Readonly<Record<string, number>> = {};

function isAbove(level: Severity, other: Severity): boolean {
  return order.indexOf(level) < order.indexOf(other);
}

const order: readonly Severity[] = ["error", "warning", "information", "hint"];
