import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addSelection,
  putItems,
  removeItems,
  setNote,
  setSources,
  setStatus,
} from "../../../server/src/ledger/changeItems.ts";
import { isSameState } from "../../../server/src/ledger/isSameState.ts";
import { mergeRecords } from "../../../server/src/ledger/mergeRecords.ts";
import { parseRecord } from "../../../server/src/ledger/parseRecord.ts";
import { type PrintedRecord, printAgain, printRecord } from "../../../server/src/ledger/printRecord.ts";
import {
  compareIds,
  emptyRecord,
  type FactRecord,
  type Item,
  itemKinds,
  itemStatuses,
} from "../../../server/src/ledger/record.ts";
import { sayInEnglish } from "../../../server/src/text/message.ts";

const ada = { checker: "Ada Brandt", date: "2027-03-01T10:00:00Z" };
const nils = { checker: "Nils Farrow", date: "2027-03-02T10:00:00Z" };

suite("the record's file", () => {
  test("has one item a line, sorted, with a line break at the end", () => {
    const record = {
      ...emptyRecord("mill.md"),
      items: [itemOf("b", "36 per cent"), { ...itemOf("a", "Ana Lund"), note: "spelled so in the register" }],
    };
    assert.equal(
      printRecord(record),
      [
        "{",
        '"version": 1,',
        '"article": "mill.md",',
        '"items": [',
        '{"id":"a","kind":"number","status":"open","selector":{"type":"TextQuoteSelector","exact":"Ana Lund","prefix":"","suffix":""},"note":"spelled so in the register"},',
        '{"id":"b","kind":"number","status":"open","selector":{"type":"TextQuoteSelector","exact":"36 per cent","prefix":"","suffix":""}}',
        "]",
        "}",
        "",
      ].join("\n"),
    );
  });

  test("is read as it was printed", () => {
    fc.assert(fc.property(records, (record) => assert.deepEqual(reread(record), record)));
  });

  test("is the same whether its lines are printed or taken from those before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(records, fc.integer({ min: 1, max: 255 })), { minLength: 2 }),
        (steps) => {
          let printed: PrintedRecord | undefined;
          for (const [record, mask] of steps) {
            // Some items stay the objects that they were, others come, go or change.
            const kept = (printed?.record.items ?? []).filter((_, index) => (mask >> (index % 8)) & 1);
            const known = new Set(kept.map(({ id }) => id));
            const added = record.items.filter(({ id }) => !known.has(id));
            const next = { ...record, items: [...kept, ...added].sort(compareIds) };
            printed = printAgain(next, printed);
            assert.equal(printed.text, printRecord(next));
          }
        },
      ),
    );
  });

  test("keeps what this version does not know", () => {
    const text = printRecord({
      ...emptyRecord("mill.md"),
      items: [{ ...itemOf("a", "x"), others: { legal: { by: "KL" } } }],
      others: { desk: ["city"] },
    });
    const { record } = parseRecord(text);
    assert.deepEqual(record?.others, { desk: ["city"] });
    assert.deepEqual(record?.items[0]?.others, { legal: { by: "KL" } });
    assert.equal(record && printRecord(record), text);
  });

  for (const [name, text, kind] of [
    ["no JSON", "{", "damaged"],
    ["no record", "[]", "damaged"],
    ["without items", '{"version":1,"article":"a"}', "damaged"],
    ["with an unknown status", brokenItem({ status: "done" }), "damaged"],
    ["with an unknown kind", brokenItem({ kind: "fact" }), "damaged"],
    ["with an item without words", brokenItem({ selector: {} }), "damaged"],
    ["with an item without id", brokenItem({ id: "" }), "damaged"],
    ["with a note that is no text", brokenItem({ note: 3 }), "damaged"],
    ["with a source of no type", brokenItem({ sources: [{}] }), "damaged"],
    ["with a history that is no list", brokenItem({ history: {} }), "damaged"],
    ["with an entry without a date", brokenItem({ history: [{ status: "open" }] }), "damaged"],
    ["of a newer version", '{"version":2}', "newer"],
    ["of no version", '{"article":"a","items":[]}', "damaged"],
  ] as const) {
    test(`${name} is a problem, and no record`, () => {
      const parsed = parseRecord(text);
      assert.equal(parsed.record, undefined);
      assert.equal(parsed.problem?.kind, kind);
    });
  }

  test("any text is a record or a problem", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => Object.keys(parseRecord(text)).length === 1),
    );
  });

  test("says that git left a conflict", () => {
    const text = '{\n"version": 1,\n<<<<<<< HEAD\n';
    assert.match(sayInEnglish(parseRecord(text).problem?.message ?? ""), /Git left the marks of a conflict/u);
  });

  test("that has an item twice is read with both states in one", () => {
    const open = itemOf("a", "x");
    const base = { ...emptyRecord("mill.md"), items: [open] };
    const one = setStatus(base, [open], { status: "verified" }, ada).items[0];
    const other = setStatus(base, [open], { status: "wrong" }, nils).items[0];
    const items = [one, other].filter((it) => it !== undefined);
    const { record } = parseRecord(printRecord({ ...base, items }));
    assert.deepEqual(
      record?.items.map(({ status, history }) => [status, history.map((entry) => entry.status)]),
      [["wrong", ["verified", "wrong"]]],
    );
  });

  test("may begin with a byte order mark", () => {
    assert.deepEqual(parseRecord(`\ufeff${printRecord(emptyRecord("a"))}`).record, emptyRecord("a"));
  });
});

