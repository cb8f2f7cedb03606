import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import {
  findPhrases,
  phraseStartFinder,
  type SoughtList,
} from "../../../server/src/lexicon/phraseOpenings.ts";
import { english } from "../../support/lexicon.ts";

/** The phrases of a list in a text, with the number of their sentence. */
function phrasesIn(text: string, name: SoughtList): readonly string[] {
  const { tokens, sentences } = analyze(text, "plain", english);
  const phraseStarts = phraseStartFinder(tokens, english)({ firstToken: 0, endToken: tokens.length });
  return findPhrases(name, { tokens, sentences, phraseStarts, lexicon: english }).map(
    ({ index, length, sentence }) => {
      const words = tokens.slice(index, index + length).map(({ lower }) => lower);
      return `${sentences.indexOf(sentence)} ${words.join(" ")}`;
    },
  );
}

suite("phrases of a text", () => {
  test("are found with their sentence, in any capitals", () => {
    assert.deepEqual(phrasesIn("Critics waited. The pier is blue. The analysts left.", "vagueSources"), [
      "0 critics",
      "2 analysts",
    ]);
  });
  test("the longest counts at each place, and none overlaps another", () => {
    assert.deepEqual(phrasesIn("The sailor spoke on condition of anonymity in May.", "anonymityPhrases"), [
      "0 condition of anonymity",
    ]);
  });
  test("none runs on into the next sentence", () => {
    assert.deepEqual(
      phrasesIn("She spoke on one condition. Of anonymity nobody spoke.", "anonymityPhrases"),
      ["1 anonymity"],
    );
  });
});
