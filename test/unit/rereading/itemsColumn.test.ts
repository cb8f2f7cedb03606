import assert from "node:assert/strict";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import type { Cell } from "../../../server/src/rereading/cells.ts";
import { itemsFromEach, itemsOverEach } from "../../../server/src/rereading/itemsByCell.ts";
import { itemsFromColumn, itemsOverColumn } from "../../../server/src/rereading/itemsColumn.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import type { Span } from "../../../server/src/text/span.ts";
import { english } from "../../support/lexicon.ts";

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
      const [text, spans] = place(marked);
      items = spans.map((span) => items.find((it) => it.start === span.start && it.end === span.end) ?? span);
      const cells = align(memory, text);
      const over = itemsOverColumn(cells, overKey, items);
      const from = itemsFromColumn(cells, fromKey, items);
      assert.deepEqual(over, itemsOverEach(cells, { name: "over" }, items));
      assert.deepEqual(from, itemsFromEach(cells, { name: "from" }, items));
      return { over, from };
    },
  };
}

const overKey = { name: "over" };
const fromKey = { name: "from" };

function countOf({ length }: readonly unknown[]): number {
  return length;
}

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
