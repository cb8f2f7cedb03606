import assert from "node:assert/strict";
import { type CodeAction, CodeActionKind, commands, workspace } from "vscode";
import { rules } from "../../server/src/rules/index.ts";
import { until } from "./until.ts";
import { findingOf, openFile, untilNoFindingOf } from "./window.ts";

/** Rules whose quick fix is taken in VS Code, on the example of the rule that has one. */
const fixed = [
  "inconsistent-name",
  "missing-reopening-mark",
  "ordinal-slip",
  "stray-quote-mark",
  "unclosed-quote",
];

suite("quick fixes", () => {
  for (const { id, examples } of rules.filter((rule) => fixed.includes(rule.id))) {
    test(`the first one of ${id} mends what it reports`, async () => {
      const example = examples.bad.find((it) => it.fixed !== undefined);
      const { document } = await openFile(`${id}.article`, example?.text.replace(/[⟦⟧]/gu, "") ?? "");
      const { range } = await findingOf(document, id);
      const action = await until("there is a quick fix", async () => {
        const actions = await commands.executeCommand<CodeAction[]>(
          "vscode.executeCodeActionProvider",
          document.uri,
          range,
          CodeActionKind.QuickFix.value,
        );
        return actions.find(({ edit }) => edit !== undefined);
      });
      assert.ok(action.edit && (await workspace.applyEdit(action.edit)));
      assert.equal(document.getText(), example?.fixed);
      await untilNoFindingOf(document, id);
    });
  }
});
