import type { Unit } from "./frames.ts";

/** Whether a bracket that opens a few units before, not before `start`, is open at `index`. */
export function isBracketed(units: readonly Unit[], start: number, index: number): boolean {
  for (let before = index - 1; before >= start && before > index - 8; before--) {
    if (units[before]?.kind === "close") return false;
    if (units[before]?.kind === "open") return isClosedSoon(units, before);
  }
  return false;
}

/** Whether a bracket closes within a few units: "(D-Ga.)". */
export function isClosedSoon(units: readonly Unit[], index: number): boolean {
  for (let after = index + 1; after < index + 8; after++) if (units[after]?.kind === "close") return true;
  return false;
}

/** One step of reading a noun phrase from its end: where the phrase begins so far, and which unit comes next. */
export interface Step {
  readonly start: number;
  readonly index: number;
}

/** Reads over a pair of brackets behind a noun, from its closing one. */
export function stepOverBrackets(units: readonly Unit[], index: number, limit: number): Step | undefined {
  for (let open = index - 1; open >= limit && open >= index - 12; open--) {
    if (units[open]?.kind === "open")
      return isNounEnd(units[open - 1]) ? { start: index + 1, index: open - 1 } : undefined;
  }
  return undefined;
}

/** Whether a noun phrase can end with this unit. */
export function isNounEnd(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  if (unit.kind === "number" || unit.kind === "close" || unit.word === "%") return true;
  if (unit.kind !== "word") return false;
  if (unit.name !== undefined || unit.wordClass === "quantity" || unit.wordClass === "day") return true;
  return (
    unit.wordClass === "open" &&
    !(unit.verb !== undefined && unit.verb.form !== "base" && unit.verb.form !== "s")
  );
}
