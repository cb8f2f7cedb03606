import assert from "node:assert/strict";
import { commands, languages, type SymbolInformation, window, workspace } from "vscode";
import type { ArchiveParts } from "../../client/src/archive/showArchive.ts";
import type { ArchiveItem } from "../../server/src/protocol/archive.ts";
import { bridge } from "./bridge.ts";
import { until } from "./until.ts";
import { openFile, shown, uriOf } from "./window.ts";

const articles: Readonly<Record<string, string>> = {
  "archive/pier.txt":
    "Pier stays\n\n“We will never give the old pier to the tourists,” Ines Halloran said.\n\nThe work cost TK dollars, the town said.\n",
  "archive/boats.md":
    "# Boats leave\n\n“We will give the old pier to the tourists,” Ines Halloran said. “All of it.”\n",
};

suite("all articles", () => {
  let parts: ArchiveParts;
  suiteSetup(async () => {
    for (const [name, text] of Object.entries(articles))
      await workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
    const { document } = await openFile("beside.article", bridge);
    parts = (await shown(document)).archive;
  });
  suiteTeardown(() => workspace.fs.delete(uriOf("archive"), { recursive: true }));

  test("nothing is read before the view is seen; then it has who is quoted where, and leads there", async () => {
    assert.equal(parts.archive.state, "unasked");
    await commands.executeCommand("articleFactCheck.archive.focus");
    await until("all articles are read", () => parts.archive.state === "read", 20);
    const person = await lineOf((item) => item.label === "Ines Halloran");
    assert.equal(person.description, "3 quotes, 22 words · 2 articles");
    const [first] = await parts.tree.getChildren(person);
    assert.equal(first?.label, "Boats leave");
    const [quote] = await parts.tree.getChildren(first);
    assert.ok(quote);
    const { command } = parts.tree.getTreeItem(quote);
    assert.equal(command?.command, "vscode.open");
    await commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = await until("the article is open", () =>
      window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith("boats.md")),
    );
    await until("the quote is selected", () =>
      editor.document.getText(editor.selection).startsWith("“We will give"),
    );
  }).timeout(60_000);

  test("one saying in two wordings stands in a section of its own", async () => {
    const wording = await lineOf(({ kind }) => kind === "wording");
    assert.equal(wording.description, "“never” added · Ines Halloran");
  });

  test("the filter leaves who says its words", async () => {
    await commands.executeCommand("articleFactCheck.filterArticles", "tourists");
    assert.deepEqual(await peopleIn(), ["Ines Halloran"]);
    await commands.executeCommand("articleFactCheck.clearArticlesFilter");
    assert.ok((await peopleIn()).length > 1);
  });

  test("an article that changes on the disk is read again", async () => {
    await workspace.fs.writeFile(
      uriOf("archive/new.txt"),
      new TextEncoder().encode("“All is well,” Cleo Marsh said.\n"),
    );
    await until("the new person is there", async () => (await peopleIn()).includes("Cleo Marsh"), 20);
  }).timeout(30_000);

  test("a folder is checked: problems of articles that are not open appear, and can be taken back", async () => {
    const pier = uriOf("archive/pier.txt");
    const codes = (): readonly unknown[] =>
      languages.getDiagnostics(pier).map(({ code }) => (typeof code === "object" ? code.value : code));
    assert.deepEqual(codes(), []);
    await commands.executeCommand("articleFactCheck.checkArticles", uriOf("archive"));
    await until("the problem is there", () => codes().includes("tk-marker"));
    await commands.executeCommand("articleFactCheck.clearCheckedArticles");
    await until("the problem is gone", () => codes().length === 0);
  });

  test("people of articles that are not open are found by name", async () => {
    const found = await commands.executeCommand<SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "Cleo Marsh",
    );
    assert.deepEqual(
      found
        .filter(({ name }) => name === "Cleo Marsh")
        .map(({ location }) => location.uri.path.split("/").at(-1)),
      ["new.txt"],
    );
  });

  test("the page of voices has each with words and share", async () => {
    await commands.executeCommand("articleFactCheck.showVoices");
    const html = await until("the page is shown", () => parts.voices.html);
    assert.match(html, /<th scope="row">Ines Halloran<\/th>/u);
    await commands.executeCommand("workbench.action.closeActiveEditor");
  });

  async function lineOf(isWanted: (item: ArchiveItem) => boolean): Promise<ArchiveItem> {
    return await until("the view has the line", async () => {
      for (const section of await parts.tree.getChildren()) {
        const found = (await parts.tree.getChildren(section)).find(isWanted);
        if (found) return found;
      }
      return undefined;
    });
  }

  async function peopleIn(): Promise<readonly string[]> {
    const people = (await parts.tree.getChildren()).find(({ id }) => id === "people");
    return people ? (await parts.tree.getChildren(people)).map(({ label }) => label) : [];
  }
});
