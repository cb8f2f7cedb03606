import assert from "node:assert/strict";
import type { Paragraph } from "../../../server/src/article/article.ts";
import type { Cell } from "../../../server/src/rereading/cells.ts";
import type { Asked } from "../../../server/src/rereading/columnChange.ts";
import { type JoinedKey, joinColumn } from "../../../server/src/rereading/joinColumn.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { moveSpan } from "../../../server/src/rereading/move.ts";
import {
  type ColumnStage,
  closeColumn,
  fillColumn,
  openColumn,
  readColumn,
} from "../../../server/src/rereading/readColumn.ts";
import type { Shelves } from "../../../server/src/rereading/shelves.ts";
import { listStage } from "../../../server/src/rereading/stage.ts";

suite("paragraphs that are read again in a list of their own", () => {
  test("only the paragraph that was edited is read again", () => {
    const document = open();
    document.read("one\ntwo\nthree");
    assert.deepEqual(document.read("one\ntwo!\nthree"), ["two!"]);
  });

  test("what was found stands where its paragraph stands by now", () => {
    const document = open();
    document.read("one\ntwo\nthree");
    const [, , before] = document.found;
    document.read("one\ntwo and more\nthree");
    assert.equal(document.found[2], before);
    assert.deepEqual(before, { start: 17, end: 22 });
  });

  test("a list that has the same items is the same list", () => {
    const document = open();
    document.read("one\ntwo\nthree");
    const before = document.found;
    document.read("one\ntwx\nthree");
    assert.equal(document.found, before);
    document.read("one\ntwo more\nthree");
    assert.notEqual(document.found, before);
  });

  test("a paragraph is read again where something is asked that is the same for all", () => {
    const document = open();
    document.read("one\ntwo", { all: [1] });
    assert.deepEqual(document.read("one\ntwo", { all: [1] }), []);
    assert.deepEqual(document.read("one\ntwo", { all: [2] }), ["one", "two"]);
  });

  test("a paragraph is read again where what is asked for it alone is another", () => {
    const document = open();
    document.read("one\ntwo\nsix\nten", { each: [["a", "b", "c", "d"]] });
    assert.deepEqual(document.read("one\ntwo\nsix\nten", { each: [["a", "x", "c", "d"]] }), ["two"]);
    // The line behind another is another.
    assert.deepEqual(document.read("one\nsix\nten", { each: [["a", "c", "d"]] }), ["six"]);
  });

  test("lists that are asked for are the same where their items are", () => {
    const document = open();
    document.read("one\ntwo", { each: [[["a"], ["b"]]] });
    assert.deepEqual(document.read("one\ntwo", { each: [[["a"], ["b", "c"]]] }), ["two"]);
  });

  test("a paragraph is read again where the words that it looks at behind it are others", () => {
    const document = open();
    document.read("one\ntwo\nthree\nfour");
    assert.deepEqual(document.read("one\ntwo\nthree\nfive", { tokensBehind: 2 }), ["two", "three", "five"]);
  });

  test("a paragraph is read again where the words that it looks at before it are others", () => {
    const document = open();
    document.read("one\ntwo\nthree\nfour");
    assert.deepEqual(document.read("none\ntwo\nthree\nfour", { tokensBefore: 1 }), ["none", "two"]);
  });

  test("a paragraph is read again where its reader says that something is another", () => {
    const document = open();
    document.read("one\ntwo\nsix");
    assert.deepEqual(document.read("one\ntwo\nsix", { changed: [1] }), ["two"]);
    assert.deepEqual(document.read("one\ntwo\nsix"), []);
  });

  test("a paragraph that looks at others is read again where one of these is another", () => {
    const document = open(twoBefore);
    document.read("one\ntwo\nsix\nten", { each: [["a", "b", "c", "d"]] });
    const now = { each: [["x", "b", "c", "d"]] };
    assert.deepEqual(document.read("one\ntwo\nsix\nten", now), ["one", "two", "six"]);
    // That others were read again changes nothing.
    assert.deepEqual(document.read("one\ntwo\nsix\nten", now), []);
  });

  test("a paragraph that looks at others is read again where some came or went among these", () => {
    const document = open(twoBefore);
    document.read("one\ntwo\nsix\nten\nend");
    assert.deepEqual(document.read("one\nsix\nten\nend"), ["six", "ten", "end"]);
    assert.deepEqual(document.read("one\nnew\nsix\nten\nend"), ["new", "six", "ten", "end"]);
  });

  test("what was not read when a reading was broken off is read in the next", () => {
    const document = open();
    const cells = document.align("one\ntwo");
    const column = openColumn(shelvesOf(cells), stage, {});
    fillColumn(column, 0, { start: 0, end: 3 });
    assert.deepEqual(document.read("one\ntwo"), ["two"]);
  });

  test("what takes several steps is what is read at once", () => {
    const document = open();
    document.read("one\ntwo");
    const column = openColumn(shelvesOf(document.align("one\nsix")), stage, {});
    assert.deepEqual(column.missing, [1]);
    fillColumn(column, 1, { start: 4, end: 7 });
    const found = closeColumn(column);
    assert.deepEqual(
      found.map(({ start }) => start),
      [0, 4],
    );
  });

  test("what was taken over and moved is not moved again where its paragraph is read after all", () => {
    const document = open();
    document.read("one\ntwo");
    const before = document.found;
    const column = openColumn(shelvesOf(document.align("none\ntwo")), stage, {});
    fillColumn(column, 0, { start: 0, end: 4 });
    assert.equal(fillColumn(column, 1, { start: 5, end: 8 }), before[1]);
    assert.deepEqual(closeColumn(column)[1], { start: 5, end: 8 });
  });

  test("a list is another where a paragraph that was taken over is read after all", () => {
    const document = open();
    document.read("one\ntwo");
    const column = openColumn(shelvesOf(document.align("one\ntwo")), stage, {});
    fillColumn(column, 1, { start: 4, end: 6 });
    assert.notEqual(closeColumn(column), document.found);
  });

  test("items behind each other are the same list where they are the same", () => {
    const cells = open().align("one\ntwo");
    const [one, two] = [{}, {}];
    const before = joinColumn(cells, joined, [[one], [], [two]]);
    assert.deepEqual(before, [one, two]);
    assert.equal(joinColumn(cells, joined, [[one, two]]), before);
    assert.deepEqual(joinColumn(cells, joined, [[one], [two, one]]), [one, two, one]);
    assert.deepEqual(joinColumn(cells, joined, [[], [two, one]]), [two, one]);
  });
});

