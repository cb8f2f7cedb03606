import assert from "node:assert/strict";
import {
  type CommentReply,
  ConfigurationTarget,
  commands,
  comments,
  Selection,
  type TextEditor,
  Uri,
  workspace,
} from "vscode";
import type { RecordParts } from "../../client/src/record/showRecord.ts";
import type { TreeLine } from "../../client/src/treeLine.ts";
import type { RecordItem, RecordStatus } from "../../server/src/protocol/record.ts";
import { bridge } from "./bridge.ts";
import { until } from "./until.ts";
import { openFile, placeOf, shown } from "./window.ts";

suite("the fact-checker's record", () => {
  test("one key marks ten facts verified, one after the other, and the status bar counts", async () => {
    const editor = await openFile("ten.article", bridge);
    const record = await recordOf(editor);
    const { length } = itemsIn(record);
    assert.ok(length >= 10, `${length} facts`);
    await until("the status bar counts", () => record.progress.text === `$(pass) 0/${length}`);
    await commands.executeCommand("articleFactCheck.nextOpen");
    await Promise.all(
      Array.from({ length: 10 }, () => commands.executeCommand("articleFactCheck.markVerified")),
    );
    await until("ten are recorded", () => withStatus(record, "verified").every(({ checker }) => checker));
    assert.equal(withStatus(record, "verified").length, 10);
    assert.equal(record.progress.text, `$(pass) 10/${length}`);
  });

  test("next and previous go from one open fact to the other, and round", async () => {
    const editor = await openFile("next.article", bridge);
    const record = await recordOf(editor);
    const starts = itemsIn(record).map(({ range }) => `${range?.start.line}:${range?.start.character}`);
    const cursor = (): string => `${editor.selection.active.line}:${editor.selection.active.character}`;
    // An editor that took the place of another may tell late where the cursor of that one was.
    const start = editor.document.positionAt(0);
    editor.selection = new Selection(start, start);
    await until("the cursor is at the start", () => cursor() === "0:0");
    const seen: string[] = [];
    for (const _ of [...starts, "once more"]) {
      await commands.executeCommand("articleFactCheck.nextOpen");
      seen.push(cursor());
    }
    assert.deepEqual(seen, [...starts, starts[0]]);
    await commands.executeCommand("articleFactCheck.previousOpen");
    assert.equal(cursor(), starts.at(-1));
    await commands.executeCommand("articleFactCheck.previousOpen");
    assert.equal(cursor(), starts.at(-2));
  });

  test("undo takes a status back and leads to the fact, and leaves the text alone", async () => {
    const editor = await openFile("undo.article", bridge);
    const record = await recordOf(editor);
    const item = await putCursorInto(editor, record, "40 million");
    await commands.executeCommand("articleFactCheck.markVerified");
    await until("it is recorded", () => itemOf(record, item.id)?.checker);
    await commands.executeCommand("articleFactCheck.undoRecord");
    await until("it is open again", () => itemOf(record, item.id)?.status === "open");
    assert.equal(editor.document.offsetAt(editor.selection.active), bridge.indexOf("40 million"));
    assert.equal(editor.document.getText(), bridge);
  });

  test("a big selection marks all facts within it", async () => {
    const editor = await openFile("many.article", bridge);
    const record = await recordOf(editor);
    const start = placeOf(editor.document, "Martin Osei, an");
    editor.selection = new Selection(start, editor.document.lineAt(start.line).range.end);
    await commands.executeCommand("articleFactCheck.markWrong");
    const { line } = start;
    await until("all of the line are wrong", () => {
      const there = itemsIn(record).filter(({ range }) => range?.start.line === line);
      return there.length > 2 && there.every(({ status }) => status === "wrong");
    });
    assert.equal(
      withStatus(record, "wrong").length,
      itemsIn(record).filter(({ range }) => range?.start.line === line).length,
    );
  });

  test("a fact is added from each selection", async () => {
    const editor = await openFile("add.article", bridge);
    const record = await recordOf(editor);
    editor.selections = ["put off", "did not reply"].map((words) => selectionOf(editor, words));
    await commands.executeCommand("articleFactCheck.addFact");
    await until("two facts are added", () =>
      ["put off", "did not reply"].every((words) =>
        itemsIn(record).some((item) => item.kind === "selection" && item.words === words),
      ),
    );
  });

  test("the words of a verified fact that change are open again", async () => {
    const editor = await openFile("reopen.article", bridge);
    const record = await recordOf(editor);
    const item = await putCursorInto(editor, record, "40 million");
    await commands.executeCommand("articleFactCheck.markVerified");
    await until("it is recorded", () => itemOf(record, item.id)?.checker);
    const place = placeOf(editor.document, "40 million");
    await editor.edit((edit) => edit.replace(new Selection(place, place.translate(0, 2)), "60"));
    await until("it needs attention", () => itemOf(record, item.id)?.status === "needs-attention");
    assert.match(itemOf(record, item.id)?.was ?? "", /40 million/u);
    await until("the status bar says so", () => record.progress.text.includes("$(warning) 1"));
    await commands.executeCommand("undo");
  });

  test("the file has a badge with what is left, once something is recorded, and a tick at the end", async () => {
    const editor = await openFile("badge.article", bridge);
    const record = await recordOf(editor);
    const badge = (): unknown => record.badges.provideFileDecoration(editor.document.uri)?.badge;
    assert.equal(badge(), undefined);
    await putCursorInto(editor, record, "40 million");
    await commands.executeCommand("articleFactCheck.markVerified");
    assert.equal(badge(), String(itemsIn(record).length - 1));
    await commands.executeCommand("editor.action.selectAll");
    await commands.executeCommand("articleFactCheck.markVerified");
    assert.equal(badge(), "✓");
    await until("the record is written", () => itemsIn(record).every(({ checker }) => checker));
  });

  test("the tree has the progress by kind and by person", async () => {
    const editor = await openFile("progress.article", bridge);
    const record = await recordOf(editor);
    await putCursorInto(editor, record, "40 million");
    await commands.executeCommand("articleFactCheck.markVerified");
    const { tree } = await shown(editor.document);
    const section = await until("the tree has the progress", () => {
      const found = tree.getChildren().find(({ id }) => id === "progress");
      return found?.description === `1/${itemsIn(record).length}` && found;
    });
    assert.deepEqual(
      section.children.map(({ label }) => label),
      ["By kind", "By person"],
    );
    const donna = lineOf(lineOf(section, "By person"), "Donna Rawlings");
    assert.equal(donna?.description, `0/${donna?.children.length}`);
    const number = lineOf(section, "Numbers")?.children.find(({ label }) => label.includes("40 million"));
    assert.ok(number && tree.getTreeItem(number).contextValue === "fact");
    await commands.executeCommand("articleFactCheck.markNeedsAttention", number);
    await until("the line has its new status", () => {
      const all = tree.getChildren().find(({ id }) => id === "progress");
      return all && lineOf(all, number.label)?.description.startsWith("Needs attention");
    });
  });

  test("a comment on some words is a note to the author, and is shown as it was written", async () => {
    const editor = await openFile("note.article", bridge);
    const record = await recordOf(editor);
    const words = selectionOf(editor, "did not reply on Tuesday");
    const controller = comments.createCommentController("test", "Test");
    const text = "Who was *asked*? [x](command:quit)";
    const thread = controller.createCommentThread(editor.document.uri, words, []);
    await commands.executeCommand("articleFactCheck.saveNote", { thread, text } satisfies CommentReply);
    const [shownNote] = await until(
      "a thread has the note",
      () => record.notes.threads.length > 0 && record.notes.threads,
    );
    assert.equal(shownNote?.comments[0]?.body, text);
    assert.ok(shownNote?.range?.isEqual(words));
    const item = itemsIn(record).find(({ note }) => note === text);
    assert.equal(item?.status, "on-author");
    await commands.executeCommand("articleFactCheck.deleteNote", shownNote?.comments[0]);
    await until("the thread is gone", () => record.notes.threads.length === 0);
    controller.dispose();
  });

  test("a damaged record is reported, and is not overwritten", async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = Uri.joinPath(folder, ".factcheck/damaged.article.json");
    await workspace.fs.writeFile(file, new TextEncoder().encode("{ half a rec"));
    const editor = await openFile("damaged.article", bridge);
    const record = await recordOf(editor);
    assert.ok(record.records.view?.problem);
    await until("the tooltip says why", () =>
      String(record.progress.tooltip).includes(String(record.records.view?.problem)),
    );
    assert.match(record.progress.text, /^\$\(circle-slash\)/u);
    await putCursorInto(editor, record, "40 million");
    await commands.executeCommand("articleFactCheck.markVerified");
    assert.deepEqual(withStatus(record, "verified"), []);
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(file)), "{ half a rec");
  });

  test("the marks in the margin can be turned off", async () => {
    const settings = workspace.getConfiguration("articleFactCheck");
    assert.equal(settings.get("record.marks"), "checked");
    const editor = await openFile("marks.article", bridge);
    const record = await recordOf(editor);
    assert.deepEqual(record.marks.linesIn(editor), []);
    await putCursorInto(editor, record, "40 million");
    await commands.executeCommand("articleFactCheck.markWrong");
    const { line } = placeOf(editor.document, "40 million");
    assert.deepEqual(record.marks.linesIn(editor), [line]);
    await settings.update("record.marks", "all", ConfigurationTarget.Workspace);
    await until("all lines with facts are marked", () => record.marks.linesIn(editor).length > 3);
    await settings.update("record.marks", "none", ConfigurationTarget.Workspace);
    await until("no line is marked", () => record.marks.linesIn(editor).length === 0);
    await settings.update("record.marks", undefined, ConfigurationTarget.Workspace);
  });
});

