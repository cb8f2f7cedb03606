import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createStartReaders } from "../../server/src/articleThreads.ts";
import type { ArticleBatch, ArticleReader } from "../../server/src/lsp/archive/articleReader.ts";
import { defaultSettings } from "../../server/src/lsp/settings.ts";
import { readSupport } from "../../server/src/lsp/support.ts";
import { sayInEnglish } from "../../server/src/text/message.ts";

/** A thread that dies of a file named “bad”, and tells for others which newsroom it was sent, or knows by number. */
const program = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", ({ files, house, newHouse }) => {
    if (files.some(({ name }) => name === "bad")) process.exit(1);
    const told = JSON.stringify([house, newHouse]);
    parentPort.postMessage(files.map(({ uri }) => ({ uri, lines: [], problem: told })));
  });`;

suite("threads that read articles", () => {
  let folder = "";
  let reader: ArticleReader;
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), "threads "));
    writeFileSync(path.join(folder, "thread.cjs"), program);
    const support = readSupport({ processId: null, rootUri: null, capabilities: {} }, sayInEnglish);
    const [first] = createStartReaders(path.join(folder, "thread.cjs"))({ support, locale: "en" });
    assert.ok(first);
    reader = first;
  });
  teardown(() => rmSync(folder, { recursive: true }));

  const batchOf = (names: readonly string[], settings = defaultSettings): ArticleBatch => ({
    purpose: "summary",
    settings,
    files: names.map((name) => ({ uri: `file:///desk/${name}`, name, stamp: "", root: "file:///desk" })),
  });

  test("an article that ends the thread is a problem by itself, and those beside it are read", async () => {
    const read = await reader.read(batchOf(["good", "bad", "also good"]));
    assert.deepEqual(
      read.map(({ problem }) => problem),
      ["[0,null]", "“bad” could not be read.", "[0,null]"],
    );
  });

  test("what a newsroom adds is sent once to a thread, and anew to the next one", async () => {
    const settings = { ...defaultSettings, house: { cueVerbs: ["opine"] } };
    const ask = async (name: string): Promise<string | undefined> =>
      (await reader.read(batchOf([name], settings)))[0]?.problem;
    assert.equal(await ask("a"), '[1,{"cueVerbs":["opine"]}]');
    assert.equal(await ask("b"), "[1,null]");
    assert.equal(await ask("bad"), "“bad” could not be read.");
    assert.equal(await ask("c"), '[1,{"cueVerbs":["opine"]}]');
  });

  test("two who ask at once both get what they asked for", async () => {
    const [one, other] = await Promise.all([reader.read(batchOf(["a"])), reader.read(batchOf(["b", "c"]))]);
    assert.deepEqual(
      [one, other].map((read) => read.map(({ uri }) => uri)),
      [["file:///desk/a"], ["file:///desk/b", "file:///desk/c"]],
    );
  });
});
