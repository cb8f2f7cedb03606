import assert from "node:assert/strict";
import fc from "fast-check";
import type { Article } from "../../../server/src/article/article.ts";
import { anchorAgain } from "../../../server/src/ledger/anchorAgain.ts";
import { anchorItems } from "../../../server/src/ledger/anchorItems.ts";
import { addSelection, removeItems, setStatus } from "../../../server/src/ledger/changeItems.ts";
import { listAgain } from "../../../server/src/ledger/listAgain.ts";
import { listItems } from "../../../server/src/ledger/listItems.ts";
import { countProgress, nextOpen, statusOf } from "../../../server/src/ledger/progress.ts";
import { proposeItems } from "../../../server/src/ledger/proposeItems.ts";
import { isCurrent, reanchor } from "../../../server/src/ledger/reanchor.ts";
import { emptyRecord, type FactRecord, type Item } from "../../../server/src/ledger/record.ts";
import { slice } from "../../../server/src/text/span.ts";
import { read } from "../../support/attributions.ts";
import { mark, unmark } from "../../support/marked.ts";

const ada = { checker: "Ada Brandt", date: "2027-03-01" };
const later = "2027-03-02";

const mill =
  "The mill by the harbor burned down on Monday night, and nobody was hurt.\n\n" +
  "Sales of flour had risen by 36 per cent in two years. The owner, Ana Lund, had hired 14 bakers.\n\n" +
  "“We will build it again,” said Lund. The council wants to pay half of the costs.";

