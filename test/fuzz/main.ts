/**
 * Fuzzes for as long as you like.
 *
 *   npm run fuzz -- [--minutes 10] [--seed 1] [--case 4711] [--script 12]
 *
 * `--case` reads one input of the core anew, `--script` plays one script to the server; without them, core, server and
 * texts that are read again after edits take turns with one seed after the other, once each edit of two lists has been made. The first breach ends it with 1.
 */
import { parseArgs } from "node:util";
import { editAtBorders } from "./borderEdits.ts";
import { fuzzCore } from "./core.ts";
import { makeEachEdit } from "./eachEdit.ts";
import { fuzzRereading } from "./rereading.ts";
import { fuzzServer } from "./sessions.ts";
import { fuzzSmallEdits } from "./smallEdits.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    case: { type: "string" },
    script: { type: "string" },
  },
});
const first = Number(values.seed);
if (values.case !== undefined) {
  const from = Number(values.case);
  await fuzzCore({ seed: first, from, to: from + 1 });
} else if (values.script !== undefined) await fuzzServer(first, 1, Number(values.script));
else await fuzzUntil(performance.now() + Number(values.minutes) * 60_000);

async function fuzzUntil(end: number): Promise<void> {
  let inputs = 0;
  let edits = makeEachEdit() + editAtBorders();
  for (let seed = first; performance.now() < end; seed++) {
    inputs += (await fuzzCore({ seed, from: 0, to: 10_000 })).inputs;
    edits += (await fuzzServer(seed, 10_000)).edits;
    edits += fuzzRereading({ seed, from: 0, to: 100 });
    edits += fuzzRereading({ seed, from: 0, to: 10, areLong: true });
    edits += fuzzSmallEdits({ seed, from: 0, to: 30 });
    console.log(`seed ${seed}: ${inputs} inputs, ${edits} edits, nothing found`);
  }
}
