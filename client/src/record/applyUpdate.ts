import type {
  RecordItem,
  RecordPiece,
  RecordUpdate,
  RecordView,
} from "../../../server/src/protocol/record.ts";

/** A view that the server has told, and its name. */
export interface ToldView {
  readonly stamp: string;
  readonly view: RecordView;
}

/**
 * The view that an update leads to; items that are as they were are the same objects.
 *
 * @param base the view whose stamp was sent with the question.
 * @returns undefined where the update does not go with it, so that all must be asked for.
 */
export function applyUpdate(update: RecordUpdate, base: ToldView | undefined): ToldView | undefined {
  const { stamp, base: wanted, pieces, ...rest } = update;
  if (wanted !== undefined && wanted !== base?.stamp) return undefined;
  const known = wanted === undefined ? [] : (base?.view.items ?? []);
  const parts = pieces.map((piece) => itemsOf(piece, known));
  const items = parts.flatMap((part) => part ?? []);
  return parts.includes(undefined) ? undefined : { stamp, view: { ...rest, items } };
}

/** Undefined where a piece runs over the end. */
function itemsOf(piece: RecordPiece, known: readonly RecordItem[]): readonly RecordItem[] | undefined {
  if ("items" in piece) return piece.items;
  const { from, count } = piece;
  return from + count > known.length ? undefined : known.slice(from, from + count);
}
