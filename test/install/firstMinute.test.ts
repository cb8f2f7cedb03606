import assert from "node:assert/strict";
import {
  type CodeAction,
  CodeActionKind,
  commands,
  extensions,
  languages,
  Selection,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import { until } from "../e2e/until.ts";
import { findingOf, placeOf, shown } from "../e2e/window.ts";

const id = "article-fact-check.article-fact-check";

// What the README promises somebody who has just installed the extension; the tests are its steps, in order.
suite("the first minute with the installed extension", () => {
  let editor: TextEditor;

  test("it lies where VS Code installs extensions", () => {
    const extension = extensions.getExtension(id);
    assert.match(
      extension?.extensionPath ?? "",
      /[\\/]extensions[\\/]article-fact-check\.article-fact-check-/u,
    );
  });

  // How long that takes is printed behind the test: from the command to the first problems, the start included.
  test("the sample opens, and has its first problems", async () => {
    const found = new Promise<void>((resolve) => {
      const listener = languages.onDidChangeDiagnostics(({ uris }) => {
        if (!uris.some((uri) => languages.getDiagnostics(uri).length > 0)) return;
        listener.dispose();
        resolve();
      });
    });
    await commands.executeCommand("articleFactCheck.openSample");
    await found;
    assert.ok(window.activeTextEditor);
    editor = window.activeTextEditor;
    assert.match(editor.document.uri.path, /\/sample\/sample\.article$/u);
  });

  test("the view has a person's quotes", async () => {
    const { outlines } = await shown(editor.document);
    const words = JSON.stringify(outlines.outline);
    assert.match(words, /Kathryn Lindqvist/u);
    assert.match(words, /We have the crew and we have the boat/u);
  });

  test("the quote that nobody is named for is a problem", async () => {
    const { range } = await findingOf(editor.document, "unattributed-quote");
    assert.match(editor.document.getText(range), /^“The lights went out/u);
  });

  test("a quote is held against its transcript", async () => {
    const { range } = await findingOf(editor.document, "quote-number-changed");
    assert.equal(editor.document.getText(range), "50");
  });

  test("a misspelled name is mended by its quick fix", async () => {
    const { document } = editor;
    const { range } = await findingOf(document, "inconsistent-name");
    const actions = await commands.executeCommand<readonly CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === "Use “Kathryn” everywhere");
    assert.ok(fix?.edit);
    await workspace.applyEdit(fix.edit);
    assert.ok(!document.getText().includes("Katherine"));
  });

  test("a fact is verified by key, and stands in the exported report", async () => {
    const place = placeOf(editor.document, "Oren Batista");
    editor.selection = new Selection(place, place);
    await commands.executeCommand("articleFactCheck.markVerified");
    const report = Uri.joinPath(editor.document.uri, "../report.html");
    const html = await until("the report has a verified fact", async () => {
      await commands.executeCommand("articleFactCheck.exportReport", "html", report);
      const text = new TextDecoder().decode(await workspace.fs.readFile(report));
      return /1 of \d+ facts are done/u.test(text) && text;
    });
    assert.match(html, /verified/u);
  });

  test("the walkthrough opens", async () => {
    // VS Code calls the tab of every walkthrough so.
    const isOpen = (): boolean =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === "Welcome"));
    assert.ok(!isOpen());
    await commands.executeCommand("workbench.action.openWalkthrough", `${id}#start`);
    await until("a tab with the walkthrough", isOpen);
  });
});
