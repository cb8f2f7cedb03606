import { printable } from "./printable.ts";

/** Says on standard error that a rule failed; its findings are missing, and what the others found stands. */
export function reportFailure(rule: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`article-fact-check: the rule ${rule} failed and is left out: ${printable(reason)}\n`);
}
