import { commands, Disposable, type Memento, type TextEditor, window } from "vscode";
import type { OutlineItem } from "../../server/src/protocol/outline.ts";
import type { ArticleTree } from "./articleTree.ts";
import type { Outlines } from "./outlines.ts";
import { rangeOf } from "./outlines.ts";

/**
 * Selects in the tree what the cursor stands in, unless the writer turned that off.
 *
 * It looks again when the cursor moves, when the article was read anew and when the tree comes into sight:
 * whichever is last, the tree ends up where the cursor is.
 */
export function followCursor(tree: ArticleTree, outlines: Outlines, memory: Memento): Disposable {
  let isOn = memory.get(memoryKey, true);
  const follow = oneAtATime(async () => {
    const editor = window.activeTextEditor;
    const item = isOn && editor && tree.isVisible ? findItem(editor, tree, outlines) : undefined;
    if (item) await tree.reveal(item);
  });
  const turn = async (on: boolean): Promise<void> => {
    isOn = on;
    await memory.update(memoryKey, on);
    await commands.executeCommand("setContext", contextKey, on);
    await follow();
  };
  void commands.executeCommand("setContext", contextKey, isOn);
  return Disposable.from(
    commands.registerCommand("articleFactCheck.followCursor", () => turn(true)),
    commands.registerCommand("articleFactCheck.stopFollowingCursor", () => turn(false)),
    window.onDidChangeTextEditorSelection(follow),
    outlines.onDidChange(follow),
    tree.onDidChangeVisibility(follow),
  );
}

/**
 * A function that runs `work` once more after the current run if it was called meanwhile, and never twice at
 * once: VS Code refuses to reveal one item while it still reveals another.
 */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let isRunning = false;
  let isCalled = false;
  return async () => {
    isCalled = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isCalled) {
        isCalled = false;
        await work();
      }
    } finally {
      isRunning = false;
    }
  };
}

/** The narrowest item at the cursor; none where the one that is selected already has the cursor in it. */
function findItem(editor: TextEditor, tree: ArticleTree, outlines: Outlines): OutlineItem | undefined {
  const { active } = editor.selection;
  const isSelected = tree.selection.some(({ range }) => range && rangeOf(range).contains(active));
  return isSelected ? undefined : outlines.itemsAt(editor.document.uri, active).at(-1);
}

const memoryKey = "followCursor";
const contextKey = "articleFactCheck.followsCursor";
