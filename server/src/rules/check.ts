import type { Article, DirectiveName } from "../article/article.ts";
import { addAll } from "../text/addAll.ts";
import { quotationMarkOf } from "../text/characters.ts";
import { type Say, sayInEnglish } from "../text/message.ts";
import { indexAfter } from "../text/sortedSpans.ts";
import { compareSpans, overlaps, type Span } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
import { rules } from "./index.ts";
import type { Edit, Finding, Level, Mending, Problem, Rule, Run, Severity } from "./rule.ts";
import { sayProblem } from "./sayProblem.ts";
import { type PlacedIgnored, type Silenced, silence } from "./silence.ts";

export type { Ignored, PlacedIgnored, Silenced } from "./silence.ts";

/** Levels by rule id; a rule that is not named has its own. */
export type Levels = Readonly<Record<string, Level>>;

/** What was set of the rules' thresholds, by rule id and name; what is not set has its default. */
export type Thresholds = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a run may be told beyond the levels. */
export interface CheckOptions {
  readonly thresholds?: Thresholds;
  readonly ignored?: readonly PlacedIgnored[];
  /** The words of the findings; without it, English ones. */
  readonly say?: Say;
  /** Is told of each rule that threw; its findings are missing, the others' are not. */
  readonly onFailure?: (rule: string, error: unknown) => void;
}

/** What a run found, and what of it is not reported because the writer said so; each in order of start. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
}

/**
 * Runs the rules that are on.
 *
 * @returns in order of start; empty for a text that is no article. No two findings of one rule overlap, none
 * overlaps one of a rule that its own yields to, and no fix changes a character inside a quotation.
 */
export function check(article: Article, levels: Levels, options: CheckOptions = {}): readonly Finding[] {
  return checkAll(article, levels, options).findings;
}

/** The same as {@link check}, with what it leaves out because it is ignored. */
export function checkAll(article: Article, levels: Levels, options: CheckOptions = {}): Checked {
  return finish(checkInSteps(rules, article, levels, options));
}

/** The same as {@link checkAll}, a rule a step. */
export function checkAllInSteps(article: Article, levels: Levels, options: CheckOptions): Steps<Checked> {
  return checkInSteps(rules, article, levels, options);
}

/** The same as {@link check} with rules of the caller's choice. */
export function checkWith(
  chosen: readonly Rule[],
  article: Article,
  levels: Levels,
  options: CheckOptions,
): readonly Finding[] {
  return finish(checkInSteps(chosen, article, levels, options)).findings;
}

function* checkInSteps(
  chosen: readonly Rule[],
  article: Article,
  levels: Levels,
  options: CheckOptions,
): Steps<Checked> {
  if (article.verdict.kind !== "article") return { findings: [], silenced: [] };
  const ruleIds = chosen.map(({ id }) => id);
  const quoted = quotedWords(article);
  const on = chosen.filter(({ id, level }) => (levels[id] ?? level) !== "off");
  const runRules = (rules: readonly Rule[], idle: Run["idle"]): Steps<readonly Finding[]> =>
    runInSteps(rules, article, { levels, options, quoted, run: { ruleIds, idle } });

  const first = on.filter(({ runsLast }) => runsLast === undefined);
  const found = withoutRepeated(chosen, yield* runRules(first, new Set()));
  const { reported, silenced } = silence(found, article, options.ignored ?? []);
  const idle = findIdle(article, first, silenced);
  const last = silence(
    yield* runRules(
      on.filter(({ runsLast }) => runsLast),
      idle,
    ),
    article,
    options.ignored ?? [],
  );
  return {
    findings: [...reported, ...last.reported].sort((one, other) => compareSpans(one.span, other.span)),
    silenced: [...silenced, ...last.silenced].sort((one, other) =>
      compareSpans(one.finding.span, other.finding.span),
    ),
  };
}

function* runInSteps(rules: readonly Rule[], article: Article, running: Running): Steps<readonly Finding[]> {
  const found: Finding[] = [];
  for (const rule of rules) {
    addAll(found, runRule(rule, article, running));
    yield;
  }
  return found;
}

/** What a rule finds on the way, with the severity that was chosen for it; nothing where it throws. */
function runRule(
  rule: Rule,
  article: Article,
  { levels, options: { thresholds = {}, onFailure, say = sayInEnglish }, quoted, run }: Running,
): readonly Finding[] {
  const level = levels[rule.id] ?? rule.level;
  if (level === "off") return [];
  try {
    // Clients send every level, so one that is not the rule's own was chosen, and holds.
    const unsure = level === rule.level && isAbove(level, "information") ? "information" : level;
    const problems = rule.check(article, thresholdsOf(rule, thresholds[rule.id]), run);
    return findingsOf(rule.id, problems, { sure: level, unsure }, { article, quoted, say });
  } catch (error) {
    onFailure?.(rule.id, error);
    return [];
  }
}

