import { strict as assert } from "node:assert";
import {
  isClosingMark,
  isDash,
  isHyphen,
  isLetter,
  isLineBreak,
  isLower,
  isOpeningMark,
  isSpace,
  isUpper,
  isZeroWidth,
  quotationMarkOf,
} from "../../../server/src/text/characters.ts";
import { quotationMarks } from "../../../server/src/text/quotationMarks.ts";

/** Expects a predicate of every character of one string and of none of another. */
function expectClass(predicate: (code: number) => boolean, members: string, others: string): void {
  for (const character of members) assert.ok(predicate(character.charCodeAt(0)), `not “${character}”`);
  for (const character of others) assert.ok(!predicate(character.charCodeAt(0)), `wrongly “${character}”`);
}

suite("characters", () => {
  test("letters are those of every script, with their combining marks", () => {
    expectClass(isLetter, "azÉßБ中ك\u0301", "7 -.’“");
  });

  test("case is known outside ASCII too", () => {
    expectClass(isUpper, "AÉŁБ", "aéłб中1");
    expectClass(isLower, "aéłб", "AÉŁБ中1");
  });

  test("space is whatever leaves no ink", () => {
    expectClass(isSpace, " \t\n\r\u00a0\u202f\u200b\ufeff\u2028", "a.–");
    expectClass(isLineBreak, "\n\r\u2028\u2029", " \t\u00a0");
    expectClass(isZeroWidth, "\u200b\u200d\ufeff\u00ad", " -");
  });

  test("a hyphen is no dash", () => {
    expectClass(isDash, "–—―", "-‐‑");
    expectClass(isHyphen, "-‐‑", "–—");
  });

  test("marks that only open or only close are told apart", () => {
    expectClass(isOpeningMark, "\"'“‘„‚«「", "」』a");
    expectClass(isClosingMark, "\"'”’»」", "„‚「a");
  });

  test("every mark is one code unit, stands once and is closed by marks of the table", () => {
    const characters = quotationMarks.map(({ character }) => character);
    assert.equal(new Set(characters).size, characters.length);
    for (const mark of quotationMarks) {
      assert.equal(mark.character.length, 1);
      assert.equal(quotationMarkOf(mark.character.charCodeAt(0)), mark);
      assert.equal(mark.opens, mark.closers !== "");
      for (const closer of mark.closers) assert.ok(characters.includes(closer), closer);
    }
  });

  test("nothing is found behind the end of a text", () => {
    assert.ok(![isLetter, isSpace, isOpeningMark].some((predicate) => predicate(Number.NaN)));
  });
});
