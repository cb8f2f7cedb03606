import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import type { Quantity } from "../../../server/src/article/article.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("quantities", () => {
  test("numbers stand in words and digits", () => {
    expectValues(
      "⟦1,500⟧ boats, ⟦1.5 million⟧ fish, ⟦twenty-five⟧ crews and ⟦two hundred and five thousand⟧ nets",
      [1500, 1_500_000, 25, 205_000],
    );
    expectValues(
      "⟦a dozen⟧ boats, ⟦half a million⟧ fish, ⟦2½⟧ hulls and ⟦one hundred twenty-three⟧ nets",
      [12, 500_000, 2.5, 123],
    );
  });

  test("shares stand in fractions and in ratios", () => {
    expectValues("⟦three-quarters⟧ of them, ⟦two thirds⟧, ⟦half⟧ of all and ⟦four in 10⟧ sailors", [
      0.75,
      2 / 3,
      0.5,
      0.4,
    ]);
    expectValues("the first ⟦two⟧ quarters saw ⟦five⟧ in ⟦12 days⟧", [2, 5, 12]);
  });

  test("money has its currency before or behind, and its magnitude", () => {
    expectKinds("⟦£2.3bn⟧, ⟦US$5m⟧, ⟦50 cents⟧, ⟦40 million euros⟧ and ⟦A$20⟧", [
      "money gbp 2300000000",
      "money usd 5000000",
      "money usd 0.5",
      "money eur 40000000",
      "money ausd 20",
    ]);
  });

  test("percent, points and measures have their unit", () => {
    expectKinds(
      "⟦5%⟧, ⟦3 percentage points⟧, a ⟦5-point⟧ lead, ⟦10 square miles⟧, a ⟦10-mile⟧ walk and ⟦20C⟧",
      ["percent  5", "points  3", "points  5", "measure square miles 10", "measure mile 10", "measure c 20"],
    );
    expectValues("a mast of ⟦6 feet 3 inches⟧ and one of ⟦6ft 6in⟧", [6.25, 6.5]);
  });

  test("a range has two ends", () => {
    expectRanges(
      "⟦10-12 per cent⟧, between ⟦40 and 50⟧ boats, ⟦$10 to $12 million⟧ and from ⟦40⟧ to ⟦50⟧ crews",
      [
        [10, 12],
        [40, 50],
        [10_000_000, 12_000_000],
        [40, 40],
        [50, 50],
      ],
    );
  });

  test("words before and behind say how a number is rounded", () => {
    const roundings =
      "about 50 boats, nearly 50, more than 3,000, 100-plus, as many as 9, 10 or so and 7 boats";
    assert.deepEqual(
      read(roundings).map(({ rounding }) => rounding),
      ["about", "under", "over", "over", "under", "about", "exact"],
    );
  });

  test("a number counts the noun behind it", () => {
    const nouns =
      "14 police officers, 12 percent of the voters, 14 killed, an 18-hole course and 3 were lost";
    assert.deepEqual(
      read(nouns).map(({ noun }) => noun?.head),
      ["officer", "voter", "killed", "hole", undefined],
    );
  });

  test("years, times, scores, names and house numbers are none", () => {
    expectValues("In 2016 the Boeing 747 left at 10:30 and 5 p.m. for 10 Downing Street, gate 12.", []);
    expectValues("They won 7-2, lost by a 54-60 vote and rang 555-0199 in the 1960s.", []);
  });

  test("an ordinal and an age are of their own kind", () => {
    expectKinds("the ⟦21st⟧ time for the ⟦43-year-old⟧ sailor", ["ordinal  21", "age  43"]);
  });
});

function read(phrase: string): readonly Quantity[] {
  return analyze(`The harbor has it all, ${phrase}.`, "plain", english).quantities;
}

function expectMarks(marked: string): readonly Quantity[] {
  const { text } = unmark(marked);
  const before = "The harbor has it all, ".length;
  const quantities = read(text);
  const spans = quantities.map(({ start, end }) => ({ start: start - before, end: end - before }));
  assert.equal(mark(text, spans), marked);
  return quantities;
}

function expectValues(marked: string, values: readonly number[]): void {
  assert.deepEqual(
    expectMarks(marked).map(({ low }) => low),
    values,
  );
}

function expectRanges(marked: string, ranges: readonly (readonly number[])[]): void {
  assert.deepEqual(
    expectMarks(marked).map(({ low, high }) => [low, high]),
    ranges,
  );
}

/** Kind, unit and value of each. */
function expectKinds(marked: string, kinds: readonly string[]): void {
  assert.deepEqual(
    expectMarks(marked).map(({ kind, unit, low }) => `${kind} ${unit?.name ?? ""} ${low}`),
    kinds,
  );
}
