import assert from "node:assert/strict";
import { chmodSync, copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Run } from "../support/commandLine.ts";
import type { TestFolder } from "../support/folders.ts";
import { installPackage, root, runProgram, runWell } from "../support/npmPackage.ts";

const faulty =
  "Flood wall delayed again\n\nThe wall will cost TK million pounds, said Mira Holt, the mayor of Tarn.\n";
const clean = "Flood wall opens\n\n“We are glad that it is done,” said Mira Holt, the mayor of Tarn.\n";

suite("examples for pipelines", function () {
  this.timeout(120_000);
  let folder: TestFolder;
  suiteSetup(() => {
    ({ folder } = installPackage());
    runWell("git", ["init", "--quiet"], folder.path);
    folder.write(".gitignore", "node_modules\n*.tgz\n");
  });
  suiteTeardown(() => folder.remove());

  const readRoot = (name: string): string => readFileSync(join(root, name), "utf8");
  /** Runs a command as a workflow does. */
  const shell = (command: string): Run =>
    runProgram("bash", ["-e", "-o", "pipefail", "-c", command], folder.path);
  const commit = (): Run => {
    runWell("git", ["add", "--all"], folder.path);
    const author = ["-c", "user.name=Ana Lund", "-c", "user.email=ana@example.org"];
    return runProgram("git", [...author, "commit", "--quiet", "--message", "draft"], folder.path);
  };
  const expectCommitted = (): void => {
    const { code, out, error } = commit();
    assert.equal(code, 0, `${out}${error}`);
  };

  test("each names the version that the package has", () => {
    const { version } = JSON.parse(readRoot("package.json"));
    const names = [
      ".pre-commit-hooks.yaml",
      "examples/github-workflow.yml",
      "examples/pre-commit-config.yaml",
    ];
    for (const name of [...names, "docs/PIPELINES.md"]) {
      const versions = [...readRoot(name).matchAll(/article-fact-check@([\d.]+\d)/gu)].map(([, it]) => it);
      assert.ok(versions.length > 0, name);
      assert.deepEqual([...new Set(versions)], [version], name);
    }
  });

  test("the commands of the workflow annotate, fail with a finding, and write what code scanning takes", () => {
    const commands = [...readRoot("examples/github-workflow.yml").matchAll(/- run: (.+)/gu)].map(
      ([, it = ""]) => it,
    );
    const [annotate = "", scan = "", ...others] = commands;
    assert.deepEqual(others, []);
    folder.write("drafts/deep/mill.md", faulty);
    const found = shell(annotate);
    assert.match(found.out, /^::error file=drafts\/deep\/mill\.md,line=3,.*title=tk-marker::/mu);
    assert.equal(found.code, 1);
    assert.equal(shell(scan).code, 0);
    const log = JSON.parse(readFileSync(join(folder.path, "results.sarif"), "utf8"));
    assert.equal(
      log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri,
      "drafts/deep/mill.md",
    );
    folder.write("drafts/deep/mill.md", clean);
    assert.equal(shell(annotate).code, 0);
    folder.write("drafts/photo.txt", Uint8Array.of(0));
    assert.notEqual(shell(scan).code, 0);
  });

  test("the hook of git lets no faulty article through, and everything else", () => {
    folder.write("drafts/photo.txt", clean);
    const hook = join(folder.path, ".git/hooks/pre-commit");
    mkdirSync(dirname(hook), { recursive: true });
    copyFileSync(join(root, "examples/pre-commit"), hook);
    chmodSync(hook, 0o755);
    expectCommitted();
    folder.write("drafts/--watch mill.md", faulty);
    const refused = commit();
    assert.notEqual(refused.code, 0);
    assert.match(`${refused.out}${refused.error}`, /tk-marker/u);
    folder.write("drafts/--watch mill.md", clean);
    expectCommitted();
    folder.write("notes.md", faulty);
    expectCommitted();
  });

  test("the hooks of pre-commit run the command with files behind it", () => {
    folder.write("drafts/mill.md", faulty);
    for (const [name, prefix] of [
      [".pre-commit-hooks.yaml", ""],
      // What the framework installs is on its path.
      ["examples/pre-commit-config.yaml", "PATH=node_modules/.bin:$PATH "],
    ] as const) {
      const text = readRoot(name);
      const entry = /^\s+entry: (.+)$/mu.exec(text)?.[1];
      const args: readonly string[] = JSON.parse(/^\s+args: (.+)$/mu.exec(text)?.[1] ?? "");
      const files = new RegExp(/^\s+files: (.+)$/mu.exec(text)?.[1] ?? "", "u");
      assert.match("drafts/mill.md", files);
      assert.doesNotMatch("drafts/mill.png", files);
      const { code, out } = shell(`${prefix}${entry} ${args.join(" ")} drafts/mill.md`);
      assert.match(out, /tk-marker/u, name);
      assert.equal(code, 1, name);
    }
  });
});
