import assert from "node:assert/strict";
import { analyze, analyzeInSteps } from "../../server/src/analysis/analyze.ts";
import { Memory } from "../../server/src/rereading/memory.ts";
import { checkAllInSteps } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { finish } from "../../server/src/text/steps.ts";
import { englishLists } from "../support/lexicon.ts";

/**
 * Makes each edit of a list at each word of the examples of the rules that say what of the whole article they rest on,
 * and takes it back: what a rule finds is what it finds from scratch.
 *
 * @returns how many edits there were.
 */
export function makeEachEdit(): number {
  let edits = 0;
  for (const rule of rules.filter(({ across }) => across !== undefined))
    for (const text of [...rule.examples.bad.map((bad) => bad.text), ...rule.examples.good])
      edits += editEach(rule, text.replace(/[⟦⟧]/gu, ""));
  return edits;
}

function editEach(rule: Rule, text: string): number {
  const levels = Object.fromEntries(
    rules.map(({ id }) => [id, id === rule.id ? "information" : "off"] as const),
  );
  const memory = new Memory();
  const check = (written: string): void => {
    const article = finish(analyzeInSteps(written, "plain", englishLists, memory));
    const found = finish(checkAllInSteps(article, levels, { memory }));
    const scratch = finish(checkAllInSteps(analyze(written, "plain", englishLists), levels, {}));
    assert.deepEqual(found, scratch, `${rule.id}: ${written}`);
  };
  let edits = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/gu))
    for (const edit of wordEdits) {
      check(text);
      check(text.slice(0, index) + edit(word) + text.slice(index + word.length));
      edits++;
    }
  return edits;
}

/** What stands for a word after an edit. */
const wordEdits: readonly ((word: string) => string)[] = [
  () => "",
  (word) => `${word}x`,
  (word) => `${word}.`,
  (word) => `${word}”`,
  (word) => `“${word}`,
  (word) => `former ${word}`,
  (word) => `Mayor ${word}`,
  (word) => `the ${word}`,
  (word) => `${word}, the mayor,`,
  (word) => `${word} of Tarn University`,
  (word) => `${word}\n\n`,
  (word) => word.toLowerCase(),
  (word) => word.toUpperCase(),
  () => "She",
  () => "Monday",
  () => "2021",
];
