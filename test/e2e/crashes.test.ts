import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { commands, type TextDocument } from "vscode";
import { until } from "./until.ts";
import { findingOf, findingsIn, openFile, placeOf, shown } from "./window.ts";

const article = `# The pier may close

Councilor Mira Holt wants to close the pier, which costs 40,000 dollars a year.

“We have waited for six years,” Holt said on Monday.
`;

suite("a server that is killed", () => {
  test("comes back with what was typed since and what was recorded; after the fifth time it waits to be asked", async () => {
    const editor = await openFile("crashed.article", article);
    const { document } = editor;
    const { record, crashes, tree } = await shown(document);
    await until("facts are listed", () => record.records.view?.version === document.version);
    await commands.executeCommand("articleFactCheck.nextOpen");
    await commands.executeCommand("articleFactCheck.markVerified");
    const progress = await until("one is verified", () => /1\/\d+/u.exec(record.progress.text)?.[0]);
    // It is shown before it is written, and what is not written is lost with the server.
    await until("it is written", () => readRecord(document).includes('"verified"'));

    // Four times in a row: it is killed while something is typed.
    for (let count = 1; count < 5; count++) {
      const killed = killServer();
      await editor.edit((edit) =>
        edit.insert(placeOf(document, "Councilor"), `Room ${count} cost TK dollars. `),
      );
      await until("another server is there", () => serverIds().some((id) => id !== killed), 30);
      await until("every placeholder is found again", () => placeholdersIn(document) === count, 30);
    }
    await findingOf(document, "tk-marker");
    assert.ok(document.getText().startsWith("# The pier may close"));
    await until("the record is there again", () =>
      record.progress.text.includes(progress.split("/")[0] ?? ""),
    );

    // The fifth time.
    killServer();
    await until("the message is shown", () => crashes.hasGivenUp, 30);
    assert.deepEqual(serverIds(), []);
    await commands.executeCommand("articleFactCheck.restartServer");
    await commands.executeCommand("notifications.clearAll");
    await until("the tree is there again", () => tree.getChildren().length > 0, 30);
    await editor.edit((edit) => edit.insert(placeOf(document, "Councilor"), "The roof cost TK dollars. "));
    await until("what is typed is read", () => placeholdersIn(document) === 5, 30);
  }).timeout(180_000);
});

/** The file of the record; empty where there is none. */
function readRecord({ fileName }: TextDocument): string {
  const file = path.join(path.dirname(fileName), ".factcheck", `${path.basename(fileName)}.json`);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Kills the server of this window, and gives its id. */
function killServer(): number {
  const [id, ...others] = serverIds();
  assert.ok(id !== undefined && others.length === 0, "one server runs");
  process.kill(id, "SIGKILL");
  return id;
}

/** The ids of the servers that this process has started and that still run. */
function serverIds(): readonly number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [, id, parent, state = "", args = ""] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/u.exec(line) ?? [];
    const isOurs =
      Number(parent) === process.pid && !state.startsWith("Z") && args.includes("dist/server.cjs");
    return isOurs ? [Number(id)] : [];
  });
}

function placeholdersIn(document: TextDocument): number {
  return findingsIn(document).filter(({ code }) => code === "tk-marker" || Object(code).value === "tk-marker")
    .length;
}
