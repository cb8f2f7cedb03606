import assert from "node:assert/strict";
import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type InlayHint,
  languages,
  Range,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  workspace,
} from "vscode";
import type { TreeLine } from "../../client/src/treeLine.ts";
import { bridge } from "./bridge.ts";
import { until } from "./until.ts";
import { findingOf, openFile, placeOf, shown, untilNoFindingOf } from "./window.ts";

suite("changing an article", () => {
  test("renaming a person changes every form of the name", async () => {
    const { document } = await openFile("rename.article", bridge);
    await findingOf(document, "tk-marker");
    const edit = await commands.executeCommand<WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      placeOf(document, "Donna Rawlings").translate(0, 8),
      "Dana Rowlands",
    );
    assert.ok(await workspace.applyEdit(edit));
    const text = document.getText();
    assert.ok(text.includes("said Dana Rowlands, the deputy leader"));
    assert.ok(text.includes("\nRowlands told reporters"));
    assert.ok(text.includes("\nRowlands’s office"));
    assert.ok(!text.includes("Rawlings"));
  });

  test("a quick fix closes a quotation", async () => {
    const { document } = await openFile("fix.article", bridge);
    await findingOf(document, "unclosed-quote");
    const fix = await actionOf(document, "They never", ({ edit }) => edit !== undefined);
    assert.ok(fix.edit && (await workspace.applyEdit(fix.edit)));
    assert.ok(document.getText().includes("“They never asked me.”"));
    await untilNoFindingOf(document, "unclosed-quote");
  });

  test("a finding that is ignored in this article stands in the tree, and is restored from there", async () => {
    const { document } = await openFile("ignore.article", bridge);
    await findingOf(document, "tk-marker");
    await runAction(
      await actionOf(document, "[TK]", ({ title }) => title.startsWith("Ignore in this article")),
    );
    await untilNoFindingOf(document, "tk-marker");
    assert.equal(document.getText(), bridge);
    const item = await ignoredItem(document);
    assert.equal(item.description, "tk-marker · in this article");
    await commands.executeCommand("articleFactCheck.restoreFinding", item);
    await findingOf(document, "tk-marker");
    const { tree } = await shown(document);
    await until("the group is gone", () => tree.getChildren().every(({ id }) => id !== "ignored"));
  });

  test("a finding is ignored by a comment of a quick fix, and the tree takes the comment out again", async () => {
    const { document } = await openFile("comment.article", bridge);
    await findingOf(document, "tk-marker");
    const { edit } = await actionOf(document, "[TK]", ({ title }) =>
      title.startsWith("Ignore here with a comment"),
    );
    assert.ok(edit && (await workspace.applyEdit(edit)));
    await untilNoFindingOf(document, "tk-marker");
    assert.ok(document.getText().includes("<!-- factcheck-disable-next-line tk-marker -->\nRawlings told"));
    await ignoredItem(document);
    await commands.executeCommand("articleFactCheck.restoreAll");
    await until("the comment is gone", () => document.getText() === bridge);
    await findingOf(document, "tk-marker");
  });

  test("a finding can be ignored for the writer alone, and restored", async () => {
    const { document } = await openFile("mine.article", bridge);
    await findingOf(document, "tk-marker");
    const ignore = await actionOf(document, "[TK]", ({ title }) => title.startsWith("Ignore for me"));
    assert.match(ignore.title, /in your settings/u);
    await runAction(ignore);
    await untilNoFindingOf(document, "tk-marker");
    const ignored = settings().inspect("ignored")?.globalValue;
    assert.ok(Array.isArray(ignored) && ignored.length === 1);
    await ignoredItem(document);
    await commands.executeCommand("articleFactCheck.restoreAll");
    await findingOf(document, "tk-marker");
  });

  test("a rule that is turned off falls silent at once, and speaks when it is on again", async () => {
    const { document } = await openFile("off.article", bridge);
    await findingOf(document, "tk-marker");
    await runAction(await actionOf(document, "[TK]", isCommand("articleFactCheck.turnRuleOff")));
    await untilNoFindingOf(document, "tk-marker");
    await commands.executeCommand("articleFactCheck.turnRuleOn", "tk-marker");
    await findingOf(document, "tk-marker");
  });

  test("the newsroom's configuration takes hold at once, and what it does not know is a problem", async () => {
    const { document } = await openFile("configured.article", bridge);
    await findingOf(document, "tk-marker");
    const config = Uri.joinPath(document.uri, "../.factcheckrc.json");
    await workspace.fs.writeFile(
      config,
      new TextEncoder().encode('{"profil": "ap", "rules": {"tk-marker": "off"}}'),
    );
    await untilNoFindingOf(document, "tk-marker");
    await until("a problem of the configuration", () => languages.getDiagnostics(config).length > 0);
    await workspace.fs.delete(config);
    await findingOf(document, "tk-marker");
  });

  test("a rule that the newsroom's configuration turned off is turned on there", async () => {
    const { document } = await openFile("turned.article", bridge);
    await findingOf(document, "tk-marker");
    const config = Uri.joinPath(document.uri, "../.factcheckrc.json");
    await workspace.fs.writeFile(config, new TextEncoder().encode('{"rules": {"tk-marker": "off"}}'));
    await untilNoFindingOf(document, "tk-marker");
    await commands.executeCommand("articleFactCheck.turnRuleOn", "tk-marker");
    await findingOf(document, "tk-marker");
    const written = new TextDecoder().decode(await workspace.fs.readFile(config));
    assert.equal(written, '{"rules": {"tk-marker": "error"}}');
    await workspace.fs.delete(config);
    await findingOf(document, "tk-marker");
  });

  test("a comment that silences two rules is gone when all is restored", async () => {
    const comment = "<!-- factcheck-disable-next-line tk-marker, unattributed-quote -->\n";
    const text = "Rawlings left on Monday.\n\n";
    const { document } = await openFile(
      "two.article",
      `${text}${comment}“We did TK.” “We have never seen such a long and narrow bridge before.”\n`,
    );
    await until("two findings are ignored", async () => {
      const { outlines } = await shown(document);
      return outlines.outline?.sections.find(({ id }) => id === "ignored")?.children.length === 2;
    });
    await commands.executeCommand("articleFactCheck.restoreAll");
    await until("the comment is gone", () => !document.getText().includes("factcheck"));
  });

  test("speakers are shown behind distant quotes once the setting says so", async () => {
    const text = bridge.replace(
      "“The plans were ready in May,” Osei said.",
      "\n\n“The plans were ready in May.”",
    );
    const { document } = await openFile("hints.article", text);
    await findingOf(document, "tk-marker");
    assert.deepEqual(await hintsIn(document), []);
    await settings().update("inlayHints.speakers", true, ConfigurationTarget.Workspace);
    await until("a hint names the speaker", async () =>
      (await hintsIn(document)).some((hint) => hint.includes("Osei")),
    );
    await settings().update("inlayHints.speakers", undefined, ConfigurationTarget.Workspace);
    await until("the hints are gone", async () => (await hintsIn(document)).length === 0);
  });

  test("a file that the settings exclude has no finding", async () => {
    const { document } = await openFile("excluded.article", bridge);
    await findingOf(document, "tk-marker");
    await settings().update("files.exclude", ["**/excluded.*"], ConfigurationTarget.Workspace);
    await untilNoFindingOf(document, "tk-marker");
    await settings().update("files.exclude", undefined, ConfigurationTarget.Workspace);
    await findingOf(document, "tk-marker");
  });

  test("a server that is started again reads the open articles again", async () => {
    const { document } = await openFile("restart.article", bridge);
    await findingOf(document, "tk-marker");
    await commands.executeCommand("articleFactCheck.restartServer");
    await findingOf(document, "tk-marker");
    const { tree } = await shown(document);
    await until("the tree is there again", () => tree.getChildren().length > 0);
  });
});

