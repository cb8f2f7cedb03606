import type { Shift } from "../../rereading/move.ts";
import { readEach, type Stage } from "../../rereading/readEach.ts";
import { gather, type Place } from "./gather.ts";
import { judgeKeys } from "./nameKeys.ts";
import { isOrdinary, type Reading } from "./reading.ts";
import { moveRun, type Run } from "./runs.ts";
import { findSeries } from "./series.ts";
import type { TokenName } from "./tokenName.ts";

/** A name with its title, whoever found it. */
export interface TitledName extends TokenName {
  readonly title?: Run;
}

/** Finds the names of each paragraph by rules alone, in order, without overlap. */
export function findNamesByRules(reading: Reading): readonly (readonly TitledName[])[] {
  const placesIn = gather(reading);
  judgeKeys(reading.vocabulary, placesIn);
  agreeInSeries(reading, placesIn);
  return readEach(
    reading.cells,
    namesStage,
    (_, index) => toNames(placesIn[index] ?? []),
    (_, index) => [placesIn[index], ...(placesIn[index] ?? []).map(({ known }) => known.kind)],
  );
}

/** Whoever is listed with people is one of them, where nothing else is known of the words. */
function agreeInSeries(reading: Reading, placesIn: readonly (readonly Place[])[]): void {
  for (const series of findSeries(reading.words, placesIn)) {
    const kinds = series.map(({ known }) => known.kind);
    if (!kinds.includes("person") || kinds.includes("place") || kinds.includes("organisation")) continue;
    if (kinds.filter((kind) => kind === "other").length > 3) continue;
    for (const { first, known } of series)
      if (!isOrdinary(reading, reading.words[first])) known.kind = "person";
  }
}

const namesStage: Stage<readonly TitledName[]> = { move: moveNames };

/** Moves names that share no title with others. */
export function moveNames(names: readonly TitledName[], by: Shift): void {
  for (const name of names) {
    moveRun(name, by);
    if (name.title !== undefined) moveRun(name.title, by);
  }
}

function toNames(places: readonly Place[]): readonly TitledName[] {
  const names: TitledName[] = [];
  for (const { first, end, title, known } of places) {
    if (known.kind === "other") continue;
    const name = { first, end, of: known.kind };
    names.push(title === undefined ? name : { ...name, title: { ...title } });
  }
  return names;
}
