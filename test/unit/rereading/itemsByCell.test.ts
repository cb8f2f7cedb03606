import assert from "node:assert/strict";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import { cellsOf } from "../../../server/src/rereading/cells.ts";
import { itemsFromEach, itemsOverEach } from "../../../server/src/rereading/itemsByCell.ts";
import { english } from "../../support/lexicon.ts";
import { placeItems } from "../../support/placeItems.ts";

suite("items by paragraph", () => {
  test("an item that runs over three paragraphs lies over each, and begins in the first", () => {
    const [text, items] = placeItems("A <b\n\nc\n\nd> e\n\nf <g>");
    const cells = cellsOf(findParagraphs(text, "plain", [], english));
    const [long, short] = items;
    assert.deepEqual(itemsOverEach(cells, items), [[long], [long], [long], [short]]);
    assert.deepEqual(itemsFromEach(cells, items), [[long], [], [], [short]]);
  });

  test("items that end at a paragraph or stand before the first do not lie over it", () => {
    const [, items] = placeItems("<x>a<y>");
    const cells = cellsOf([{ start: 1, end: 2, kind: "body", content: { start: 1, end: 2 } }]);
    assert.deepEqual(itemsOverEach(cells, items), [[]]);
    assert.deepEqual(itemsFromEach(cells, items), [items]);
  });
});
