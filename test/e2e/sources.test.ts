import assert from "node:assert/strict";
import {
  type CodeAction,
  type CodeLens,
  commands,
  DiagnosticSeverity,
  type Location,
  type LocationLink,
  Range,
  type TextDocument,
  Uri,
  workspace,
} from "vscode";
import { until } from "./until.ts";
import { findingOf, openFile, placeOf, shown, untilNoFindingOf } from "./window.ts";

const article = `# Ferry keeps its boats

HARROW BAY, March 3 — The ferry will sail on, its owner said on Monday.

“I think fourteen boats is what this island needs,” said Petra Holmqvist, the owner of the line.

Holmqvist did not say what they cost.
`;

const transcript = `1
00:14:32,000 --> 00:14:36,500
HOLMQVIST: I think forty boats is what this island needs.
`;

const name = "transcripts/holmqvist.srt";

suite("quotes against transcripts", () => {
  teardown(async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    await workspace.fs.delete(Uri.joinPath(folder, name));
  });

  test("an altered number leads to the transcript, and is accepted with a reason until that is taken back", async () => {
    await writeTranscript();
    const { document } = await openFile("ferry.article", article);

    const finding = await findingOf(document, "quote-number-changed");
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.equal(document.getText(finding.range), "fourteen");

    await expectDefinition(document);
    await expectLens(document);

    const accept = await actionOf(document, "fourteen", ({ title }) =>
      title.startsWith("Accept this wording"),
    );
    const [params] = accept.command?.arguments ?? [];
    assert.ok(accept.command);
    await commands.executeCommand(accept.command.command, { ...params, reason: "She says fourteen." });
    await untilNoFindingOf(document, "quote-number-changed");
    assert.equal(document.getText(), article);
    const item = await until("the accepted change stands in the tree", async () => {
      const { outlines } = await shown(document);
      return outlines.outline?.sections.find(({ id }) => id === "ignored")?.children[0];
    });
    assert.match(item.description, /in this article · “She says fourteen\.”/u);
    await commands.executeCommand("articleFactCheck.restoreFinding", item);
    await findingOf(document, "quote-number-changed");
  }).timeout(60_000);
});

async function writeTranscript(): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  await workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(transcript));
}

/** The quotation leads to its words in the transcript. */
async function expectDefinition(document: TextDocument): Promise<void> {
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    document.uri,
    placeOf(document, "boats is"),
  );
  const places = found.map((it) =>
    "targetUri" in it ? { uri: it.targetUri, range: it.targetRange } : { uri: it.uri, range: it.range },
  );
  const place = places.find(({ uri }) => uri.path.endsWith(name));
  assert.ok(place, JSON.stringify(places));
  const source = await workspace.openTextDocument(place.uri);
  assert.equal(source.getText(place.range), "I think forty boats is what this island needs");
}

/** The line above the paragraph says where the quotation stands. */
async function expectLens(document: TextDocument): Promise<void> {
  const title = `◷ 00:14:32 ${name} · a number differs`;
  const lens = await until("a line above the paragraph", async () => {
    const lenses = await commands.executeCommand<CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
      100,
    );
    return lenses.find(({ command }) => command?.title === title);
  });
  assert.equal(lens.range.start.line, placeOf(document, "“I think").line);
  assert.equal(lens.command?.command, "articleFactCheck.showInTranscript");
}

async function actionOf(
  document: TextDocument,
  words: string,
  isWanted: (action: CodeAction) => boolean,
): Promise<CodeAction> {
  const place = placeOf(document, words);
  return await until(`an action on “${words}”`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new Range(place, place.translate(0, words.length)),
    );
    return actions.find(isWanted);
  });
}
