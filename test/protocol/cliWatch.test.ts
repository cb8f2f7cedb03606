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

  setup(() => {
    folder = makeFolder();
    out = "";
  });
  teardown(async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    folder.remove();
  });

  const watch = (...args: readonly string[]): void => {
    child = start(["--watch", ...args], folder.path);
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk;
      child.emit("printed");
    });
  };

  /** Waits until this is printed, beyond what was waited for before. */
  const expectPrinted = async (pattern: RegExp): Promise<void> => {
    for (;;) {
      const found = pattern.exec(out);
      if (found !== null) {
        out = out.slice(found.index + found[0].length);
        return;
      }
      await once(child, "printed");
    }
  };

  test("an article is checked again when it is saved", async () => {
    folder.write("a.md", faulty);
    watch("a.md");
    await expectPrinted(/a\.md\n\n.* error .*tk-marker\n/u);
    folder.write("a.md", clean);
    await expectPrinted(/a\.md\n\n {2}Mira Holt/u);
    folder.write("a.md", faulty);
    await expectPrinted(/a\.md\n\n.* error .*tk-marker\n/u);
  });

  test("so it is for an article that comes, a configuration, a list of names, and a transcript", async () => {
    folder.write("drafts/a.md", clean);
    watch("drafts/**/*.md");
    await expectPrinted(/a\.md\n\n {2}Mira Holt/u);
    folder.write("drafts/new/b.md", faulty);
    await expectPrinted(/b\.md\n\n.* error .*tk-marker\n/u);
    folder.write(".factcheckrc.json", '{"rules": {"tk-marker": "off"}, "names": ["people.csv"]}');
    await expectPrinted(/b\.md\n\n {2}Mira Holt/u);
    folder.write("people.csv", "name\nMyra Holt\n");
    await expectPrinted(/a\.md\n\n.*Myra Holt/u);
    folder.write("people.csv", "name\nMira Holt\n");
    await expectPrinted(/a\.md\n\n {2}Mira Holt/u);
    folder.write("sources/mayor.txt", "Mira Holt: We are glad that it is not done.\n");
    await expectPrinted(/a\.md\n\n.*mayor/u);
  });
});
