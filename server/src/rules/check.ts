import type { Article, DirectiveName } from "../article/article.ts";
import type { Memory } from "../rereading/memory.ts";
import { lookAgain } from "../rereading/recheck.ts";
import { addAll } from "../text/addAll.ts";
import { type Say, sayInEnglish } from "../text/message.ts";
import { compareSpans } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
import { rules } from "./index.ts";
import type { Finding, Level, Rule, Run } from "./rule.ts";
import { quotedWordsOf } from "./run/quotedWords.ts";
import { type Running, runRule } from "./run/runRule.ts";
import { withoutRepeated } from "./run/withoutRepeated.ts";
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
  /**
   * The one that the article was read with: what was found before is taken over where it still holds, moved in place. A
   * finding that says what it said before is the same object.
   */
  readonly memory?: Memory | undefined;
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
  const on = chosen.filter(({ id, level }) => (levels[id] ?? level) !== "off");
  const running = runningOf(article, levels, options);
  const runRules = (rules: readonly Rule[], idle: Run["idle"]): Steps<readonly Finding[]> =>
    runInSteps(rules, article, { ...running, run: { ...running.run, ruleIds, idle } });

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

function runningOf(
  article: Article,
  levels: Levels,
  { thresholds = {}, onFailure, say = sayInEnglish, memory }: CheckOptions,
): Running {
  const spans = [{ start: 0, end: article.text.length }];
  const rereading = memory === undefined ? {} : { rereading: lookAgain(article, memory) };
  return {
    levels,
    thresholds,
    say,
    onFailure,
    quotedWords: quotedWordsOf(article),
    run: { ruleIds: [], idle: new Set(), spans, ...rereading },
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
