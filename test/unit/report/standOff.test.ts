import assert from "node:assert/strict";
import { toStandOff } from "../../../server/src/report/standOff.ts";
import { readMarked } from "../../support/articles.ts";

suite("stand-off annotations", () => {
  test("a quotation around its cue is as sure as the less sure of its parts", () => {
    const { article } = readMarked("The pier is old. “It leaks,” Ana Lund said, “and it creaks.”");
    const [quote] = toStandOff(article, [], []).quotes;
    assert.equal(quote?.parts?.length, 2);
    const confidences = article.attributions.map(({ confidence = 0 }) => confidence);
    assert.equal(quote?.confidence, Math.min(...confidences));
  });

  test("a relative pronoun is a part of the phrase that speaks, and none of the name", () => {
    const { article } = readMarked("The mayor thanked Ana Lund, who said that the pier was shut.");
    const [quote] = toStandOff(article, [], []).quotes;
    assert.equal(quote?.speaker?.text, "Ana Lund, who");
    assert.equal(quote?.speaker?.name, "Ana Lund");
  });

  test("a sentence with words in marks is attributed, although nobody says them", () => {
    const { article } = readMarked(
      "The winter made Ana Lund the “queen of the long and empty pier” for good.",
    );
    const { quotes, sentences } = toStandOff(article, [], []);
    assert.deepEqual([quotes.length, sentences[0]?.attributed], [0, 1]);
  });

  test("without a trained model there is no confidence, not a number that says nothing", () => {
    const { article } = readMarked("“It leaks,” Ana Lund said.");
    const bare = { ...article, attributions: article.attributions.map(({ confidence: _, ...rest }) => rest) };
    assert.ok(!("confidence" in (toStandOff(bare, [], []).quotes[0] ?? {})));
  });
});
