import type { Attribution, Source } from "../../article/article.ts";
import { type Cell, cellIndexAt } from "../../rereading/cells.ts";
import { readEach, type Stage } from "../../rereading/readEach.ts";
import type { Span } from "../../text/span.ts";

/** A phrase that speaks, with all that it says. */
export interface Speech {
  readonly source: Source;
  readonly contents: readonly Span[];
}

/** What is said in a paragraph, by phrases in it and elsewhere. */
export interface Speaking {
  /** Each phrase of the paragraph that speaks once, in order of its head. */
  readonly speeches: readonly Speech[];
  /** Attributions of other paragraphs whose source stands here, or whose words lie over this one. */
  readonly strays: readonly Attribution[];
}

/**
 * The phrases that speak in each paragraph. The first attribution of a phrase tells the source.
 *
 * @param groups attributions by the cell in which they begin
 */
export function readSpeaking(
  cells: readonly Cell[],
  groups: readonly (readonly Attribution[])[],
): readonly Speaking[] {
  const own = readEach(
    cells,
    ownSpeaking,
    (_, index) => readOwn(cells, groups[index] ?? [], index),
    (_, index) => [groups[index]],
  );
  const strays = new Map<number, Stray[]>();
  for (const [index, { leaving }] of own.entries())
    for (const attribution of leaving) addStray(strays, cells, attribution, index);
  return own.map(({ speeches }, index) => {
    const from = strays.get(index);
    if (from === undefined) return { speeches, strays: nothing };
    return {
      speeches: mergeSpeeches(cells, groups[index] ?? [], from, index),
      strays: from.map(({ attribution }) => attribution),
    };
  });
}

const nothing: readonly never[] = [];

interface OwnSpeaking {
  readonly speeches: readonly Speech[];
  /** Attributions whose source or words stand in other paragraphs too. */
  readonly leaving: readonly Attribution[];
}

/** All of it is moved by who found the attributions. */
const ownSpeaking: Stage<OwnSpeaking> = { move: () => {} };

function readOwn(cells: readonly Cell[], group: readonly Attribution[], index: number): OwnSpeaking {
  if (group.length === 0) return silent;
  const isHere = ({ start }: Span): boolean => cellIndexAt(cells, start, index) === index;
  return {
    speeches: toSpeeches(group.filter(({ source }) => source !== undefined && isHere(source.head))),
    leaving: group.filter(({ source, content, quotes }) =>
      [...(source === undefined ? [] : [source.head]), ...quotes, content].some(
        (span) => !isHere(span) || cellIndexAt(cells, span.end - 1, index) !== index,
      ),
    ),
  };
}

const silent: OwnSpeaking = { speeches: [], leaving: [] };

function toSpeeches(attributions: readonly Attribution[]): readonly Speech[] {
  const byHead = new Map<number, { readonly source: Source; readonly contents: Span[] }>();
  for (const { source, content } of attributions) {
    if (source === undefined) continue;
    const known = byHead.get(source.head.start);
    if (known === undefined) byHead.set(source.head.start, { source, contents: [content] });
    else known.contents.push(content);
  }
  return [...byHead.values()].sort((one, other) => one.source.head.start - other.source.head.start);
}

interface Stray {
  readonly attribution: Attribution;
  /** Index of the cell in which it begins. */
  readonly from: number;
}

/** Notes an attribution in each other cell that it touches. */
function addStray(
  strays: Map<number, Stray[]>,
  cells: readonly Cell[],
  attribution: Attribution,
  from: number,
): void {
  const { source, content, quotes } = attribution;
  const touched = new Set<number>();
  for (const { start, end } of [...quotes, content]) {
    const last = cellIndexAt(cells, end - 1, from);
    for (let index = cellIndexAt(cells, start, from); index <= last; index++) touched.add(index);
  }
  if (source !== undefined) touched.add(cellIndexAt(cells, source.head.start, from));
  touched.delete(from);
  for (const index of touched) {
    const known = strays.get(index);
    if (known === undefined) strays.set(index, [{ attribution, from }]);
    else known.push({ attribution, from });
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