interface Found {
  readonly start: number;
  readonly end: number;
}

const adoption = listStage<Found>({
  move: moveSpan,
  isSame: (one, other) => one.start === other.start && one.end === other.end,
});

const stage: ColumnStage<Found> = {
  move: moveSpan,
  adopt: (before, now, ends) => adoption.adopt?.([before], [now], ends)[0] ?? now,
};

const twoBefore: ColumnStage<Found> = { ...stage, reach: () => ({ first: -2, last: 0 }) };

const joined: JoinedKey<object, object> = { itemOf: (it) => it };

/** A document of which each line is a paragraph of one token. */
function open(columnStage = stage): {
  found: readonly Found[];
  readonly align: (text: string) => readonly Cell[];
  readonly read: (text: string, asked?: Asked) => readonly string[];
} {
  const memory = new Memory();
  const align = (text: string): readonly Cell[] => {
    memory.follow(text);
    const cells = memory.align(findLines(text));
    for (const [index, cell] of cells.entries()) {
      cell.firstToken = index;
      cell.endToken = index + 1;
    }
    shelvesOf(cells).noteTokens();
    return cells;
  };
  const document = {
    found: [] as readonly Found[],
    align,
    read: (text: string, asked: Asked = {}): readonly string[] => {
      const read: string[] = [];
      const cells = align(text);
      document.found = readColumn(
        cells,
        columnStage,
        ({ paragraph: { start, end } }) => {
          read.push(text.slice(start, end));
          return { start, end };
        },
        () => asked,
      );
      return read;
    },
  };
  return document;
}

function findLines(text: string): readonly Paragraph[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => {
    const span = { start: index, end: index + line.length };
    return { ...span, kind: "body", content: span };
  });
}

function shelvesOf(cells: readonly Cell[]): Shelves {
  // The cells of a memory have shelves.
  return cells[0]?.shelves as Shelves;
}
