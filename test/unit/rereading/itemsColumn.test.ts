import assert from "node:assert/strict";
import { itemsFromEach, itemsOverEach } from "../../../server/src/rereading/itemsByCell.ts";
import { itemsFromColumn, itemsOverColumn } from "../../../server/src/rereading/itemsColumn.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import type { Span } from "../../../server/src/text/span.ts";
import { cutCells } from "../../support/cutCells.ts";
import { placeItems } from "../../support/placeItems.ts";

suite("items by paragraph, after an edit", () => {
  test("lists of the same items are the same list", () => {
    const document = open();
    const text = "One <a> man.\n\nTwo <b> <c> men.\n\nNone.";
    const before = document.read(text);
    assert.equal(document.read(text).over, before.over);
  });

  test("an item that is gone lies over none of its paragraphs any more", () => {
    const document = open();
    document.read("A <b\n\nc\n\nd> e\n\nf <g>");
    assert.deepEqual(document.read("A b\n\nc\n\nd e\n\nf <g>").over.map(countOf), [0, 0, 0, 1]);
  });

  test("an item that came lies over all of its paragraphs", () => {
    const document = open();
    document.read("<A> b\n\nc\n\nd e\n\nf <g>");
    assert.deepEqual(document.read("<A> <b\n\nc\n\nd> e\n\nf <g>").over.map(countOf), [2, 1, 1, 1]);
  });

  test("an item that began before a paragraph that was edited lies over it still", () => {
    const document = open();
    document.read("A <b\n\nc\n\nd> e\n\nf <g>");
    assert.deepEqual(document.read("A <b\n\ncat\n\nd> e\n\nf <g>").over.map(countOf), [1, 1, 1, 1]);
  });

  test("items stand where they stand also where a paragraph came or went", () => {
    const document = open();
    document.read("One <a>\n\nTwo <b>\n\nThree <c>");
    assert.deepEqual(document.read("One <a>\n\nNew\n\nTwo <b>\n\nThree <c>").from.map(countOf), [1, 0, 1, 1]);
    assert.deepEqual(document.read("One <a>\n\nThree <c>").from.map(countOf), [1, 1]);
    assert.deepEqual(document.read("Three <c>").from.map(countOf), [1]);
  });
});

/** Reads texts one after another; each time the lists are those of a reading of all paragraphs. */
function open(): {
  readonly read: (marked: string) => {
    readonly over: readonly (readonly Span[])[];
    readonly from: readonly (readonly Span[])[];
  };
} {
  const memory = new Memory();
  let items: readonly Span[] = [];
  return {
    read: (marked) => {
      const [text, spans] = placeItems(marked);
      items = spans.map((span) => items.find((it) => it.start === span.start && it.end === span.end) ?? span);
      const cells = cutCells(memory, text);
      const over = itemsOverColumn(cells, overKey, items);
      const from = itemsFromColumn(cells, fromKey, items);
      assert.deepEqual(over, itemsOverEach(cells, items));
      assert.deepEqual(from, itemsFromEach(cells, items));
      return { over, from };
    },
  };
}

const overKey = { name: "over" };
const fromKey = { name: "from" };

function countOf({ length }: readonly unknown[]): number {
  return length;
}
