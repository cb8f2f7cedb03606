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
  let text = Array.from({ length: 2 + chance.below(3) }, () => chance.pick(chance.pick(examples))).join(
    "\n\n",
  );
  const memory = new Memory();
  const edits = 30;
  for (let edit = 0; edit < edits; edit++) {
    const article = finish(analyzeInSteps(text, "plain", englishLists, memory));
    // Rules wait for a pause: now and then several edits have been read before they are run.
    if (edit > 0 && chance.below(5) === 0) {
      text = editOnce(text, chance);
      continue;
    }
    const found = finish(checkAllInSteps(article, levels, { memory }));
    const scratch = finish(checkAllInSteps(analyze(text, "plain", englishLists), levels, {}));
    assert.deepEqual(found, scratch, `${name}, edit ${edit}: ${text}`);
    text = editOnce(text, chance);
  }
  return edits;
}

const levels = Object.fromEntries(rules.map(({ id }) => [id, "information"] as const));

/** By rule. */
const examples = rules
  .filter(({ across, nearby }) => across !== undefined || nearby !== undefined)
  .map(({ examples: { bad, good } }) => [...bad.map(({ text }) => text), ...good])
  .map((texts) => texts.map((text) => text.replace(/[⟦⟧]/gu, "")));

/** One word or character more, less or other; something to write in where nothing is left. */
function editOnce(text: string, chance: Chance): string {
  const words = [...text.matchAll(/\S+/gu)];
  if (words.length === 0) return chance.pick(chance.pick(examples));
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
    () =>
      put(word.index, end, chance.pick(["She", "he", "Her", "Hex", "the mayor", "Mr. Lund", "Lund", "TNP"])),
    () =>
      put(
        word.index,
        word.index,
        chance.pick(["\n\n", "(", "Mayor ", "former ", "also ", "she said, ", "Lundt "]),
      ),
    () =>
      put(end, end, chance.pick(["\n\n", " said", " (TNP)", " who", ", a nurse at Tarn University,", "x"])),
    () => movePart(text, chance),
  ])();
}

/** One of the paragraphs gone, twice there or at another place. */
function movePart(text: string, chance: Chance): string {
  const parts = text.split("\n\n");
  const at = chance.below(parts.length);
  const moved = [...parts.slice(0, at), ...parts.slice(at + 1)];
  const to = chance.below(moved.length + 1);
  const put = [...moved.slice(0, to), parts[at] ?? "", ...moved.slice(to)];
  // Something must be left to write in.
  return chance.pick([moved.length > 0 ? moved : put, put, [...parts, parts[at] ?? ""]]).join("\n\n");
}