suite("anchors", () => {
  for (const [name, before, after] of [
    ["words that nobody touched", mill, mill],
    [
      "words in a paragraph that was moved",
      "A day.\n\nIn May ⟦14 boats⟧ sank off Ashton.\n\nThe town mourns.",
      "The town mourns.\n\nA day.\n\nIn May ⟦14 boats⟧ sank off Ashton.",
    ],
    [
      "the right one of two",
      "He saw ⟦two men⟧ at the gate. Later two men sang in the street.",
      "At noon he saw ⟦two men⟧ at the gate. Later two men sang in the street.",
    ],
    [
      "words with other marks and blanks",
      "She said: ⟦“It’s over – now”⟧ and left the room.",
      'She said:  ⟦"It\'s over - now"⟧ and\r\nleft the room.',
    ],
    [
      "a name with a possessive",
      "The mill of ⟦Ana Lund⟧ burned down in the night.",
      "The mill of ⟦Ana Lund⟧’s burned down in the night.",
    ],
    [
      "a sentence with its full stop",
      "One. ⟦The mill burned down in the night of Monday.⟧ Two.",
      "One. Three. ⟦The mill burned down in the night of Monday.⟧ Two.",
    ],
    [
      "a number behind a dash",
      "The harbor had many boats —⟦611⟧ in May — and no pier.",
      "The harbor had many boats —⟦611⟧ in June — and no pier.",
    ],
  ] as const)
    test(`find ${name}`, () => expectAnchored(before, after, "same"));

  for (const [name, before, after] of [
    [
      "a changed number",
      "Sales had risen by ⟦36 per cent⟧ in two years.",
      "Sales had risen by ⟦63 per cent⟧ in two years.",
    ],
    [
      "a digit more",
      "Sales had risen by ⟦36 per cent⟧ in two years.",
      "Sales had risen by ⟦136 per cent⟧ in two years.",
    ],
    [
      "a word that was put into a quotation",
      "Then he said ⟦“It was our fault”⟧ and sat down.",
      "Then he said ⟦“It was not our fault”⟧ and sat down.",
    ],
    [
      "a word at the end of a quotation",
      "Then he said ⟦“It was our fault”⟧ and sat down.",
      "Then he said ⟦“It was our fault too”⟧ and sat down.",
    ],
    [
      "a quotation without its marks",
      "Then he said ⟦“It was our fault”⟧ and sat down again.",
      "Then he said ⟦it was our fault⟧ and sat down again.",
    ],
    [
      "a changed name beside another mention",
      "The mill of ⟦Ana Lund⟧ burned down in the night. People like Ana Lund.",
      "The mill of ⟦Anna Lund⟧ burned down in the night. People like Ana Lund.",
    ],
  ] as const)
    test(`see ${name}`, () => expectAnchored(before, after, "changed"));

  for (const [name, before, after] of [
    ["millions", "The mill made ⟦50⟧ loaves a day.", "The mill made ⟦50 million⟧ loaves a day."],
    ["a sign", "The mill grew by ⟦50⟧ in a year.", "The mill grew by ⟦50%⟧ in a year."],
    ["a currency", "The mill costs ⟦50⟧ in a year.", "The mill costs ⟦$50⟧ in a year."],
    ["a bound", "The mill hired ⟦14 bakers⟧ in May.", "The mill hired at ⟦least 14 bakers⟧ in May."],
    ["things", "The mill sold ⟦4,200 cars⟧ in May.", "The mill sold ⟦4,200 cars and vans⟧ in May."],
    ["an end", "The mill was shut in ⟦1994⟧ by law.", "The mill was shut in ⟦1994 to 1996⟧ by law."],
  ] as const)
    test(`see that a number has ${name} beside it now`, () => expectNumber(before, after, "changed"));

  test("see that a year has a month before it now", () => {
    const { items } = recordOf("The mill was shut in ⟦2013⟧ by the council.");
    const dates = items.map((item): Item => ({ ...item, kind: "date" }));
    expectItems(dates, "The mill was shut in ⟦July 2013⟧ by the council.", "changed");
  });

  for (const [name, before, after] of [
    [
      "a clause",
      "The old mill by the harbor has ⟦14 bakers⟧ now.",
      "The old mill by the harbor has ⟦14 bakers⟧ and will burn down one night.",
    ],
    [
      "a sentence",
      "The old mill by the harbor has ⟦14 bakers⟧. It burned.",
      "The old mill by the harbor has ⟦14 bakers⟧. Million by million it burned.",
    ],
    ["a comma", "Of them ⟦14 bakers⟧ left in May.", "Of the 36, ⟦14 bakers⟧ left in May."],
    [
      "a year",
      "It was shut from 2009-⟦2013⟧ by the council.",
      "It was shut from 2009-⟦2013⟧. By then it burned.",
    ],
    ["a verb", "There ⟦14 bakers⟧ left in May.", "There ⟦14 bakers⟧ sadly left in May."],
    ["the same words", "About ⟦14 million⟧ left in May.", "In 1994 about ⟦14 million⟧ left in May."],
  ] as const)
    test(`leave a number alone that has ${name} beside it`, () => expectNumber(before, after, "same"));

  for (const [name, before, after] of [
    [
      "words that were deleted",
      "Sales had risen by ⟦36 per cent⟧ in two years.",
      "Sales had risen in two years.",
    ],
    [
      "words of a deleted sentence that stand elsewhere",
      "On ⟦Monday⟧ the mill burned down. It rained for a week. The council meets on Monday.",
      "It rained for a week. The council meets on Monday.",
    ],
    [
      "a name that stands elsewhere behind some of the same words",
      "All had left the mill before it burned down. While Mayor ⟦Lund⟧ has paid for a new roof, nobody came.",
      "All had left the mill before it burned down. The Lund family did not answer us at all.",
    ],
    ["words of another text", "Sales had risen by ⟦36 per cent⟧ in two years.", "Nobody came."],
    ["everything", "Sales had risen by ⟦36 per cent⟧ in two years.", ""],
  ] as const)
    test(`call ${name} gone`, () => expectAnchored(before, after, "gone"));

  test("are no twins of which others attest other neighbours", () => {
    const first =
      "In the hall on the hill the council bought ⟦14 boats⟧ for its guests from north of Ashton in May. ";
    const second =
      "In the hall on the hill the council bought ⟦14 boats⟧ for its guests from north of Denby in May. ";
    const { items } = recordOf(`${first}Nobody minded. ${second}`);
    const states = anchorItems(items, unmark(`Nobody minded. ${second}`).text).map(({ item, state }) => [
      item.selector.suffix.includes("Ashton"),
      state,
    ]);
    assert.deepEqual(states.sort(), [
      [false, "same"],
      [true, "gone"],
    ]);
  });

  for (const prefix of ["’t see that the mill by the harbor has ", "t see that the mill by the harbor has "])
    test(`are found though their context begins with “${prefix.slice(0, 2)}” of a word`, () => {
      const text =
        "They can’t see that the mill by the harbor has ⟦14 bakers⟧ now, and ⟦36 cats⟧ in the yard.";
      const items = recordOf(text).items.map((item): Item => {
        const { selector } = item;
        return selector.exact === "36 cats" ? item : { ...item, selector: { ...selector, prefix } };
      });
      expectItems(items, text.replace("yard", "old yard"), "same");
    });

  test("are total and in order for any text, and never share a place", () => {
    const words = fc.array(fc.constantFrom("two", "men", "“", "”", "sang.", "36", "\n\n", "🙂", "Lund’s"), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(" "), other.join(" ")];
        const items = [...before.matchAll(/\S+/gu)].reduce<FactRecord>(
          (record, { index, 0: word }) =>
            addSelection(record, before, { start: index, end: index + word.length }, ada),
          emptyRecord("a"),
        ).items;
        const anchored = anchorItems(items, after);
        assert.deepEqual(
          anchored.map(({ item }) => item),
          items,
        );
        for (const { span } of anchored)
          assert.ok(span === undefined || (span.start < span.end && span.end <= after.length));
        for (const { item, state, span } of anchorItems(items, before)) {
          if (!/[\p{L}\p{N}“]/u.test(item.selector.exact)) continue;
          assert.equal(state, "same");
          assert.equal(span && slice(before, span), item.selector.exact);
        }
      }),
    );
  });

  test("stay where they were when a status, a note or another item changes", () => {
    const text = "In May ⟦14 boats⟧ sank off ⟦Ashton⟧. In June ⟦two men⟧ sang in the ⟦old street⟧ there.";
    const { text: plain, spans } = unmark(text);
    const record = recordOf(text);
    const [first] = record.items as [Item];
    const before = { items: record.items, anchored: anchorItems(record.items, plain) };
    for (const changed of [
      setStatus(record, [first], { status: "wrong", note: "3 boats" }, ada),
      setStatus(record, record.items, { status: "verified" }, ada),
      addSelection(record, plain, { start: 0, end: 6 }, ada),
      removeItems(record, [first.id]),
    ])
      assert.deepEqual(anchorAgain(changed.items, plain, before), anchorItems(changed.items, plain));
    assert.equal(before.anchored.length, spans.length);
  });

  test("do not take the end of a number for the whole", () => {
    const { items } = recordOf(
      "⟦6 men⟧ sang in the old street by the harbor that night. ⟦It rained⟧ for a week.",
    );
    const text = "16 men sang in the old street by the harbor that night. It rained for a week.";
    const [number, others] = [
      items.filter(({ selector }) => selector.exact === "6 men"),
      items.filter(({ selector }) => selector.exact !== "6 men"),
    ];
    const before = { items: others, anchored: anchorItems(others, text) };
    const again = anchorAgain(items, text, before);
    assert.deepEqual(again, anchorItems(items, text));
    assert.equal(again.find(({ item }) => item === number[0])?.state, "changed");
  });

  test("are all found anew where one that came later stands on another's place", () => {
    const passage = "He saw two men at the gate. ";
    const text = `${passage}${passage}${passage}`;
    const at = text.indexOf("two men", passage.length);
    const { items } = addSelection(emptyRecord("a"), text, { start: at, end: at + 7 }, ada);
    const copies = [...items, ...items.map((item) => ({ ...item, id: "~" }))];
    const again = anchorAgain(copies, text, { items, anchored: anchorItems(items, text) });
    assert.deepEqual(again, anchorItems(copies, text));
  });

  test("take no more than linear time of a text of one word", () => {
    const text = "a ".repeat(50_000);
    const items = Array.from(
      { length: 2000 },
      (_, index) => ({ ...recordOf("⟦a⟧ b").items[0], id: `${index}` }) as Item,
    );
    assert.equal(anchorItems(items, text).length, items.length);
  });
});

