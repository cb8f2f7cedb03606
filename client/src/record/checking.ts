import { type Disposable, l10n, type TextEditor, window } from "vscode";
import type {
  RecordEdit,
  RecordItem,
  RecordStatus,
  RecordView,
} from "../../../server/src/protocol/record.ts";
import { editorOf } from "../articleEditor.ts";
import { inertLabel, inertMessage } from "../inertText.ts";
import { findToDo, isPlaced, itemsAtSelections, type PlacedItem } from "./chooseItems.ts";
import { CurrentItem } from "./currentItem.ts";
import type { Records } from "./records.ts";
import { isToDo, looks, nameItem, statuses } from "./statuses.ts";

/** An article in its editor, with a record that is as new as its text. */
export interface Desk {
  readonly editor: TextEditor;
  readonly view: RecordView;
}

/** What a checker does with the items of the article in sight. */
export class Checking implements Disposable {
  readonly #records: Records;
  readonly #current: CurrentItem = new CurrentItem();
  #lastCommand: Promise<unknown> = Promise.resolve();

  constructor(records: Records) {
    this.#records = records;
  }

  /**
   * Runs a command after those before it have led to their places, however fast the keys are pressed; not at all
   * where no article is in sight.
   */
  inTurn<Answer>(work: (desk: Desk) => Promise<Answer> | Answer): Promise<Answer | undefined> {
    const turn = this.#lastCommand.then(async () => {
      const desk = await this.#findDesk();
      return desk && (await work(desk));
    });
    this.#lastCommand = turn.catch(() => {});
    return turn;
  }

  /**
   * The items that a command is about; where there are none it leads to the next open one instead. Where nothing can
   * be recorded, it says why.
   */
  chooseItems({ editor, view }: Desk): readonly PlacedItem[] {
    if (view.problem !== undefined) {
      void window.showWarningMessage(inertMessage(view.problem));
      return [];
    }
    const id = this.#current.idIn(editor);
    const current = view.items.find((item) => item.id === id);
    const chosen = current && isPlaced(current) ? [current] : itemsAtSelections(view.items, editor);
    if (chosen.length > 0) return chosen;
    const next = findToDo(view.items, editor.selection.active, "next");
    const none = l10n.t("No fact at the cursor.");
    if (next) this.lead(editor, next, `${none} ${l10n.t("The next open one:")}`);
    else tell(`${none} ${describeRest(view.items)}`);
    return [];
  }

  /** Gives items a status; it is shown at once, and a message follows where it could not be written. */
  async setStatus(items: readonly RecordItem[], status: RecordStatus): Promise<void> {
    const change = await this.#records.change({ kind: "status", ids: items.map(({ id }) => id), status });
    if ("problem" in change) void window.showWarningMessage(inertMessage(change.problem));
  }

  /** Changes the record and says what was done, or why it was not. */
  async change(edit: RecordEdit): Promise<RecordView | undefined> {
    const change = await this.#records.change(edit);
    if ("problem" in change) {
      void window.showWarningMessage(inertMessage(change.problem));
      return undefined;
    }
    tell(change.done);
    return change.record;
  }

  /** Goes to the item after or before the cursor that is still to be checked. */
  goOn({ editor, view }: Desk, direction: "next" | "previous"): void {
    const from = this.#current.idIn(editor) ?? editor.selection.active;
    this.#leadToNext(editor, view.items, findToDo(view.items, from, direction));
  }

  /** Gives items a status, and goes to the next that is still to be checked. */
  setAndGoOn({ editor, view }: Desk, items: readonly PlacedItem[], status: RecordStatus): void {
    void this.setStatus(items, status);
    // With the new status: what was just checked is not open any longer.
    const after = this.#records.view?.items ?? view.items;
    const next = findToDo(after, items.at(-1)?.id ?? editor.selection.active, "next");
    this.#leadToNext(editor, after, next, `${describeMarked(items, status)} `);
  }

  /** Leads to an item, and says which it is. */
  lead(editor: TextEditor, item: PlacedItem, what: string): void {
    this.#current.goTo(editor, item);
    tell(`${what} ${nameItem(item)}`);
  }

  dispose(): void {
    this.#current.dispose();
  }

  #leadToNext(
    editor: TextEditor,
    items: readonly RecordItem[],
    next: PlacedItem | undefined,
    done = "",
  ): void {
    if (next) this.lead(editor, next, `${done}${l10n.t("Next open:")}`);
    else tell(`${done}${describeRest(items)}`);
  }

  /** Undefined where no article is in sight. Asks again where the text is newer than the record. */
  async #findDesk(): Promise<Desk | undefined> {
    const { uri } = this.#records;
    const editor = editorOf(uri);
    if (!editor) return undefined;
    if (this.#records.view?.version !== editor.document.version) await this.#records.refresh();
    const { view } = this.#records;
    return view && this.#records.uri?.toString() === uri?.toString() ? { editor, view } : undefined;
  }
}

/** Says something in the status bar for a moment: a message that has to be closed would stop the keyboard. */
export function tell(text: string): void {
  window.setStatusBarMessage(inertLabel(text), 6000);
}

/** "Verified." or "3 facts: verified." */
export function describeMarked(items: readonly RecordItem[], status: RecordStatus): string {
  const { label, word } = looks[status];
  return items.length === 1 ? `${label}.` : l10n.t("{0} facts: {1}.", items.length, word);
}

/** What is left where nothing is open: "Nothing is open: 2 on the author, 56 verified." */
export function describeRest(items: readonly RecordItem[]): string {
  if (items.length === 0) return l10n.t("This article has no facts to check. Select words and add one.");
  const gone = items.filter((item) => isToDo(item) && !isPlaced(item)).length;
  if (gone > 0) return l10n.t("Nothing else is open; the words of {0} are no longer in the text.", gone);
  const rest = statuses
    .map((status) => ({ status, count: items.filter((item) => item.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${looks[status].word}`);
  return l10n.t("Nothing is open: {0}.", rest.join(", "));
}
