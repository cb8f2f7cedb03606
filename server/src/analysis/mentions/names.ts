import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { exact } from "../../text/exact.ts";
import { adoptRuns } from "./adoptRuns.ts";
import type { Framed } from "./framed.ts";
import { gather, type Place } from "./gather.ts";
import { judgeKeys } from "./nameKeys.ts";
import { isOrdinary, type Reading } from "./reading.ts";
import { isSameRun, moveTitled, type Run } from "./runs.ts";
import { findSeries } from "./series.ts";
import type { TokenName } from "./tokenName.ts";
import type { NameKind } from "./weights.ts";

/** A name with its title, whoever found it. */
export interface TitledName extends TokenName {
  readonly title: Run | undefined;
}

/** What the kinds of keys were judged by last, and the kinds of the candidates of each paragraph. */
export interface Judged {
  readonly gathered: readonly Framed<Place>[];
  readonly kindsIn: readonly (readonly NameKind[])[];
}

/** Finds the names of each paragraph by rules alone, in order, without overlap; counted from its first word. */
export function findNamesByRules(reading: Reading): readonly (readonly TitledName[])[] {
  const gathered = gather(reading);
  const kindsIn = judge(reading, gathered);
  return readColumn(
    reading.cells,
    namesStage,
    (_, index) => exact(toNames(gathered[index]?.items ?? [], kindsIn[index] ?? [])),
    () => ({ each: [gathered, kindsIn] }),
  );
}

/** The kinds of the candidates of each paragraph. Where these are the same as in the last reading, so are their kinds. */
function judge(reading: Reading, gathered: readonly Framed<Place>[]): Judged["kindsIn"] {
  const { vocabulary } = reading;
  if (vocabulary.judged?.gathered === gathered) return vocabulary.judged.kindsIn;
  judgeKeys(vocabulary, gathered);
  agreeInSeries(reading, gathered);
  const kindsIn = gathered.map(({ items }) => items.map(({ known }) => known.kind));
  vocabulary.judged = { gathered, kindsIn };
  return kindsIn;
}

/** Whoever is listed with people is one of them, where nothing else is known of the words. */
function agreeInSeries(reading: Reading, gathered: readonly Framed<Place>[]): void {
  for (const series of findSeries(reading.cells, reading.words, gathered)) {
    const kinds = series.map(({ known }) => known.kind);
    if (!kinds.includes("person") || kinds.includes("place") || kinds.includes("organisation")) continue;
    if (kinds.filter((kind) => kind === "other").length > 3) continue;
    for (const { word, known } of series) if (!isOrdinary(reading, word)) known.kind = "person";
  }
}

const namesStage: ColumnStage<readonly TitledName[]> = {
  adopt: (before, now, ends) => adoptRuns(before, now, ends, { move: moveTitled, isSame: isSameName }),
};

/** Whether two names say the same, wherever their words are compared. */
export function isSameName(one: TitledName, other: TitledName): boolean {
  return one.of === other.of && isSameRun(one, other) && isSameRun(one.title, other.title);
}

function toNames(places: readonly Place[], kinds: readonly NameKind[]): readonly TitledName[] {
  const names: TitledName[] = [];
  for (const [index, { first, end, title }] of places.entries()) {
    const of = kinds[index] ?? "other";
    if (of === "other") continue;
    names.push({ first, end, of, title: title && { first: title.first, end: title.end } });
  }
  return names;
}
