import assert from "node:assert/strict";
import { applyUpdate, type ToldView } from "../../client/src/record/applyUpdate.ts";
import type { RecordItem, RecordPiece, RecordUpdate } from "../../server/src/protocol/record.ts";

suite("an update of the record", () => {
  const items = ["a", "b", "c"].map(itemOf);
  const base: ToldView = { stamp: "1", view: { uri: "file:///mill.txt", version: 1, items } };

  test("takes items from the base and puts others between", () => {
    const pieces = [{ from: 2, count: 1 }, { items: [itemOf("d")] }, { from: 0, count: 1 }];
    const told = applyUpdate(updateOf("1", pieces), base);
    assert.deepEqual(
      told?.view.items.map(({ id }) => id),
      ["c", "d", "a"],
    );
    assert.equal(told?.stamp, "2");
    assert.equal(told?.view.items[0], items[2]);
    assert.equal(told !== undefined && "pieces" in told.view, false);
  });

  test("without a base is the whole", () => {
    const told = applyUpdate(updateOf(undefined, [{ items: [itemOf("d")] }]), base);
    assert.deepEqual(told?.view.items, [itemOf("d")]);
  });

  test("of another base, or of none, is not applied", () => {
    const pieces = [{ from: 0, count: 1 }];
    assert.equal(applyUpdate(updateOf("0", pieces), base), undefined);
    assert.equal(applyUpdate(updateOf("1", pieces), undefined), undefined);
  });

  test("that runs over the end of the base is not applied", () => {
    assert.equal(applyUpdate(updateOf("1", [{ from: 1, count: 3 }]), base), undefined);
  });
});

function updateOf(base: string | undefined, pieces: readonly RecordPiece[]): RecordUpdate {
  return { uri: "file:///mill.txt", version: 1, stamp: "2", ...(base === undefined ? {} : { base }), pieces };
}

function itemOf(id: string): RecordItem {
  return { id, kind: "number", status: "open", words: "36 per cent", sources: [] };
}
