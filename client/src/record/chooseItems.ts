import type { Position, Range, TextEditor } from "vscode";
import type { OutlineRange } from "../../../server/src/protocol/range.ts";
import type { RecordItem } from "../../../server/src/protocol/record.ts";
import { rangeOf } from "../outlines.ts";
import { isToDo } from "./statuses.ts";

/** An item whose words stand in the text. */
export type PlacedItem = RecordItem & { readonly range: OutlineRange };

/** Whether the words of an item stand in the text. */
export function isPlaced(item: RecordItem): item is PlacedItem {
  return item.range !== undefined;
}

/**
 * The items that a command is about: those within the selections, else the smallest one at the cursor.
 *
 * A selection that is an item's very words stands for it alone, not for the name within a quotation too.
 */
export function itemsAtSelections(items: readonly RecordItem[], editor: TextEditor): readonly PlacedItem[] {
  const placed = items.filter(isPlaced);
  const chosen = new Set(editor.selections.flatMap((selection) => itemsAt(placed, selection)));
  return placed.filter((item) => chosen.has(item));
}

/**
 * The item that is still to be checked after or before a place; behind the last comes the first again.
 *
 * @param from a place in the text, or an item of the list: two items may begin at one place.
 */
export function findToDo(
  items: readonly RecordItem[],
  from: Position | string,
  direction: "next" | "previous",
): PlacedItem | undefined {
  const index =
    typeof from === "string" ? items.findIndex(({ id }) => id === from) : indexAt(items, from, direction);
  const split = direction === "next" ? index + 1 : index;
  const rest = [...items.slice(split), ...items.slice(0, split)];
  const isWanted = (item: RecordItem): item is PlacedItem => isPlaced(item) && isToDo(item);
  return direction === "next" ? rest.find(isWanted) : rest.findLast(isWanted);
}

/** Of the last item that begins at or before a place; for the way back, of the first that does not begin before it. */
function indexAt(
  items: readonly RecordItem[],
  { line, character }: Position,
  direction: "next" | "previous",
): number {
  const limit = direction === "next" ? 0 : -1;
  const index = items.findIndex((item) => {
    if (!item.range) return true;
    const { start } = item.range;
    return (start.line - line || start.character - character) > limit;
  });
  const end = index === -1 ? items.length : index;
  return direction === "next" ? end - 1 : end;
}

function itemsAt(items: readonly PlacedItem[], selection: Range): readonly PlacedItem[] {
  if (selection.isEmpty) return smallestAt(items, selection);
  const same = items.filter(({ range }) => rangeOf(range).isEqual(selection));
  if (same.length > 0) return same;
  const within = items.filter(({ range }) => selection.contains(rangeOf(range)));
  return within.length > 0 ? within : smallestAt(items, selection);
}

/** One item or none: of those around a range, the smallest; of equal ones, that which is still to be checked. */
function smallestAt(items: readonly PlacedItem[], wanted: Range): readonly PlacedItem[] {
  const around = items.filter(({ range }) => touches(range, wanted.start) && touches(range, wanted.end));
  const [smallest] = around.sort(
    (one, other) => compareSizes(one, other) || Number(isToDo(other)) - Number(isToDo(one)),
  );
  return smallest ? [smallest] : [];
}

/** Cheaper than a `Range` each, since an article may have ten thousand items. */
function touches({ start, end }: OutlineRange, { line, character }: Position): boolean {
  const isBefore = line < start.line || (line === start.line && character < start.character);
  const isBehind = line > end.line || (line === end.line && character > end.character);
  return !isBefore && !isBehind;
}

function compareSizes({ range: one }: PlacedItem, { range: other }: PlacedItem): number {
  const lines = one.end.line - one.start.line - (other.end.line - other.start.line);
  return lines || one.end.character - one.start.character - (other.end.character - other.start.character);
}
