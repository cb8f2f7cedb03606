import { cutAfterthought } from "./afterthoughts.ts";
import { hasVerb } from "./clauses.ts";
import type { Unit } from "./frames.ts";
import type { Subject } from "./subjects.ts";
import type { VerbGroup } from "./verbGroups.ts";

/**
 * Where the content that begins at `from` ends: at the end of the frame, or where the next report of the frame
 * takes over (", adding that …", ", while Jones said …", ", according to …").
 */
export function cutContent(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  subjects: readonly (Subject | undefined)[],
  index: number,
  from: number,
): number {
  let end = units.length;
  for (let next = index + 1; next < groups.length; next++) {
    const group = groups[next] as VerbGroup;
    if (group.start <= from) continue;
    const cut =
      cutBehindSubject(units, groups[index], subjects[index], group, subjects[next], from) ??
      cutBefore(units, group, subjects[next], from);
    if (cut !== undefined) {
      end = cut;
      break;
    }
  }
  for (let at = from + 1; at < end; at++) {
    if (units[at]?.word === ";") end = at;
    if (units[at]?.word === "according" && units[at + 1]?.word === "to") end = at;
  }
  while (end > from && isTrailing(units[end - 1] as Unit)) end--;
  return cutAfterthought(units, from, end);
}

/** "Voters who want [to keep the pier] said": the verb behind a subject that this report is a part of. */
function cutBehindSubject(
  units: readonly Unit[],
  inner: VerbGroup | undefined,
  part: Subject | undefined,
  outer: VerbGroup,
  subject: Subject | undefined,
  from: number,
): number | undefined {
  const { start, end } = subject?.phrase ?? { start: from, end: from };
  if (
    inner === undefined ||
    part?.way === "clause" ||
    subject?.way !== "clause" ||
    start >= from ||
    end !== outer.start
  )
    return undefined;
  const isClause = inner.form.frames.includes("c") || units[from]?.wordClass === "that";
  return !isClause || hasVerb(units, from + 1, end) ? end : undefined;
}

function cutBefore(
  units: readonly Unit[],
  group: VerbGroup,
  subject: Subject | undefined,
  from: number,
): number | undefined {
  const before = units[group.start - 1];
  if (subject?.way !== "clause" && subject?.way !== "participle") return undefined;
  const tail = startOfTail(units, group, subject);
  if (tail !== undefined && tail > from + 1) return tail;
  if (subject.way === "participle" || subject.order === "shared") {
    const joins = before?.wordClass === "conjunction" || (subject.way === "participle" && endsClause(before));
    if (!joins || group.form.tier !== 1 || from >= group.start - 1) return undefined;
    return before?.kind === "quote" ? group.start : group.start - 1;
  }
  return cutBeforeClause(units, group, subject, from);
}

/** A comma, also within the marks of a quotation ("“it works,” adding"), or a dash. */
function endsClause(unit: Unit | undefined): boolean {
  return unit?.kind === "comma" || unit?.kind === "quote" || unit?.kind === "dash";
}

/** "promised to close the pier[, Lund said]": the comma before a report that ends the frame and is about all of it. */
function startOfTail(units: readonly Unit[], group: VerbGroup, subject: Subject): number | undefined {
  if (subject.way !== "clause" || subject.order === "shared" || subject.phrase === undefined)
    return undefined;
  const comma = Math.min(group.start, subject.phrase.start) - 1;
  const behind = units[Math.max(group.end, subject.phrase.end)];
  const isTail = units[comma]?.kind === "comma" && (behind === undefined || behind.kind === "stop");
  return isTail && group.form.tier === 1 ? comma : undefined;
}

function cutBeforeClause(
  units: readonly Unit[],
  group: VerbGroup,
  subject: Subject,
  from: number,
): number | undefined {
  // "Smith, who backs the plan, said": the verb behind the comma belongs to the clause around this one.
  const resumes = subject.order === "before" && (subject.phrase?.start ?? from) < from;
  if (resumes && units[group.start - 1]?.kind === "comma") return group.start - 1;
  const start = subject.order === "after" ? group.start : (subject.phrase?.start ?? group.start);
  if (start - 1 <= from || !joinsClause(units, start - 1, group)) return undefined;
  // "said his band and Okoro wrote it": the conjunction joins two subjects.
  const joinsSubjects =
    units[start - 1]?.word === "and" && units[start - 2]?.kind === "word" && !hasVerb(units, from, start - 1);
  return joinsSubjects ? undefined : start - 1;
}

/** Whether the conjunction at `index` begins a report of its own: ", while Jones said", "and one in four said". */
function joinsClause(units: readonly Unit[], index: number, group: VerbGroup): boolean {
  const unit = units[index] as Unit;
  const joins =
    unit.wordClass === "conjunction" || unit.wordClass === "subordinator" || unit.wordClass === "as";
  if (!joins) return false;
  const before = units[index - 1];
  if (before?.kind === "comma" || before?.kind === "quote" || unit.word === "but" || unit.word === "while")
    return true;
  return unit.word === "and" && group.form.tier === 1;
}

function isTrailing(unit: Unit): boolean {
  if (unit.kind === "quote" || unit.kind === "number" || unit.kind === "close" || unit.kind === "mark")
    return false;
  return unit.kind !== "word" || unit.wordClass === "conjunction";
}