suite("changes of the record", () => {
  const item = itemOf("a", "36 per cent");
  const base = emptyRecord("mill.md");

  test("a status brings a proposed item into the record, with who and when", () => {
    const record = setStatus(base, [item], { status: "verified", note: "annual report" }, ada);
    assert.deepEqual(record.items, [
      {
        ...item,
        ...ada,
        status: "verified",
        note: "annual report",
        history: [{ ...ada, status: "verified", note: "annual report" }],
      },
    ]);
  });

  test("a status without a note keeps the note", () => {
    const noted = setNote(base, item, " call again ", ada);
    const record = setStatus(noted, [item], { status: "verified" }, nils);
    assert.equal(record.items[0]?.note, "call again");
    assert.equal(record.items[0]?.checker, "Nils Farrow");
  });

  test("an empty note takes the note away, and leaves the status alone", () => {
    const noted = setNote(setStatus(base, [item], { status: "wrong" }, ada), item, "call again", ada);
    const record = setNote(noted, item, " ", nils);
    assert.equal(record.items[0]?.note, undefined);
    assert.equal(record.items[0]?.status, "wrong");
    assert.equal(record.items[0]?.checker, "Ada Brandt");
  });

  test("sources are set, and the history says by whom", () => {
    const record = setSources(base, item, [{ type: "primary", url: "https://example.org/report" }], ada);
    assert.equal(record.items[0]?.sources.length, 1);
    assert.deepEqual(record.items[0]?.history, [{ ...ada, status: "open" }]);
  });

  test("a selection is added once", () => {
    const text = "The mill burned down on Monday.";
    const once = addSelection(base, text, { start: 4, end: 8 }, ada);
    assert.equal(once.items[0]?.selector.exact, "mill");
    assert.equal(addSelection(once, text, { start: 4, end: 8 }, nils), once);
    assert.equal(addSelection(base, text, { start: 3, end: 4 }, ada), base);
  });

  test("what was removed can be put back", () => {
    const record = setStatus(base, [item], { status: "verified" }, ada);
    const removed = removeItems(record, ["a"]);
    assert.deepEqual(removed.items, []);
    assert.deepEqual(putItems(removed, record.items), record);
  });
});

suite("states of an item", () => {
  const item = itemOf("a", "36 per cent");

  test("are the same as they are read again, whatever the words and their context are", () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const [index, it] of (reread(record)?.items ?? []).entries()) {
          const selector = { ...it.selector, exact: "other words" };
          assert.ok(isSameState({ ...it, selector }, record.items[index] as Item));
        }
      }),
    );
  });

  test("are others with another note, source, entry or unknown key", () => {
    for (const change of [
      { note: "call again" },
      { sources: [{ type: "primary", note: "register" }] as const },
      { history: [{ ...ada, status: "open" }] as const },
      { others: { desk: "city" } },
    ]) {
      assert.ok(!isSameState(item, { ...item, ...change }));
      assert.ok(!isSameState({ ...item, ...change }, item));
    }
  });
});

