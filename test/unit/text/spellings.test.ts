import assert from "node:assert/strict";
import {
  bySpelling,
  markSpellings,
  marksBySpelling,
  numberSpellings,
  vocabularyOf,
} from "../../../server/src/text/spellings.ts";

/** The number of each word of a text, which are parted by spaces. */
function numbersOf(text: string): readonly number[] {
  const spans = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  return [...numberSpellings(text, spans).numberOf];
}

suite("spellings", () => {
  test("words that are written alike have one number, in order of first appearance", () => {
    assert.deepEqual(numbersOf("to be or not to be"), [0, 1, 2, 3, 0, 1]);
  });
  test("capitals, accents and longer words are other spellings", () => {
    assert.deepEqual(numbersOf("Lee lee léé leeway"), [0, 1, 2, 3]);
  });
  test("more spellings than slots at first all have a number of their own", () => {
    const words = Array.from({ length: 5000 }, (_, index) => `w${index}`);
    assert.deepEqual(
      numbersOf(words.join(" ")),
      words.map((_, index) => index),
    );
  });
  test("the first word of each spelling stands for all of them", () => {
    const words = [0, 1, 0, 2, 1].map((spelling, place) => ({ spelling, place }));
    const vocabulary = vocabularyOf(words);
    assert.deepEqual(
      vocabulary.map(({ place }) => place),
      [0, 1, 3],
    );
    assert.deepEqual([...markSpellings(vocabulary, ({ place }) => place > 0)], [0, 1, 1]);
  });
  test("each spelling is looked at once, and only when it is asked for", () => {
    const words = [0, 1, 0, 2].map((spelling) => ({ spelling }));
    for (const prepare of [
      bySpelling<{ spelling: number }, number>,
      marksBySpelling.bind(undefined, words),
    ]) {
      const looked: number[] = [];
      const find = prepare(({ spelling }: { spelling: number }) => {
        looked.push(spelling);
        return spelling * 2;
      });
      assert.deepEqual(words.slice(0, 3).map(find), [0, 2, 0]);
      assert.deepEqual(looked, [0, 1]);
    }
  });
});
