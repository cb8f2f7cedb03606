import assert from "node:assert/strict";
import { firstWords, quoteCount, wordCount } from "../../../server/src/features/words.ts";
import { sayInEnglish } from "../../../server/src/text/message.ts";

function first(text: string, limit: number): string {
  return firstWords(text, { start: 0, end: text.length }, limit);
}

suite("words of a line", () => {
  test("white space becomes single, and what is left out is marked", () => {
    assert.equal(first("one\r\n two   three", 3), "one two three");
    assert.equal(first("one, two, three", 2), "one, two…");
  });

  test("a text without spaces is cut, never in the middle of a character", () => {
    assert.equal(first("🙂".repeat(100), 8), `${"🙂".repeat(40)}…`);
    assert.equal(first(`a${"🙂".repeat(100)}`, 8), `a${"🙂".repeat(39)}…`);
  });

  test("one is singular", () => {
    const counts = [quoteCount(1), quoteCount(2), wordCount(1), wordCount(0)];
    assert.deepEqual(counts.map(sayInEnglish), ["1 quote", "2 quotes", "1 word", "0 words"]);
  });
});
