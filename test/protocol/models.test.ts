import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startClient } from "../support/lsp.ts";

const built = fileURLToPath(new URL("../../../dist/", import.meta.url));
const models = ["en.names.bin", "en.weights.json"];
const text = "Pier opens\n\n“We are glad,” said Mira Holt, the mayor of Tarn.\n";

suite("a model that cannot be read", () => {
  let folder = "";

  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), "models-"));
    cpSync(built, folder, { recursive: true });
  });
  teardown(() => rmSync(folder, { recursive: true }));

  const annotate = (): { out: string; error: string } => {
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, "cli.cjs"), "annotate"], {
      input: JSON.stringify({ id: 1, text }),
      encoding: "utf8",
    });
    return { out: stdout, error: stderr };
  };
  const shownWords = async (): Promise<readonly string[]> => {
    const client = await startClient({ place: "bundle", program: path.join(folder, "server.cjs") });
    await client.open("file:///desk/a.txt", text);
    await client.pull("file:///desk/a.txt");
    await client.stop();
    return client.shown;
  };

  for (const model of models) {
    test(`${model}: missing, it is one line of the command line, and the article is read by rules`, () => {
      rmSync(path.join(folder, "data", model));
      const { out, error } = annotate();
      assert.match(
        error,
        new RegExp(`^article-fact-check: ${model} is missing: .*Install the extension again.*\\n$`, "u"),
      );
      assert.equal(JSON.parse(out).quotes[0].speaker.name, "Mira Holt");
    });

    test(`${model}: damaged, it is one message in the editor, and the article is read by rules`, async () => {
      const file = path.join(folder, "data", model);
      const bytes = readFileSync(file);
      for (const damaged of [bytes.subarray(0, bytes.length / 2), Buffer.from("?"), Buffer.alloc(0)]) {
        writeFileSync(file, damaged);
        const [first = "", ...more] = await shownWords();
        assert.match(first, new RegExp(`^${model} is damaged: articles are read by rules alone`, "u"));
        assert.deepEqual(more, []);
        assert.equal(JSON.parse(annotate().out).quotes[0].speaker.name, "Mira Holt");
      }
    });
  }

  test("a whole build has nothing to say", async () => {
    assert.deepEqual(await shownWords(), []);
    assert.equal(annotate().error, "");
  });

  test("damaged word lists fail with one sentence", () => {
    writeFileSync(path.join(folder, "data/en.json"), "{");
    assert.match(
      annotate().error,
      /^article-fact-check: en\.json is damaged; install the extension again\n$/u,
    );
  });
});
