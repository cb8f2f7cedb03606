import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { TestFolder } from "../support/folders.ts";
import { startClient } from "../support/lsp.ts";
import { installPackage, root, runProgram, runWell } from "../support/npmPackage.ts";

const tsc = join(root, "node_modules/typescript/bin/tsc");

/** All that may ship. */
const allowed: readonly RegExp[] = [
  /^package\/(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|docs\/(?:(?:API|EDITORS|PIPELINES)|rules\/[A-Za-z-]+)\.md)$/u,
  /^package\/dist\/(?:api\.js|cli\.cjs|server\.cjs|importer\.cjs|THIRD-PARTY-NOTICES\.txt|data\/[a-z0-9.]+)$/u,
  /^package\/types\/[\w/]+\.d\.ts$/u,
];

suite("package on npm", function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let tarball = "";
  suiteSetup(() => {
    ({ folder, tarball } = installPackage());
  });
  suiteTeardown(() => folder.remove());

  test("publint finds nothing", async () => {
    const bytes = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  test("the types are right for ES modules and bundlers", async () => {
    const checked = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    assert.ok(checked.types, "it has types");
    // The package has no CommonJS: `require` and the resolution of Node 10 find no types, as they find no code.
    const left = new Set(["node10", "node16-cjs"]);
    const problems = checked.problems.filter(
      (problem) => !("resolutionKind" in problem && left.has(problem.resolutionKind)),
    );
    assert.deepEqual(problems, []);
  });

  test("only what ships is in it", () => {
    const files = runWell("tar", ["-tzf", tarball], folder.path).trim().split("\n");
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
  });

  test("the example of the documentation prints what it says", () => {
    const page = readFileSync(join(root, "docs/API.md"), "utf8");
    const [, example = ""] = /^```js\n([\s\S]*?)^```$/mu.exec(page) ?? [];
    const [, expected = ""] = /^```text\n([\s\S]*?)^```$/mu.exec(page) ?? [];
    assert.ok(expected.includes("Mira Holt"));
    folder.write("example.js", example);
    assert.equal(runWell(process.execPath, ["example.js"], folder.path), expected);
  });

  test("a program with types compiles, and one that misuses them does not", () => {
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", ""];
    folder.write(
      "right.ts",
      [
        'import { type Analysis, analyze, type RuleSummary, rules } from "article-fact-check";',
        'const { findings }: Analysis = await analyze("", { format: "markdown", rules: { "tk-marker": "off" } });',
        "export const codes: readonly string[] = findings.map(({ code }) => code);",
        "export const first: RuleSummary | undefined = rules[0];",
      ].join("\n"),
    );
    runWell(process.execPath, [tsc, ...options, "right.ts"], folder.path);
    folder.write(
      "wrong.ts",
      'import { analyze } from "article-fact-check";\nawait analyze("", { format: "html" });\n',
    );
    const { code, out } = runProgram(process.execPath, [tsc, ...options, "wrong.ts"], folder.path);
    assert.notEqual(code, 0);
    assert.match(out, /'"html"' is not assignable/u);
  });

  test("a rule or a level that there is not is an error that says what there is", () => {
    folder.write(
      "mistakes.js",
      [
        'import { analyze, rules } from "article-fact-check";',
        'for (const options of [{ rules: { "no-such": "off" } }, { rules: { "tk-marker": "loud" } }, { format: "html" }])',
        "  console.log(await analyze('', options).catch((error) => error.message));",
        'console.log(rules.find(({ id }) => id === "tk-marker").level);',
      ].join("\n"),
    );
    assert.equal(
      runWell(process.execPath, ["mistakes.js"], folder.path),
      "there is no rule “no-such”; “rules” lists them\n" +
        "the level of tk-marker is error, warning, information, hint, off, not “loud”\n" +
        "“format” is plain or markdown, not “html”\nerror\n",
    );
  });

  test("it brings the language server, for editors", async () => {
    const program = join(folder.path, "node_modules/.bin/article-fact-check-server");
    const client = await startClient({ place: "bundle", program });
    await client.open("file:///desk/draft.md", "Flood wall opens\n\nIt costs [TK], said Mira Holt.\n");
    const [finding] = await client.pull("file:///desk/draft.md");
    assert.equal(finding?.code, "tk-marker");
    await client.stop();
  });

  test("npx runs the command line", () => {
    folder.write("draft.md", "Flood wall opens\n\n“We are glad,” said Mira Holt, the mayor of Tarn.\n");
    assert.match(
      runWell("npx", ["--no", "--", "article-fact-check", "draft.md"], folder.path),
      /Mira Holt, the mayor/u,
    );
  });
});
