import { hasFiniteVerb } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import { mainSubject } from "./mainSubject.ts";
import type { Report } from "./reports.ts";

/**
 * Reads "said" with a clause behind it where no report has it: its subject stands too far away to be read as one
 * phrase ("An official there, who asked not to be named, said the pier was shut"), so that of the sentence is taken.
 */
export function findMissedReports(units: readonly Unit[], known: readonly Report[]): readonly Report[] {
  const verb = units.findIndex(isSaid);
  if (verb < 2 || known.some((report) => isNear(report, verb))) return [];
  const phrase = mainSubject(units, 0);
  if (phrase === undefined || phrase.end > verb) return [];
  const start = verb + 1;
  const end = contentEnd(units, start);
  const isClause = units[start]?.wordClass === "that" || hasFiniteVerb(units, start);
  if (!isClause || end <= start) return [];
  return [
    {
      cue: { start: verb, end: start },
      form: "verb",
      lemma: "say",
      phrase,
      contents: [{ start, end }],
      speech: true,
      evidence: "clauseOfCue",
    },
  ];
}

function isSaid({ word, name }: Unit): boolean {
  return name === undefined && (word === "said" || word === "says");
}

/** Whether a report has this verb as its cue, or words on both of its sides. */
function isNear({ cue, contents }: Report, verb: number): boolean {
  return [cue, ...contents].some(({ start, end }) => start <= verb && verb < end);
}

function contentEnd(units: readonly Unit[], start: number): number {
  let end = units.length;
  for (let index = start; index < end; index++) if (units[index]?.word === ";") end = index;
  while (end > start && (units[end - 1]?.kind === "stop" || units[end - 1]?.kind === "comma")) end--;
  return end;
}