suite("an anchored item", () => {
  test("ends in the text, also where more of its words are lost than the text has behind it", () => {
    const { items } = recordOf(
      "A source said the vote was close. The mayor left early.\n\n⟦‘I said “no” to him,’⟧ Wu told the court.",
    );
    const text = "ly.\n\n‘I sa";
    for (const { span } of anchorItems(items, text))
      assert.ok(span === undefined || (span.start <= span.end && span.end <= text.length));
  });
});

suite("a record that is anchored again", () => {
  const verified = verify("Sales of flour had risen by ⟦36 per cent⟧ in two years.");
  const changed = reanchor(verified, "Sales of flour had risen by 63 per cent in two years.", later);

  test("is the same where nothing has changed", () => {
    assert.equal(
      reanchor(verified, "Sales of flour had risen by 36 per cent in two years.", later),
      verified,
    );
  });

  test("asks for attention where verified words changed, and keeps them", () => {
    const [item] = changed.items;
    assert.equal(item?.status, "needs-attention");
    assert.equal(item?.selector.exact, "63 per cent");
    assert.deepEqual([item?.checker, item?.date], ["Ada Brandt", "2027-03-01"]);
    assert.deepEqual(item?.history.at(-1), { date: later, status: "needs-attention", was: "36 per cent" });
  });

  test("is verified again where the words come back", () => {
    const restored = reanchor(changed, "Sales of flour had risen by 36 per cent in two years.", "2027-03-03");
    assert.equal(restored.items[0]?.status, "verified");
    assert.equal(restored.items[0]?.history.length, 4);
  });

  test("keeps what is gone, and finds it where it comes back", () => {
    const gone = reanchor(verified, "Sales of flour had risen.", later);
    assert.equal(gone.items[0]?.status, "needs-attention");
    assert.equal(gone.items[0]?.selector.exact, "36 per cent");
    assert.deepEqual(reanchor(gone, "Sales of flour had risen.", later), gone);
    const back = reanchor(gone, "Sales of flour had risen by 36 per cent in two years.", later);
    assert.equal(back.items[0]?.status, "verified");
  });

  test("tells the first words that were settled, however often they change", () => {
    const again = reanchor(changed, "Sales of flour had risen by 64 per cent in two years.", later);
    assert.equal(again.items[0]?.history.at(-1)?.was, "36 per cent");
    assert.equal(again.items[0]?.history.length, 3);
  });

  test("is left alone as long as all is current", () => {
    for (const [text, expected] of [
      ["Sales of flour had risen by 36 per cent in two years.", true],
      ["Sales of flour had risen by 36 per cent in three years.", false],
      ["Sales of flour had risen by 63 per cent in two years.", false],
      ["Sales of flour had risen.", false],
    ] as const) {
      const anchored = anchorItems(verified.items, text);
      assert.equal(
        anchored.every((it) => isCurrent(it, text)),
        expected,
        text,
      );
    }
  });

  test("follows its context", () => {
    const moved = reanchor(verified, "Sales of flour had risen by 36 per cent since last May.", later);
    assert.equal(moved.items[0]?.selector.suffix, " since last May.");
    assert.equal(moved.items[0]?.status, "verified");
  });
});

