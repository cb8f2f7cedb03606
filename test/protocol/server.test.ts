import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  type CodeAction,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type Range,
  type SemanticTokens,
  type SemanticTokensDelta,
} from "vscode-languageserver/node";
import { type Outline, outlineRequest } from "../../server/src/protocol/outline.ts";
import { type Client, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const uri = "file:///desk/drafts/bridge.txt";
const text =
  "The county wants a bridge.\r\n\r\nThe 🙂 bridge cost TK dollars, the county said on Monday.\r\n";
const marker: Range = { start: { line: 2, character: 19 }, end: { line: 2, character: 21 } };

for (const place of places) {
  suite(`server, ${place}: findings and settings`, () => {
    let client: Client;

    setup(async () => {
      client = await startClient({ place, options: { commands: true, rulePages: "file:///pages" } });
    });
    teardown(() => client.stop());

    test("a finding stands at its range behind CRLF and an emoji, with code, source and link", async () => {
      await client.open(uri, text);
      const [finding, ...others] = await client.pull(uri);
      assert.deepEqual(others, []);
      assert.deepEqual(finding?.range, marker);
      assert.equal(finding?.code, "tk-marker");
      assert.equal(finding?.source, "fact-check");
      assert.deepEqual(finding?.codeDescription, { href: "file:///pages/tk-marker.md" });
    });

    test("a second pull of the same text says that nothing has changed", async () => {
      await client.open(uri, text);
      const first: DocumentDiagnosticReport = await client.ask("textDocument/diagnostic", uri);
      const { resultId } = first;
      const second = await client.ask("textDocument/diagnostic", uri, { previousResultId: resultId });
      assert.deepEqual(second, { kind: "unchanged", resultId });
    });

    test("edits in parts leave the same findings as the whole text opened anew", async () => {
      await client.open(uri, text);
      const start = { line: 0, character: 0 };
      await client.edit(uri, 2, [
        { range: { start, end: start }, text: "🙂\r\n" },
        { range: { start: { line: 3, character: 4 }, end: { line: 3, character: 7 } }, text: "" },
      ]);
      const edited = await client.pull(uri);
      const fresh = "file:///desk/fresh.txt";
      await client.open(fresh, `🙂\r\n${text.replace("The 🙂 ", "The ")}`);
      assert.deepEqual(edited, await client.pull(fresh));
      assert.equal(edited[0]?.range.start.line, 3);
    });

    test("a rule that is turned off falls silent at once, and the client is asked to pull again", async () => {
      await client.open(uri, text);
      assert.equal((await client.pull(uri)).length, 1);
      await client.changeSettings({ rules: { "tk-marker": "off" } });
      assert.deepEqual(await client.pull(uri), []);
      assert.ok(client.refreshed.includes("diagnostic"));
    });

    test("a finding is ignored by its rule and words", async () => {
      await client.open(uri, text);
      await client.changeSettings({ ignored: [{ rule: "tk-marker", text: "TK" }] });
      assert.deepEqual(await client.pull(uri), []);
    });

    test("settings of a wrong shape leave the defaults and a line in the log", async () => {
      await client.changeSettings({ rules: { "tk-marker": "loud" }, maxFindings: "all" });
      await client.open(uri, text);
      assert.equal((await client.pull(uri)).length, 1);
      const log = client.logged.join("\n");
      assert.match(log, /articleFactCheck\.rules\.tk-marker: expected error, warning/u);
      assert.match(log, /articleFactCheck\.maxFindings: expected a number/u);
    });

    test("the limit of findings is said at the top", async () => {
      await client.changeSettings({ maxFindings: 2 });
      await client.open(
        uri,
        "The county paid TK dollars for TK bridges in TK years, officials in Ellis said.",
      );
      const codes = (await client.pull(uri)).map(({ code }) => code);
      assert.deepEqual(codes, ["too-many-findings", "tk-marker", "tk-marker"]);
    });

    test("a file over the size limit has one notice and no findings", async () => {
      await client.changeSettings({ maxFileSize: 0.001 });
      await client.open(uri, text.repeat(20));
      const findings = await client.pull(uri);
      assert.deepEqual(
        findings.map(({ code }) => code),
        ["file-too-large"],
      );
      const outline: Outline = await client.connection.sendRequest(outlineRequest, { uri });
      assert.equal(outline.isArticle, false);
      assert.equal(outline.reason, "it is larger than 0.001 MB");
    });

    test("a file that the globs leave out has no findings, and the outline says why", async () => {
      const requirements = "file:///desk/requirements.txt";
      await client.open(requirements, text);
      assert.deepEqual(await client.pull(requirements), []);
      const outline: Outline = await client.connection.sendRequest(outlineRequest, { uri: requirements });
      assert.equal(outline.isArticle, false);
      assert.equal(outline.reason, "“articleFactCheck.files.exclude” leaves it out");
      assert.deepEqual(outline.sections, []);
    });

    test("the finding's actions are to ignore it in three places and to turn its rule off", async () => {
      await client.open(uri, text);
      const diagnostics = await client.pull(uri);
      const actions: readonly CodeAction[] = await client.ask("textDocument/codeAction", uri, {
        range: marker,
        context: { diagnostics },
      });
      const commands = actions.map(({ command }) => [command?.command, command?.arguments]);
      assert.deepEqual(commands, [
        ...["article", "folder", "settings"].map((place) => [
          "articleFactCheck.ignoreFinding",
          [{ uri, place, rule: "tk-marker", text: "TK" }],
        ]),
        ["articleFactCheck.turnRuleOff", ["tk-marker"]],
      ]);
      assert.deepEqual(actions[0]?.diagnostics, diagnostics);
      const refactorings = { range: marker, context: { diagnostics, only: ["refactor"] } };
      assert.deepEqual(await client.ask("textDocument/codeAction", uri, refactorings), []);
    });

    test("an ignored finding stands in the outline, with its place and what restores it", async () => {
      await client.changeSettings({ ignored: [{ rule: "tk-marker", text: "TK" }] });
      await client.open(uri, text);
      const outline: Outline = await client.connection.sendRequest(outlineRequest, { uri });
      const ignored = outline.sections.find(({ id }) => id === "ignored")?.children;
      assert.deepEqual(
        ignored?.map(({ label, description, restore }) => [label, description, restore]),
        [["TK", "tk-marker · in your settings", { place: "settings", rule: "tk-marker", text: "TK" }]],
      );
    });

    test("a client that runs the commands is told of each version once it was read", async () => {
      await client.open(uri, text);
      await client.edit(uri, 2, [{ text: "One." }]);
      await client.edit(uri, 3, [{ text: "Two." }]);
      await client.until(() => client.changed.at(-1)?.version === 3);
      assert.ok(client.changed.every(({ version }) => version !== 2));
    });
  });

  suite(`server, ${place}: the protocol`, () => {
    let client: Client;
    let version = 1;

    setup(async () => {
      version = 1;
      client = await startClient({ place });
    });
    teardown(() => client.stop());

    test("a cancelled request is answered as cancelled", async () => {
      await client.open(uri, text.repeat(2000));
      const source = new CancellationTokenSource();
      const asked = client.connection.sendRequest(
        "textDocument/documentSymbol",
        { textDocument: { uri } },
        source.token,
      );
      source.cancel();
      await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
    });

    test("a request that an edit has overtaken is refused, and a pull is to be repeated", async () => {
      await client.open(uri, text);
      await client.pull(uri);
      const hover = () => client.ask("textDocument/hover", uri, { position: marker.start });
      await assert.rejects(overtake(hover), { code: LSPErrorCodes.ContentModified });
      await assert.rejects(
        overtake(() => client.pull(uri)),
        { code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } },
      );
    });

    test("a hover is answered while a long article is read, which an edit makes an end of", async () => {
      const long = "file:///desk/drafts/long.txt";
      const paragraph =
        "The county wants a bridge, said Mira Holt, and Oskar Lund said that it has none.\n\n";
      await client.open(uri, text);
      await client.pull(uri);
      await client.open(long, paragraph.repeat(4000));
      const answered: string[] = [];
      const asked = client.pull(long).finally(() => answered.push("long"));
      await client.ask("textDocument/hover", uri, { position: marker.start });
      answered.push("hover");
      await Promise.all([
        assert.rejects(asked, { code: LSPErrorCodes.ServerCancelled }),
        client.edit(long, 2, [{ text: "Short." }]),
      ]);
      assert.deepEqual(answered, ["hover", "long"]);
    });

    /** Sends an edit right behind a request. A server that is quick may have answered before; then once more. */
    async function overtake(ask: () => Promise<unknown>): Promise<void> {
      for (let attempt = 0; attempt < 100; attempt++) {
        version += 1;
        await Promise.all([ask(), client.edit(uri, version, [{ text: `Short ${version}.` }])]);
      }
    }

    test("every request about an unknown document has an empty answer", async () => {
      const position = { line: 0, character: 0 };
      const range = { start: position, end: position };
      for (const [method, more, expected] of [
        ["hover", { position }, null],
        ["definition", { position }, null],
        ["references", { position, context: { includeDeclaration: true } }, []],
        ["documentHighlight", { position }, []],
        ["prepareRename", { position }, null],
        ["rename", { position, newName: "Jo Lund" }, null],
        ["codeAction", { range, context: { diagnostics: [] } }, []],
        ["diagnostic", {}, { kind: "full", items: [] }],
        ["documentSymbol", {}, []],
        ["foldingRange", {}, []],
        ["codeLens", {}, []],
        ["inlayHint", { range }, []],
        ["semanticTokens/full", {}, { data: [] }],
        ["semanticTokens/full/delta", { previousResultId: "1" }, { data: [] }],
        ["semanticTokens/range", { range }, { data: [] }],
      ] as const) {
        assert.deepEqual(await client.ask(`textDocument/${method}`, uri, more), expected, method);
      }
      assert.equal(await client.connection.sendRequest(outlineRequest, { uri }), null);
    });

    test("renaming what is no name is refused with a sentence", async () => {
      await client.open(uri, text);
      await assert.rejects(
        client.ask("textDocument/prepareRename", uri, { position: { line: 2, character: 1 } }),
        {
          code: LSPErrorCodes.RequestFailed,
          message: "Put the cursor on the name of a person.",
        },
      );
    });

    test("positions outside the document and an empty file are answered", async () => {
      await client.open(uri, "");
      const position = { line: 900, character: 900 };
      assert.equal(await client.ask("textDocument/hover", uri, { position }), null);
      assert.deepEqual(await client.pull(uri), []);
      assert.deepEqual(await client.ask("textDocument/documentSymbol", uri), []);
    });

    test("a megabyte in one line is read", async function () {
      this.timeout(60_000);
      await client.open(
        uri,
        "The county said on Monday that the “old” bridge would cost less. ".repeat(16_000),
      );
      assert.ok(Array.isArray(await client.pull(uri)));
      const { data }: SemanticTokens = await client.ask("textDocument/semanticTokens/full", uri);
      assert.equal(data.length % 5, 0);
    });

    test("the changes of semantic tokens turn the old ones into the new ones", async () => {
      await client.open(
        uri,
        "“We tried everything,” Dana Whitlow said on Monday.\n\nNothing else was said there.\n",
      );
      const { resultId, data }: SemanticTokens = await client.ask("textDocument/semanticTokens/full", uri);
      const end = { line: 2, character: 0 };
      await client.edit(uri, 2, [{ range: { start: end, end }, text: "“We did not fail,” she said. " }]);
      const change = { previousResultId: resultId };
      const delta: SemanticTokensDelta = await client.ask(
        "textDocument/semanticTokens/full/delta",
        uri,
        change,
      );
      for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
      const fresh: SemanticTokens = await client.ask("textDocument/semanticTokens/full", uri);
      assert.deepEqual(data, fresh.data);
    });
  });
}
