import { rules } from "../../server/src/rules/index.ts";
import { type ArticleCase, makeArticleCase, runArticleCase } from "./articleCases.ts";
import { type FileCase, makeFileCase, runFileCase } from "./fileCases.ts";
import { shrink } from "./shrink.ts";

/** What a run of the core has done. */
export interface CoreRun {
  readonly inputs: number;
  /** Ids of rules that never found anything. */
  readonly silentRules: readonly string[];
}

/** Which cases: those of a seed from one number to before another. */
export interface Cases {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads mutated articles, and every second time a mutated file of another kind, in this process.
 *
 * @throws Error with the seed, the number of the case and the shortest text found that fails alike.
 */
export async function fuzzCore({ seed, from, to }: Cases): Promise<CoreRun> {
  const found = new Set<string>();
  for (let index = from; index < to; index++) {
    if (index % 2 === 1) await runOrShrink(seed, index, makeFileCase(seed, index), runFileCase);
    else
      await runOrShrink(seed, index, makeArticleCase(seed, index), (it) => addAll(found, runArticleCase(it)));
  }
  return { inputs: to - from, silentRules: rules.map(({ id }) => id).filter((id) => !found.has(id)) };
}

async function runOrShrink<Case extends ArticleCase | FileCase>(
  seed: number,
  index: number,
  given: Case,
  run: (given: Case) => void,
): Promise<void> {
  const failure = failureOf(() => run(given));
  if (failure === undefined) return;
  const isSame = (units: readonly string[]): boolean =>
    nameOf(failureOf(() => run({ ...given, text: units.join("") }))) === nameOf(failure);
  const shortest = (await shrink(given.text.split(""), isSame)).join("");
  const { text: _, ...rest } = { ...given, lexicon: undefined };
  throw new Error(
    `seed ${seed}, case ${index} (${JSON.stringify(rest)}): ${failure.message}\non ${JSON.stringify(shortest)}`,
    { cause: failure },
  );
}

function failureOf(run: () => void): Error | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What two failures share that have one cause: the message without its numbers. */
function nameOf(failure: Error | undefined): string | undefined {
  return failure?.message.replace(/\d+/gu, "0").slice(0, 60);
}

function addAll(found: Set<string>, more: ReadonlySet<string>): void {
  for (const one of more) found.add(one);
}
