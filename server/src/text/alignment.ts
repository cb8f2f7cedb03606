/** A stretch where two sequences differ: indexes into each, the ends out; one side may be empty. */
export interface Difference {
  readonly part: readonly [start: number, end: number];
  readonly whole: readonly [start: number, end: number];
}

/** How a sequence fits into another one. */
export interface Alignment {
  /** Items to be changed, added or left out; less for those that cost less. */
  readonly cost: number;
  /** The stretch of the whole that the part fits into. */
  readonly whole: readonly [start: number, end: number];
  /** In order; what stands at a cut is a difference of its own. */
  readonly differences: readonly Difference[];
}

/** What costs less than one for each item. */
export interface AlignmentCosts {
  /** Cost of each item of the whole that the part leaves out. */
  readonly skips?: ArrayLike<number>;
  /** Indexes of the part before which any number of items of the whole may be left out for next to nothing. */
  readonly cuts?: ReadonlySet<number>;
}

/**
 * Fits a sequence into the stretch of another one that is most like it: what stands before and behind the stretch
 * costs nothing. Takes time and space of the product of both lengths, so callers bound them.
 */
export function alignPart(
  part: ArrayLike<number>,
  whole: ArrayLike<number>,
  costs: AlignmentCosts = {},
): Alignment {
  const table = fillTable(part, whole, costs);
  const last = part.length * table.width;
  let end = 0;
  for (let column = 1; column < table.width; column++)
    if (at(table, last + column) < at(table, last + end)) end = column;
  // Of two ends that cost the same, a last item that was changed says more than one that was added.
  if (at(table, last + end + 1) === at(table, last + end)) end++;
  const { start, differences } = traceBack(table, end);
  return { cost: at(table, last + end), whole: [start, end], differences };
}

/** The least cost of fitting the first items of a sequence into another one, for each number of them from 0 on. */
export function alignBeginnings(
  part: ArrayLike<number>,
  whole: ArrayLike<number>,
  costs: AlignmentCosts = {},
): Float64Array {
  const table = fillTable(part, whole, costs);
  const least = new Float64Array(part.length + 1).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row <= part.length; row++)
    for (let column = 0; column < table.width; column++)
      least[row] = Math.min(least[row] as number, at(table, row * table.width + column));
  return least;
}

/** A fraction of two, so that sums are exact. */
const cutCost = 1 / 1024;

interface Table {
  readonly part: ArrayLike<number>;
  readonly whole: ArrayLike<number>;
  readonly costs: AlignmentCosts;
  /** Row by row: a row for each item of the part and one before, a column for each item of the whole and one before. */
  readonly cells: Float64Array;
  readonly width: number;
}

function fillTable(part: ArrayLike<number>, whole: ArrayLike<number>, costs: AlignmentCosts): Table {
  const width = whole.length + 1;
  const cells = new Float64Array((part.length + 1) * width);
  for (let row = 1; row <= part.length; row++) {
    const here = row * width;
    const above = here - width;
    const isCut = costs.cuts?.has(row) === true;
    cells[here] = row;
    for (let column = 1; column < width; column++) {
      const same = (cells[above + column - 1] as number) + (whole[column - 1] === part[row - 1] ? 0 : 1);
      const skip = isCut ? cutCost : (costs.skips?.[column - 1] ?? 1);
      const added = (cells[above + column] as number) + 1;
      cells[here + column] = Math.min(same, added, (cells[here + column - 1] as number) + skip);
    }
  }
  return { part, whole, costs, cells, width };
}

function traceBack(
  table: Table,
  end: number,
): { readonly start: number; readonly differences: readonly Difference[] } {
  const found: Difference[] = [];
  let place: Place = [table.part.length, end];
  const pass = (next: Place): void => {
    if (next[0] < place[0] || next[1] < place[1])
      found.push({ part: [next[0], place[0]], whole: [next[1], place[1]] });
    place = next;
  };
  while (place[0] > 0) {
    pass(passCut(table, place));
    pass(passDifference(table, place));
    place = passMatches(table, place);
  }
  return { start: place[1], differences: found.reverse() };
}

/** A cell of the table. */
type Place = readonly [row: number, column: number];

function passCut(table: Table, [row, column]: Place): Place {
  let next = column;
  while (isCutSkip(table, row, next)) next--;
  return [row, next];
}

/** Up to what matches, or to a cut behind at least one step. */
function passDifference(table: Table, from: Place): Place {
  let [row, column] = from;
  while (row > 0 && !isMatch(table, row, column)) {
    if ((row < from[0] || column < from[1]) && isCutSkip(table, row, column)) break;
    [row, column] = step(table, row, column);
  }
  return [row, column];
}

function passMatches(table: Table, [row, column]: Place): Place {
  let matched = 0;
  while (row > matched && isMatch(table, row - matched, column - matched)) matched++;
  return [row - matched, column - matched];
}

function isMatch({ part, whole, cells, width }: Table, row: number, column: number): boolean {
  const cell = row * width + column;
  return column > 0 && part[row - 1] === whole[column - 1] && cells[cell] === cells[cell - width - 1];
}

/** Whether the way to a cell leaves an item of the whole out at a cut. */
function isCutSkip({ costs, cells, width }: Table, row: number, column: number): boolean {
  if (column === 0 || costs.cuts?.has(row) !== true) return false;
  const cell = row * width + column;
  return cells[cell] === (cells[cell - 1] as number) + cutCost;
}

/** One step back over a difference: both sides, then the part's alone, then the whole's. */
function step({ cells, width }: Table, row: number, column: number): [number, number] {
  const cell = row * width + column;
  const cost = cells[cell] as number;
  const above = cell - width;
  if (column > 0 && (cells[above - 1] as number) + 1 === cost) return [row - 1, column - 1];
  return (cells[above] as number) + 1 === cost ? [row - 1, column] : [row, column - 1];
}

function at({ cells }: Table, index: number): number {
  return cells[index] ?? Number.POSITIVE_INFINITY;
}
