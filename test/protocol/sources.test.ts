import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { CodeAction, CodeLens, Hover, LocationLink } from "vscode-languageserver/node";
import {
  type ConfigChange,
  changeIgnoredRequest,
  type IgnoreParams,
} from "../../server/src/protocol/configuration.ts";
import { type Outline, outlineRequest } from "../../server/src/protocol/outline.ts";
import {
  type ComparisonView,
  comparisonRequest,
  sourceScheme,
  sourceTextRequest,
} from "../../server/src/protocol/sources.ts";
import { type Client, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";
import { docx } from "../support/wordDocument.ts";

const article = [
  "Council keeps the harbor open",
  "",
  "Ana Lund came to the hall at noon, as did Ben Okoro.",
  "",
  "“I think fourteen boats is what we have,” Ana Lund said.",
  "",
  "“The council has promised a new pier since 1984,” Ben Okoro said.",
  "",
].join("\n");

const interview = [
  "LUND: [00:14:32] We will not close the harbor. I think forty boats is what we have.",
  "",
].join("\n");

const binary = new Uint8Array(4096).map((_, index) => (index * 7) % 9);

for (const place of places) {
  suite(`sources, ${place}`, () => {
    let folder = "";
    let uri = "";
    let client: Client;
    const write = (name: string, words: string | Uint8Array): string => {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, words);
      return pathToFileURL(file).href;
    };
    /** Opens the article and waits until its sources are read. */
    const open = async (text = article): Promise<void> => {
      await client.open(uri, text);
      await client.pull(uri);
      await client.until(() => client.refreshed.includes("diagnostic"));
    };
    const at = (line: number, character: number) => ({ position: { line, character } });

    setup(async () => {
      folder = mkdtempSync(path.join(tmpdir(), "desk "));
      uri = pathToFileURL(path.join(folder, "harbor.txt")).href;
      client = await startClient({
        place,
        folder: pathToFileURL(folder).href,
        options: { commands: true },
      });
    });
    teardown(async () => {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test("a Word document is a source, but in a browser, where the tree says so", async () => {
      write("transcripts/lund.docx", await docx(`<w:p><w:r><w:t>${interview.trim()}</w:t></w:r></w:p>`));
      await open();
      if (place === "web bundle") {
        const [line] = await sourceLines();
        assert.match(
          String(line),
          /^sourceProblem: transcripts\/lund\.docx: .*are not read in a browser\. Save/u,
        );
        return;
      }
      const [found] = (await client.pull(uri)).filter(({ code }) => code === "quote-number-changed");
      assert.match(String(found?.message), /in transcripts\/lund\.docx at 00:14:32/u);
    });

    test("a number that was altered is an error where it stands", async () => {
      write("transcripts/lund.txt", interview);
      await open();
      const found = (await client.pull(uri)).filter(({ code }) => code === "quote-number-changed");
      assert.deepEqual(
        found.map(({ range, severity, message }) => ({ range, severity, message })),
        [
          {
            range: { start: { line: 4, character: 9 }, end: { line: 4, character: 17 } },
            severity: 1,
            message: "“fourteen” is “forty” in transcripts/lund.txt at 00:14:32.",
          },
        ],
      );
    });

    test("a source that is changed on the disk is read again", async () => {
      const source = write("transcripts/lund.txt", interview);
      await open();
      client.refreshed.length = 0;
      write("transcripts/lund.txt", interview.replace("forty", "fourteen, yes fourteen,"));
      await client.changeFile(source);
      await client.until(() => client.refreshed.includes("diagnostic"));
      const codes = (await client.pull(uri)).map(({ code }) => code);
      assert.ok(!codes.includes("quote-number-changed"), codes.join());
      assert.ok(codes.includes("quote-words-changed"), codes.join());
    });

    test("a source that is deleted, or becomes binary, reports nothing any longer", async () => {
      const source = write("transcripts/lund.txt", interview);
      await open();
      const codes = async (): Promise<readonly unknown[]> => (await client.pull(uri)).map(({ code }) => code);
      for (const change of [
        () => rmSync(fileURLToPath(source)),
        () => write("transcripts/lund.txt", binary),
      ]) {
        client.refreshed.length = 0;
        change();
        await client.changeFile(source);
        await client.until(() => client.refreshed.includes("diagnostic"));
        assert.ok(!(await codes()).includes("quote-number-changed"));
      }
      write("transcripts/lund.txt", interview);
      client.refreshed.length = 0;
      await client.changeFile(source);
      await client.until(() => client.refreshed.includes("diagnostic"));
      assert.ok((await codes()).includes("quote-number-changed"));
    });

    test("a quotation leads to its words in the source, and to its speaker", async () => {
      const source = write("transcripts/lund.txt", interview);
      await open();
      const links: readonly LocationLink[] = await client.ask("textDocument/definition", uri, at(4, 12));
      assert.deepEqual(
        links.map(({ targetUri, targetSelectionRange }) => [targetUri, targetSelectionRange.start]),
        [
          [source, { line: 0, character: 47 }],
          [uri, { line: 4, character: 42 }],
        ],
      );
      const hover: Hover = await client.ask("textDocument/hover", uri, at(4, 12));
      assert.match(JSON.stringify(hover.contents), /A number differs.*transcripts.*lund.*txt\\\\:1 · 00/u);
    });

    test("a source that is no text is shown as a document that is read through the server", async () => {
      const said = {
        segments: [{ start: 872, end: 880, speaker: "LUND", text: interview.slice(47).trim() }],
      };
      const source = write("transcripts/lund.json", JSON.stringify(said));
      await open();
      const [link]: readonly LocationLink[] = await client.ask("textDocument/definition", uri, at(4, 12));
      assert.equal(
        link?.targetUri,
        `${sourceScheme}:/transcripts/lund.json.article?${encodeURIComponent(source)}`,
      );
      const text: string = await client.connection.sendRequest(sourceTextRequest, { uri: source });
      const { start } = link.targetSelectionRange;
      assert.ok(text.split("\n")[start.line]?.slice(start.character).startsWith("I think forty"), text);
      const other = write("private.txt", "Nobody may read this.");
      assert.equal(await client.connection.sendRequest(sourceTextRequest, { uri: other }), null);
    });

    test("a lens says where a quotation stands, and its command shows it beside the source", async () => {
      write("transcripts/lund.txt", interview);
      await open();
      const lenses: readonly CodeLens[] = await client.ask("textDocument/codeLens", uri);
      const lens = lenses.find(({ range }) => range.start.line === 4);
      assert.deepEqual(lens?.command, {
        title: "◷ 00:14:32 transcripts/lund.txt · a number differs",
        command: "articleFactCheck.showInTranscript",
        arguments: [{ uri, position: { line: 4, character: 0 } }],
      });
      const view: ComparisonView = await client.connection.sendRequest(
        comparisonRequest,
        lens?.command?.arguments?.[0],
      );
      assert.equal(view.title, "Quote ↔ transcripts/lund.txt 00:14:32");
      assert.match(view.quote, /^I think fourteen boats is what we have$/mu);
      assert.match(view.passage, /^I think forty boats is what we have$/mu);
      assert.equal(await client.connection.sendRequest(comparisonRequest, { uri, ...at(2, 3) }), null);
    });

    test("a wording is accepted with a reason, and reported again once the quotation changes", async () => {
      write("transcripts/lund.txt", interview);
      await open();
      const range = { start: { line: 4, character: 12 }, end: { line: 4, character: 12 } };
      const actions: readonly CodeAction[] = await client.ask("textDocument/codeAction", uri, {
        range,
        context: { diagnostics: [] },
      });
      const titles = actions.map(({ title }) => title);
      assert.deepEqual(titles.slice(0, 3), [
        "Show in Transcript",
        "Use the transcript’s wording",
        "Accept this wording…",
      ]);
      const accept: IgnoreParams = actions[2]?.command?.arguments?.[0];
      const change: ConfigChange = await client.connection.sendRequest(changeIgnoredRequest, {
        ...accept,
        kind: "add",
        reason: "Heard again: fourteen.",
      });
      assert.ok("edits" in change);
      const config = write(".factcheckrc.json", change.edits.map(({ newText }) => newText).join(""));
      await client.changeFile(config);
      const codes = async (): Promise<readonly unknown[]> => (await client.pull(uri)).map(({ code }) => code);
      assert.ok(!(await codes()).includes("quote-number-changed"));
      const outline: Outline = await client.connection.sendRequest(outlineRequest, { uri });
      const ignored = outline.sections.find(({ id }) => id === "ignored")?.children;
      assert.match(ignored?.[0]?.description ?? "", /“Heard again: fourteen\.”$/u);
      await client.edit(uri, 2, [{ text: article.replace("is what we have", "is what we own") }]);
      assert.ok((await codes()).includes("quote-number-changed"));
    });

    const sourceLines = async (): Promise<readonly string[]> => {
      const outline: Outline = await client.connection.sendRequest(outlineRequest, { uri });
      const lines = outline.sections.find(({ id }) => id === "sources")?.children ?? [];
      return lines.map(({ kind, label, description }) => `${kind}: ${label}: ${description}`);
    };

    test("the tree lists the sources with their quotes, and opens them", async () => {
      const source = write("transcripts/lund.txt", interview);
      write("notes/other.md", "Nothing of this was said.");
      await open();
      assert.deepEqual(await sourceLines(), [
        "source: transcripts/lund.txt: 1 quote",
        "source: notes/other.md: ",
      ]);
      const outline: Outline = await client.connection.sendRequest(outlineRequest, { uri });
      const section = outline.sections.find(({ id }) => id === "sources");
      assert.equal(section?.description, "2");
      assert.equal(section.children[0]?.document, source);
      assert.deepEqual(outline.compared, [
        { start: { line: 4, character: 0 }, end: { line: 4, character: 41 } },
      ]);
    });

    test("without sources the tree says where to put them, and nothing is reported", async () => {
      await client.open(uri, article);
      const codes = (await client.pull(uri)).map(({ code }) => String(code));
      assert.ok(!codes.some((code) => code.startsWith("quote-")), codes.join());
      let count = client.changed.length;
      let lines = await sourceLines();
      while (lines.includes("sourceHelp: Looking for sources …: ")) {
        await client.until(() => client.changed.length > count);
        count = client.changed.length;
        lines = await sourceLines();
      }
      assert.deepEqual(lines, ["sourceHelp: Put transcripts into “sources”, “transcripts”, “notes”: "]);
    });

    test("what is missing, binary, too large or outside is told in the tree alone, and not read", async () => {
      const secret = path.join(path.dirname(folder), `${path.basename(folder)} secret.txt`);
      writeFileSync(secret, interview);
      write("transcripts/tape.txt", binary);
      write("transcripts/court.txt", "");
      // A file with a hole takes no space on the disk.
      truncateSync(path.join(folder, "transcripts/court.txt"), 200_000_000);
      const named = ["gone.txt", `../${path.basename(secret)}`];
      const text = `---\nsources: [${named.map((it) => JSON.stringify(it)).join(", ")}]\n---\n\n${article}`;
      uri = pathToFileURL(path.join(folder, "harbor.md")).href;
      await open(text);
      const lines = await sourceLines();
      assert.equal(lines.length, 4, lines.join("\n"));
      const lineOf = (name: string): string => lines.find((line) => line.includes(name)) ?? "";
      assert.match(lineOf("gone.txt"), /^sourceProblem: .*is not there/u);
      assert.match(lineOf("secret.txt"), /^sourceProblem: .*leads out of the workspace folder/u);
      assert.match(lineOf("tape.txt"), /^sourceProblem: transcripts\/tape\.txt: .*\w/u);
      assert.match(lineOf("court.txt"), /^sourceProblem: transcripts\/court\.txt: .*MB/u);
      const codes = (await client.pull(uri)).map(({ code }) => String(code));
      assert.ok(!codes.some((code) => code.startsWith("quote-")), codes.join());
      assert.equal(
        await client.connection.sendRequest(sourceTextRequest, { uri: pathToFileURL(secret).href }),
        null,
      );
      rmSync(secret);
    });
  });
}