suite("proposed items", () => {
  test("are what there is to check, in order of the text", () => {
    const article = read(
      "Mayor Ana Lund said on Monday, 1 March 2027 that 14 boats had sunk.\n\n“We will build the oldest pier again,” Lund said. It is the oldest pier in the country.",
    );
    assert.deepEqual(
      proposeItems(article).map(
        ({ item, person }) => `${item.kind}: ${item.selector.exact} (${person ?? "–"})`,
      ),
      [
        "title: Mayor Ana Lund (Ana Lund)",
        "name: Ana Lund (Ana Lund)",
        "date: Monday, 1 March 2027 (–)",
        "number: 14 boats (–)",
        "quote: “We will build the oldest pier again,” (Ana Lund)",
        "superlative: It is the oldest pier in the country. (–)",
      ],
    );
  });

  test("have ids of their own, also where a passage stands twice", () => {
    const article = read(`${mill}\n\n${mill}\n\n${mill}`);
    const ids = proposeItems(article).map(({ item }) => item.id);
    assert.ok(ids.length > 5);
    assert.equal(new Set(ids).size, ids.length);
  });

  test("are none in what is no article", () => {
    assert.deepEqual(proposeItems(read("")), []);
  });
});

suite("the list of items", () => {
  const article: Article = read(mill);
  const all = listItems(article, emptyRecord("mill.txt"));
  const number = all.find(({ item }) => item.selector.exact === "36 per cent");
  assert.ok(number);
  const record = setStatus(emptyRecord("mill.txt"), [number.item], { status: "verified" }, ada);

  test("has each fact once, whether it is of the record or proposed", () => {
    const listed = listItems(article, record);
    assert.equal(listed.length, all.length);
    assert.deepEqual(
      listed.filter(({ isStored }) => isStored).map(({ item }) => item.status),
      ["verified"],
    );
  });

  test("is the same, made anew or from the one before, but for what came or went", () => {
    const stored = setStatus(
      emptyRecord("mill.txt"),
      all.map(({ item }) => item),
      { status: "open" },
      ada,
    );
    // "36 per cent" is gone here.
    const edited = read(mill.replace(/Sales .*\n/u, ""));
    const stand = anchorItems(stored.items, edited.text);
    const before = { stored: stand, listed: listItems(edited, stored, undefined, stand) };
    for (const changed of [stored.items.slice(0, 1), stored.items.slice(2, 5), stored.items]) {
      const after = setStatus(stored, changed, { status: "wrong" }, ada);
      const now = anchorAgain(after.items, edited.text, { items: stored.items, anchored: stand });
      assert.deepEqual(listAgain(before, now), listItems(edited, after));
    }
    const fewer = removeItems(stored, [stored.items[0]?.id ?? ""]);
    assert.equal(listAgain(before, anchorItems(fewer.items, edited.text)), undefined);
  });

  test("ends with what is gone from the text", () => {
    const last = listItems(read(mill.replace(/Sales .*\n/u, "")), record).at(-1);
    assert.deepEqual([last?.state, last?.item.selector.exact], ["gone", "36 per cent"]);
  });

  test("counts by kind, status and person", () => {
    const { done, all: count, kinds, statuses, people } = countProgress(listItems(article, record));
    assert.deepEqual([done, count], [1, all.length]);
    assert.deepEqual(
      kinds.find(({ kind }) => kind === "number"),
      { kind: "number", done: 1, all: 4 },
    );
    assert.deepEqual(
      statuses.find(({ status }) => status === "verified"),
      { status: "verified", count: 1 },
    );
    assert.deepEqual(people, [{ person: "Ana Lund", done: 0, all: 2 }]);
  });

  test("counts a verified fact whose words changed as open", () => {
    const listed = listItems(read(mill.replace("36", "63")), record);
    assert.equal(countProgress(listed).done, 0);
    assert.deepEqual(
      listed.filter(({ isStored }) => isStored).map((it) => [it.item.status, statusOf(it)]),
      [["verified", "needs-attention"]],
    );
  });

  test("knows the next open item and the one before, around the ends", () => {
    const offset = number.span?.start ?? 0;
    const next = nextOpen(listItems(article, record), offset, "next");
    const previous = nextOpen(listItems(article, record), offset, "previous");
    assert.ok((next?.span?.start ?? 0) > offset && (previous?.span?.start ?? offset) < offset);
    assert.equal(nextOpen(all, mill.length, "next"), all[0]);
    assert.equal(nextOpen(all, 0, "previous"), all.at(-1));
    assert.equal(nextOpen([], 0, "next"), undefined);
  });
});

function expectAnchored(marked: string, expected: string, state: string): void {
  expectItems(recordOf(marked).items, expected, state);
}

function expectNumber(marked: string, expected: string, state: string): void {
  expectItems(
    recordOf(marked).items.map((item) => ({ ...item, kind: "number" })),
    expected,
    state,
  );
}

function expectItems(items: readonly Item[], expected: string, state: string): void {
  const { text } = unmark(expected);
  const anchored = anchorItems(items, text);
  assert.deepEqual(
    anchored.map((it) => it.state),
    anchored.map(() => state),
  );
  const spans = anchored.flatMap(({ span }) => span ?? []);
  assert.equal(mark(text, spans), expected);
}

function recordOf(marked: string): FactRecord {
  const { text, spans } = unmark(marked);
  return spans.reduce<FactRecord>((record, span) => addSelection(record, text, span, ada), emptyRecord("a"));
}

function verify(marked: string): FactRecord {
  const record = recordOf(marked);
  return setStatus(record, record.items, { status: "verified" }, ada);
}
