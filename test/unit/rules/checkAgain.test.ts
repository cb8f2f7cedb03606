import assert from "node:assert/strict";
import { suite, test } from "mocha";
import { analyzeInSteps } from "../../../server/src/analysis/analyze.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { type Checked, checkAllInSteps, checkWith } from "../../../server/src/rules/check.ts";
import { inconsistentQuote } from "../../../server/src/rules/inconsistentQuote.ts";
import type { Rule } from "../../../server/src/rules/rule.ts";
import { finish } from "../../../server/src/text/steps.ts";
import { chanceOf } from "../../fuzz/chance.ts";
import { englishLists } from "../../support/lexicon.ts";

/** Checks texts one after the other with one memory, each also from scratch. @returns how much each run found. */
function checkEach(rule: Rule, texts: readonly string[]): readonly number[] {
  const memory = new Memory();
  return texts.map((text, index) => {
    const article = finish(analyzeInSteps(text, "plain", englishLists, memory));
    const found = checkWith([rule], article, {}, { memory });
    assert.deepEqual(found, checkWith([rule], article, {}, {}), `text ${index}`);
    return found.length;
  });
}

suite("checking again", () => {
  test("a finding far from an edit is the same object, moved", () => {
    const memory = new Memory();
    const read = (text: string): Checked =>
      finish(checkAllInSteps(finish(analyzeInSteps(text, "plain", englishLists, memory)), {}, { memory }));
    const rest = Array.from({ length: 9 }, () => "The council met on Monday and went home.").join("\n\n");
    const text = `The ferry is back.\n\n${rest}\n\nIt came on the 22th of the month, and 101 people saw it.`;
    const [before] = read(text).findings.filter(({ code }) => code === "ordinal-slip");
    assert.equal(before?.span.start, text.indexOf("22th"));
    const longer = text.replace("ferry", "old ferry");
    const [after] = read(longer).findings.filter(({ code }) => code === "ordinal-slip");
    assert.equal(after, before);
    assert.equal(after?.span.start, longer.indexOf("22th"));
  });

  test("a quotation that changes is held against all others, however many share its words", () => {
    const chance = chanceOf(5, 1);
    const said = (): string => {
      const place = chance.pick(["boats", "ferries", "visitors", "small boats", "boats boats boats boats"]);
      const verb = chance.pick(["close", "open", "never close"]);
      const day = chance.pick(["Monday", "Tuesday", "the day after"]);
      return `“We will ${verb} the harbor to the ${place} of the town on ${day},” Ana Lund said.`;
    };
    const paragraphs = Array.from({ length: 60 }, said);
    const texts = Array.from({ length: 30 }, () => {
      const index = chance.below(paragraphs.length);
      paragraphs.splice(index, chance.below(3), ...(chance.often(0.7) ? [said()] : []));
      return paragraphs.join("\n\n");
    });
    assert.ok(Math.max(...checkEach(inconsistentQuote, texts)) > 0);
  });

  test("quotations that are all new are held against each other alone", () => {
    const first = "“We will close the harbor to the boats,” Ana Lund said.";
    const second = "The hall was full. “We will never close the harbor to the boats,” she had said.";
    const texts = [`${first}\n\n${second}`, `${first} ${second}`, `${first}\n\n${second} It rained.`, second];
    assert.deepEqual(
      checkEach(inconsistentQuote, [...texts, `So it was.\n\n${first}\n\n${second}`]),
      [1, 0, 1, 0, 1],
    );
  });

  test("what stands before and behind a quotation is no part of it", () => {
    const first = "“We will close the harbor to all the small boats of the town,” Ana Lund said";
    const second =
      "the hall was full; “they will close the harbor to all the small boats of the town,” she had said";
    const texts = [`${first}\n\n${second}`, `It rained. So it was.\n\n${first}\n\n${second}`];
    assert.deepEqual(checkEach(inconsistentQuote, texts), [0, 0]);
  });
});
