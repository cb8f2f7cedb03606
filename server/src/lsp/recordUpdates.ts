import { stepAlong } from "../ledger/inStep.ts";
import type { RecordItem, RecordPiece, RecordUpdate } from "../protocol/record.ts";
import { type Say, sayInEnglish } from "../text/message.ts";
import type { Reading } from "./articles.ts";
import { type RecordRows, toRecordRows } from "./recordView.ts";

/** A view that the client was told. */
interface Told {
  readonly stamp: string;
  readonly rows: RecordRows;
}

/**
 * Tells the client the records of articles by what is other than in the view that it has. Which that is, it says itself:
 * an answer that came late, or never, does no harm.
 */
export class RecordUpdates {
  readonly #session: string;
  readonly #say: Say;
  #count = 0;
  /** The views that were told last of each document, the latest last. */
  readonly #told = new Map<string, readonly Told[]>();

  /** @param session another one for each start of the server, which tells its stamps from those of others. */
  constructor(session: string, say: Say = sayInEnglish) {
    this.#session = session;
    this.#say = say;
  }

  /**
   * The record of an article as it is now.
   *
   * @param base stamp of the update that the client has.
   */
  of(reading: Reading, base: string | undefined): RecordUpdate {
    const { document, version, record } = reading;
    const told = this.#told.get(document.uri) ?? [];
    const rows = toRecordRows(reading, told.at(-1)?.rows, this.#say);
    const stamp = `${this.#session} ${++this.#count}`;
    this.#told.set(document.uri, [...told.slice(1 - mostTold), { stamp, rows }]);
    const known = base === undefined ? undefined : told.find((it) => it.stamp === base);
    return {
      uri: document.uri,
      version,
      stamp,
      ...(record.problem === undefined ? {} : { problem: record.problem }),
      ...(known === undefined
        ? { pieces: [{ items: rows.items }] }
        : { base: known.stamp, pieces: piecesOf(rows.items, known.rows.items) }),
    };
  }

  /** Forgets the views of a document that was closed. */
  forget(uri: string): void {
    this.#told.delete(uri);
  }
}

/** Views to which an update may refer: a few questions may be on their way at once. */
const mostTold = 4;

/** Items as runs of those that are the same objects before, and what is new between them. */
function piecesOf(items: readonly RecordItem[], before: readonly RecordItem[]): readonly RecordPiece[] {
  const pieces: (Kept | Fresh)[] = [];
  const indexOf = searchIn(before, items.length);
  for (let place = 0; place < items.length; place++) {
    const item = items[place] as RecordItem;
    const index = before[place] === item ? place : indexOf(item);
    const last = pieces.at(-1);
    if (index === undefined) addTo(pieces, last, item);
    else if (last !== undefined && "count" in last && last.from + last.count === index) last.count++;
    else pieces.push({ from: index, count: 1 });
  }
  return pieces;
}

/** Where nothing came or went, what is not at its place is new. */
function searchIn(before: readonly RecordItem[], length: number): (item: RecordItem) => number | undefined {
  return before.length === length ? () => undefined : stepAlong(before, (item) => item);
}

function addTo(pieces: (Kept | Fresh)[], last: Kept | Fresh | undefined, item: RecordItem): void {
  if (last !== undefined && "items" in last) last.items.push(item);
  else pieces.push({ items: [item] });
}

/** Pieces while they grow. */
interface Kept {
  readonly from: number;
  count: number;
}
interface Fresh {
  readonly items: RecordItem[];
}