/** The record of the article in an editor, as soon as it is there. */
async function recordOf(editor: TextEditor, seconds: number = 10): Promise<RecordParts> {
  const { record } = await shown(editor.document, seconds);
  await until(
    "the record of the document",
    () => record.records.uri?.toString() === editor.document.uri.toString() && itemsIn(record).length > 0,
    seconds,
  );
  return record;
}

function itemsIn({ records }: RecordParts): readonly RecordItem[] {
  return records.view?.items ?? [];
}

function withStatus(record: RecordParts, status: RecordStatus): readonly RecordItem[] {
  return itemsIn(record).filter((item) => item.status === status);
}

function itemOf(record: RecordParts, id: string): RecordItem | undefined {
  return itemsIn(record).find((item) => item.id === id);
}

/** Puts the cursor into some words, of which there has to be a fact. */
async function putCursorInto(editor: TextEditor, record: RecordParts, words: string): Promise<RecordItem> {
  const place = placeOf(editor.document, words).translate(0, 1);
  editor.selection = new Selection(place, place);
  const item = itemsIn(record).find((it) => it.words.includes(words) && it.kind === "number");
  assert.ok(item, words);
  return item;
}

function selectionOf(editor: TextEditor, words: string): Selection {
  const start = placeOf(editor.document, words);
  return new Selection(start, start.translate(0, words.length));
}

function lineOf(line: TreeLine | undefined, label: string): TreeLine | undefined {
  return line?.label === label ? line : line?.children.map((child) => lineOf(child, label)).find(Boolean);
}
