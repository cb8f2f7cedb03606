import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../../../", import.meta.url);

/** Which folder or entry may import which, and which packages; a layer may always import its own files. */
const layers: Readonly<Record<string, readonly string[]>> = {
  "server/src/text/": [],
  "server/src/article/": ["server/src/text/"],
  "server/src/lexicon/": ["server/src/text/"],
  "server/src/rereading/": ["server/src/text/", "server/src/article/"],
  "server/src/analysis/": [
    "server/src/text/",
    "server/src/article/",
    "server/src/lexicon/",
    "server/src/rereading/",
  ],
  "server/src/sources/": ["server/src/text/", "server/src/article/"],
  "server/src/rules/": ["server/src/text/", "server/src/article/", "server/src/rereading/"],
  "server/src/ledger/": ["server/src/text/", "server/src/article/"],
  "server/src/report/": [
    "server/src/text/",
    "server/src/article/",
    "server/src/rules/",
    "server/src/ledger/",
    "server/src/sources/",
  ],
  "server/src/archive/": [
    "server/src/text/",
    "server/src/article/",
    "server/src/features/voices.ts",
    "server/src/features/words.ts",
    "server/src/protocol/",
  ],
  "server/src/config/": [
    "server/src/text/",
    "server/src/lexicon/house.ts",
    "server/src/rules/rule.ts",
    "server/src/rules/check.ts",
    "server/src/rules/index.ts",
    "server/src/rules/sayProblem.ts",
    "server/src/protocol/",
    "jsonc-parser",
  ],
  "server/src/features/": [
    "server/src/text/",
    "server/src/article/",
    "server/src/rules/rule.ts",
    "server/src/rules/check.ts",
    "server/src/protocol/",
  ],
  "server/src/lsp/": [
    "server/src/text/",
    "server/src/article/",
    "server/src/lexicon/",
    "server/src/analysis/analyze.ts",
    "server/src/rereading/memory.ts",
    "server/src/rules/",
    "server/src/config/",
    "server/src/features/",
    "server/src/sources/",
    "server/src/ledger/",
    "server/src/report/",
    "server/src/archive/",
    "server/src/files.ts",
    "server/src/remote/",
    "server/src/protocol/",
    "vscode-languageserver",
    "vscode-languageserver-textdocument",
  ],
  "server/src/protocol/": [],
  "server/src/files.ts": ["server/src/text/message.ts"],
  "server/src/tree/": ["server/src/files.ts", "server/src/text/message.ts"],
  "server/src/disk/": ["server/src/files.ts", "server/src/tree/", "server/src/text/message.ts", "node:"],
  "server/src/remote/": [
    "server/src/files.ts",
    "server/src/tree/",
    "server/src/config/",
    "server/src/protocol/",
    "server/src/text/message.ts",
  ],
  "server/src/importers/": [
    "server/src/sources/",
    "server/src/files.ts",
    "server/src/text/message.ts",
    "jszip",
    "mammoth",
    "parse5",
    "node:",
  ],
  "server/src/articleFiles.ts": [
    "server/src/disk/",
    "server/src/tree/",
    "server/src/files.ts",
    "server/src/text/message.ts",
    "node:",
  ],
  "server/src/articleThreads.ts": [
    "server/src/analysis/analyze.ts",
    "server/src/engine.ts",
    "server/src/lsp/",
    "server/src/lexicon/",
    "server/src/text/",
    "node:",
  ],
  "server/src/changeText.ts": [
    "server/src/disk/",
    "server/src/tree/",
    "server/src/files.ts",
    "server/src/text/message.ts",
    "node:",
  ],
  "server/src/checkerName.ts": ["node:"],
  "server/src/engine.ts": ["node:"],
  "server/src/readText.ts": ["server/src/disk/", "server/src/tree/", "node:"],
  "server/src/readWithin.ts": [
    "server/src/disk/",
    "server/src/tree/",
    "server/src/files.ts",
    "server/src/text/message.ts",
    "node:",
  ],
  "server/src/recordFiles.ts": [
    "server/src/disk/",
    "server/src/tree/",
    "server/src/files.ts",
    "server/src/text/message.ts",
    "node:",
  ],
  "server/src/documentThread.ts": [
    "server/src/importers/importThread.ts",
    "server/src/text/message.ts",
    "node:",
  ],
  "server/src/importArticle.ts": ["server/src/documentThread.ts", "server/src/files.ts"],
  "server/src/importSource.ts": ["server/src/documentThread.ts", "server/src/sources/"],
  "server/src/sourceFiles.ts": [
    "server/src/disk/",
    "server/src/tree/",
    "server/src/files.ts",
    "server/src/text/message.ts",
    "node:",
  ],
  "server/src/node.ts": [
    "server/src/lsp/",
    "server/src/articleFiles.ts",
    "server/src/articleThreads.ts",
    "server/src/changeText.ts",
    "server/src/checkerName.ts",
    "server/src/engine.ts",
    "server/src/importArticle.ts",
    "server/src/importSource.ts",
    "server/src/readText.ts",
    "server/src/readWithin.ts",
    "server/src/recordFiles.ts",
    "server/src/sourceFiles.ts",
    "node:",
    "vscode-languageserver",
  ],
  "server/src/api.ts": [
    "server/src/text/",
    "server/src/article/",
    "server/src/lexicon/",
    "server/src/analysis/analyze.ts",
    "server/src/report/standOff.ts",
    "server/src/rules/",
    "node:",
  ],
  "server/src/browser.ts": [
    "server/src/lsp/",
    "server/src/remote/",
    "server/src/protocol/",
    "vscode-languageserver",
  ],
  "server/src/cli.ts": [
    "server/src/engine.ts",
    "server/src/cli/",
    "server/src/text/message.ts",
    "server/src/analysis/analyze.ts",
    "server/src/lexicon/",
    "server/src/rules/",
    "node:",
  ],
  "server/src/cli/": [
    "server/src/text/",
    "server/src/article/",
    "server/src/lexicon/",
    "server/src/analysis/analyze.ts",
    "server/src/rules/",
    "server/src/config/",
    "server/src/sources/",
    "server/src/ledger/",
    "server/src/report/",
    "server/src/files.ts",
    "server/src/disk/",
    "server/src/tree/",
    "server/src/changeText.ts",
    "server/src/importSource.ts",
    "server/src/readText.ts",
    "server/src/readWithin.ts",
    "server/src/sourceFiles.ts",
    "node:",
  ],
  "client/src/": ["server/src/protocol/", "vscode", "vscode-languageclient", "node:"],
};

