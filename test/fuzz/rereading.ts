import assert from "node:assert/strict";
import { analyze, analyzeInSteps } from "../../server/src/analysis/analyze.ts";
import { Memory } from "../../server/src/rereading/memory.ts";
import { type CheckOptions, checkAllInSteps, type Levels } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import { finish } from "../../server/src/text/steps.ts";
import { english } from "../support/lexicon.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { applyEdit, makeEdit } from "./edits.ts";
import { makeLongText, makeText } from "./texts.ts";

/**
 * Texts that are edited again and again: each time what a memory says of them, and what the rules find with it, is what a
 * reading from scratch says.
 */
export interface Rereadings {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Whether the texts are as long as a hundred pages, with all that is counted and cut off only there. */
  readonly areLong?: boolean;
}

/** Edits documents, and reads them with a memory and without. @returns how many edits there were. */
export function fuzzRereading({ seed, from, to, areLong = false }: Rereadings): number {
  let edits = 0;
  for (let index = from; index < to; index++) {
    const chance = chanceOf(seed, index);
    const text = areLong ? makeLongText(chance) : makeShortText(chance);
    edits += editAgain(chance, text, `seed ${seed}, text ${index}`);
  }
  return edits;
}

function makeShortText(chance: Chance): string {
  return Array.from({ length: 1 + chance.below(8) }, () => makeText(chance)).join("\n\n");
}

function editAgain(chance: Chance, before: string, name: string): number {
  const format = chance.pick(["plain", "markdown"] as const);
  let text = before;
  const memory = new Memory();
  finish(checkAllInSteps(finish(analyzeInSteps(text, format, english, memory)), allRules, { memory }));
  const edits = 1 + chance.below(12);
  for (let edit = 0; edit < edits; edit++) {
    const before = text;
    text = applyEdit(text, makeEdit(text, chance));
    // A reading that an edit overtakes.
    if (chance.often(0.1)) breakOff(analyzeInSteps(text, format, english, memory), chance.below(12));
    if (chance.often(0.2)) text = before;
    const read = finish(analyzeInSteps(text, format, english, memory));
    const scratch = analyze(text, format, english);
    assert.deepEqual(read, scratch, `${name}, edit ${edit}`);
    const options = optionsOf(chance);
    if (chance.often(0.1))
      breakOff(checkAllInSteps(read, allRules, { ...options, memory }), chance.below(40));
    assert.deepEqual(
      finish(checkAllInSteps(read, allRules, { ...options, memory })),
      finish(checkAllInSteps(scratch, allRules, options)),
      `findings of ${name}, edit ${edit}`,
    );
  }
  return edits;
}

const allRules: Levels = Object.fromEntries(rules.map(({ id }) => [id, "information"]));

/** Mostly the same, and with lower thresholds now and then, so that there is more to find. */
function optionsOf(chance: Chance): CheckOptions {
  const ignored = [{ rule: "unattributed-quote", text: "“We have soup.”" }];
  return chance.often(0.8)
    ? { ignored }
    : { thresholds: { "pronoun-only": { quotes: 2 }, "inconsistent-quote": { words: 4 } } };
}

function breakOff(steps: Iterator<undefined>, count: number): void {
  for (let step = 0; step < count; step++) if (steps.next().done === true) return;
}
