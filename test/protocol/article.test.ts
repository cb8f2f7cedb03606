import assert from "node:assert/strict";
import type {
  CodeLens,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Outline, outlineRequest } from "../../server/src/protocol/outline.ts";
import { type Client, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const uri = "file:///desk/drafts/wall.txt";
const text = [
  "Harbour wall may not hold",
  "",
  "Dana Whitlow, chief engineer of the port, arrived on Monday.",
  "",
  "🙂 “We have 14 cracks in the wall,” Whitlow said.",
  "",
  "“Nobody answered my letters.”",
  "",
  "“Dana Whitlow is wrong about the wall,” Tomas Reyes said on Tuesday.",
  "",
].join("\r\n");
const claimsUri = "file:///desk/drafts/mine.txt";
const claims = [
  "Dana Whitlow, chief engineer of the port, arrived on Monday.",
  "",
  "Negligence killed 212 people in the mine, the worst fire in the country.",
  "",
  "The gates shut because of the smoke.",
  "",
  "It was the first mine on the coast.",
  "",
].join("\n");
const document = TextDocument.create(uri, "plaintext", 1, text);

/** The position of the first letter of some words, and one further in. */
function at(words: string): { readonly position: Position } {
  return { position: document.positionAt(text.indexOf(words) + 1) };
}

function wordsOf(range: Location["range"]): string {
  return document.getText(range);
}

for (const place of places) {
  suite(`server, ${place}: an article`, () => {
    let client: Client;

    suiteSetup(async () => {
      client = await startClient({ place, options: { commands: true } });
      await client.open(uri, text);
      await client.open(claimsUri, claims);
    });
    suiteTeardown(() => client.stop());

    test("symbols are nested: people, and what they say", async () => {
      const symbols: readonly DocumentSymbol[] = await client.ask("textDocument/documentSymbol", uri);
      const people = symbols.find(({ name }) => name === "People")?.children ?? [];
      assert.deepEqual(
        people.map(({ name }) => name),
        ["Dana Whitlow", "Tomas Reyes"],
      );
      assert.deepEqual(
        people[0]?.children?.map(({ range }) => wordsOf(range)),
        ["“We have 14 cracks in the wall,”", "“Nobody answered my letters.”"],
      );
    });

    test("the hover of a quote names its speaker in escaped Markdown", async () => {
      const hover: Hover = await client.ask("textDocument/hover", uri, at("We have"));
      assert.match(JSON.stringify(hover.contents), /\*\*Said by Dana Whitlow\*\*/u);
      assert.equal(hover.range && wordsOf(hover.range), "“We have 14 cracks in the wall,”");
    });

    test("the definition of a surname is the introduction", async () => {
      const [link]: readonly LocationLink[] = await client.ask(
        "textDocument/definition",
        uri,
        at("Whitlow said"),
      );
      assert.equal(link && wordsOf(link.targetSelectionRange), "Dana Whitlow");
      assert.equal(link?.targetSelectionRange.start.line, 2);
    });

    test("references are all mentions, or all but the introduction", async () => {
      const lines = async (includeDeclaration: boolean): Promise<readonly number[]> => {
        const params = { ...at("Whitlow said"), context: { includeDeclaration } };
        const found: readonly Location[] = await client.ask("textDocument/references", uri, params);
        return found.map(({ range }) => range.start.line);
      };
      assert.deepEqual(await lines(true), [2, 4, 8]);
      assert.deepEqual(await lines(false), [4, 8]);
    });

    test("quote, cue and speaker light up together", async () => {
      const found: readonly DocumentHighlight[] = await client.ask(
        "textDocument/documentHighlight",
        uri,
        at("We have"),
      );
      const words = found.map(({ range }) => wordsOf(range));
      assert.deepEqual(words, ["“We have 14 cracks in the wall,”", "Whitlow", "said"]);
    });

    test("a renaming asks about the mention inside a quotation, and carries the version", async () => {
      const prepared: { placeholder: string } = await client.ask(
        "textDocument/prepareRename",
        uri,
        at("Whitlow said"),
      );
      assert.equal(prepared.placeholder, "Dana Whitlow");
      const params = { ...at("Whitlow said"), newName: "Dana Reed" };
      const edit: WorkspaceEdit = await client.ask("textDocument/rename", uri, params);
      const [change] = edit.documentChanges ?? [];
      assert.ok(change !== undefined && "edits" in change);
      assert.equal(change.textDocument.version, 1);
      assert.deepEqual(
        change.edits.map((it) => [
          "newText" in it && it.newText,
          "annotationId" in it ? it.annotationId : undefined,
        ]),
        [
          ["Dana Reed", undefined],
          ["Reed", undefined],
          ["Dana Reed", "Inside a quotation"],
        ],
      );
      assert.equal(edit.changeAnnotations?.["Inside a quotation"]?.needsConfirmation, true);
    });

    test("people of open articles are found in the workspace", async () => {
      const found: readonly SymbolInformation[] = await client.connection.sendRequest("workspace/symbol", {
        query: "reys",
      });
      assert.deepEqual(
        found.map(({ name, containerName }) => [name, containerName]),
        [["Tomas Reyes", "wall.txt"]],
      );
    });

    test("the headline folds with its text, and has the counts above it", async () => {
      const folds: readonly FoldingRange[] = await client.ask("textDocument/foldingRange", uri);
      assert.deepEqual([folds[0]?.startLine, folds[0]?.endLine], [0, 8]);
      const [lens]: readonly CodeLens[] = await client.ask("textDocument/codeLens", uri);
      assert.match(lens?.command?.title ?? "", /^2 people · 3 quotes · /u);
      assert.equal(lens?.command?.command, "articleFactCheck.showOutline");
    });

    test("the outline has the people with their ranges", async () => {
      const outline: Outline = await client.connection.sendRequest(outlineRequest, { uri });
      assert.equal(outline.isArticle, true);
      const [people] = outline.sections;
      assert.deepEqual(
        people?.children.map(({ label, range }) => [label, range && wordsOf(range)]),
        [
          ["Dana Whitlow", "Dana Whitlow"],
          ["Tomas Reyes", "Tomas Reyes"],
        ],
      );
    });

    test("the outline has the claims in lists with a count, which lead to their sentences", async () => {
      const claims: Outline["sections"][number] | undefined = (
        await client.connection.sendRequest<Outline>(outlineRequest, { uri: claimsUri })
      ).sections.find(({ label }) => label === "Claims");
      assert.equal(claims?.description, "3");
      assert.deepEqual(
        claims.children.map(({ label, description }) => [label, description]),
        [
          ["Figures with blame", "1"],
          ["Superlatives, firsts and onlys", "2"],
          ["Causes", "1"],
        ],
      );
      assert.deepEqual(
        claims.children.map(({ children }) => children[0]?.range?.start.line),
        [2, 2, 4],
      );
    });

    test("hints and lenses follow their settings", async () => {
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const ask = (): Promise<readonly InlayHint[]> => client.ask("textDocument/inlayHint", uri, { range });
      assert.deepEqual(await ask(), []);
      await client.changeSettings({ inlayHints: { speakers: true }, codeLens: { enabled: false } });
      assert.deepEqual(
        (await ask()).map(({ label, position }) => [label, position.line]),
        [["— Dana Whitlow", 6]],
      );
      assert.deepEqual(await client.ask("textDocument/codeLens", uri), []);
    });
  });
}
