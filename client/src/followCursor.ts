import { commands, Disposable, type Memento, type TextEditor, window } from "vscode";
import type { OutlineItem } from "../../server/src/protocol.ts";
import type { ArticleTree } from "./articleTree.ts";
import type { Outlines } from "./outlines.ts";
import { rangeOf } from "./outlines.ts";

/** Selects in the tree what the cursor stands in, unless the writer turned that off. */
export function followCursor(tree: ArticleTree, outlines: Outlines, memory: Memento): Disposable {
  let isOn = memory.get(memoryKey, true);
  const turn = async (on: boolean): Promise<void> => {
    isOn = on;
    await memory.update(memoryKey, on);
    await commands.executeCommand("setContext", contextKey, on);
    await follow(window.activeTextEditor);
  };
  const follow = async (editor: TextEditor | undefined): Promise<void> => {
    if (!isOn || !editor || !tree.isVisible) return;
    const item = findItem(editor, tree, outlines);
    if (item) await tree.reveal(item);
  };
  void commands.executeCommand("setContext", contextKey, isOn);
  return Disposable.from(
    commands.registerCommand("articleFactCheck.followCursor", () => turn(true)),
    commands.registerCommand("articleFactCheck.stopFollowingCursor", () => turn(false)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
  );
}

/** The narrowest item at the cursor; none where the one that is selected already has the cursor in it. */
function findItem(editor: TextEditor, tree: ArticleTree, outlines: Outlines): OutlineItem | undefined {
  const { active } = editor.selection;
  const isSelected = tree.selection.some(({ range }) => range && rangeOf(range).contains(active));
  return isSelected ? undefined : outlines.itemsAt(editor.document.uri, active).at(-1);
}

const memoryKey = "followCursor";
const contextKey = "articleFactCheck.followsCursor";