function settings(): ReturnType<typeof workspace.getConfiguration> {
  return workspace.getConfiguration("articleFactCheck");
}

/** Waits for the first item of the group “Ignored”. */
async function ignoredItem(document: TextDocument): Promise<TreeLine> {
  const { tree } = await shown(document);
  return await until("the tree has an ignored finding", () => {
    const group = tree.getChildren().find(({ id }) => id === "ignored");
    return group?.children[0];
  });
}

/** Waits for a code action at some words. */
async function actionOf(
  document: TextDocument,
  words: string,
  isWanted: (action: CodeAction) => boolean,
): Promise<CodeAction> {
  const place = placeOf(document, words);
  return await until(`a code action at ${words}`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new Range(place, place.translate(0, 1)),
      CodeActionKind.QuickFix.value,
    );
    return actions.find(isWanted);
  });
}

function isCommand(name: string): (action: CodeAction) => boolean {
  return ({ command }) => command?.command === name;
}

/** Runs the command of an action; does not wait for a message that it leaves on the screen. */
async function runAction({ command }: CodeAction): Promise<void> {
  assert.ok(command);
  void commands.executeCommand(command.command, ...(command.arguments ?? []));
}

async function hintsIn(document: TextDocument): Promise<readonly string[]> {
  const all = new Range(0, 0, document.lineCount, 0);
  const hints = await commands.executeCommand<InlayHint[]>(
    "vscode.executeInlayHintProvider",
    document.uri,
    all,
  );
  return hints.map(({ label }) =>
    typeof label === "string" ? label : label.map(({ value }) => value).join(""),
  );
}
