// Makes the package for npm in out/npm, from what tsc and esbuild have built: the command line, and the analysis with
// its types. The extension has none of it. `npm run package:npm` does all three.
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";

const folder = "out/npm";
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

await build({
  entryPoints: { api: "server/src/api.ts" },
  outdir: `${folder}/dist`,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  logLevel: "warning",
});
for (const name of ["cli.cjs", "server.cjs", "importer.cjs", "THIRD-PARTY-NOTICES.txt", "data"])
  cpSync(`dist/${name}`, `${folder}/dist/${name}`, { recursive: true });
for (const program of ["cli.cjs", "server.cjs"]) chmodSync(`${folder}/dist/${program}`, 0o755);
for (const name of [
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
  "docs/API.md",
  "docs/EDITORS.md",
  "docs/PIPELINES.md",
])
  copy(name, name);
// Where the codes of findings lead.
cpSync("docs/rules", `${folder}/docs/rules`, { recursive: true });
for (const name of typesOf("out/server/src/api.d.ts"))
  copy(name, join("types", relative("out/server/src", name)));
writeFileSync(`${folder}/package.json`, `${JSON.stringify(describePackage(), undefined, 2)}\n`);

/** What npm is told: of the extension's own description only what holds for the command line too. */
function describePackage() {
  const { name, version, license, keywords, engines, bin } = readJson("package.json");
  // In package.json stands only where VS Code finds the words of its language.
  const { description } = readJson("package.nls.json");
  return {
    name,
    version,
    description,
    license,
    keywords,
    type: "module",
    engines: { node: engines.node },
    bin,
    exports: {
      ".": { types: "./types/api.d.ts", default: "./dist/api.js" },
      "./package.json": "./package.json",
    },
    sideEffects: false,
  };
}

/** A file of types and all that it imports. */
function typesOf(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(/ from "(\.[^"]+)\.ts"/gu))
    typesOf(join(dirname(file), `${path}.d.ts`), found);
  return found;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function copy(from, to) {
  mkdirSync(join(folder, dirname(to)), { recursive: true });
  copyFileSync(from, join(folder, to));
}
