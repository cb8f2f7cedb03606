import { addAll } from "../text/addAll.ts";
import type { Steps } from "../text/steps.ts";
import type { Cell } from "./cells.ts";
import { type Asked, type AskedBy, findStale } from "./columnChange.ts";
import { type Ends, measureEnds, type Pairing, placeBefore, unmoved } from "./layout.ts";
import { markReaching, type Reach } from "./reach.ts";
import type { Shelves } from "./shelves.ts";
import { isSameList, type Stage } from "./stage.ts";

/**
 * A stage whose findings are kept as one list for the whole document, with an item for each paragraph; undefined where
 * there is none.
 *
 * It is the key of that list, so that each stage is an object of its own.
 */
export interface ColumnStage<Found> {
  /** See {@link Stage}; absent where nothing of it has a place in the text, or only within its paragraph. */
  readonly move?: Stage<NonNullable<Found>>["move"];
  readonly adopt?: Stage<NonNullable<Found>>["adopt"];
  /** Which paragraphs what was found looks at, as long as they stay; absent where each looks at itself alone. */
  readonly reach?: (found: Found) => Reach | undefined;
}

/** What was found in each paragraph of a reading, and what was asked for it. */
export interface Column<Found> extends AskedBy {
  /** In order of the cells; `unread` where a reading was broken off. */
  readonly found: readonly (Found | typeof unread)[];
}

const unread: unique symbol = Symbol("unread");

/**
 * Reads each paragraph, or takes over what was found in it before where it is the same and so is all that is asked.
 *
 * Nothing is made or called for a paragraph that is taken over, but to move what was found in it: what is asked is mostly
 * the same.
 *
 * @returns what is found in each cell, in their order; the same list as before where it has the same items.
 */
export function readColumn<Found>(
  cells: readonly Cell[],
  stage: ColumnStage<Found>,
  read: (cell: Cell, index: number) => Found,
  asked: () => Asked = askNothing,
): readonly Found[] {
  const shelves = cells[0]?.shelves;
  if (shelves === undefined) return cells.map(read);
  const open = openColumn(shelves, stage, asked());
  for (const index of open.missing) fillColumn(open, index, read(cells[index] as Cell, index));
  return closeColumn(open);
}

/**
 * The same in steps.
 *
 * @param read finds something in each of the cells whose indexes it is given, in their order.
 * @param tokensAtOnce how many tokens are read in a step, at least.
 */
export function* readColumnInSteps<Found>(
  cells: readonly Cell[],
  stage: ColumnStage<Found>,
  read: (indexes: readonly number[]) => readonly Found[],
  asked: () => Asked,
  tokensAtOnce: number,
): Steps<readonly Found[]> {
  const shelves = cells[0]?.shelves;
  const open = shelves && openColumn(shelves, stage, asked());
  const found: Found[] = [];
  for (const indexes of cutCells(cells, open?.missing ?? [...cells.keys()], tokensAtOnce)) {
    yield;
    const some = read(indexes);
    if (open === undefined) addAll(found, some);
    else for (const [place, index] of indexes.entries()) fillColumn(open, index, some[place] as Found);
  }
  return open === undefined ? found : closeColumn(open);
}

/** The cells of a step each, by their indexes. */
function* cutCells(
  cells: readonly Cell[],
  indexes: readonly number[],
  tokensAtOnce: number,
): Generator<readonly number[]> {
  let [start, count] = [0, 0];
  for (const [place, index] of indexes.entries()) {
    const { firstToken, endToken } = cells[index] as Cell;
    count += endToken - firstToken;
    if (count < tokensAtOnce && place < indexes.length - 1) continue;
    yield indexes.slice(start, place + 1);
    [start, count] = [place + 1, 0];
  }
}

/** What is asked where a paragraph is read by itself. */
function askNothing(): Asked {
  return nothing;
}

const nothing: Asked = {};

