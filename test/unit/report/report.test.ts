import assert from "node:assert/strict";
import fc from "fast-check";
import { addSelection, setNote, setSources, setStatus } from "../../../server/src/ledger/changeItems.ts";
import { emptyRecord, type FactRecord } from "../../../server/src/ledger/record.ts";
import { importCsv } from "../../../server/src/report/importCsv.ts";
import { guardCell, renderCsv, unguardCell } from "../../../server/src/report/renderCsv.ts";
import { escapeHtml, renderHtml } from "../../../server/src/report/renderHtml.ts";
import { renderClaimReview, renderJson } from "../../../server/src/report/renderJson.ts";
import { plainMarkdown, renderMarkdown } from "../../../server/src/report/renderMarkdown.ts";
import { makeReport, type Report } from "../../../server/src/report/reportRows.ts";
import { check } from "../../../server/src/rules/check.ts";
import { readRows } from "../../../server/src/text/csv.ts";
import { sayInEnglish } from "../../../server/src/text/message.ts";
import { read } from "../../support/attributions.ts";

const ada = { checker: "Ada Brandt", date: "2027-03-01" };
const nils = { checker: "Nils Farrow", date: "2027-03-02" };

const text =
  "Mill burns down\n\nThe mill by the harbor burned down on Monday, and 14 bakers lost their work.\n\n" +
  "“We will build it again,” said Ana Lund, the owner. A source close to the council said the costs were 36 per cent higher than in May.\n";

suite("the report", () => {
  const report = reportOf(text, verifiedRecord());

  test("has a row for each fact, in order, with its line", () => {
    assert.deepEqual(
      report.rows.map(({ number, fact, line, status }) => `${number} ${line} ${fact}: ${status}`),
      [
        "1 3 14 bakers: verified",
        "2 5 “We will build it again,”: open",
        "3 5 Ana Lund: open",
        "4 5 the owner: open",
        "5 5 A source close to the council said the costs were 36 per cent higher than in May.: open",
        "6 5 36 per cent: open",
      ],
    );
  });

  test("lists what is open and who is not named", () => {
    assert.equal(report.open.length, report.rows.length - 1);
    assert.deepEqual(
      report.anonymous.map(({ line, words }) => `${line} ${words}`),
      ["5 A source close to the council"],
    );
  });

  test("says that words changed since they were verified", () => {
    const changed = reportOf(text.replace("14 bakers", "41 bakers"), verifiedRecord());
    const row = changed.rows.find(({ fact }) => fact === "41 bakers");
    assert.equal(row?.status, "needs-attention");
  });

  test("is of any text and any record", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.string({ unit: "binary" }),
        (words, note) => {
          const record = noted(words, note);
          const hostile = reportOf(words, record);
          for (const written of [renderCsv(hostile), renderMarkdown(hostile), renderHtml(hostile, words)])
            assert.doesNotMatch(written.slice(1).replace(/[\r\n\t]/gu, ""), /[\p{Cs}\p{Cc}\u202e\u2066]/u);
          JSON.parse(renderJson(hostile));
          JSON.parse(renderClaimReview(hostile));
        },
      ),
      { numRuns: 30 },
    );
  });
});

