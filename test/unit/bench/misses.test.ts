import assert from "node:assert/strict";
import { type Metric, metricsOf } from "../../bench/metrics.ts";
import { findMisses } from "../../bench/misses.ts";
import { unmark } from "../../support/marked.ts";

const everything = metricsOf({ quotes: [], people: [], sentences: [{ attributed: 1 }] });

function metric(name: string): Metric {
  const found = everything.find((it) => it.name === name);
  assert.ok(found);
  return found;
}

/** Quotes by the speakers in order of the marks, in gold and in the reading; no speaker leaves the mark out. */
function quoteMisses(marked: string, gold: readonly string[], system: readonly string[]): readonly string[] {
  const { text, spans } = unmark(marked);
  const line = (speakers: readonly string[]): string =>
    JSON.stringify({
      text,
      quotes: spans.flatMap((span, index) => {
        const name = speakers[index] ?? "";
        return name === "" ? [] : [{ ...span, kind: "direct", speaker: { name, text: name } }];
      }),
    });
  return findMisses(metric("all quotes"), { gold: line(gold), system: line(system) }).map(
    ({ cause, words }) => `${cause}: ${words}`,
  );
}

suite("misses", () => {
  test("a quotation of somebody else has a wrong speaker", () => {
    assert.deepEqual(quoteMisses("⟦“No,”⟧ said Lund.", ["Ana Lund"], ["Okoro"]), [
      "wrong speaker: «“No,”», not by Okoro but by Ana Lund",
    ]);
    assert.deepEqual(quoteMisses("⟦“No,”⟧ said Lund.", ["Ana Lund"], ["Lund"]), []);
  });

  test("what only one side has is missed or extra", () => {
    assert.deepEqual(quoteMisses("⟦“No,”⟧ she said. ⟦“Yes.”⟧", ["Lund", ""], ["", "Lund"]), [
      "missed direct: «“No,”» by Lund",
      "extra direct: «“Yes.”» by Lund",
    ]);
  });

  test("a quotation that runs too far has another border", () => {
    assert.deepEqual(quoteMisses("⟦⟦“No,”⟧ she said to the whole town hall.⟧", ["", "Lund"], ["Lund"]), [
      "missed direct: «“No,”» by Lund",
      "other border, direct: «“No,” she said to the whole town hall.» by Lund",
    ]);
  });

  test("names and sentences are told by their words", () => {
    const text = "Ana Lund left. She was ill.";
    const people = (start: number, end: number) => [{ start, end, name: "Lund" }];
    const attributed = (first: number) => [
      { start: 0, end: 14, attributed: first },
      { start: 15, end: 27, attributed: 0 },
    ];
    const gold = JSON.stringify({ text, people: people(0, 8), sentences: attributed(1) });
    const system = JSON.stringify({ text, people: people(4, 8), sentences: attributed(0) });
    assert.deepEqual(findMisses(metric("people, exact"), { gold, system }), [
      { cause: "missed, other border", words: "«Ana Lund»" },
      { cause: "extra, other border", words: "«Lund»" },
    ]);
    assert.deepEqual(findMisses(metric("attributed sentences"), { gold, system }), [
      { cause: "missed", words: "«Ana Lund left.»" },
    ]);
  });
});
