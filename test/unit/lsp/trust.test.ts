import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { listArticles } from "../../../server/src/articleFiles.ts";
import { createChangeText } from "../../../server/src/changeText.ts";
import { checkerName } from "../../../server/src/checkerName.ts";
import type { Host } from "../../../server/src/lsp/host.ts";
import { type Trust, withTrust } from "../../../server/src/lsp/trust.ts";
import { readText } from "../../../server/src/readText.ts";
import { readWithin } from "../../../server/src/readWithin.ts";
import { listNames, removeText } from "../../../server/src/recordFiles.ts";
import { listSources, readSource } from "../../../server/src/sourceFiles.ts";

suite("files of a workspace that is not trusted", () => {
  let folder = "";
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), "desk "));
    mkdirSync(path.join(folder, "notes"));
    mkdirSync(path.join(folder, ".git"));
    writeFileSync(path.join(folder, "notes/lund.txt"), "secret");
    writeFileSync(
      path.join(folder, ".git/config"),
      "[core]\nrepositoryformatversion = 0\n[user]\nname = secret\n",
    );
    writeFileSync(path.join(folder, ".git/HEAD"), "ref: refs/heads/main\n");
    for (const name of ["objects", "refs"]) mkdirSync(path.join(folder, ".git", name));
  });
  teardown(() => rmSync(folder, { recursive: true }));

  const unused = (): never => {
    throw new Error("nothing but files is asked for");
  };
  /** What each function of the platform gives, as JSON. */
  const askAll = async (host: Host): Promise<readonly string[]> => {
    const root = pathToFileURL(folder).href;
    const file = `${root}/notes/lund.txt`;
    const places = { article: `${root}/a.txt`, root, folders: ["notes"], files: [] };
    const answers = [
      await host.readText(file),
      await host.readWithin?.(file, root),
      await host.listNames?.(`${root}/notes`, root),
      await host.listSources?.(places, () => false),
      await host.listArticles?.(root, () => false),
      await host.checkerName?.(root),
      await host.changeText?.(file, root, (text) => `${text} changed`),
      await host.removeText?.(file, root, "secret changed"),
    ];
    return answers.map((answer) => JSON.stringify(answer) ?? "undefined");
  };

  test("none is read, listed, changed or removed until trust is given, then all are", async () => {
    const trust: Trust = { isGiven: false };
    const host = withTrust(
      {
        readData: unused,
        readText,
        readWithin,
        changeText: createChangeText(),
        listNames,
        removeText,
        listSources,
        readSource,
        listArticles,
        checkerName,
        setTimeout: unused,
        date: unused,
        now: unused,
        version: "0.0.0",
      },
      trust,
    );
    const refused = '{"problem":"What was checked is read and kept once you trust this folder."}';
    assert.deepEqual(await askAll(host), [
      "undefined",
      refused,
      "[]",
      '{"sources":[],"problems":[]}',
      '{"files":[],"problems":[]}',
      "undefined",
      refused,
      refused,
    ]);
    assert.equal(readFileSync(path.join(folder, "notes/lund.txt"), "utf8"), "secret");
    trust.isGiven = true;
    const answers = await askAll(host);
    for (const answer of answers.slice(0, -1)) assert.match(answer, /secret|lund\.txt/u);
    assert.deepEqual(readdirSync(path.join(folder, "notes")), []);
  });

  test("what the platform cannot do, trust does not add", () => {
    const host: Host = {
      readData: unused,
      readText,
      setTimeout: unused,
      date: unused,
      now: unused,
      version: "",
    };
    assert.deepEqual(Object.keys(withTrust(host, { isGiven: true })), Object.keys(host));
  });
});