suite("the report as HTML", () => {
  test("is one file without scripts, with lines, marks and notes", () => {
    const html = renderHtml(reportOf(text, verifiedRecord()), text);
    assert.doesNotMatch(html, /<script|<link|<img|<iframe|javascript:|\son\w+=/iu);
    assert.match(html, /<mark class="verified">14 bakers<\/mark><sup>\d+<\/sup>/u);
    assert.match(html, /<th scope="row">5<\/th>/u);
    assert.match(
      html,
      /primary: <a rel="noreferrer" href="https:\/\/example\.org\/report">annual report, https/u,
    );
    assert.match(html, /Fact-checker/u);
  });

  test("shows the article's words as they are, and reads none of them", () => {
    const hostile =
      "Mayor <script>alert(1)</script> & “co” said \u202eno\u0007.\n\n<img src=x onerror=alert(1)>";
    const html = renderHtml(reportOf(hostile, noted(hostile, '"><script>alert(2)</script>')), hostile);
    assert.doesNotMatch(html.replaceAll("\n", ""), /<script|<img|\u202e|\p{Cc}/u);
    assert.match(html, /&#60;script&#62;alert\(1\)&#60;\/script&#62;/u);
  });

  test("links to nothing but the web", () => {
    const [item] = verifiedRecord().items;
    assert.ok(item);
    const record = setSources(verifiedRecord(), item, [{ type: "primary", url: "javascript:alert(1)" }], ada);
    assert.doesNotMatch(renderHtml(reportOf(text, record), text), /href="javascript/u);
  });

  test("escapes so that the text comes back and no mark is left", () => {
    fc.assert(fc.property(fc.string(), (words) => !/[<>"']/u.test(escapeHtml(words))));
  });
});

suite("the report as a table", () => {
  const report = reportOf(text, verifiedRecord());

  test("has the columns of a fact-checker's sheet", () => {
    const rows = readRows(renderCsv(report)).rows.map((row) => row.map(({ value }) => value));
    assert.deepEqual(rows[0], [
      "No.",
      "Fact",
      "Kind",
      "Line",
      "Source",
      "Primary/secondary",
      "Link/page/timestamp",
      "Status",
      "Checker",
      "Date",
      "Note",
    ]);
    assert.deepEqual(rows.find(([, fact]) => fact === "14 bakers")?.slice(1), [
      "14 bakers",
      "number",
      "3",
      "annual report",
      "primary",
      "https://example.org/report; p. 12",
      "verified",
      "Ada Brandt",
      "2027-03-01",
      "",
    ]);
  });

  for (const cell of ["=1+1", "+1", "-5 degrees", "@SUM(A1)", "\t=1", " =1", "＝1", "'=1", "|calc", "%0"])
    test(`guards ${JSON.stringify(cell)}`, () => {
      assert.match(guardCell(cell), /^'/u);
      assert.equal(unguardCell(guardCell(cell)), cell);
    });

  test("leaves other cells alone, and any cell comes back", () => {
    assert.equal(guardCell("14 bakers"), "14 bakers");
    fc.assert(fc.property(fc.string(), (cell) => assert.equal(unguardCell(guardCell(cell)), cell)));
  });

  test("that nobody changed changes nothing when it is brought back", () => {
    const record = noted("-5 degrees, “=1”", "=cmd|' /C calc'!A0\nsecond line");
    const hostile = reportOf("-5 degrees, “=1”", record);
    const imported = importCsv(renderCsv(hostile), hostile, record, nils);
    assert.deepEqual([imported.changed, imported.problems], [0, []]);
    assert.equal(imported.record, record);
  });

  test("brings status, sources and note back, whatever order and marks the spreadsheet chose", () => {
    const rows = readRows(renderCsv(report)).rows.map((row) => row.map(({ value }) => value));
    const edited = rows
      .map((row) =>
        row[1] === "Ana Lund"
          ? [
              ...row.slice(0, 4),
              "call",
              "primary",
              "notes/lund.txt; 00:14:32",
              "Verified",
              "",
              "",
              "spelled so",
            ]
          : row,
      )
      .map((row) =>
        row.map((cell) => (/[;\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";"),
      );
    const table = [edited[0], ...edited.slice(1).reverse()].join("\n");
    const { record, changed, problems } = importCsv(table, report, verifiedRecord(), nils);
    assert.deepEqual([changed, problems], [1, []]);
    const item = record.items.find(({ selector }) => selector.exact === "Ana Lund");
    assert.deepEqual(
      [item?.status, item?.checker, item?.note, item?.sources],
      [
        "verified",
        "Nils Farrow",
        "spelled so",
        [{ type: "primary", file: "notes/lund.txt", time: "00:14:32", note: "call" }],
      ],
    );
  });

  test("tells which rows cannot be brought back", () => {
    const head = "No.,Fact,Kind,Status\n";
    const record = verifiedRecord();
    const unknown = importCsv(`${head}1,nobody,name,open\n2,14 bakers,number,fine\n`, report, record, nils);
    assert.deepEqual(unknown.problems.map(sayInEnglish), [
      "Row 1: the article has no name “nobody”.",
      "Row 2: “fine” is no status.",
    ]);
    assert.equal(unknown.record, record);
    assert.deepEqual(importCsv("a,b\n1,2\n", report, record, nils).problems.map(sayInEnglish), [
      "The table has no column “Fact”, “Kind”, “Status”.",
    ]);
  });

  test("of fewer columns changes only what they hold", () => {
    const table = "Fact,Kind,Status\n14 bakers,number,wrong\n";
    const { record } = importCsv(table, report, verifiedRecord(), nils);
    assert.equal(record.items[0]?.status, "wrong");
    assert.equal(record.items[0]?.sources.length, 1);
  });

  test("of any kind is read without a throw", () => {
    fc.assert(
      fc.property(fc.string(), (table) => importCsv(table, report, verifiedRecord(), nils).changed === 0),
    );
  });
});

suite("the report as Markdown", () => {
  test("has counts, facts, open items, unnamed sources and a place to sign", () => {
    const written = renderMarkdown(reportOf(text, verifiedRecord()));
    for (const part of [
      "# Fact check: ",
      "## Facts",
      "| 14 bakers |",
      "## Open",
      "A source close to the council",
      "## Signed off",
    ])
      assert.ok(written.includes(part), part);
  });

  test("has no words that become markup, links or another cell", () => {
    assert.doesNotMatch(
      plainMarkdown("[a](http://b) | `c` <d> **e**\n# f www.g.org h@i.org"),
      /[[\]()|`<>*\n:@.]/u,
    );
  });
});

suite("the report as JSON-LD", () => {
  test("has the finished checks, and nothing that ends a script", () => {
    const record = noted("</script><b>The mill burned down.</b>", "");
    const [item] = record.items;
    assert.ok(item);
    const words = item.selector.exact;
    const done = setStatus(record, [item], { status: "wrong" }, ada);
    const written = renderClaimReview(reportOf(words, done));
    assert.doesNotMatch(written, /[<>]/u);
    const [review] = JSON.parse(written);
    assert.equal(review["@type"], "ClaimReview");
    assert.equal(review.claimReviewed, words);
    assert.equal(review.reviewRating.alternateName, "Wrong");
    assert.deepEqual(JSON.parse(renderClaimReview(reportOf(words, record))), []);
  });
});

function reportOf(words: string, record: FactRecord): Report {
  const article = read(words);
  return makeReport({ article, findings: check(article, {}), record });
}

/** The bakers are verified. */
function verifiedRecord(): FactRecord {
  const row = reportOf(text, emptyRecord("mill.txt")).rows.find(({ fact }) => fact === "14 bakers");
  assert.ok(row);
  const sources = [
    { type: "primary", url: "https://example.org/report", page: "12", note: "annual report" },
  ] as const;
  const record = setSources(emptyRecord("mill.txt"), row.item, sources, ada);
  return setStatus(record, record.items, { status: "verified" }, ada);
}

/** All of a text is one item, with a note. */
function noted(words: string, note: string): FactRecord {
  const record = addSelection(emptyRecord(words), words, { start: 0, end: words.length }, ada);
  return record.items.reduce((it, item) => setNote(it, item, note, ada), record);
}
