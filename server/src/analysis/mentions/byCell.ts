import type { Cell } from "../../rereading/cells.ts";
import type { Run } from "./runs.ts";

/** Which of some names stand in each paragraph; all lists are in order, and each name stands in one paragraph. */
export function namesByCell<Name extends Run>(
  cells: readonly Cell[],
  names: readonly Name[],
): readonly (readonly Name[])[] {
  let next = 0;
  return cells.map(({ endToken }) => {
    const first = next;
    while (next < names.length && (names[next] as Name).first < endToken) next++;
    return first === next ? none : names.slice(first, next);
  });
}

const none: readonly never[] = [];
