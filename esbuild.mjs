// Bundles the extension into dist: client.cjs, server.cjs, cli.cjs and data. `--watch` is not needed: it takes half a second.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const budget = { "client.cjs": 900_000, "server.cjs": 900_000, "cli.cjs": 900_000 };

rmSync("dist", { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    client: "client/src/extension.ts",
    server: "server/src/node.ts",
    cli: "server/src/cli.ts",
  },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode"],
  // Its main file is UMD, whose imports no bundler sees.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  minify: true,
  keepNames: true,
  metafile: true,
  define: { "process.env.ARTICLE_FACT_CHECK_VERSION": JSON.stringify(version) },
  logLevel: "warning",
});
packData();
for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
  const name = file.replace("dist/", "");
  if (bytes > budget[name]) throw new Error(`${name} has ${bytes} bytes; the budget is ${budget[name]}`);
}

/** Packs the word lists of a language into one file, so that a start reads few files, also over a network. */
function packData() {
  mkdirSync("dist/data", { recursive: true });
  writeFileSync("dist/data/en.json", JSON.stringify(readLists("server/data/en")));
  writeFileSync("dist/data/en.weights.json", JSON.stringify(readLists("server/data/en/weights")));
  copyFileSync("server/data/en/names.bin", "dist/data/en.names.bin");
}

/** The text of each .txt file of a folder, by its name without the ending. */
function readLists(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -".txt".length), readFileSync(`${folder}/${name}`, "utf8")]),
  );
}
