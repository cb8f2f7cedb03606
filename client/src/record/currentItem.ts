import {
  Disposable,
  type Range,
  Selection,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from "vscode";
import { select } from "../articleEditor.ts";
import { rangeOf } from "../outlines.ts";
import type { PlacedItem } from "./chooseItems.ts";

/**
 * The item that the checker was led to, with a frame around its words, until the cursor goes elsewhere.
 *
 * Its words are not selected: a key that is hit by mistake would replace them. It is remembered, since a quotation
 * and the name with which it begins start at one place.
 */
export class CurrentItem implements Disposable {
  readonly #frame: TextEditorDecorationType = window.createTextEditorDecorationType({
    borderWidth: "1px",
    borderStyle: "solid",
    borderRadius: "2px",
    borderColor: new ThemeColor("focusBorder"),
  });
  readonly #subscription: Disposable;
  #shown:
    | { readonly editor: TextEditor; readonly id: string; readonly range: Range; readonly cursor: Selection }
    | undefined;

  constructor() {
    // Not forgotten where the cursor is elsewhere: news of where it was before comes late.
    this.#subscription = window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === this.#shown?.editor) this.#drawFrame();
    });
  }

  /** Leads to an item. */
  goTo(editor: TextEditor, item: PlacedItem): void {
    this.#shown?.editor.setDecorations(this.#frame, []);
    const range = rangeOf(item.range);
    const cursor = new Selection(range.start, range.start);
    this.#shown = { editor, id: item.id, range, cursor };
    select(editor, cursor);
    this.#drawFrame();
  }

  /** The id of the item in the frame, if the cursor is still there. */
  idIn(editor: TextEditor): string | undefined {
    const isThere = editor === this.#shown?.editor && editor.selection.isEqual(this.#shown.cursor);
    return isThere && editor.selections.length === 1 ? this.#shown?.id : undefined;
  }

  dispose(): void {
    Disposable.from(this.#frame, this.#subscription).dispose();
  }

  #drawFrame(): void {
    if (!this.#shown) return;
    const { editor, range } = this.#shown;
    editor.setDecorations(this.#frame, this.idIn(editor) === undefined ? [] : [range]);
  }
}
