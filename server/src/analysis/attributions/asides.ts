import type { Span } from "../../text/span.ts";
import type { Unit } from "./frames.ts";
import type { Subject } from "./subjects.ts";
import type { VerbGroup } from "./verbGroups.ts";

/**
 * What is said around a report that "as" leads in: "As Lund noted, the pier is old", "The pier, as first reported by
 * the Courier, is old", "The pier is old, as Lund said on Tuesday".
 *
 * @param from where the text begins that may belong to it.
 * @param end the unit behind the report with its adjuncts.
 * @param cutAt where the content ends that begins at an index.
 * @returns the parts in order, one or two; `undefined` where the report is no such aside.
 */
export function readAside(
  units: readonly Unit[],
  group: VerbGroup,
  subject: Subject,
  from: number,
  end: number,
  cutAt: (from: number) => number,
): readonly Span[] | undefined {
  const as = leaderOf(units, Math.min(group.start, subject.phrase?.start ?? group.start));
  // "As Lund spoke, …" only tells when.
  const reports = group.form.frames.includes("c") || group.form.lemma.startsWith("put");
  if (as === undefined || !reports || !isBoundary(units[end])) return undefined;
  const left = leftOf(units, from, as);
  if (left === undefined) return undefined;
  const contents = left.end > left.start ? [left] : [];
  const start = end + 1;
  const goesOn = units[end]?.kind === "comma" && !leadsClause(units[start]);
  const rightEnd = goesOn ? cutAt(start) : start;
  if (rightEnd > start) contents.push({ start, end: rightEnd });
  return contents.length > 0 ? contents : undefined;
}

/** The index of the "as" right before a report, over "first" and "previously". */
function leaderOf(units: readonly Unit[], start: number): number | undefined {
  let index = start - 1;
  while (units[index]?.wordClass === "adverb") index--;
  return units[index]?.wordClass === "as" ? index : undefined;
}

/** What stands before the aside: nothing but a conjunction, or what a comma or dash ends; else it is no aside. */
function leftOf(units: readonly Unit[], from: number, as: number): Span | undefined {
  const before = units[as - 1];
  if (as - 1 < from || before === undefined) return { start: as, end: as };
  if (before.kind === "stop" || before.kind === "quote" || before.kind === "open")
    return { start: as, end: as };
  if (before.wordClass === "conjunction") return { start: as, end: as };
  if (before.kind !== "comma" && before.kind !== "dash") return undefined;
  let start = from;
  while (start < as - 1 && isSkipped(units[start] as Unit)) start++;
  return { start, end: Math.max(start, as - 1) };
}

function isSkipped({ kind, wordClass }: Unit): boolean {
  return kind === "comma" || kind === "dash" || kind === "stop" || wordClass === "conjunction";
}

function isBoundary(unit: Unit | undefined): boolean {
  return unit === undefined || unit.kind === "comma" || unit.kind === "stop" || unit.kind === "close";
}

/** "…, as Lund said, which …", "…, as Lund said, adding that …": what goes on there is another clause. */
function leadsClause(unit: Unit | undefined): boolean {
  return (
    unit === undefined || unit.wordClass === "relative" || unit.verb?.form === "ing" || unit.kind === "quote"
  );
}
