import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { english } from "../../support/lexicon.ts";

const between = "Divers searched the bay.";

suite("disagreements", () => {
  test("numbers of one noun or unit are held against each other, but not in one sentence", () => {
    expectPairs("The ferry carried 80 passengers.", "All 81 passengers were saved.", ["80 81"]);
    expectPairs("The ferry cost $45,000 in all.", "The town paid $48,000 for it.", ["45000 48000"]);
    expectPairs("The ferry carried 80 passengers and saved 81 passengers.", "It sank.", []);
  });

  test("numbers that agree, are far apart or are an end of a change are no pair", () => {
    expectPairs("The ferry carried nearly 80 passengers.", "All 78 passengers were saved.", []);
    expectPairs("The ferry carried 80 passengers.", "Of 900 passengers none was hurt.", []);
    expectPairs("Lund leads Holt by 46 percent to 44 percent.", "Turnout was 45 percent there.", []);
  });

  test("a digit of a number in billions may differ", () => {
    expectPairs("The bill has $1.1 billion for ferries.", "The $4.1 billion bill failed.", [
      "1100000000 4100000000",
    ]);
  });

  test("words of the clause in common speak for one thing, words beyond it do not", () => {
    expectMore(
      ["The harbor bill gives divers 40 boats.", "The bill gave divers 60 boats."],
      ["The harbor bill, for divers, is given 40 boats.", "The bill, which divers gave up, has 60 boats."],
    );
  });

  test("an own name on either side, one paragraph and another rounding speak against it", () => {
    const pair = ["The owner paid crews for 40 boats.", "The owner paid crews for 60 boats."] as const;
    expectMore(pair, [
      "In Ashton crews were paid for 40 boats of Lund.",
      "Crews were paid for 60 boats of Holt.",
    ]);
    expectMore(pair, ["The owner paid crews for 40 boats.", "The owner paid crews for about 60 boats."]);
    const [one, other] = pair;
    assert.ok(evidenceOf(join(one, other)) > evidenceOf(`${one} ${between} ${other}`));
  });

  test("a text with many values of a noun tells of several things", () => {
    const [one, other] = ["The owner paid crews for 40 boats.", "The owner paid crews for 60 boats."];
    const list = [101, 203, 305, 407]
      .map((count) => `Hall ${count / 100} holds ${count} boats.`)
      .join("\n\n");
    assert.ok(evidenceOf(join(one, other)) > evidenceOf(join(one, `${list}\n\n${other}`)));
  });

  test("a long number with another digit looks like a slip", () => {
    assert.equal(pairsOf(join("All 2,383 workers left.", "All 2,338 workers left."))[0]?.isSlip, true);
    assert.equal(pairsOf(join("All 2,383 workers left.", "All 2,751 workers left."))[0]?.isSlip, false);
  });
});

function join(one: string, other: string): string {
  return `${one} ${between}\n\n${other}`;
}

function pairsOf(text: string) {
  return analyze(text, "plain", english).disagreements;
}

/** The evidence for the last pair. */
function evidenceOf(text: string): number {
  return pairsOf(text).at(-1)?.evidence ?? Number.NaN;
}

function expectPairs(one: string, other: string, pairs: readonly string[]): void {
  const found = pairsOf(join(one, other)).map(
    ({ first, second }) => `${Math.round(first.low)} ${Math.round(second.low)}`,
  );
  assert.deepEqual(found, pairs);
}

function expectMore(strong: readonly [string, string], weak: readonly [string, string]): void {
  const [more, less] = [strong, weak].map(([one, other]) => evidenceOf(join(one, other))) as [number, number];
  assert.ok(more > less, `${more} is not more than ${less}`);
}
