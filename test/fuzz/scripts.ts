import { type Chance, chanceOf } from "./chance.ts";
import { applyEdit, makeEdit, type TextEdit } from "./edits.ts";
import { makeText } from "./texts.ts";

/** The life of one document in an editor. */
export interface Script {
  readonly text: string;
  readonly language: "plaintext" | "markdown" | "article";
  readonly steps: readonly Step[];
}

/** Edits that come in one message, and what the client does behind them. */
export interface Step {
  readonly edits: readonly TextEdit[];
  /** `settle`: asks everything and compares; `interrupt`: asks, and edits on before the answers; `type`: only edits on. */
  readonly then: "settle" | "interrupt" | "type";
  /** Decides about places and about what is asked. */
  readonly seed: number;
}

/** Makes a script with about that many edits. */
export function makeScript(seed: number, index: number, wanted: number): Script {
  const chance = chanceOf(seed, index);
  const text = makeText(chance);
  const steps: Step[] = [];
  let current = text;
  for (let count = 0; count < wanted; count += steps.at(-1)?.edits.length ?? 0) {
    const edits = Array.from({ length: editsAtOnce(chance) }, () => {
      const edit = makeEdit(current, chance);
      current = applyEdit(current, edit);
      return edit;
    });
    const then = chance.pick(["settle", "settle", "settle", "interrupt", "type"] as const);
    steps.push({ edits, then, seed: chance.below(2 ** 31) });
  }
  return { text, language: chance.pick(["plaintext", "markdown", "article"] as const), steps };
}

/** How many edits a script has. */
export function countEdits({ steps }: Script): number {
  return steps.reduce((count, { edits }) => count + edits.length, 0);
}

/** One as typing makes it, or as many as a formatter or a renaming makes. */
function editsAtOnce(chance: Chance): number {
  return chance.often(0.5) ? 1 : 2 + chance.below(60);
}
