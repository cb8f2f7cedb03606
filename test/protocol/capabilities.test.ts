import assert from "node:assert/strict";
import { startClient } from "../support/lsp.ts";

suite("capabilities", () => {
  test("a good editor is offered everything", async () => {
    const client = await startClient({ place: "in process" });
    assert.deepEqual(client.offered.capabilities, {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: 2, save: true },
      diagnosticProvider: {
        identifier: "fact-check",
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
      documentSymbolProvider: { label: "Fact Check" },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      semanticTokensProvider: {
        legend: { tokenTypes: ["person", "organisation", "quote", "cue"], tokenModifiers: [] },
        full: { delta: true },
        range: true,
      },
      inlayHintProvider: true,
      codeLensProvider: {},
      executeCommandProvider: {
        commands: ["articleFactCheck.checkFolder", "articleFactCheck.clearChecked"],
        workDoneProgress: true,
      },
      codeActionProvider: { codeActionKinds: ["quickfix"] },
    });
    await client.stop();
  });

  test("a client that can nothing is offered no pull, no prepared renaming and no actions", async () => {
    const client = await startClient({ place: "in process", capabilities: {} });
    const { diagnosticProvider, renameProvider, codeActionProvider } = client.offered.capabilities;
    assert.deepEqual([diagnosticProvider, renameProvider, codeActionProvider], [undefined, true, undefined]);
    await client.stop();
  });
});
