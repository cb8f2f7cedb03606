import type { Finding, Problem, Severity } from "../rules/rule.ts";
import { sayProblem } from "../rules/sayProblem.ts";
import type { Say } from "../text/message.ts";

/** What is wrong with a file of the newsroom, in no language yet. */
export interface ConfigProblem extends Problem {
  readonly code: string;
  readonly severity: Severity;
}

/** Puts a problem of a file into words. */
export function sayConfigProblem(problem: ConfigProblem, say: Say): Finding {
  const { code, severity } = problem;
  return { ...sayProblem(problem, say), code, severity };
}
