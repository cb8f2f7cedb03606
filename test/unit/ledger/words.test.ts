import assert from "node:assert/strict";
import fc from "fast-check";
import { itemIdOf } from "../../../server/src/ledger/itemId.ts";
import { isSelectorOf, selectorOf } from "../../../server/src/ledger/selector.ts";
import { haveSameWords } from "../../../server/src/ledger/words.ts";

suite("words of a fact", () => {
  for (const [one, other] of [
    ["the mill burned", "the  mill\r\nburned"],
    ["“It’s over,” she said", '"It\'s over", she said'],
    ["‘It is over’", "“It is over”"],
    ["``It is over''", "“It is over”"],
    ["10-12 tonnes", "10–12 tonnes"],
    ["well-known", "well known"],
    ["−5 degrees", "-5 degrees"],
    ["mill\u00adstone", "millstone"],
    ["", " , "],
  ] as const)
    test(`“${one}” and “${other}” have the same`, () => assert.ok(haveSameWords(one, other)));

  for (const [one, other] of [
    ["36 per cent", "63 per cent"],
    ["3.5 tonnes", "35 tonnes"],
    ["1,000", "1.000"],
    ["5%", "5"],
    ["$5", "£5"],
    ["-5 degrees", "5 degrees"],
    ["did", "did not"],
    ["“It is over”", "It is over"],
    ["US", "us"],
    ["mill", "mill mill"],
  ] as const)
    test(`“${one}” and “${other}” have not`, () => assert.ok(!haveSameWords(one, other)));
});

suite("selectors", () => {
  test("hold the words with some context, cut between words", () => {
    const text = `${"word ".repeat(20)}36 per cent${" after".repeat(20)}`;
    const start = text.indexOf("36");
    assert.deepEqual(selectorOf(text, { start, end: start + 11 }), {
      exact: "36 per cent",
      prefix: "word ".repeat(10),
      suffix: " after".repeat(8),
    });
  });

  test("are told from those of another span or text", () => {
    const texts = fc.array(fc.constantFrom("two ", "men ", "“", "sang. ", "36", "🙂", "\n\n"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(texts, texts, fc.nat(60), fc.nat(9), fc.nat(4), (one, other, start, length, shift) => {
        const [text, second] = [one.join(""), other.join("")];
        const span = { start, end: start + length };
        const moved = { start: start + shift, end: start + length + shift };
        if (moved.end > text.length || moved.end > second.length) return;
        const selector = selectorOf(text, span);
        assert.ok(isSelectorOf(selector, text, span));
        for (const [there, place] of [
          [text, moved],
          [second, span],
        ] as const) {
          const isSame = JSON.stringify(selectorOf(there, place)) === JSON.stringify(selector);
          assert.equal(isSelectorOf(selector, there, place), isSame);
        }
      }),
    );
  });

  test("are empty at the ends of the text", () => {
    assert.deepEqual(selectorOf("36", { start: 0, end: 2 }), { exact: "36", prefix: "", suffix: "" });
  });

  test("never part a character, and stand where they were made", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("🙂", "a", " ", "é"), { maxLength: 200 }),
        fc.nat(200),
        (characters, at) => {
          const before = characters.slice(0, at).join("");
          const text = characters.join("");
          const { prefix, exact, suffix } = selectorOf(text, { start: before.length, end: text.length });
          assert.ok(text.endsWith(prefix + exact + suffix));
          assert.doesNotMatch(prefix + suffix, /\p{Cs}/u);
        },
      ),
    );
  });
});

suite("ids of items", () => {
  const selector = { exact: "36 per cent", prefix: "up by ", suffix: " this year" };

  test("are the same for the same words in the same context, however the marks are set", () => {
    const id = itemIdOf("number", selector, 0);
    assert.match(id, /^[0-9a-z]{11}$/u);
    assert.equal(itemIdOf("number", { ...selector, prefix: "up  by\n" }, 0), id);
  });

  test("tell kinds, words, contexts and copies apart", () => {
    const ids = [
      itemIdOf("number", selector, 0),
      itemIdOf("claim", selector, 0),
      itemIdOf("number", { ...selector, exact: "63 per cent" }, 0),
      itemIdOf("number", { ...selector, suffix: " last year" }, 0),
      itemIdOf("number", selector, 1),
    ];
    assert.equal(new Set(ids).size, ids.length);
  });

  test("do not meet among fifty thousand", () => {
    const ids = Array.from({ length: 50_000 }, (_, index) =>
      itemIdOf("number", { ...selector, exact: `${index}` }, 0),
    );
    assert.equal(new Set(ids).size, ids.length);
  });
});
