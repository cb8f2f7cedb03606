import type { Finding, Severity } from "../rules/rule.ts";
import { checkArticle, type RunParts } from "./checkArticle.ts";
import type { Format } from "./format.ts";
import type { Input } from "./input.ts";

/** What became of an article of a run, in words alone, so that a thread can send it. */
export interface Outcome {
  /** What is printed of it. */
  readonly output: string;
  readonly counts: SeverityCounts;
  /** What the user is told beside it; no failure. */
  readonly note?: string;
  /** Why it could not be read. */
  readonly failure?: string;
}

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** No finding. */
export const noFindings: SeverityCounts = { error: 0, warning: 0, information: 0, hint: 0 };

/** Checks an article and prints it. Never rejects: what cannot be read is a failure of it alone. */
export async function checkInput(input: Input, parts: RunParts, format: Format): Promise<Outcome> {
  const { path } = input;
  try {
    const checked = await checkArticle(input, parts);
    const { findings, problem } = checked;
    const outcome = { output: format.article(path, checked), counts: countSeverities(findings) };
    return problem === undefined ? outcome : { ...outcome, note: problem };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { output: format.failure({ path, reason }), counts: noFindings, failure: reason };
  }
}

/** The sums of two counts. */
export function addCounts(one: SeverityCounts, other: SeverityCounts): SeverityCounts {
  return {
    error: one.error + other.error,
    warning: one.warning + other.warning,
    information: one.information + other.information,
    hint: one.hint + other.hint,
  };
}

function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts: Record<Severity, number> = { ...noFindings };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
