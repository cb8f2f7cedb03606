// npm run train -- --corpora DIR [--only names|speakers|confidence]: trains every model in the order in which they rest
// on each other, or one of them. DIR has the open corpora of the name tagger; the other models need none.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { corpora: { type: "string" }, only: { type: "string" } } });

/** The program of each model. */
const programs = [
  { model: "names", file: "train.js", args: ["--corpora", values.corpora ?? ""] },
  { model: "speakers", file: "trainSpeakers.js", args: [] },
  { model: "confidence", file: "trainConfidence.js", args: [] },
];

const chosen = programs.filter(({ model }) => values.only === undefined || values.only === model);
if (chosen.length === 0)
  throw new Error(`--only ${values.only}: expected ${programs.map(({ model }) => model).join(", ")}`);
if (values.corpora === undefined && chosen.some(({ model }) => model === "names"))
  throw new Error("npm run train -- --corpora DIR: say where the open corpora are");
for (const { model, file, args } of chosen) {
  console.log(`\n${model}`);
  const program = fileURLToPath(new URL(file, import.meta.url));
  execFileSync(process.execPath, [program, ...args], { stdio: "inherit" });
}
