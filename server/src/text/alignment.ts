/** A stretch where two sequences differ: indexes into each, the ends out; one side may be empty. */
export interface Difference {
  readonly part: readonly [start: number, end: number];
  readonly whole: readonly [start: number, end: number];
}

/** How a sequence fits into another one. */
export interface Alignment {
  /** Items to be changed, added or left out. */
  readonly cost: number;
  readonly differences: readonly Difference[];
}

/**
 * Fits a sequence into the stretch of another one that is most like it: what stands before and behind the stretch
 * costs nothing. Takes time and space of the product of both lengths, so callers bound them.
 */
export function alignPart(part: readonly number[], whole: readonly number[]): Alignment {
  const rows = costRows(part, whole);
  const last = rows[part.length] ?? [];
  let end = 0;
  for (let column = 1; column < last.length; column++) if (at(last, column) < at(last, end)) end = column;
  return { cost: at(last, end), differences: traceBack(part, whole, rows, end) };
}

function costRows(part: readonly number[], whole: readonly number[]): readonly (readonly number[])[] {
  let row: readonly number[] = new Array<number>(whole.length + 1).fill(0);
  const rows = [row];
  for (const [index, item] of part.entries()) {
    const next = [index + 1];
    for (let column = 1; column <= whole.length; column++) {
      const same = at(row, column - 1) + (whole[column - 1] === item ? 0 : 1);
      next.push(Math.min(same, at(row, column) + 1, at(next, column - 1) + 1));
    }
    rows.push(next);
    row = next;
  }
  return rows;
}

function traceBack(
  part: readonly number[],
  whole: readonly number[],
  rows: readonly (readonly number[])[],
  end: number,
): readonly Difference[] {
  const found: Difference[] = [];
  let [row, column] = [part.length, end];
  while (row > 0) {
    const from: [number, number] = [row, column];
    while (row > 0 && !isMatch(part, whole, rows, row, column)) [row, column] = step(rows, row, column);
    if (row < from[0] || column < from[1]) found.push({ part: [row, from[0]], whole: [column, from[1]] });
    while (row > 0 && isMatch(part, whole, rows, row, column)) {
      row--;
      column--;
    }
  }
  return found.reverse();
}

function isMatch(
  part: readonly number[],
  whole: readonly number[],
  rows: readonly (readonly number[])[],
  row: number,
  column: number,
): boolean {
  return (
    column > 0 &&
    part[row - 1] === whole[column - 1] &&
    at(rows[row] ?? [], column) === at(rows[row - 1] ?? [], column - 1)
  );
}

/** One step back over a difference: both sides, then the part's alone, then the whole's. */
function step(rows: readonly (readonly number[])[], row: number, column: number): [number, number] {
  const cost = at(rows[row] ?? [], column);
  const above = rows[row - 1] ?? [];
  if (column > 0 && at(above, column - 1) + 1 === cost) return [row - 1, column - 1];
  return at(above, column) + 1 === cost ? [row - 1, column] : [row, column - 1];
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