suite("merging records", () => {
  const items = [itemOf("a", "one"), itemOf("b", "two"), itemOf("c", "three")];
  const base = { ...emptyRecord("mill.md"), items };

  test("what each changed alone is in the result", () => {
    const mine = setStatus(base, items.slice(0, 1), { status: "verified" }, ada);
    const theirs = setNote(base, itemOf("b", "two"), "ask", nils);
    const merged = mergeRecords(base, mine, theirs);
    assert.deepEqual(
      merged.items.map(({ status, note }) => [status, note]),
      [
        ["verified", undefined],
        ["open", "ask"],
        ["open", undefined],
      ],
    );
  });

  test("of two statuses the later holds, and the history has both", () => {
    const mine = setStatus(base, items.slice(0, 1), { status: "verified" }, nils);
    const theirs = setStatus(base, items.slice(0, 1), { status: "wrong" }, ada);
    const [item] = mergeRecords(base, mine, theirs).items;
    assert.equal(item?.status, "verified");
    assert.deepEqual(
      item?.history.map(({ status }) => status),
      ["wrong", "verified"],
    );
  });

  test("a later note does not undo an earlier status", () => {
    const mine = setNote(base, itemOf("a", "one"), "ask", nils);
    const theirs = setStatus(base, items.slice(0, 1), { status: "verified" }, ada);
    const [item] = mergeRecords(base, mine, theirs).items;
    assert.deepEqual([item?.status, item?.checker, item?.note], ["verified", "Ada Brandt", "ask"]);
  });

  test("two notes are both kept", () => {
    const mine = setNote(base, itemOf("a", "one"), "ask the mayor", ada);
    const theirs = setNote(base, itemOf("a", "one"), "see page 3", nils);
    assert.equal(mergeRecords(base, mine, theirs).items[0]?.note, "ask the mayor\nsee page 3");
  });

  test("sources of both are kept, one that was taken away is not", () => {
    const [first] = items;
    assert.ok(first);
    const old = setSources(base, first, [{ type: "secondary", note: "clipping" }], ada);
    const mine = setSources(old, first, [{ type: "primary", page: "3" }], ada);
    const theirs = setSources(
      old,
      first,
      [
        { type: "secondary", note: "clipping" },
        { type: "primary", url: "https://example.org" },
      ],
      nils,
    );
    assert.deepEqual(mergeRecords(old, mine, theirs).items[0]?.sources, [
      { type: "primary", page: "3" },
      { type: "primary", url: "https://example.org" },
    ]);
  });

  test("an item that one removed stays if the other changed it, and goes if not", () => {
    const mine = removeItems(base, ["a", "b"]);
    const theirs = setStatus(base, items.slice(0, 1), { status: "verified" }, ada);
    assert.deepEqual(
      mergeRecords(base, mine, theirs).items.map(({ id }) => id),
      ["a", "c"],
    );
    assert.deepEqual(
      mergeRecords(base, theirs, mine).items.map(({ id }) => id),
      ["a", "c"],
    );
  });

  test("is the same from both sides, and loses no entry of either", () => {
    fc.assert(
      fc.property(records, records, records, (old, mine, theirs) => {
        const merged = mergeRecords(old, mine, theirs);
        assert.deepEqual(mergeRecords(old, theirs, mine), merged);
        assert.deepEqual(mergeRecords(old, mine, mine), mine);
        assert.deepEqual(mergeRecords(mine, mine, theirs), theirs);
        const kept = new Map(merged.items.map((item) => [item.id, item]));
        for (const item of mine.items) {
          if (!theirs.items.some(({ id }) => id === item.id)) continue;
          for (const entry of item.history) {
            const history = kept.get(item.id)?.history ?? [];
            const isThere = history.some((it) => JSON.stringify(it) === JSON.stringify(entry));
            assert.ok(isThere || isUnchanged(old, item));
          }
        }
      }),
    );
  });
});

/** What was in the base and is the same here may have been changed by the other side. */
function isUnchanged(base: FactRecord, item: Item): boolean {
  return base.items.some((it) => JSON.stringify(it) === JSON.stringify(item));
}

function itemOf(id: string, exact: string): Item {
  return {
    id,
    kind: "number",
    status: "open",
    selector: { exact, prefix: "", suffix: "" },
    sources: [],
    history: [],
  };
}

function brokenItem(change: object): string {
  return JSON.stringify({ version: 1, article: "a", items: [{ ...itemOf("a", "x"), ...change }] });
}

function reread(record: FactRecord): FactRecord | undefined {
  return parseRecord(printRecord(record)).record;
}

const dates = fc.constantFrom("2027-01-01", "2027-01-02", "2027-01-03");
const statuses = fc.constantFrom(...itemStatuses);
const entries = fc.record(
  { date: dates, status: statuses, checker: fc.string(), was: fc.string() },
  { noNullPrototype: true, requiredKeys: ["date", "status"] },
);
const slots = fc.record(
  { type: fc.constantFrom("primary" as const, "secondary" as const), url: fc.string(), page: fc.string() },
  { noNullPrototype: true, requiredKeys: ["type"] },
);
const items = fc.record(
  {
    id: fc.constantFrom("a", "b", "c", "d"),
    kind: fc.constantFrom(...itemKinds),
    status: statuses,
    selector: fc.record(
      { exact: fc.string(), prefix: fc.string(), suffix: fc.string() },
      { noNullPrototype: true },
    ),
    checker: fc.string(),
    date: dates,
    note: fc.string({ unit: "binary" }),
    sources: fc.array(slots, { maxLength: 2 }),
    history: fc.array(entries, { maxLength: 3 }),
  },
  { noNullPrototype: true, requiredKeys: ["id", "kind", "status", "selector", "sources", "history"] },
);
const records = fc
  .uniqueArray(items, { selector: ({ id }) => id, maxLength: 4 })
  .map((list): FactRecord => ({ ...emptyRecord("mill.md"), items: [...list].sort(compareIds) }));
