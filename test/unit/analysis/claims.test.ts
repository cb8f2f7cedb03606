import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import type { Claim, ClaimKind, ClaimRisk } from "../../../server/src/article/article.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("claims", () => {
  test("a share, a record, a cause and blame are claims, scenery is none", () => {
    expectClaims("⟦A third of the shops have closed since 2010.⟧ The pier is blue.");
    expectClaims("⟦It is the oldest pier on the coast.⟧ Gulls sat on the roof.");
    expectClaims("⟦The strike led to a loss of trade.⟧ The mayor drank his coffee.");
    expectClaims("⟦The owners bribed two inspectors.⟧ The sea was calm.");
  });

  test("an age, a time of day and a score are no claims", () => {
    expectClaims("Ana Lund, 43, opened the gate at 10:40 p.m. and went home.");
    expectClaims("The council voted 7–2 and went home.");
  });

  test("words that only look telling are none", () => {
    expectClaims("At first the gate was shut. The First Minister came by boat.");
  });

  test("a claim in the writer's voice has no attribution, a reported one has its own", () => {
    expectVoices("A third of the shops have closed.", ["writer"]);
    expectVoices("“A third of the shops have closed,” Ana Lund said.", ["Ana Lund"]);
    expectVoices("A third of the shops have closed, according to Ana Lund.", ["Ana Lund"]);
  });

  test("what frames reported words is no claim", () => {
    expectVoices("“The gate was shut,” Ana Lund said on 3 May, two days after the vote.", []);
  });

  test("the ladder: blame with a figure, a statistic, blame, a record, a cause, history, never, a plain figure", () => {
    const ladder: readonly (readonly [string, ClaimRisk])[] = [
      ["Negligence killed 212 people in the mine.", "blamedFigure"],
      ["Rents rose by 38 percent.", "statistic"],
      ["The owners bribed two inspectors.", "blame"],
      ["It is the oldest pier on the coast.", "superlative"],
      ["The shops closed because of the ferry.", "cause"],
      ["The pier was built for the king.", "history"],
      ["Nobody uses the pier.", "absolute"],
      ["The hall has 212 chairs.", "plain"],
    ];
    assert.deepEqual(
      ladder.map(([sentence]) => claimsOf(sentence)[0]?.risk),
      ladder.map(([, risk]) => risk),
    );
  });

  test("blame with a figure outweighs a record, that a cause, that history, that a plain figure", () => {
    const sentences = [
      "Negligence killed 212 people in the mine.",
      "It is the oldest pier on the coast.",
      "The strike was caused by the ferry.",
      "The pier was built for the king.",
      "The hall has 212 chairs.",
    ];
    const weights = sentences.map((sentence) => claimsOf(sentence)[0]?.weight ?? 0);
    assert.deepEqual(
      weights,
      [...weights].sort((one, other) => other - one),
    );
    assert.equal(new Set(weights).size, sentences.length);
  });

  test("a crime that nobody is blamed for is no blame", () => {
    assert.equal(claimsOf("The book tells of 212 alleged crimes.")[0]?.risk, "plain");
  });

  test("idioms are neither absolute nor firsts", () => {
    expectClaims("It was by no means dark. The first term went well. It is second to none.");
    expectClaims("⟦She never came back.⟧ ⟦It was the first woman in the chair.⟧");
  });

  test("the kinds begin with the most telling", () => {
    expectKinds("Negligence killed 212 people in the mine.", ["accusation", "number"]);
    expectKinds("It was the deadliest fire since 1994.", ["superlative", "history"]);
  });
});

function claimsOf(text: string): readonly Claim[] {
  return analyze(text, "plain", english).claims;
}

function expectClaims(marked: string): void {
  const { text } = unmark(marked);
  assert.equal(mark(text, claimsOf(text)), marked);
}

function expectKinds(text: string, kinds: readonly ClaimKind[]): void {
  assert.deepEqual(claimsOf(text)[0]?.kinds, kinds);
}

/** Who says each claim: the source's name, or "writer". */
function expectVoices(text: string, voices: readonly string[]): void {
  const found = claimsOf(text).map(({ attribution }) =>
    attribution === undefined ? "writer" : (attribution.source?.name ?? "nobody"),
  );
  assert.deepEqual(found, voices);
}