/** What all rules of a run are run with. */
interface Running {
  readonly levels: Levels;
  readonly options: CheckOptions;
  readonly quoted: readonly Span[];
  readonly run: Run;
}

/** Names in directives that silenced nothing, of rules that ran. */
function findIdle(
  { directives }: Article,
  ran: readonly Rule[],
  silenced: readonly Silenced[],
): ReadonlySet<DirectiveName> {
  const used = new Set(silenced.flatMap(({ by }) => (by.kind === "directive" ? by.name : [])));
  const idle = directives
    .flatMap(({ names }) => names)
    .filter((name) => name.scope !== undefined && !used.has(name) && ran.some(({ id }) => id === name.rule));
  return new Set(idle);
}

/** What was set, within its bounds, and the defaults of the rest. */
function thresholdsOf(
  rule: Rule,
  set: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> {
  const values = Object.entries(rule.thresholds ?? {}).map(([name, range]) => [
    name,
    Math.min(range.most, Math.max(range.least, set[name] ?? range.default)),
  ]);
  return Object.fromEntries(values);
}

/** Leaves one finding a cause: a finding is dropped where one whose rule says more of the same stands, or points to. */
function withoutRepeated(chosen: readonly Rule[], findings: readonly Finding[]): readonly Finding[] {
  const yielding = new Map(chosen.map(({ id, yieldsTo = [] }) => [id, yieldsTo]));
  return findings.filter((finding) => {
    const stronger = yielding.get(finding.code) ?? [];
    if (stronger.length === 0) return true;
    return !findings.some(
      ({ code, span, related = [] }) =>
        stronger.includes(code) &&
        (overlaps(span, finding.span) || related.some((it) => overlaps(it.span, finding.span))),
    );
  });
}

/** The findings of one rule, sorted, without those that overlap an earlier one. */
function findingsOf(
  code: string,
  problems: Iterable<Problem>,
  severity: { readonly sure: Severity; readonly unsure: Severity },
  {
    article,
    quoted,
    say,
  }: { readonly article: Article; readonly quoted: readonly Span[]; readonly say: Say },
): readonly Finding[] {
  const kept: Problem[] = [];
  for (const problem of [...problems].sort((one, other) => compareSpans(one.span, other.span))) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last.span, problem.span)) kept.push(problem);
  }
  return kept.map((problem) => {
    const fixes = (problem.fixes ?? []).filter((fix) => isSafe(fix, article.text, quoted));
    const said = sayProblem({ ...problem, fixes }, say);
    return { ...said, code, severity: problem.isUnsure === true ? severity.unsure : severity.sure };
  });
}

function isAbove(level: Severity, other: Severity): boolean {
  return order.indexOf(level) < order.indexOf(other);
}

const order: readonly Severity[] = ["error", "warning", "information", "hint"];

/** What stands between the outer marks of each quotation, in order and without overlaps. */
function quotedWords(article: Article): readonly Span[] {
  const spans: Span[] = [];
  for (const { inner } of article.quotes) {
    const last = spans.at(-1);
    if (inner.start === inner.end || (last !== undefined && inner.end <= last.end)) continue;
    spans.push(last === undefined || inner.start >= last.end ? inner : { start: last.end, end: inner.end });
  }
  return spans;
}

/** Whether a fix leaves every quotation as it is; a missing mark may be set at the edge of one. */
function isSafe(fix: Mending, text: string, quoted: readonly Span[]): boolean {
  return fix.edits.every((edit) => isInText(edit.span, text) && !changesWords(edit, quoted));
}

function isInText({ start, end }: Span, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

function changesWords({ span, newText }: Edit, quoted: readonly Span[]): boolean {
  const quote = quoted[indexAfter(quoted, span.start)];
  if (span.start < span.end) return quote !== undefined && overlaps(quote, span);
  if (isMark(newText)) return quote !== undefined && quote.start < span.start;
  // Other words than a mark may not be put before the closing mark either: they would be the speaker's.
  const before = quoted[indexAfter(quoted, span.start - 1)];
  return [quote, before].some((it) => it !== undefined && it.start <= span.start && span.start <= it.end);
}

function isMark(newText: string): boolean {
  return newText.length === 1 && quotationMarkOf(newText.charCodeAt(0)) !== undefined;
}
