import type { Span } from "../../text/span.ts";
import { hasFiniteVerb } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import type { VerbForm } from "./vocabulary.ts";

/**
 * Whether a content says something ("that it was late", "the pier had rotted", what is promised or asked for with a
 * verb of saying) and is not only a plan, a stance or a topic ("to run", "the plan").
 */
export function isStatement(units: readonly Unit[], cue: Span, content: Span): boolean {
  const first = units[content.start];
  if (first === undefined) return false;
  if (first.wordClass === "that" || first.wordClass === "question") return true;
  if (first.wordClass === "to") return isOfSaying(units, cue);
  return hasFiniteVerb(units.slice(0, content.end), content.start) || isPureSaying(units, cue);
}

/** "did not mention the pier": a verb of saying that is never an act. */
function isPureSaying(units: readonly Unit[], cue: Span): boolean {
  const verb = verbOf(units, cue);
  return verb?.tier === 1 && !verb.frames.includes("a");
}

function isOfSaying(units: readonly Unit[], cue: Span): boolean {
  return verbOf(units, cue)?.tier === 1;
}

function verbOf(units: readonly Unit[], cue: Span): VerbForm | undefined {
  for (let index = cue.end - 1; index >= cue.start; index--) {
    const verb = units[index]?.verb;
    if (verb !== undefined) return verb;
  }
  return undefined;
}
