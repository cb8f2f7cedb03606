import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CodeAction, Diagnostic, TextDocumentEdit } from "vscode-languageserver/node";
import {
  type ChangeIgnoredParams,
  type ConfigChange,
  changeIgnoredRequest,
  type RulesOff,
  rulesOffRequest,
  type TurnOnParams,
  turnOnRequest,
} from "../../server/src/protocol/configuration.ts";
import { type Outline, outlineRequest } from "../../server/src/protocol/outline.ts";
import { type Client, fullCapabilities, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const article = "The county wants a bridge.\n\nThe bridge cost TK dollars, the county said on Monday.\n";

for (const place of places) {
  suite(`configuration, ${place}`, () => {
    let folder = "";
    let client: Client;
    const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
    const write = (name: string, content: string): void => writeFileSync(path.join(folder, name), content);
    const severities = async (uri: string): Promise<readonly (readonly unknown[])[]> =>
      (await client.pull(uri)).map(({ code, severity }) => [code, severity]);
    const lastOf = (uri: string): readonly Diagnostic[] | undefined =>
      client.pushed.findLast((pushed) => pushed.uri === uri)?.diagnostics;

    setup(async () => {
      folder = mkdtempSync(path.join(tmpdir(), "desk "));
      mkdirSync(path.join(folder, "opinion"));
      client = await startClient({ place, options: { commands: true } });
    });
    teardown(async () => {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test("the nearest configuration holds, with its overrides, below the editor's settings", async () => {
      write(
        ".factcheckrc.json",
        '{"rules": {"tk-marker": "hint"}, "overrides": [{"files": ["opinion/**"], "rules": {"tk-marker": "off"}}]}',
      );
      await client.open(uriOf("news.txt"), article);
      await client.open(uriOf("opinion/mill.txt"), article);
      assert.deepEqual(await severities(uriOf("news.txt")), [["tk-marker", 4]]);
      assert.deepEqual(await severities(uriOf("opinion/mill.txt")), []);
      await client.changeSettings({ rules: { "tk-marker": "warning" } });
      assert.deepEqual(await severities(uriOf("opinion/mill.txt")), [["tk-marker", 2]]);
    });

    test("a configuration that changes on the disk takes hold at once", async () => {
      await client.open(uriOf("news.txt"), article);
      assert.deepEqual(await severities(uriOf("news.txt")), [["tk-marker", 1]]);
      write(".factcheckrc.json", '{"ignored": [{"rule": "tk-marker", "text": "TK"}]}');
      await client.changeFile(uriOf(".factcheckrc.json"));
      assert.deepEqual(await severities(uriOf("news.txt")), []);
      assert.ok(client.refreshed.includes("diagnostic"));
    });

    test("words of the newsroom take hold at once", async () => {
      const uri = uriOf("news.txt");
      await client.open(uri, article.replace("TK", "many"));
      assert.deepEqual(await severities(uri), []);
      write(".factcheckrc.json", '{"words": {"banned": [{"phrase": "dollars", "message": "Write $."}]}}');
      await client.changeFile(uriOf(".factcheckrc.json"));
      assert.deepEqual(
        (await client.pull(uri)).map(({ message }) => message),
        ["Write $."],
      );
    });

    test("loaded verbs of the newsroom take hold at once, and their faults stand in the file", async () => {
      const uri = uriOf("news.txt");
      await client.open(
        uri,
        "Ana Lund, a baker, touted that the ferry was fast, and claimed that it was late.\n",
      );
      const verbs = async () =>
        (await client.pull(uri)).map(({ code, range }) => [code, range.start.character]);
      const rule = '"rules": {"loaded-reporting-verb": "hint", "speaker-not-introduced": "off"}';
      write(".factcheckrc.json", `{${rule}}`);
      await client.changeFile(uriOf(".factcheckrc.json"));
      assert.deepEqual(await verbs(), [["loaded-reporting-verb", 55]]);
      write(
        ".factcheckrc.json",
        `{${rule}, "words": {"loadedVerbs": {"add": ["tout"], "remov": [], "remove": ["claim"]}}}`,
      );
      await client.changeFile(uriOf(".factcheckrc.json"));
      assert.deepEqual(await verbs(), [["loaded-reporting-verb", 19]]);
      // A file that is read while it is written has other faults for a moment.
      await client.until(() => {
        const found = lastOf(uriOf(".factcheckrc.json")) ?? [];
        return found.length === 1 && /Did you mean “remove”\?/u.test(String(found[0]?.message));
      });
    });

    test("which rules it turns off is told, and how it is to be written so that one is on", async () => {
      const uri = uriOf("opinion/mill.md");
      write(
        ".factcheckrc.json",
        '{"rules": {"tk-marker": "hint"},\n"overrides": [{"files": ["opinion/"], "rules": {"tk-marker": "off"}}]}',
      );
      await client.open(uri, article);
      const off = await client.connection.sendRequest<RulesOff>(rulesOffRequest, { uri });
      assert.deepEqual(off, { uri: uriOf(".factcheckrc.json"), rules: ["tk-marker"] });
      const elsewhere = { uri: uriOf("news.txt") };
      const { rules } = await client.connection.sendRequest<RulesOff>(rulesOffRequest, elsewhere);
      assert.deepEqual(rules, []);
      const params: TurnOnParams = { uri, rule: "tk-marker" };
      const change = await client.connection.sendRequest<ConfigChange>(turnOnRequest, params);
      assert.ok("edits" in change);
      assert.deepEqual(
        change.edits.map(({ range, newText }) => [range.start.line, newText]),
        [[1, '"error"']],
      );
    });

    test("how it is to be written so that it ignores a finding is told, and what is damaged is left alone", async () => {
      const uri = uriOf("opinion/mill.md");
      const ask = (kind: "add" | "remove"): Promise<ConfigChange> => {
        const params: ChangeIgnoredParams = { kind, uri, place: "article", rule: "tk-marker", text: "TK" };
        return client.connection.sendRequest(changeIgnoredRequest, params);
      };
      write(".factcheckrc.json", '\ufeff{\n  "profile": "ap" // ours\n}\n');
      await client.open(uri, article);
      const change = await ask("add");
      assert.ok("edits" in change && change.isThere);
      assert.equal(change.uri, uriOf(".factcheckrc.json"));
      assert.deepEqual(
        change.edits.map(({ range }) => range.start),
        [
          { line: 1, character: 17 },
          { line: 1, character: 25 },
        ],
      );
      write(".factcheckrc.json", '{ "profile": ');
      const refused = await ask("add");
      assert.ok("problem" in refused && refused.problem.includes("was left as it is"));
    });

    test("a list of names is followed as the configuration is, and its problems stand in it", async () => {
      const uri = uriOf("news.txt");
      const list = uriOf("people.csv");
      write(".factcheckrc.json", '{"names": ["people.csv"]}');
      await client.open(uri, "The pier is blue.\n\nAna Lunde painted it, the county said on Monday.\n");
      await client.until(() => lastOf(uriOf(".factcheckrc.json"))?.length === 1);
      assert.deepEqual(await severities(uri), []);
      await client.until(() => client.watched.includes("**/people.csv"));
      write("people.csv", "name,title\nAna Lund,baker,Tarn\n");
      await client.changeFile(list);
      assert.deepEqual(await severities(uri), [["name-unlike-list", 3]]);
      await client.until(() => lastOf(list)?.length === 1);
      assert.deepEqual(lastOf(list)?.[0]?.range, {
        start: { line: 1, character: 15 },
        end: { line: 1, character: 19 },
      });
      await client.until(() => lastOf(uriOf(".factcheckrc.json"))?.length === 0);
    });

    test("a file that the configuration leaves out is no article, and the outline says why", async () => {
      write(".factcheckrc.json", '{"files": {"exclude": ["opinion/**"]}}');
      const uri = uriOf("opinion/mill.txt");
      await client.open(uri, article);
      assert.deepEqual(await client.pull(uri), []);
      const outline: Outline = await client.connection.sendRequest(outlineRequest, { uri });
      assert.equal(outline.reason, "“files.exclude” of .factcheckrc.json leaves it out");
    });

    test("what is wrong with it stands in its file, until it is mended", async () => {
      const uri = uriOf(".factcheckrc.json");
      write(".factcheckrc.json", '{\n  "rules": { "tk-markers": "off" }\n}');
      await client.open(uriOf("news.txt"), article);
      await client.until(() => lastOf(uri)?.length === 1);
      const [problem] = lastOf(uri) ?? [];
      assert.deepEqual(problem?.range, {
        start: { line: 1, character: 13 },
        end: { line: 1, character: 25 },
      });
      assert.equal(problem?.message, "There is no rule “tk-markers”. Did you mean “tk-marker”?");
      assert.equal(problem?.codeDescription, undefined);
      write(".factcheckrc.json", "{}");
      await client.changeFile(uri);
      await client.until(() => lastOf(uri)?.length === 0);
    });

    test("while it is written its problems follow the edits, and have quick fixes", async () => {
      const uri = uriOf(".factcheckrc.json");
      await client.open(uri, '{"profile": "reuter"}', "jsonc");
      await client.until(() => lastOf(uri)?.length === 1);
      const context = { diagnostics: lastOf(uri) };
      const range = { start: { line: 0, character: 14 }, end: { line: 0, character: 14 } };
      const actions: readonly CodeAction[] = await client.ask("textDocument/codeAction", uri, {
        range,
        context,
      });
      assert.deepEqual(
        actions.map(({ title }) => title),
        ["Change to “reuters”"],
      );
      const [change] = actions[0]?.edit?.documentChanges ?? [];
      assert.deepEqual(
        (change as TextDocumentEdit).edits.map((edit) => "newText" in edit && edit.newText),
        ['"reuters"'],
      );
      await client.edit(uri, 2, [{ text: '{"profile": "reuters"}' }]);
      await client.until(() => lastOf(uri)?.length === 0);
      assert.deepEqual(await client.pull(uri), []);
    });

    test("a saved one is read where the client watches no files, and a deleted one has no problems", async () => {
      const uri = uriOf(".factcheckrc.json");
      await client.open(uriOf("news.txt"), article);
      assert.deepEqual(await severities(uriOf("news.txt")), [["tk-marker", 1]]);
      write(".factcheckrc.json", '{"profil": "ap", "rules": {"tk-marker": "off"}}');
      await client.open(uri, '{"profil": "ap", "rules": {"tk-marker": "off"}}', "jsonc");
      await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
      assert.deepEqual(await severities(uriOf("news.txt")), []);
      await client.until(() => lastOf(uri)?.length === 1);
      rmSync(path.join(folder, ".factcheckrc.json"));
      await client.close(uri);
      await client.changeFile(uri);
      await client.until(() => lastOf(uri)?.length === 0);
      assert.deepEqual(await severities(uriOf("news.txt")), [["tk-marker", 1]]);
    });
  });
}

suite("configuration", () => {
  test("an article without a file has the configuration of the workspace's folder", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "desk-"));
    writeFileSync(path.join(folder, ".factcheckrc.json"), '{"rules": {"tk-marker": "off"}}');
    const client = await startClient({ place: "in process", folder: pathToFileURL(folder).href });
    await client.open("untitled:Untitled-1", article);
    assert.deepEqual(await client.pull("untitled:Untitled-1"), []);
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("its problems are pushed to a client that cannot pull, and are not taken for an article's", async () => {
    const { diagnostic: _, ...textDocument } = fullCapabilities.textDocument ?? {};
    const client = await startClient({
      place: "in process",
      capabilities: { ...fullCapabilities, textDocument },
    });
    const uri = "file:///desk/.factcheckrc.json";
    await client.open(uri, '{"profile": "reuter"}', "jsonc");
    await client.until(() => client.pushed.length > 0);
    await client.changeSettings({});
    await client.pull(uri);
    assert.deepEqual(
      client.pushed.map(({ diagnostics }) => diagnostics.length),
      [1],
    );
    await client.stop();
  });
});
