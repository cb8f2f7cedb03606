import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CodeAction, CodeLens, Diagnostic, DocumentSymbol, Hover } from "vscode-languageserver/node";
import { type Outline, outlineRequest } from "../../server/src/protocol/outline.ts";
import { changeRecordRequest, type RecordChange } from "../../server/src/protocol/record.ts";
import { type Report, reportRequest } from "../../server/src/protocol/reports.ts";
import { type Client, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const text = [
  "The county wants a bridge",
  "",
  "The bridge cost TK dollars, Mayor Dana Whitlow said on Monday.",
  "",
  "“It is old,” Whitlow said.",
  "",
].join("\n");

/** Of “TK”, and of the quotation. */
const marker = { start: { line: 2, character: 16 }, end: { line: 2, character: 18 } };
const quotation = { line: 4, character: 4 };

for (const place of places) {
  suite(`translations, ${place}`, () => {
    let folder = "";
    let uri = "";
    let client: Client;

    const start = async (locale: string): Promise<void> => {
      folder = mkdtempSync(path.join(tmpdir(), "article-fact-check-"));
      uri = pathToFileURL(path.join(folder, "bridge.txt")).href;
      const options = { commands: true, rulePages: "file:///pages" };
      client = await startClient({ place, options, locale, folder: pathToFileURL(folder).href });
      await client.open(uri, text);
    };
    const ask = <Answer>(request: string, more: object = {}): Promise<Answer> =>
      client.connection.sendRequest(request, { uri, ...more });

    const stop = async (): Promise<void> => {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    };

    teardown(stop);

    test("a German client has German findings, and words of the article as they are", async () => {
      await start("de");
      const [finding] = await client.pull(uri);
      assert.equal(finding?.code, "tk-marker");
      assert.match(wordsOf(finding), /^„TK“ ist ein Vermerk für die Redaktion: /u);
    });

    test("a German client has German fixes and ways to ignore", async () => {
      await start("de_DE.UTF-8");
      const context = { diagnostics: [] };
      const actions: CodeAction[] = await client.ask("textDocument/codeAction", uri, {
        range: marker,
        context,
      });
      assert.deepEqual(
        actions.map(({ title }) => title),
        [
          "In diesem Artikel ignorieren: tk-marker",
          "In diesem Ordner ignorieren: tk-marker",
          "Für mich ignorieren: tk-marker",
          "Regel „tk-marker“ ausschalten",
        ],
      );
    });

    test("a German client has German hovers, lenses and symbols", async () => {
      await start("de");
      const hover: Hover = await client.ask("textDocument/hover", uri, { position: quotation });
      const { value } = hover.contents as { readonly value: string };
      assert.match(value, /^\*\*Gesagt von Dana Whitlow\*\*/u);
      assert.match(value, /\*Warum:\* das Redewort steht direkt hinter dem Zitat/u);
      assert.match(value, /\*Art:\* wörtliche Rede\\, 3 Wörter/u);
      const onMarker: Hover = await client.ask("textDocument/hover", uri, { position: marker.start });
      assert.match(JSON.stringify(onMarker.contents), /und Ähnliches steht für etwas/u);
      const lenses: CodeLens[] = await client.ask("textDocument/codeLens", uri);
      assert.equal(lenses[0]?.command?.title, "1 Person · 1 Zitat · 1 Befund");
      const symbols: DocumentSymbol[] = await client.ask("textDocument/documentSymbol", uri);
      assert.equal(symbols.at(-1)?.name, "Personen");
      assert.match(symbols.at(-1)?.children?.[0]?.detail ?? "", /2 Nennungen · 1 Zitat/u);
    });

    /** The outline, once it is known which sources there are. */
    const askOutline = async (): Promise<Outline> => {
      const outline = await ask<Outline>(outlineRequest);
      return idsOf(outline.sections).includes("sources/reading") ? await askOutline() : outline;
    };

    test("a German client has a German outline with the same ids", async () => {
      await start("de");
      const german = await askOutline();
      await stop();
      await start("en");
      const english = await askOutline();
      const labels = ({ sections }: Outline) => sections.map(({ label }) => label);
      assert.deepEqual(labels(english), ["People", "Findings", "Sources"]);
      assert.deepEqual(labels(german), ["Personen", "Befunde", "Quellen"]);
      assert.equal(german.reason, "das meiste sind Sätze einer Sprache, die gelesen wird");
      assert.deepEqual(idsOf(german.sections), idsOf(english.sections));
    });

    test("what is recorded is told in German and stored as ever", async () => {
      await start("de-AT");
      const change = { kind: "add", ranges: [marker], note: "Frage" };
      const { done } = (await ask<RecordChange>(changeRecordRequest, { version: 1, change })) as {
        readonly done: string;
      };
      assert.equal(done, "1 Fakt aufgenommen");
      const stored = readFileSync(path.join(folder, ".factcheck/bridge.txt.json"), "utf8");
      assert.match(stored, /"status": ?"on-author"/u);
      assert.match(stored, /"kind": ?"selection"/u);
    });

    test("a report is in English, since it is kept and passed on", async () => {
      await start("de");
      const { text: report } = await ask<Report>(reportRequest, { format: "markdown" });
      assert.match(report, /“TK” is a note to the desk/u);
      assert.doesNotMatch(report, /Vermerk/u);
    });

    test("a German client has German problems of the configuration, and of sources", async () => {
      await start("de");
      const config = pathToFileURL(path.join(folder, ".factcheckrc.json")).href;
      await client.open(config, '{"profile": 3}', "jsonc");
      await client.until(() => client.pushed.some((it) => it.uri === config && it.diagnostics.length > 0));
      const pushed = client.pushed.find((it) => it.uri === config);
      assert.equal(wordsOf(pushed?.diagnostics[0]), "Erwartet in Anführungszeichen: Profil.");
      await client.open(`${uri}.txt`, `---\nsources: gone.txt\n---\n\n${text}`);
      await client.pull(`${uri}.txt`);
      await client.until(() => client.refreshed.includes("diagnostic"));
      const { sections } = await client.connection.sendRequest<Outline>(outlineRequest, {
        uri: `${uri}.txt`,
      });
      assert.equal(
        sections.find(({ id }) => id === "sources")?.children[0]?.description,
        "gibt es nicht, weder neben dem Artikel noch im Ordner des Arbeitsbereichs.",
      );
    });

    test("a client of another language has English", async () => {
      await start("fr");
      const [finding] = await client.pull(uri);
      assert.match(wordsOf(finding), /^“TK” is a note to the desk: /u);
    });
  });
}

/** A client that takes no other messages gets plain ones. */
function wordsOf(finding: Diagnostic | undefined): string {
  return typeof finding?.message === "string" ? finding.message : "";
}

function idsOf(items: Outline["sections"]): readonly string[] {
  return items.flatMap(({ id, children }) => [id, ...idsOf(children)]);
}
