import assert from "node:assert/strict";
import { commands, type DocumentSymbol, type Hover, MarkdownString, type TextDocument } from "vscode";
import { bridge } from "./bridge.ts";
import { until } from "./until.ts";
import { findingOf, openFile, placeOf, untilNoFindingOf } from "./window.ts";

suite("reading an article", () => {
  test("the outline has the people, and under them their quotes", async () => {
    const { document } = await openFile("outline.article", bridge);
    const people = await until("the outline names people", async () =>
      (await symbolsOf(document)).find(({ name }) => name === "People"),
    );
    assert.deepEqual(
      people.children.map(({ name }) => name),
      ["Donna Rawlings", "Martin Osei"],
    );
    const [donna] = people.children;
    assert.ok(donna?.children.some(({ name }) => name.startsWith("“We need more time")));
  });

  test("Problems have the findings, and their codes lead to the page of the rule", async () => {
    const { document } = await openFile("problems.article", bridge);
    const finding = await findingOf(document, "tk-marker");
    assert.equal(document.getText(finding.range), "[TK]");
    assert.ok(typeof finding.code === "object");
    const { scheme, path, query } = finding.code.target;
    assert.deepEqual([scheme, path, query], ["command", "articleFactCheck.openRulePage", '["tk-marker"]']);
  });

  test("a new finding appears while the writer types, and goes when it is mended", async () => {
    const editor = await openFile("typing.article", "# Harbour opens\n\nThe pier opens today.\n");
    await editor.edit((edit) => edit.insert(placeOf(editor.document, "today"), "[TK] "));
    const { range } = await findingOf(editor.document, "tk-marker");
    await editor.edit((edit) => edit.delete(range));
    await untilNoFindingOf(editor.document, "tk-marker");
  });

  test("the hover on a quote names its speaker, and offers what can be done with it", async () => {
    const { document } = await openFile("hover.article", bridge);
    // The links come with the outline, which may come later.
    const hover = await until("a hover with the speaker and links", async () => {
      const text = await hoverOn(document, "The plans were");
      return text.includes("Martin Osei") && text.includes("[Go to speaker]") && text;
    });
    assert.match(hover, /\[Go to speaker\]\(command:articleFactCheck\.goToSpeaker\?%5B\d+%2C\d+%5D\)/u);
  });

  test("only the links of the extension are trusted in a hover", async () => {
    const { document } = await openFile(
      "trust.article",
      bridge.replace("in May", "in [May](command:workbench.action.quit)"),
    );
    const parts = await until("a hover with links", async () => {
      const found = await hoverParts(document, "The plans were");
      return found.some(({ value }) => value.includes("command:articleFactCheck")) && found;
    });
    for (const { value, isTrusted } of parts) {
      if (!isTrusted) continue;
      assert.ok(typeof isTrusted === "object");
      assert.ok(isTrusted.enabledCommands.every((name) => name.startsWith("articleFactCheck.")));
      assert.ok(!value.includes("workbench.action.quit"));
    }
  });

  test("a command goes from a quote to its speaker", async () => {
    const editor = await openFile("speaker.article", bridge);
    const { line, character } = placeOf(editor.document, "“The plans were");
    await until("the speaker is selected", async () => {
      await commands.executeCommand("articleFactCheck.goToSpeaker", line, character);
      return editor.document.getText(editor.selection).includes("Osei");
    });
  });

  test("a command goes from quote to quote", async () => {
    const editor = await openFile("next.article", bridge);
    const second = placeOf(editor.document, "“Nobody wants");
    await until("the cursor is at the second quote", async () => {
      await commands.executeCommand("articleFactCheck.nextQuote");
      return editor.selection.active.isEqual(second);
    });
    await commands.executeCommand("articleFactCheck.previousQuote");
    assert.ok(editor.selection.active.isEqual(placeOf(editor.document, "“We need")));
  });
});

async function symbolsOf(document: TextDocument): Promise<readonly DocumentSymbol[]> {
  const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
    "vscode.executeDocumentSymbolProvider",
    document.uri,
  );
  return found ?? [];
}

async function hoverOn(document: TextDocument, words: string): Promise<string> {
  return (await hoverParts(document, words)).map(({ value }) => value).join("\n");
}

async function hoverParts(document: TextDocument, words: string): Promise<readonly MarkdownString[]> {
  const hovers = await commands.executeCommand<Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    placeOf(document, words),
  );
  return hovers.flatMap(({ contents }) => contents.filter((part) => part instanceof MarkdownString));
}
