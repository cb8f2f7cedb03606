import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ArchiveItem,
  type ArticlesRead,
  archiveRequest,
  readArticlesRequest,
} from "../../server/src/protocol/archive.ts";
import { type Outline, outlineRequest } from "../../server/src/protocol/outline.ts";
import {
  type ChangeRecordParams,
  changeRecordRequest,
  type RecordChange,
  type RecordItem,
  type RecordUpdate,
  recordRequest,
} from "../../server/src/protocol/record.ts";
import type { ClientOptions } from "../../server/src/protocol/session.ts";
import { type Client, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const article = [
  "---",
  "sources: [minutes.txt, ../secret.txt]",
  "---",
  "",
  "Council keeps the harbor open",
  "",
  "Ana Lund came to the hall at noon. The pier cost TK dollars, the county said.",
  "",
  "“I think fourteen boats is what we have,” Ana Lund said.",
  "",
].join("\n");

const spoken = "LUND: [00:14:32] I think forty boats is what we have.";

/** A folder on no disk, as far as the server can tell; the client has it on one. */
for (const place of places)
  suite(`a folder that only the client can reach, ${place}`, () => {
    // As on github.dev, and as where one place has all files.
    const virtual = virtualFrom(place === "bundle" ? "memory:" : "vscode-vfs://github");
    let outer = "";
    let folder = "";
    let uri = "";
    let client: Client;
    const fileOf = (name: string): string => path.join(folder, name);
    const write = (name: string, words: string): void => {
      mkdirSync(path.dirname(fileOf(name)), { recursive: true });
      writeFileSync(fileOf(name), words);
    };
    const start = async (options: ClientOptions = { files: true }): Promise<void> => {
      client = await startClient({ place, folder: virtual(folder), options: { commands: true, ...options } });
      await client.open(uri, article, "markdown");
    };
    const codes = async (): Promise<readonly string[]> =>
      (await client.pull(uri)).map(({ code }) => String(code));
    const untilCode = async (code: string): Promise<void> => {
      while (!(await codes()).includes(code)) {
        const { length } = client.refreshed;
        await client.until(() => client.refreshed.length > length);
      }
    };
    const record = async (): Promise<RecordUpdate> =>
      await client.connection.sendRequest(recordRequest, { uri });
    const items = async (): Promise<readonly RecordItem[]> =>
      (await record()).pieces.flatMap((piece) => ("items" in piece ? piece.items : []));
    const verify = async (id: string): Promise<RecordChange> => {
      const change: ChangeRecordParams["change"] = { kind: "status", ids: [id], status: "verified" };
      return await client.connection.sendRequest(changeRecordRequest, { uri, version: 1, change });
    };
    const problems = async (): Promise<readonly string[]> => {
      const { sections }: Outline = await client.connection.sendRequest(outlineRequest, { uri });
      const { children = [] } = sections.find(({ id }) => id === "sources") ?? {};
      return children.filter(({ kind }) => kind === "sourceProblem").map(({ label }) => label);
    };

    setup(() => {
      outer = mkdtempSync(path.join(tmpdir(), "desk "));
      folder = path.join(outer, "news (2031)");
      uri = `${virtual(folder)}/it%27s%20harbor.md`;
      mkdirSync(folder);
      write("it's harbor.md", article);
    });
    teardown(async () => {
      await client.stop();
      rmSync(outer, { recursive: true, force: true });
    });

    test("configuration, lists of names and sources are read, the article itself is none", async () => {
      write(".factcheckrc.json", '{"rules": {"tk-marker": "off"}, "names": ["staff (all).csv"]}');
      write("staff (all).csv", "name\nBen Okoro\n");
      write("minutes.txt", spoken);
      writeFileSync(path.join(outer, "secret.txt"), spoken);
      await start();
      await untilCode("quote-number-changed");
      const found = await codes();
      assert.ok(!found.includes("tk-marker") && found.includes("name-not-in-list"), found.join());
      const [problem, ...others] = await problems();
      assert.match(problem ?? "", /secret\.txt/u);
      assert.deepEqual(others, []);
    });

    test("what is verified stands in the record, in order however fast it comes, and nothing else is written", async () => {
      await start();
      const ids = (await items()).map(({ id }) => id);
      assert.ok(ids.length > 2);
      await Promise.all(ids.map(verify));
      const stored = JSON.parse(readFileSync(fileOf(".factcheck/it's harbor.md.json"), "utf8"));
      assert.equal(stored.items.length, ids.length);
      assert.deepEqual(readdirSync(folder).sort(), [".factcheck", "it's harbor.md"]);
      assert.deepEqual(readdirSync(fileOf(".factcheck")), ["it's harbor.md.json"]);
    });

    test("all articles are read, also those in folders", async () => {
      write("2031/later.md", "Harbor in doubt\n\n“We will close it,” Ben Okoro said on Monday.\n");
      await start();
      const read: ArticlesRead = await client.connection.sendRequest(readArticlesRequest, {});
      assert.deepEqual(read, { articleCount: 2, fileCount: 2, readCount: 2 });
      const sections: readonly ArchiveItem[] = await client.connection.sendRequest(archiveRequest, {});
      const [people] = sections;
      const parent = people?.id;
      const found: readonly ArchiveItem[] = await client.connection.sendRequest(archiveRequest, { parent });
      assert.deepEqual(found.map(({ label }) => label).sort(), ["Ana Lund", "Ben Okoro"]);
    });

    test("a link is not followed, since nobody can tell where it leads", async () => {
      const elsewhere = path.join(outer, "elsewhere");
      mkdirSync(elsewhere);
      writeFileSync(path.join(elsewhere, "lund.txt"), spoken);
      symlinkSync(elsewhere, fileOf(".factcheck"));
      symlinkSync(elsewhere, fileOf("transcripts"));
      await start();
      assert.match((await record()).problem ?? "", /leads out of the workspace folder/u);
      const [item] = await items();
      assert.ok(item && "problem" in (await verify(item.id)));
      assert.deepEqual(readdirSync(elsewhere), ["lund.txt"]);
      while ((await problems()).length < 2) {
        const { length } = client.changed;
        await client.until(() => client.changed.length > length);
      }
      assert.ok(!(await codes()).includes("quote-number-changed"));
    });

    test("what the place refuses is a sentence", async () => {
      write(".factcheck", "a file where the folder should be");
      await start();
      const [item] = await items();
      const answer = await verify(item?.id ?? "");
      assert.ok("problem" in answer);
      assert.match(answer.problem, /^“\.factcheck\/it's harbor\.md\.json” was not saved: [^.]+\. /u);
    });

    test("without trust nothing is read or written", async () => {
      write(".factcheckrc.json", '{"rules": {"tk-marker": "off"}}');
      await start({ files: true, trusted: false });
      assert.ok((await codes()).includes("tk-marker"));
      const [item] = await items();
      assert.ok("problem" in (await verify(item?.id ?? "")));
      assert.equal(existsSync(fileOf(".factcheck")), false);
    });

    test("a client that does not answer about files keeps no record, and says why", async () => {
      await start({ files: false });
      assert.ok((await record()).problem);
      assert.ok((await codes()).includes("tk-marker"));
    });
  });

/** How an editor without a disk would name a folder of ours, with the escapes of VS Code. */
function virtualFrom(prefix: string): (folder: string) => string {
  const toEscape = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return (folder) =>
    pathToFileURL(folder)
      .href.replace("file://", prefix)
      .replaceAll(/[!'()*]/gu, toEscape);
}