/** A list that is being read, for a stage that takes several steps. A reading may end before it is closed. */
export interface OpenColumn<Found> {
  /** Indexes of the paragraphs that must be read, in order. */
  readonly missing: readonly number[];
  /** Indexes of the paragraphs that were read. */
  readonly filled: number[];
  readonly shelves: Shelves;
  readonly stage: ColumnStage<Found>;
  readonly pairing: Pairing;
  readonly before: Column<Found>;
  readonly now: Column<Found> & { readonly found: (Found | typeof unread)[] };
}

/** Takes over what need not be read again, and moves it. */
export function openColumn<Found>(
  shelves: Shelves,
  stage: ColumnStage<Found>,
  asked: Asked,
): OpenColumn<Found> {
  const { layout } = shelves;
  // A stage has one kind of finding, and nobody else has a column under it.
  const known = shelves.kept.get(stage) as Column<Found> | undefined;
  const before = known ?? { layout, asked, found: new Array(layout.cells.length).fill(unread) };
  const pairing = shelves.pair(before.layout);
  const isStale = findStale(before, { layout, asked }, pairing);
  const { head, tail, tailBefore } = pairing;
  const between = new Array<typeof unread>(tail - head).fill(unread);
  const found = before.found.slice(0, head).concat(between, before.found.slice(tailBefore));
  const { reach } = stage;
  if (reach !== undefined) markReaching(isStale, found, (it) => (it === unread ? undefined : reach(it)));
  for (const index of findIndexes(isStale, 1)) found[index] = unread;
  const missing = findIndexes(found, unread);
  const open = { missing, filled: [], shelves, stage, pairing, before, now: { layout, asked, found } };
  if (stage.move !== undefined) moveKept(open, stage.move);
  shelves.kept.set(stage, open.now);
  return open;
}

/** Where an item stands in a list. Faster than a look at each where these are few. */
function findIndexes<Item>(
  list: { readonly indexOf: (item: Item, from?: number) => number },
  item: Item,
): readonly number[] {
  const indexes: number[] = [];
  for (let index = list.indexOf(item); index >= 0; index = list.indexOf(item, index + 1)) indexes.push(index);
  return indexes;
}

function moveKept<Found>(
  { pairing: { tail, by }, now: { found } }: OpenColumn<Found>,
  move: Stage<NonNullable<Found>>["move"],
): void {
  if (by.offset === 0 && by.token === 0) return;
  for (let index = tail; index < found.length; index++) {
    const kept = found[index] as Found | typeof unread;
    if (isFound(kept)) move(kept, by);
  }
}

function isFound<Found>(found: Found | typeof unread): found is NonNullable<Found> {
  return found !== unread && found !== undefined;
}

/**
 * Puts down what was found in a paragraph that was missing, or that turned out to be in need of being read, with the
 * objects of before where they are the same.
 *
 * @returns what is kept of it.
 */
export function fillColumn<Found>(open: OpenColumn<Found>, index: number, found: Found): Found {
  const { stage, before, now } = open;
  const from = placeBefore(open.pairing, index);
  const old = from < 0 ? unread : (before.found[from] as Found | typeof unread);
  const isMoved = now.found[index] !== unread;
  const kept =
    stage.adopt !== undefined && isFound(old) && isFound(found)
      ? stage.adopt(old, found, isMoved ? still : measureEnds(before.layout, from, now.layout, index))
      : found;
  now.found[index] = kept;
  open.filled.push(index);
  return kept;
}

const still: Ends = { atStart: unmoved, atEnd: unmoved };

/** @returns what was found, once all that was missing is there; the list of before where it is the same. */
export function closeColumn<Found>(open: OpenColumn<Found>): readonly Found[] {
  const { shelves, stage, filled, before, now } = open;
  const isSame =
    before.found.length === now.found.length &&
    filled.every((index) => before.found[index] === now.found[index]);
  if (isSame) shelves.kept.set(stage, { ...now, found: before.found });
  // All that was missing is there.
  return (isSame ? before.found : now.found) as readonly Found[];
}

/** The list of before where it has the same items, so that whoever asks for it sees that at once; else the one of now. */
export function sameList<Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  return isSameList(before, now) ? before : now;
}
