import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { toStandOff } from "../../../server/src/report/standOff.ts";
import { compareQuotes, type Scope, type ScoredQuote } from "../../../server/training/agreement.ts";
import { readTaggedFolder } from "../../../server/training/readArticles.ts";
import { loadScorer } from "../../bench/scorer.ts";
import { english } from "../../support/lexicon.ts";

const root = new URL("../../../../", import.meta.url);
const score = loadScorer(new URL("test/bench/score.mjs", root));

suite("agreement of two readings", () => {
  test("counts what the scorer counts, whatever is in scope", () => {
    const scopes: readonly [Scope, readonly string[]][] = [
      [{}, []],
      [{ pieces: true }, ["--pieces"]],
      [{ speech: true }, ["--speech"]],
      [{ kinds: ["direct"], pieces: true }, ["--kinds", "direct", "--pieces"]],
      [{ kinds: ["direct", "mixed"], pieces: true }, ["--kinds", "direct,mixed", "--pieces"]],
    ];
    const folder = fileURLToPath(new URL("test/articles/written/dev", root));
    for (const gold of readTaggedFolder(folder).slice(0, 12)) {
      const system = toStandOff(analyze(gold.text, "plain", english), [], []);
      for (const [scope, options] of scopes) {
        const found = compareQuotes(gold.text, gold.quotes, system.quotes, [], scope);
        const tp = found.matched.filter(({ speaker }) => speaker).length;
        const scores = score(JSON.stringify(gold), JSON.stringify({ id: gold.id, ...system }), options);
        assert.deepEqual(
          {
            tp,
            fp: found.matched.length - tp + found.extra.length,
            fn: found.matched.length - tp + found.missed.length,
          },
          pick(scores.endToEnd?.any),
          `${gold.id} ${options.join(" ")}`,
        );
      }
    }
  });

  test("what a scope leaves out is neither right nor wrong", () => {
    const text = "She hopes to win. He said no.";
    const hope = { ...quote(10, 16), speech: 0 as const };
    const found = compareQuotes(text, [hope, quote(26, 28)], [quote(10, 16), quote(26, 28)], [], {
      speech: true,
    });
    assert.deepEqual(found.ignored, [quote(10, 16)]);
    assert.equal(found.matched.length, 1);
  });

  test("a last name is the same with title, accent and apposition", () => {
    const said = (name: string): ScoredQuote => ({ ...quote(0, 4), speaker: { name } });
    const isSame = (one: string, other: string): boolean | undefined =>
      compareQuotes("“No”", [said(one)], [said(other)]).matched[0]?.speaker;
    assert.equal(isSame("Dr. Zoë Ferrán, a baker from Lund", "Ferran"), true);
    assert.equal(isSame("Ana Lund", "Ana Ferran"), false);
  });
});

function quote(start: number, end: number): ScoredQuote {
  return { start, end, kind: "direct", speech: 1, speaker: null };
}

function pick(counts: { tp: number; fp: number; fn: number } | undefined) {
  return counts && { tp: counts.tp, fp: counts.fp, fn: counts.fn };
}
