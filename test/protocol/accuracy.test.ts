import assert from "node:assert/strict";
import { measureConfidence, sureOnes } from "../bench/confidence.ts";
import { annotate, type Corpus, ownCorpora, type Reading } from "../bench/corpora.ts";
import { addCounts, f1Of, metricsOf, noCounts } from "../bench/metrics.ts";
import { readRecord, recordedCounts } from "../bench/record.ts";
import { loadScorer } from "../bench/scorer.ts";

const root = new URL("../../../", import.meta.url);

/** How far a figure may fall below what `npm run bench:accuracy -- --record` wrote before a test fails. */
const tolerance = 0.02;

const floored = ["people, exact", "direct", "direct and mixed", "all quotes"];

suite("accuracy on articles that nothing is trained on", () => {
  const score = loadScorer(new URL("test/bench/score.mjs", root));
  const record = readRecord(new URL("docs/accuracy.json", root));

  const heldBack = ownCorpora().filter(({ name }) => name !== "written.train");

  for (const corpus of heldBack) {
    test(`the built program reads ${corpus.name} no worse than recorded`, () => {
      for (const { name, f1 } of measure(corpus)) {
        const counts = recordedCounts(record, corpus.name, name);
        assert.ok(counts, `${corpus.name}, ${name}: run npm run bench:accuracy -- --record`);
        const floor = f1Of(addCounts([...counts.values()])) - tolerance;
        assert.ok(f1 >= floor, `${corpus.name}, ${name}: F1 ${f1.toFixed(3)}, floor ${floor.toFixed(3)}`);
      }
    });
  }

  test("of the attributions that say .9 or more, nine of ten are right", () => {
    const [reliability] = measureConfidence(heldBack.flatMap(read));
    assert.ok(reliability);
    const { count, right } = sureOnes(reliability);
    assert.ok(count > 0 && right >= 0.9, `${right.toFixed(3)} of ${count} are right`);
  });

  /** Each corpus is read once. */
  const readings = new Map<string, readonly Reading[]>();
  function read(corpus: Corpus): readonly Reading[] {
    const known = readings.get(corpus.name) ?? annotate(corpus);
    readings.set(corpus.name, known);
    return known;
  }

  function measure(corpus: Corpus): readonly { readonly name: string; readonly f1: number }[] {
    const metrics = metricsOf(JSON.parse(corpus.lines[0] ?? "{}")).filter(({ name }) =>
      floored.includes(name),
    );
    assert.equal(metrics.length, floored.length);
    return metrics.map(({ name, options, count }) => {
      const counts = read(corpus).map(({ gold, system }) => count(score(gold, system, options)) ?? noCounts);
      return { name, f1: f1Of(addCounts(counts)) };
    });
  }
});
