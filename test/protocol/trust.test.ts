import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ChangeIgnoredParams,
  type ConfigChange,
  changeIgnoredRequest,
  type RulesOff,
  rulesOffRequest,
} from "../../server/src/protocol/configuration.ts";
import { type Outline, type OutlineItem, outlineRequest } from "../../server/src/protocol/outline.ts";
import {
  type ChangeRecordParams,
  changeRecordRequest,
  type RecordChange,
  type RecordUpdate,
  recordRequest,
} from "../../server/src/protocol/record.ts";
import { type Report, reportRequest } from "../../server/src/protocol/reports.ts";
import { trustGrantedNotification } from "../../server/src/protocol/session.ts";
import { type Client, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const article = [
  "---",
  "sources: minutes.txt",
  "---",
  "",
  "Council keeps the harbor open",
  "",
  "Ana Lund came to the hall at noon. The pier cost TK dollars, the county said.",
  "",
  "“I think fourteen boats is what we have,” Ana Lund said.",
  "",
].join("\n");

const config = '{"rules": {"tk-marker": "hint"}, "names": ["staff.csv"]}';
const untrustedLine = "Transcripts are read once you trust this folder";
const untrustedRecord = "What was checked is read and kept once you trust this folder.";

for (const place of places) {
  suite(`workspace trust, ${place}`, () => {
    let folder = "";
    let uri = "";
    let client: Client;
    const write = (name: string, words: string): void => {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, words);
    };
    const start = async (trusted: boolean | undefined): Promise<void> => {
      const options = { commands: true, ...(trusted === undefined ? {} : { trusted }) };
      client = await startClient({ place, folder: pathToFileURL(folder).href, options });
      await client.open(uri, article, "markdown");
    };
    const found = async (): Promise<readonly (readonly unknown[])[]> =>
      (await client.pull(uri))
        .filter(({ code }) =>
          ["tk-marker", "quote-number-changed", "name-not-in-list"].includes(String(code)),
        )
        .map(({ code, severity }) => [code, severity]);
    const sources = async (): Promise<OutlineItem | undefined> => {
      const { sections }: Outline = await client.connection.sendRequest(outlineRequest, { uri });
      return sections.find(({ id }) => id === "sources");
    };
    const record = async (): Promise<RecordUpdate> =>
      await client.connection.sendRequest(recordRequest, { uri });
    const verify = async (): Promise<RecordChange> => {
      const items = (await record()).pieces.flatMap((piece) => ("items" in piece ? piece.items : []));
      const ids = items.filter(({ kind }) => kind === "name").map(({ id }) => id);
      const params: ChangeRecordParams = {
        uri,
        version: 1,
        change: { kind: "status", ids, status: "verified" },
      };
      return await client.connection.sendRequest(changeRecordRequest, params);
    };
    const ignore = async (): Promise<ConfigChange> => {
      const params: ChangeIgnoredParams = {
        uri,
        kind: "add",
        place: "folder",
        rule: "tk-marker",
        text: "TK",
      };
      return await client.connection.sendRequest(changeIgnoredRequest, params);
    };
    const trust = async (): Promise<void> => {
      client.refreshed.length = 0;
      await client.connection.sendNotification(trustGrantedNotification);
      await client.until(() => client.refreshed.includes("diagnostic"));
    };
    const untilFound = async (code: string): Promise<void> => {
      while (!(await found()).some(([it]) => it === code)) {
        const { length } = client.refreshed;
        await client.until(() => client.refreshed.length > length);
      }
    };

    setup(() => {
      folder = mkdtempSync(path.join(tmpdir(), "desk "));
      uri = pathToFileURL(path.join(folder, "harbor.md")).href;
      write("harbor.md", article);
      write(".factcheckrc.json", config);
      write("staff.csv", "name\nBen Okoro\n");
      write("transcripts/lund.txt", "LUND: [00:14:32] I think forty boats is what we have.\n");
      write("minutes.txt", "LUND: We keep the harbor open, whatever it may cost.\n");
    });
    teardown(async () => {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test("without trust no configuration, list of names, source or record is read", async () => {
      write(".factcheck/harbor.md.json", "{damaged");
      await start(false);
      // A change of files is no way in either.
      for (const name of [".factcheckrc.json", "transcripts/lund.txt", ".factcheck/harbor.md.json"])
        await client.changeFile(pathToFileURL(path.join(folder, name)).href);
      assert.deepEqual(await found(), [["tk-marker", 1]]);
      const section = await sources();
      assert.deepEqual(
        [section?.description, section?.children.map(({ label }) => label)],
        ["none", [untrustedLine]],
      );
      assert.equal((await record()).problem, untrustedRecord);
      const off: RulesOff = await client.connection.sendRequest(rulesOffRequest, { uri });
      assert.deepEqual(off, { rules: [] });
      assert.deepEqual(
        client.pushed.filter(({ diagnostics }) => diagnostics.length > 0),
        [],
      );
    });

    test("without trust nothing is written, and each refusal says why", async () => {
      const before = readdirSync(folder).sort();
      await start(false);
      const report: Report | { readonly problem: string } = await client.connection.sendRequest(
        reportRequest,
        {
          uri,
          format: "json",
        },
      );
      assert.deepEqual(
        [await verify(), report],
        [{ problem: untrustedRecord }, { problem: untrustedRecord }],
      );
      assert.deepEqual(await ignore(), {
        problem: "The folder’s configuration is read and written once you trust this folder.",
      });
      assert.deepEqual(readdirSync(folder).sort(), before);
    });

    test("without trust the article itself is read as ever", async () => {
      await start(false);
      const { isArticle, counts }: Outline = await client.connection.sendRequest(outlineRequest, { uri });
      assert.deepEqual([isArticle, counts.people, counts.quotes], [true, 1, 1]);
      assert.ok(await client.ask("textDocument/hover", uri, { position: { line: 8, character: 50 } }));
    });

    test("once trust is given all of them hold, without a new start or edit", async () => {
      await start(false);
      await found();
      await sources();
      await record();
      await trust();
      await untilFound("quote-number-changed");
      assert.deepEqual((await found()).toSorted(), [
        ["name-not-in-list", 4],
        ["quote-number-changed", 1],
        ["tk-marker", 4],
      ]);
      assert.deepEqual((await sources())?.children.map(({ label }) => label).toSorted(), [
        "minutes.txt",
        "transcripts/lund.txt",
      ]);
      assert.equal((await record()).problem, undefined);
      assert.ok("done" in (await verify()));
      assert.match(readFileSync(path.join(folder, ".factcheck/harbor.md.json"), "utf8"), /"verified"/u);
      assert.ok("edits" in (await ignore()));
    });

    test("the faults of a configuration are told once trust is given", async () => {
      write(".factcheckrc.json", '{"rules": {"tk-marker": "loud"}}');
      const file = pathToFileURL(path.join(folder, ".factcheckrc.json")).href;
      await start(false);
      await client.open(file, '{"rules": {"tk-marker": "loud"}}', "jsonc");
      await found();
      const told = (): boolean => client.pushed.some((it) => it.uri === file && it.diagnostics.length > 0);
      assert.equal(told(), false);
      await trust();
      await client.until(told);
    });

    test("a client that says nothing of trust is trusted", async () => {
      await start(undefined);
      await untilFound("quote-number-changed");
      assert.ok((await found()).some(([code, severity]) => code === "tk-marker" && severity === 4));
    });
  });
}
