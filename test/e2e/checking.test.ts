import assert from "node:assert/strict";
import {
  type CodeAction,
  CodeActionKind,
  commands,
  DiagnosticSeverity,
  Range,
  Selection,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
} from "vscode";
import { until } from "./until.ts";
import { findingOf, openFile, placeOf, showFile, shown, untilNoFindingOf } from "./window.ts";

const article = `# The night boat may stay

Councilor Folasade Adeyemi wants to keep the ferry to Corrigan Island, which costs 600,000 dollars a year.

“If 50 people come, the boat stays,” Adeyemi said on March 3, 2025.

Kathryn Lindqvist, the harbor master, counted 4,200 passengers in May and 5,100 in June.

“We have the crew,” Lindqvist said. “All we need is people.”

The first boat left in 1932, and it is the oldest ferry in the state.
`;

const transcript = `1
00:14:32,000 --> 00:14:38,200
ADEYEMI: If fifteen people come, the boat stays. That is how we look at it.
`;

suite("an article is checked from the first look to the report", () => {
  test("against its transcript, by keyboard, with a change after the check, and into the report", async () => {
    await openFile("transcripts/adeyemi.srt", transcript);
    const editor = await openFile("checked.article", article);
    const { document } = editor;

    // A number that the transcript has otherwise is an error, at the number.
    const finding = await findingOf(document, "quote-number-changed");
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.equal(document.getText(finding.range), "50");

    // Quote and transcript stand side by side.
    editor.selection = new Selection(finding.range.start, finding.range.start);
    await commands.executeCommand("articleFactCheck.showInTranscript");
    const sides = await until("quote and transcript are shown side by side", () => {
      const input = window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof TabInputTextDiff && input;
    });
    const said = await workspace.openTextDocument(sides.modified);
    assert.match(said.getText(), /If fifteen people come/u);
    const { outlines } = await shown(document);
    await until("the view still shows the article", () => outlines.outline?.isArticle);
    await showFile("checked.article");

    // The transcript's wording is taken.
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      CodeActionKind.QuickFix.value,
    );
    const wording = actions.find(({ title }) => title === "Use the transcript’s wording");
    assert.ok(wording?.edit && (await workspace.applyEdit(wording.edit)));
    assert.match(document.getText(), /“If fifteen people come, the boat stays,” Adeyemi said/u);
    await untilNoFindingOf(document, "quote-number-changed");

    // Ten facts are verified with one key each.
    const { record } = await shown(document);
    const items = await until("the facts are listed", () => {
      const view = record.records.view;
      return view?.version === document.version && view.items.length >= 10 && view.items;
    });
    const start = document.positionAt(0);
    (await showFile("checked.article")).selection = new Selection(start, start);
    await commands.executeCommand("articleFactCheck.nextOpen");
    for (let count = 0; count < 10; count += 1)
      await commands.executeCommand("articleFactCheck.markVerified");
    await until(
      "ten are in the record",
      () =>
        record.records.view?.items.filter(({ status, checker }) => status === "verified" && checker)
          .length === 10,
    );
    assert.match(record.progress.text, new RegExp(`10/${items.length}`, "u"));

    // A verified number that is changed needs attention again.
    const number = "600,000";
    const place = placeOf(document, number);
    const shownEditor = await showFile("checked.article");
    await shownEditor.edit((edit) =>
      edit.replace(new Range(place, place.translate(0, number.length)), "900,000"),
    );
    const changed = await findingOf(document, "verified-text-changed");
    assert.match(changed.message, /“600,000 dollars[^”]*”; the text has “900,000 dollars/u);
    await until("it is reopened", () => record.progress.text.includes(`9/${items.length}`));
    await document.save();

    // The report says how far the check has come.
    const report = Uri.joinPath(document.uri, "../checked.html");
    await commands.executeCommand("articleFactCheck.exportReport", "html", report);
    const html = new TextDecoder().decode(await workspace.fs.readFile(report));
    assert.match(html, new RegExp(`9 of ${items.length} facts are done`, "u"));
    assert.match(html, /900,000 dollars/u);
  }).timeout(120_000);
});