suite("layers", () => {
  test("no file imports what its layer may not know", () => {
    const faults = ["server/src/", "client/src/"].flatMap(filesIn).flatMap(faultsOf);
    assert.deepEqual(faults, []);
  });

  test("a stage of the analysis imports no other stage", () => {
    const faults = filesIn("server/src/analysis/")
      .filter((file) => !tablesOfStages.some((table) => file.startsWith(table)))
      .flatMap((file) => stagesOf(file).map((stage) => `${file} → ${stage}`));
    assert.deepEqual(faults, []);
  });

  test("a rule imports no other rule", () => {
    const faults = filesIn("server/src/rules/")
      .filter((file) => !frame.has(file) && !file.startsWith("server/src/rules/run/"))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target.startsWith("server/src/rules/") && target !== "server/src/rules/rule.ts")
          .map((target) => `${file} → ${target}`),
      );
    assert.deepEqual(faults, []);
  });
});

/** What puts stages together. */
const tablesOfStages: readonly string[] = ["server/src/analysis/analyze.ts", "server/src/analysis/facts"];

/** Files of the rules' folder that hold no rule. */
const frame: ReadonlySet<string> = new Set(
  ["check.ts", "explain.ts", "index.ts", "rule.ts", "silence.ts"].map((name) => `server/src/rules/${name}`),
);

function faultsOf(file: string): readonly string[] {
  const layer = layerOf(file);
  if (layer === undefined) return [`${file} is in no layer: add it to the table`];
  const allowed = [layer, ...(layers[layer] ?? [])];
  return importsOf(file)
    .filter((target) => !allowed.some((it) => isWithin(target, it)))
    .map((target) => `${file} → ${target}`);
}

/** The longest entry of the table that a file is in. */
function layerOf(file: string): string | undefined {
  return Object.keys(layers)
    .filter((layer) => isWithin(file, layer))
    .sort((one, other) => other.length - one.length)[0];
}

/** Whether a target is what a table's entry says: a folder (`…/`), a scheme (`node:`), a file, or a package. */
function isWithin(target: string, entry: string): boolean {
  if (entry.endsWith("/") || entry.endsWith(":")) return target.startsWith(entry);
  return target === entry || target.startsWith(`${entry}/`);
}

/** The stages that a file of the analysis imports beside its own: `analysis/quotes/use.ts` is of the stage `quotes`. */
function stagesOf(file: string): readonly string[] {
  const own = stageOf(file);
  return importsOf(file).filter((target) => (stageOf(target) ?? own) !== own);
}

function stageOf(file: string): string | undefined {
  return /^server\/src\/analysis\/(\w+)[./]/u.exec(file)?.[1];
}

/** What a file imports: paths from the root for its own files, names for packages. */
function importsOf(file: string): readonly string[] {
  const source = readFileSync(new URL(file, root), "utf8");
  return [...source.matchAll(/^(?:import|export)\b[^"';]*?from "([^"]+)"|^import "([^"]+)"/gmu)].map(
    (match) => {
      const target = match[1] ?? match[2] ?? "";
      return target.startsWith(".")
        ? new URL(target, new URL(file, root)).href.slice(root.href.length)
        : target;
    },
  );
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => folder + name);
}
