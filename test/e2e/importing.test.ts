import assert from "node:assert/strict";
import { commands, env, Selection, type Uri, window, workspace } from "vscode";
import { annotatedDocx } from "../support/wordDocument.ts";
import { until } from "./until.ts";
import { openFile, shown, uriOf } from "./window.ts";

const lines = [
  "Title| Night boat comes back",
  "The council voted {1}7–2{/1} on Tuesday to bring the night boat back.{^1}",
  "“People plan their lives around that boat,” said Ada Lund, the mayor.",
].join("\n");

suite("documents of other programs", () => {
  test("a Word document opens as an article beside it, with its comments in the margin", async () => {
    const bytes = await annotatedDocx(lines, [{ author: "Kim Lind", words: "Who voted no?" }], ["Minutes"]);
    const source = await write("boat.docx", bytes);
    await commands.executeCommand("articleFactCheck.importArticle", source);
    const document = window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), uriOf("boat.article").toString());
    assert.match(document.getText(), /^# Night boat comes back\n\nThe council voted 7–2 on Tuesday/u);
    assert.equal(document.isDirty, false);
    const { record } = await shown(document);
    const thread = await until("the comment is in the margin", () => record.notes.threads[0]);
    assert.equal(thread.comments[0]?.body, "Who voted no?");
    assert.equal(thread.range && document.getText(thread.range), "7–2");
    assert.deepEqual(Buffer.from(await workspace.fs.readFile(source)), bytes);
    await commands.executeCommand("articleFactCheck.undoRecord");
    await until("undo takes it back", () => record.notes.threads.length === 0);
  });

  test("an article that is there already is left as it is", async () => {
    await write("ship.article", Buffer.from("# Mine\n"));
    const source = await write("ship.html", Buffer.from("<h1>Theirs</h1><p>It sails."));
    const run = { isDone: false };
    const command = Promise.resolve(commands.executeCommand("articleFactCheck.importArticle", source));
    void command.then(() => {
      run.isDone = true;
    });
    await until("the question for a name is closed", async () => {
      await commands.executeCommand("workbench.action.closeQuickOpen");
      return run.isDone;
    });
    assert.equal(`${await workspace.fs.readFile(uriOf("ship.article"))}`, "# Mine\n");
  });

  test("what is pasted stays as it is", async () => {
    const editor = await openFile("paste.article", "");
    const odd = "“Odd  words ” –\u00a0 ‘and’ \t**more** &amp; <b>\n\n\n1) [x](y)  ";
    editor.selection = new Selection(0, 0, 0, 0);
    await env.clipboard.writeText(odd);
    await commands.executeCommand("editor.action.clipboardPasteAction");
    await until("it is pasted", () => editor.document.getText() !== "");
    assert.equal(editor.document.getText(), odd);
    await editor.document.save();
    assert.equal(editor.document.getText(), odd);
  });
});

async function write(name: string, bytes: Uint8Array): Promise<Uri> {
  await workspace.fs.writeFile(uriOf(name), bytes);
  return uriOf(name);
}
