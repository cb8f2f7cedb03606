import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readRecord, recordedCounts, toRecorded } from "../../bench/record.ts";
import { fillMarked, renderConfidence, renderMoves, renderRecord, renderRows } from "../../bench/tables.ts";

const root = new URL("../../../../", import.meta.url);

suite("tables of the bench", () => {
  test("a figure stands beside the recorded one, with its change and its goal", () => {
    const change = { by: 0.02, low: 0.01, high: 0.03 };
    const goal = { reach: 0.9 };
    const row = { corpus: "harbor.dev", metric: "direct", f1: 0.87, recorded: 0.85, change, goal };
    assert.equal(
      renderRows([row]).split("\n")[1],
      "harbor.dev  direct  .870  .850      +.020 (+.010 … +.030) ▲  below .900",
    );
  });

  test("a figure that was never recorded has a dash and no change", () => {
    const [, line] = renderRows([{ corpus: "harbor.dev", metric: "direct", f1: 1 }]).split("\n");
    assert.equal(line, "harbor.dev  direct  1.000  –");
  });

  test("only what is more than noise is said to have moved", () => {
    const row = { corpus: "harbor.dev", metric: "direct", f1: 0.8 };
    assert.equal(
      renderMoves([
        { ...row, change: { by: -0.04, low: -0.06, high: -0.01 } },
        { ...row, metric: "people", change: { by: 0.04, low: -0.01, high: 0.09 } },
      ]),
      "WORSE  harbor.dev, direct: by −.040",
    );
    assert.equal(renderMoves([row]), "Nothing moved by more than the noise.");
  });

  test("counts come back from the record as they went in", () => {
    const direct = new Map([
      ["b", { tp: 1, fp: 0, fn: 2 }],
      ["a", { tp: 4, fp: 5, fn: 6 }],
    ]);
    const people = new Map([
      ["b", { tp: 7, fp: 7, fn: 7 }],
      ["a", { tp: 0, fp: 0, fn: 0 }],
    ]);
    const recorded = toRecorded(
      2,
      new Map([
        ["direct", direct],
        ["people", people],
      ]),
    );
    assert.deepEqual(recorded.articles, { a: "4/5/6 0/0/0", b: "1/0/2 7/7/7" });
    assert.deepEqual(recordedCounts({ harbor: recorded }, "harbor", "direct"), direct);
    assert.deepEqual(recordedCounts({ harbor: recorded }, "harbor", "people"), people);
    assert.equal(recordedCounts({ harbor: recorded }, "harbor", "mixed"), undefined);
  });

  test("the page on accuracy shows the recorded figures", () => {
    const page = readFileSync(new URL("docs/ACCURACY.md", root), "utf8");
    const record = readRecord(new URL("docs/accuracy.json", root));
    const filled = fillMarked(page, "recorded figures", renderRecord(record));
    assert.equal(
      fillMarked(filled, "recorded confidence", renderConfidence(record)),
      page,
      "docs/ACCURACY.md is stale: run npm run bench:accuracy -- --record",
    );
  });
});
