import assert from "node:assert/strict";
import { commands, type SymbolInformation, workspace } from "vscode";
import { bridge } from "./bridge.ts";
import { until } from "./until.ts";
import { openFile, shown, uriOf } from "./window.ts";

// In VS Code for the Web pages are shown by a page of another machine, and a search for symbols does not end, since a
// provider of its own never answers.
suite("all articles, on a desktop", () => {
  suiteSetup(() =>
    workspace.fs.writeFile(uriOf("archive/calm.txt"), Buffer.from("“All is well,” Cleo Marsh said.\n")),
  );
  suiteTeardown(() => workspace.fs.delete(uriOf("archive"), { recursive: true }));

  test("people of articles that are not open are found by name", async () => {
    const names = async (): Promise<readonly (string | undefined)[]> =>
      (
        await commands.executeCommand<SymbolInformation[]>(
          "vscode.executeWorkspaceSymbolProvider",
          "Cleo Marsh",
        )
      ).map(({ name, location }) =>
        name === "Cleo Marsh" ? location.uri.path.split("/").at(-1) : undefined,
      );
    await until("the person is found", async () => (await names()).includes("calm.txt"));
  });

  test("the page of voices has each with words and share", async () => {
    const { document } = await openFile("beside.article", bridge);
    const { voices } = (await shown(document)).archive;
    await commands.executeCommand("articleFactCheck.showVoices");
    const html = await until("the page is shown", () => voices.html);
    assert.match(html, /<th scope="row">Cleo Marsh<\/th>/u);
    await commands.executeCommand("workbench.action.closeActiveEditor");
  });
});
