import assert from "node:assert/strict";
import { analyze, analyzeInSteps } from "../../server/src/analysis/analyze.ts";
import { Memory } from "../../server/src/rereading/memory.ts";
import { checkAllInSteps } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import { finish } from "../../server/src/text/steps.ts";
import { englishLists } from "../support/lexicon.ts";
import { type Chance, chanceOf } from "./chance.ts";

/** Texts of the examples of rules, in which somebody writes: the findings of each reading are those of one from scratch. */
export interface SmallEdits {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/** Edits texts letter by letter and word by word, and checks them with a memory and without. @returns how many edits. */
export function fuzzSmallEdits({ seed, from, to }: SmallEdits): number {
  let edits = 0;
  for (let index = from; index < to; index++)
    edits += write(chanceOf(seed, index), `seed ${seed}, text ${index}`);
  return edits;
}

function write(chance: Chance, name: string): number {
  let text = Array.from({ length: 2 + chance.below(3) }, () => chance.pick(examples)).join("\n\n");
  const memory = new Memory();
  const edits = 30;
  for (let edit = 0; edit < edits; edit++) {
    const article = finish(analyzeInSteps(text, "plain", englishLists, memory));
    const found = finish(checkAllInSteps(article, levels, { memory }));
    const scratch = finish(checkAllInSteps(analyze(text, "plain", englishLists), levels, {}));
    assert.deepEqual(found, scratch, `${name}, edit ${edit}: ${text}`);
    text = editOnce(text, chance);
  }
  return edits;
}

const levels = Object.fromEntries(rules.map(({ id }) => [id, "information"] as const));

const examples = rules
  .filter(({ across, nearby }) => across !== undefined || nearby !== undefined)
  .flatMap((rule) => [...rule.examples.bad.map(({ text }) => text), ...rule.examples.good])
  .map((text) => text.replace(/[⟦⟧]/gu, ""));

/** One word or character more, less or other. */
function editOnce(text: string, chance: Chance): string {
  const words = [...text.matchAll(/\S+/gu)];
  const at = chance.below(text.length + 1);
  const [word, other] = [chance.pick(words), chance.pick(words)];
  const put = (start: number, end: number, by: string): string => text.slice(0, start) + by + text.slice(end);
  const end = word.index + word[0].length;
  return chance.pick([
    () => put(at, at, chance.pick([..."aesn.,“”' "])),
    () => put(at, at + 1, ""),
    () => put(at, at + 1, chance.pick([..."aeSN.“”"])),
    () => put(word.index, word.index, `${other[0]} `),
    () => put(word.index, Math.min(text.length, end + 1), ""),
    () => put(word.index, end, other[0]),
    () => put(end, end, chance.pick([".", " [sic]", ", the", " of Tarn", "s", " “so”"])),
  ])();
}
