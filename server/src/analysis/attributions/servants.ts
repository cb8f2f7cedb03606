import type { Unit } from "./frames.ts";

/** "a former aide to President Lund", "an adviser to both families" */
export function isServantTo(next: Unit | undefined, left: Unit | undefined): boolean {
  if (left === undefined || !isServant(left) || next?.kind !== "word") return false;
  return (
    next.capital ||
    next.wordClass === "determiner" ||
    next.wordClass === "possessive" ||
    next.wordClass === "quantity"
  );
}

/** Whether "to" behind this noun tells whom somebody works for. */
export function isServant({ word }: Unit): boolean {
  return servants.has(word);
}

const servants: ReadonlySet<string> = new Set([
  "adviser",
  "advisers",
  "advisor",
  "advisors",
  "aide",
  "aides",
  "ambassador",
  "assistant",
  "counsel",
  "counselor",
  "deputy",
  "envoy",
  "secretary",
]);
