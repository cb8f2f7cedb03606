import assert from "node:assert/strict";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import { type Cell, cellsOf } from "../../../server/src/rereading/cells.ts";
import { itemsFromEach, itemsOverEach } from "../../../server/src/rereading/itemsByCell.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import type { Span } from "../../../server/src/text/span.ts";
import { english } from "../../support/lexicon.ts";

suite("items by paragraph", () => {
  test("an item that runs over three paragraphs lies over each, and begins in the first", () => {
    const [text, items] = place("A <b\n\nc\n\nd> e\n\nf <g>");
    const cells = cellsOf(findParagraphs(text, "plain", [], english));
    const [long, short] = items;
    assert.deepEqual(itemsOverEach(cells, key, items), [[long], [long], [long], [short]]);
    assert.deepEqual(itemsFromEach(cells, key, items), [[long], [], [], [short]]);
  });

  test("items that end at a paragraph or stand before the first do not lie over it", () => {
    const [, items] = place("<x>a<y>");
    const cells = cellsOf([{ start: 1, end: 2, kind: "body", content: { start: 1, end: 2 } }]);
    assert.deepEqual(itemsOverEach(cells, key, items), [[]]);
    assert.deepEqual(itemsFromEach(cells, key, items), [items]);
  });

  test("a list with the same items is the same list in the next reading", () => {
    const [text, items] = place("One <a> man.\n\nTwo <b> <c> men.\n\nNone.");
    const memory = new Memory();
    const before = itemsOverEach(align(memory, text), key, items);
    const [a, b, c] = items as readonly [Span, Span, Span];
    const now = itemsOverEach(align(memory, text), key, [{ ...a }, b, c]);
    assert.notEqual(now[0], before[0]);
    assert.equal(now[1], before[1]);
    assert.equal(now[2], before[2]);
    const without = itemsOverEach(align(memory, text), key, [b]);
    assert.deepEqual(without, [[], [b], []]);
  });
});

const key = { name: "test" };

function align(memory: Memory, text: string): readonly Cell[] {
  memory.follow(text);
  return memory.align(findParagraphs(text, "plain", [], english));
}

/** A text without its marks, and the spans of what they held. */
function place(marked: string): readonly [string, readonly Span[]] {
  let text = "";
  const items: Span[] = [];
  let start = 0;
  for (const character of marked) {
    if (character === "<") start = text.length;
    else if (character === ">") items.push({ start, end: text.length });
    else text += character;
  }
  return [text, items];
}
