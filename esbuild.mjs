// Bundles the extension into dist: client.cjs, server.cjs, cli.cjs, importer.cjs, for browsers web/client.cjs and
// web/server.js, data and licences. `--watch` is not needed: it takes half a second.
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { packData } from "./server/packData.mjs";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const budget = {
  "client.cjs": 900_000,
  "server.cjs": 1_100_000,
  "cli.cjs": 900_000,
  "importer.cjs": 900_000,
  "web/client.cjs": 900_000,
  "web/server.js": 1_100_000,
};

rmSync("dist", { recursive: true, force: true });
packData("server/data", "dist/data");
packTranslations();
const common = {
  bundle: true,
  // Its main file is UMD, whose imports no bundler sees.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  external: ["vscode"],
  minify: true,
  // Escapes would be longer than the quotation marks and dashes themselves.
  charset: "utf8",
  metafile: true,
  define: {
    "process.env.ARTICLE_FACT_CHECK_VERSION": JSON.stringify(version),
    // A folder cannot be listed in a browser.
    "process.env.ARTICLE_FACT_CHECK_DATA": JSON.stringify(readdirSync("dist/data").join(" ")),
  },
  logLevel: "warning",
};
const forBrowsers = { ...common, platform: "browser", target: "es2022" };
const builds = [
  await build({
    ...common,
    entryPoints: {
      client: "client/src/node.ts",
      server: "server/src/node.ts",
      cli: "server/src/cli.ts",
      // In a thread of its own, which is started only for documents.
      importer: "server/src/importers/importThread.ts",
    },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    platform: "node",
    target: "node20",
    format: "cjs",
  }),
  await build({
    ...forBrowsers,
    entryPoints: ["client/src/browser.ts"],
    // In a package of ES modules the name must tell VS Code that this is none.
    outfile: "dist/web/client.cjs",
    format: "cjs",
  }),
  // Browsers take a program only where it is served as a script, which its name decides.
  await build({ ...forBrowsers, entryPoints: ["server/src/browser.ts"], outfile: "dist/web/server.js" }),
];
const inputs = Object.assign({}, ...builds.map(({ metafile }) => metafile.inputs));
const outputs = Object.assign({}, ...builds.map(({ metafile }) => metafile.outputs));
for (const file of Object.keys(outputs)) escapeText(file);
packLicences(Object.keys(inputs));
for (const [file, { bytes }] of Object.entries(outputs)) {
  const name = file.replace("dist/", "");
  if (bytes > budget[name]) throw new Error(`${name} has ${bytes} bytes; the budget is ${budget[name]}`);
}

/**
 * Escapes what is not ASCII, which esbuild leaves as it is in regular expressions: one such character doubles what
 * the text of a bundle takes in memory.
 */
function escapeText(file) {
  const toEscape = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(/[\u0080-\uffff]/g, toEscape));
}

/** What the server says in other languages. */
function packTranslations() {
  for (const name of readdirSync("l10n").filter((file) => file.startsWith("server.")))
    copyFileSync(`l10n/${name}`, `dist/data/${name.replace("server", "l10n")}`);
}

/** The licences of the packages that are bundled, which ask to be shipped with them. */
function packLicences(inputs) {
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0]);
  const texts = [...new Set(folders)]
    .filter((folder) => folder !== undefined)
    .sort()
    .map(licenceOf);
  const data = sectionOf("server/data/README.md", "The name tagger");
  writeFileSync("dist/THIRD-PARTY-NOTICES.txt", [...texts, data].join("\n\n"));
}

/** A section of a Markdown file, with its heading. */
function sectionOf(file, heading) {
  const sections = readFileSync(file, "utf8").split(/^(?=## )/mu);
  return sections.find((section) => section.startsWith(`## ${heading}\n`));
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((path) => /^licen[cs]e(?:\.\w+)?$/iu.test(path));
  const text =
    file === undefined ? licenceIn(`${folder}/README.md`) : readFileSync(`${folder}/${file}`, "utf8");
  if (text === undefined) throw new Error(`${name} ships no licence`);
  return `# ${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** The last section of a read-me, where some small packages have their licence. */
function licenceIn(file) {
  return /^## Licen[cs]e$[\s\S]*/mu.exec(readFileSync(file, "utf8"))?.[0];
}
