import { chanceOf } from "./chance.ts";
import type { RawClient } from "./rawClient.ts";
import { countEdits, makeScript, type Script } from "./scripts.ts";
import { playPushed, playScript, startRawClient } from "./server.ts";
import { shrink } from "./shrink.ts";

/** What a run of the server has done. */
export interface SessionRun {
  readonly edits: number;
  readonly scripts: number;
}

/**
 * Edits documents of a server in a process of its own, one after the other, until so many edits were made; then some
 * side by side for a client that takes findings pushed.
 *
 * @param from the number of the first script.
 * @throws Error with the seed, the number of the script and the shortest script found that fails alike.
 */
export async function fuzzServer(seed: number, wanted: number, from: number = 0): Promise<SessionRun> {
  let [edits, scripts] = [0, 0];
  let client = await startRawClient("pull");
  while (edits < wanted) {
    const script = makeScript(seed, from + scripts, editsOfScript);
    try {
      await playScript(client, `case-${from + scripts}`, script);
    } catch (error) {
      client.kill();
      await failWith(seed, from + scripts, script, error);
    }
    edits += countEdits(script);
    scripts++;
    // Caches must not hide that a server starts with none.
    if (scripts % scriptsOfServer === 0) {
      await stop(client);
      client = await startRawClient("pull");
    }
  }
  await stop(client);
  return { edits: edits + (await fuzzPushed(seed)), scripts };
}

async function fuzzPushed(seed: number): Promise<number> {
  const chance = chanceOf(seed, -1);
  const indexes = Array.from({ length: 30 }, () => chance.below(2 ** 30));
  const scripts = indexes.map((index) => makeScript(seed, index, editsOfScript));
  const client = await startRawClient("push");
  const names = indexes.map((_, index) => `pushed-${index}`);
  try {
    await playPushed(client, names, scripts);
    await stop(client);
  } catch (error) {
    client.kill();
    throw new Error(`seed ${seed}, scripts ${indexes.join(", ")} side by side: ${messageOf(error)}`, {
      cause: error,
    });
  }
  return scripts.reduce((count, script) => count + countEdits(script), 0);
}

async function stop(client: RawClient): Promise<void> {
  await client.stop();
  if (client.faults.length > 0) throw new Error(client.faults.join("\n"));
}

/** Looks for a shorter script that fails alike: fewer steps, then fewer edits, then less of the text. */
async function failWith(seed: number, index: number, script: Script, error: unknown): Promise<never> {
  const fails = async (shorter: Script): Promise<boolean> => {
    const client = await startRawClient("pull");
    try {
      await playScript(client, "case", shorter);
      return false;
    } catch (other) {
      return nameOf(other) === nameOf(error);
    } finally {
      client.kill();
    }
  };
  const steps = await shrink(script.steps, (kept) => fails({ ...script, steps: kept }), triesForEach);
  const flat = steps.flatMap((step) => step.edits.map((edit) => ({ step, edit })));
  const stepsOf = (kept: typeof flat): Script["steps"] =>
    steps.map((step) => ({
      ...step,
      edits: kept.filter((it) => it.step === step).map(({ edit }) => edit),
    }));
  const edits = await shrink(flat, (kept) => fails({ ...script, steps: stepsOf([...kept]) }), triesForEach);
  const shorter = { ...script, steps: stepsOf([...edits]) };
  const units = await shrink(
    shorter.text.split(""),
    (kept) => fails({ ...shorter, text: kept.join("") }),
    triesForEach,
  );
  const shortest = JSON.stringify({ ...shorter, text: units.join("") });
  throw new Error(`seed ${seed}, script ${index}: ${messageOf(error)}\non ${shortest}`, { cause: error });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What two failures share that have one cause: the first line of the message without its numbers. */
function nameOf(error: unknown): string {
  return (messageOf(error).split("\n")[0] ?? "").replace(/\d+/gu, "0");
}

const editsOfScript = 200;
const scriptsOfServer = 100;
const triesForEach = 60;
