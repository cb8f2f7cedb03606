import type { Span } from "../../text/span.ts";
import type { Unit } from "./frames.ts";

/** The name of a phrase's own part (before "of …"), else its last noun. */
export function headOf(units: readonly Unit[], start: number, end: number): Span | undefined {
  const core = coreEnd(units, start, end);
  for (let index = start; index < core; index++) {
    const name = units[index]?.name;
    const isHead = name !== undefined && (name.of === "person" || index === core - 1);
    if (isHead && !isPossessiveName(units, index)) return spanOfName(units, index);
  }
  for (let index = core - 1; index >= start; index--) {
    const unit = units[index] as Unit;
    if (unit.kind === "word" && unit.wordClass !== "determiner") return { start: index, end: index + 1 };
  }
  return core > start ? { start: core - 1, end: core } : undefined;
}

function coreEnd(units: readonly Unit[], start: number, end: number): number {
  for (let index = start + 1; index < end; index++) {
    const unit = units[index] as Unit;
    const isOf =
      unit.wordClass === "preposition" && !(unit.word === "of" && units[index - 1]?.wordClass === "quantity");
    if (
      unit.name === undefined &&
      (isOf || unit.kind === "open" || unit.kind === "comma" || unit.kind === "dash")
    )
      return index;
    if (unit.wordClass === "relative") return index;
  }
  return end;
}

function isPossessiveName(units: readonly Unit[], index: number): boolean {
  const name = units[index]?.name;
  let last = index;
  while (units[last + 1]?.name === name && name !== undefined) last++;
  return units[last]?.possessive === true || units[last + 1]?.word === "'s";
}

function spanOfName(units: readonly Unit[], index: number): Span {
  const name = units[index]?.name;
  let start = index;
  let end = index + 1;
  while (start > 0 && units[start - 1]?.name === name) start--;
  while (units[end]?.name === name && end < units.length) end++;
  return { start, end };
}
