import assert from "node:assert/strict";
import { analyzeInSteps } from "../../../server/src/analysis/analyze.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { lookAgain } from "../../../server/src/rereading/recheck.ts";
import { finish } from "../../../server/src/text/steps.ts";
import { englishLists } from "../../support/lexicon.ts";

suite("the names of an article that is read again", () => {
  const text = "Ana Lund runs the harbor. “It was time,” she said.\n\nThe ferry is late, Lund said.";

  test("a pronoun that comes or goes leaves them", () => {
    assert.equal(keepsNames(text, text.replace("she said", "shex said")), true);
    assert.equal(keepsNames(text.replace("she said", "shex said"), text), true);
  });

  test("a letter in one is another name, be it of the same length", () => {
    assert.equal(keepsNames(text, text.replace("Lund said", "Land said")), false);
    assert.equal(keepsNames(text, text.replace("Ana Lund", "Ana  Lund")), false);
  });

  test("one more is another, and so is an edit of several paragraphs", () => {
    assert.equal(keepsNames(text, text.replace("late,", "late for Piet Okoro,")), false);
    assert.equal(keepsNames(text, text.replace("runs", "ran").replace("late", "here")), false);
  });
});

function keepsNames(before: string, now: string): boolean {
  const memory = new Memory();
  const [first, second] = [before, now].map((text) => {
    const article = finish(analyzeInSteps(text, "plain", englishLists, memory));
    return lookAgain(article, memory).recheck.naming;
  });
  return first === second;
}
