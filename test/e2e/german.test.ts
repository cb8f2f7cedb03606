import assert from "node:assert/strict";
import { commands, type Hover, MarkdownString } from "vscode";
import { bridge } from "./bridge.ts";
import { until } from "./until.ts";
import { findingOf, openFile, placeOf, shown } from "./window.ts";

suite("VS Code in German", () => {
  test("status bar and view speak German", async () => {
    const { document } = await openFile("german.article", bridge);
    const { status, tree, record } = await shown(document);
    await until("counts in German", () => /2 Personen · \d+ Zitate · \d+ Befunde/u.test(status.text));
    const [people] = tree.getChildren();
    assert.equal(people && tree.getTreeItem(people).label, "Personen");
    await until("the progress in German", () => /Fakten geprüft/u.test(String(record.progress.tooltip)));
  });

  test("findings and hovers speak German, and their links too", async () => {
    const { document } = await openFile("finding.article", bridge);
    const { message } = await findingOf(document, "tk-marker");
    assert.match(message, /^„\[TK\]“ ist ein Vermerk für die Redaktion/u);
    const place = placeOf(document, "The plans were");
    await until("a hover with links in German", async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        place,
      );
      const parts = hovers.flatMap(({ contents }) => contents);
      const text = parts.map((part) => (part instanceof MarkdownString ? part.value : "")).join("\n");
      return text.includes("Gesagt von Martin Osei") && text.includes("[Zur zitierten Person]");
    });
  });
});
