import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CancellationTokenSource, WorkDoneProgress } from "vscode-languageserver/node";
import {
  checkFolderCommand,
  clearCheckedCommand,
  type FolderChecked,
} from "../../server/src/protocol/archive.ts";
import type { Refusal } from "../../server/src/protocol/refusal.ts";
import type { ClientOptions } from "../../server/src/protocol/session.ts";
import { type Client, fullCapabilities, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const marked = "Council keeps the harbor open\n\nThe pier cost TK dollars, Ana Lund said.\n";
const clean = "Calm\n\nAll is well, Ana Lund said on Monday.\n";
const altered = "“I think fourteen boats is what we have,” Ana Lund said.\n";
const transcript = "LUND: I think forty boats is what we have.\n";

for (const place of places) {
  suite(`checking a folder, ${place}`, () => {
    let folder = "";
    let client: Client;
    const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
    const write = (name: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    const start = async (options: ClientOptions = { commands: true }): Promise<void> => {
      // Some clients promise to show how far it is, and refuse.
      const capabilities = { ...fullCapabilities, window: { workDoneProgress: true } };
      client = await startClient({ place, folder: pathToFileURL(folder).href, options, capabilities });
    };
    const check = (uri?: string): Promise<FolderChecked> =>
      client.connection.sendRequest("workspace/executeCommand", {
        command: checkFolderCommand,
        arguments: uri === undefined ? [] : [uri],
      });
    /** What stands for each file that was spoken of, by its name. */
    const standing = (): Readonly<Record<string, readonly unknown[]>> =>
      Object.fromEntries(
        client.pushed.map(({ uri, diagnostics }) => [
          path.basename(new URL(uri).pathname),
          diagnostics.map(({ code }) => code),
        ]),
      );

    setup(() => {
      folder = mkdtempSync(path.join(tmpdir(), "desk "));
      write("marked.txt", marked);
      write("clean.txt", clean);
      write("old/marked.md", marked);
    });
    teardown(async () => {
      await client.stop();
      rmSync(folder, { recursive: true });
    });

    test("articles that are not open get their findings, and the answer counts them", async () => {
      await start();
      const checked = await check();
      assert.equal(checked.message, "Findings: 2, in 2 of 3 articles.");
      assert.deepEqual(standing(), { "marked.txt": ["tk-marker"], "marked.md": ["tk-marker"] });
    });

    test("only the folder that was named is checked, and none outside of the workspace", async () => {
      await start();
      assert.equal((await check(uriOf("old"))).message, "Findings: 1, in 1 of 1 articles.");
      assert.deepEqual(standing(), { "marked.md": ["tk-marker"] });
      const elsewhere: Refusal | FolderChecked = await check(pathToFileURL(path.dirname(folder)).href);
      assert.deepEqual(elsewhere, {
        problem: "That folder is not in this workspace. Open it, and check it then.",
      });
      assert.equal(
        (await check(uriOf("empty"))).message,
        "There is no article here: text, Markdown and .article files are read.",
      );
    });

    test("findings are those that the article has when it is open: of its sources and its record too", async () => {
      write("transcripts/lund.txt", transcript);
      write("boats.txt", altered);
      write(".factcheckrc.json", '{"rules": {"tk-marker": "off"}}');
      await start();
      await check();
      const [pushed] = client.pushed.filter(({ uri }) => uri === uriOf("boats.txt"));
      assert.deepEqual(standing(), { "boats.txt": ["quote-number-changed"] });
      await client.open(uriOf("boats.txt"), altered);
      await client.until(() => client.changed.some(({ uri }) => uri === uriOf("boats.txt")));
      let pulled = await client.pull(uriOf("boats.txt"));
      while (pulled.length === 0) {
        await client.until(() => client.refreshed.includes("diagnostic"));
        pulled = await client.pull(uriOf("boats.txt"));
      }
      assert.deepEqual(pushed?.diagnostics, pulled);
    });

    test("an article that is opened is its editor's until it is closed", async () => {
      await start();
      await check();
      await client.open(uriOf("marked.txt"), marked);
      await client.until(() => standing()["marked.txt"]?.length === 0);
      write("marked.txt", `${marked}\nThe wall cost TK dollars.\n`);
      await client.close(uriOf("marked.txt"));
      await client.until(() => standing()["marked.txt"]?.length === 2);
    });

    test("a changed file is checked again, one that is gone has no findings, and all can be taken back", async () => {
      await start();
      await check();
      write("clean.txt", marked);
      await client.changeFile(uriOf("clean.txt"));
      await client.until(() => standing()["clean.txt"]?.length === 1);
      rmSync(path.join(folder, "old"), { recursive: true });
      await client.changeFile(uriOf("old/marked.md"));
      await client.until(() => standing()["marked.md"]?.length === 0);
      await client.connection.sendRequest("workspace/executeCommand", { command: clearCheckedCommand });
      assert.deepEqual(standing(), { "marked.txt": [], "marked.md": [], "clean.txt": [] });
    });

    test("a check that is cancelled says how many are left, and keeps what it found", async () => {
      for (let index = 0; index < 100; index++) write(`more/${index}.txt`, marked);
      await start();
      const source = new CancellationTokenSource();
      const begun = new Promise<void>((resolve) =>
        client.connection.onProgress(WorkDoneProgress.type, "checking", ({ kind }) => {
          if (kind === "report") resolve();
        }),
      );
      const params = { command: checkFolderCommand, arguments: [], workDoneToken: "checking" };
      const checking: Promise<FolderChecked> = client.connection.sendRequest(
        "workspace/executeCommand",
        params,
        source.token,
      );
      await begun;
      source.cancel();
      const { leftCount, foundCount, message } = await checking;
      assert.ok(leftCount > 0 && foundCount > 0, message);
      assert.match(message, / Cancelled: \d+ files were not checked\.$/u);
      const found = Object.values(standing()).filter(({ length }) => length > 0);
      assert.equal(found.length, foundCount);
    });

    test("another client is shown the progress and told the answer", async () => {
      await start({});
      const titles: string[] = [];
      client.connection.onRequest("window/workDoneProgress/create", ({ token }: { token: string }) => {
        client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
          if (value.kind === "begin") titles.push(value.title);
        });
        return null;
      });
      await check();
      assert.deepEqual(titles, ["Checking articles"]);
      await client.until(() => client.shown.includes("Findings: 2, in 2 of 3 articles."));
    });

    test("in a folder that is not trusted nothing is checked", async () => {
      await start({ commands: true, trusted: false });
      assert.deepEqual(await check(), { problem: "All articles are read once you trust this folder." });
      assert.deepEqual(client.pushed, []);
    });
  });
}
