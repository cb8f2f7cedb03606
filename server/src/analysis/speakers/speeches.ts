import type { Attribution, Source } from "../../article/article.ts";
import { type Cell, cellIndexAt } from "../../rereading/cells.ts";
import { moveSpan, moveSpans } from "../../rereading/move.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { exact } from "../../text/exact.ts";
import type { Span } from "../../text/span.ts";
import { readMember } from "./members.ts";

/** A phrase that speaks, with all that it says. */
export interface Speech {
  readonly source: Source;
  readonly contents: readonly Span[];
}

/** The attributions of a text by the cells in which they begin, with roles that are written as names, and who speaks there. */
export interface Speaking {
  readonly groups: readonly (readonly Attribution[])[];
  /** Each phrase of a cell that speaks once, in order of its head. */
  readonly speechesAt: (index: number) => readonly Speech[];
  /** Attributions of other cells whose source stands in a cell, or whose words lie over it, by that cell. */
  readonly strays: readonly (readonly Attribution[])[];
}

/** An attribution beside its own cell. */
interface Stray {
  readonly attribution: Attribution;
  /** Index of the cell in which it begins. */
  readonly from: number;
}

/**
 * The phrases that speak in each paragraph. The first attribution of a phrase tells the source.
 *
 * @param attributed attributions by the cell in which they begin
 */
export function readSpeaking(
  text: string,
  cells: readonly Cell[],
  attributed: readonly (readonly Attribution[])[],
): Speaking {
  const own = readColumn(
    cells,
    ownSpeaking,
    (_, index) => readOwn(text, cells, attributed[index] ?? nothing, index),
    () => ({ each: [attributed] }),
  );
  const groups = own.map(({ group }) => group);
  const strays = new Map<number, Stray[]>();
  own.forEach(({ leaving }, index) => {
    for (const attribution of leaving) addStray(strays, cells, attribution, index);
  });
  return {
    groups,
    speechesAt: (index) => {
      const from = strays.get(index);
      return from === undefined
        ? (own[index]?.speeches ?? nothing)
        : mergeSpeeches(cells, groups[index] ?? nothing, from, index);
    },
    strays: listStrays(cells, strays),
  };
}

const nothing: readonly never[] = [];

function listStrays(
  cells: readonly Cell[],
  strays: ReadonlyMap<number, readonly Stray[]>,
): Speaking["strays"] {
  const lists: (readonly Attribution[])[] = new Array(cells.length).fill(nothing);
  for (const [index, some] of strays) lists[index] = some.map(({ attribution }) => attribution);
  return lists;
}

interface OwnSpeaking {
  readonly speeches: readonly Speech[];
  readonly group: readonly Attribution[];
  /** Those of the group whose sources were read anew, and are not those of who found the attributions. */
  readonly members: readonly Attribution[];
  /** Attributions whose source or words stand in other paragraphs too. */
  readonly leaving: readonly Attribution[];
}

/** Most of it is moved by who found the attributions. */
const ownSpeaking: ColumnStage<OwnSpeaking> = {
  move: ({ members }, by) => {
    for (const member of members) {
      moveSpan(member, by);
      if (member.source !== undefined) moveSpans([member.source, member.source.head], by);
    }
  },
};

function readOwn(
  text: string,
  cells: readonly Cell[],
  attributed: readonly Attribution[],
  index: number,
): OwnSpeaking {
  if (attributed.length === 0) return silent;
  const read = attributed.map((attribution) => readMember(text, attribution));
  const members = exact(read.filter((attribution, at) => attribution !== attributed[at]));
  const group = members.length === 0 ? attributed : read;
  const isHere = (offset: number): boolean => cellIndexAt(cells, offset, index) === index;
  const isWithin = ({ start, end }: Span): boolean => isHere(start) && isHere(end - 1);
  return {
    group,
    members,
    speeches: toSpeeches(group.filter(({ source }) => source !== undefined && isHere(source.head.start))),
    leaving: exact(
      group.filter(
        ({ source, content, quotes }) =>
          !isWithin(content) || (source !== undefined && !isWithin(source.head)) || !quotes.every(isWithin),
      ),
    ),
  };
}

const silent: OwnSpeaking = {
  group: nothing,
  members: nothing,
  speeches: nothing,
  leaving: nothing,
};

function toSpeeches(attributions: readonly Attribution[]): readonly Speech[] {
  const speeches: { readonly source: Source; readonly contents: Span[] }[] = [];
  for (const { source, content } of attributions) {
    if (source === undefined) continue;
    const { start } = source.head;
    // From the last on, since most phrases come in order: then none is looked for.
    let at = speeches.length;
    while (at > 0 && headOf(speeches, at - 1) > start) at--;
    if (at > 0 && headOf(speeches, at - 1) === start) speeches[at - 1]?.contents.push(content);
    else if (at === speeches.length) speeches.push({ source, contents: [content] });
    else speeches.splice(at, 0, { source, contents: [content] });
  }
  return exact(speeches);
}

function headOf(speeches: readonly Speech[], index: number): number {
  return speeches[index]?.source.head.start ?? 0;
}

/** Notes an attribution in each other cell that it touches. */
function addStray(
  strays: Map<number, Stray[]>,
  cells: readonly Cell[],
  attribution: Attribution,
  from: number,
): void {
  const { source, content, quotes } = attribution;
  const touched: number[] = [];
  const touch = (first: number, last: number): void => {
    for (let index = first; index <= last; index++)
      if (index !== from && !touched.includes(index)) touched.push(index);
  };
  for (const { start, end } of [...quotes, content])
    touch(cellIndexAt(cells, start, from), cellIndexAt(cells, end - 1, from));
  if (source !== undefined) {
    const at = cellIndexAt(cells, source.head.start, from);
    touch(at, at);
  }
  const stray = { attribution, from };
  for (const index of touched) {
    const known = strays.get(index);
    if (known === undefined) strays.set(index, [stray]);
    else known.push(stray);
  }
}

/** The phrases of a paragraph that speak in others too, in order of the attributions. */
function mergeSpeeches(
  cells: readonly Cell[],
  group: readonly Attribution[],
  strays: readonly Stray[],
  index: number,
): readonly Speech[] {
  const attributions = [
    ...strays.flatMap(({ attribution, from }) => (from < index ? [attribution] : [])),
    ...group,
    ...strays.flatMap(({ attribution, from }) => (from > index ? [attribution] : [])),
  ];
  return toSpeeches(
    attributions.filter(
      ({ source }) => source !== undefined && cellIndexAt(cells, source.head.start, index) === index,
    ),
  );
}
