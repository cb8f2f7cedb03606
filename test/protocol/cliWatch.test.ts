import assert from "node:assert/strict";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { start } from "../support/commandLine.ts";
import { makeFolder, type TestFolder } from "../support/folders.ts";

const faulty =
  "Flood wall delayed again\n\nThe wall will cost TK million pounds, said Mira Holt, the mayor of Tarn.\n";
const clean = "Flood wall opens\n\n“We are glad that it is done,” said Mira Holt, the mayor of Tarn.\n";

suite("command line: --watch", () => {
  let folder: TestFolder;
  let child: ChildProcessWithoutNullStreams;
  let out = "";
  let error = "";

  setup(() => {
    folder = makeFolder();
    out = "";
    error = "";
  });
  teardown(async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    folder.remove();
  });

  const watch = async (...args: readonly string[]): Promise<string> => {
    child = start(["--watch", "--format", "github", ...args], folder.path);
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      error += chunk;
      child.emit("told");
    });
    return await nextRun();
  };

  /** Waits until it waits again. @returns what was printed since */
  const nextRun = async (): Promise<string> => {
    while (!error.includes("waiting for changes")) await once(child, "told");
    const printed = out;
    out = "";
    error = "";
    return printed;
  };

  test("an article is checked again when it is saved", async () => {
    folder.write("a.md", faulty);
    assert.match(await watch("a.md"), /tk-marker/u);
    folder.write("a.md", clean);
    assert.equal(await nextRun(), "");
    folder.write("a.md", faulty);
    assert.match(await nextRun(), /tk-marker/u);
  });

  test("so it is for an article that comes, a configuration, and a transcript", async () => {
    folder.write("drafts/a.md", clean);
    assert.equal(await watch("drafts/**/*.md"), "");
    folder.write("drafts/new/b.md", faulty);
    assert.match(await nextRun(), /file=drafts\/new\/b\.md.*tk-marker/u);
    folder.write(".factcheckrc.json", '{"rules": {"tk-marker": "off"}}');
    assert.equal(await nextRun(), "");
    folder.write("sources/mayor.txt", "Mira Holt: We are glad that it is not done.\n");
    assert.match(await nextRun(), /file=drafts\/a\.md.*mayor/u);
  });
});
