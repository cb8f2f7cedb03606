import { commands, Disposable, l10n, type QuickPickItem, window } from "vscode";
import type { NewSource, RecordItem, RecordStatus } from "../../../server/src/protocol/record.ts";
import { type Checking, type Desk, describeMarked, tell } from "./checking.ts";
import { isPlaced, type PlacedItem } from "./chooseItems.ts";
import { chooseToDo } from "./openItems.ts";
import { iconOf, looks, nameItem, shorten, statuses } from "./statuses.ts";

/** Registers the commands on the record. A line of the tree may be given; else they are about the cursor. */
export function registerRecordCommands(checking: Checking): Disposable {
  const actions: Readonly<Record<string, (given: unknown) => unknown>> = {
    markVerified: (given) => markVerified(checking, given),
    markAs: (given) => askAbout(checking, given, markAs),
    markNeedsAttention: (given) => mark(checking, given, "needs-attention"),
    markWrong: (given) => mark(checking, given, "wrong"),
    markCannotVerify: (given) => mark(checking, given, "cannot-verify"),
    markOnAuthor: (given) => mark(checking, given, "on-author"),
    markNotAFact: (given) => mark(checking, given, "not-a-fact"),
    markOpen: (given) => mark(checking, given, "open"),
    nextOpen: () => checking.inTurn((desk) => checking.goOn(desk, "next")),
    previousOpen: () => checking.inTurn((desk) => checking.goOn(desk, "previous")),
    undoRecord: () => checking.inTurn((desk) => undo(checking, desk)),
    addFact: () => checking.inTurn((desk) => addFact(checking, desk)),
    addSource: (given) => askAbout(checking, given, addSource),
    editNote: (given) => askAbout(checking, given, editNote),
    openFacts: () => listToDo(checking),
  };
  return Disposable.from(
    ...Object.entries(actions).map(([name, run]) =>
      commands.registerCommand(`articleFactCheck.${name}`, run),
    ),
  );
}

/** In the text it goes on to the next; in the tree, where lines are picked one by one, it does not. */
async function markVerified(checking: Checking, given: unknown): Promise<void> {
  if (factOf(given)) return mark(checking, given, "verified");
  await checking.inTurn((desk) => {
    const items = checking.chooseItems(desk);
    if (items.length > 0) checking.setAndGoOn(desk, items, "verified");
  });
}

async function mark(checking: Checking, given: unknown, status: RecordStatus): Promise<void> {
  await checking.inTurn((desk) => setStatus(checking, chooseItems(checking, desk, given), status));
}

function setStatus(checking: Checking, items: readonly RecordItem[], status: RecordStatus): void {
  if (items.length === 0) return;
  tell(describeMarked(items, status));
  void checking.setStatus(items, status);
}

/** The item of a line of the tree, or those at the cursor. */
function chooseItems(checking: Checking, desk: Desk, given: unknown): readonly RecordItem[] {
  const fact = factOf(given);
  return fact ? [fact] : checking.chooseItems(desk);
}

/** Asks the checker something about items; the keys for others work meanwhile. */
async function askAbout(
  checking: Checking,
  given: unknown,
  ask: (checking: Checking, items: readonly RecordItem[]) => Promise<void>,
): Promise<void> {
  const items = await checking.inTurn((desk) => chooseItems(checking, desk, given));
  if (items && items.length > 0) await ask(checking, items);
}

async function listToDo(checking: Checking): Promise<void> {
  const desk = await checking.inTurn((it) => it);
  if (desk) await chooseToDo(checking, desk);
}

async function markAs(checking: Checking, items: readonly RecordItem[]): Promise<void> {
  const [first] = items;
  const picked = await window.showQuickPick(
    statuses.map((status) => ({
      status,
      label: looks[status].label,
      iconPath: iconOf(status),
      description: items.length === 1 && first?.status === status ? l10n.t("now") : "",
      detail: looks[status].detail,
    })),
    {
      title: titleFor(l10n.t("Mark As"), items),
      placeHolder: l10n.t("How far is the check?"),
      matchOnDetail: true,
    },
  );
  if (picked) setStatus(checking, items, picked.status);
}

/** Leads back to what is as it was before. */
async function undo(checking: Checking, { editor, view }: Desk): Promise<void> {
  const statusOf = new Map(view.items.map(({ id, status }) => [id, status]));
  const after = await checking.change({ kind: "undo" });
  const changed = after?.items.find(
    (item): item is PlacedItem => isPlaced(item) && statusOf.get(item.id) !== item.status,
  );
  if (changed) checking.lead(editor, changed, l10n.t("Undone:"));
}

async function addFact(checking: Checking, { editor }: Desk): Promise<void> {
  const ranges = editor.selections.filter(({ isEmpty }) => !isEmpty);
  if (ranges.length === 0)
    return tell(l10n.t("Select the words of the fact first; with several cursors, of several."));
  await checking.change({
    kind: "add",
    ranges: ranges.map(({ start, end }) => ({
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    })),
  });
}

async function addSource(checking: Checking, items: readonly RecordItem[]): Promise<void> {
  const title = titleFor(l10n.t("Add Source"), items);
  const text = await window.showInputBox({
    title: `${title} (1/2)`,
    prompt: l10n.t("What was it held against? An address, a file of the workspace, or words"),
    placeHolder: l10n.t("https://…, or “annual report, p. 12”, or “call with the speaker, 3 May”"),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? l10n.t("Name the source") : undefined),
  });
  if (text === undefined || text.trim() === "") return;
  const types: readonly (QuickPickItem & Pick<NewSource, "type">)[] = [
    {
      type: "primary",
      label: l10n.t("Primary"),
      detail: l10n.t("A document, a recording, data, somebody who was there"),
    },
    {
      type: "secondary",
      label: l10n.t("Secondary"),
      detail: l10n.t("Somebody else’s account: another newsroom, a book"),
    },
  ];
  const picked = await window.showQuickPick(types, { title: `${title} (2/2)`, ignoreFocusOut: true });
  if (!picked) return;
  const source: NewSource = { type: picked.type, text: text.trim() };
  await checking.change({ kind: "source", ids: items.map(({ id }) => id), source });
}

async function editNote(checking: Checking, items: readonly RecordItem[]): Promise<void> {
  const [item] = items;
  if (!item || items.length > 1) return tell(l10n.t("A note is for one fact: put the cursor into it."));
  const note = await window.showInputBox({
    title: titleFor(l10n.t("Note"), items),
    value: item.note ?? "",
    prompt: l10n.t("For the author, or for yourself. Empty to take the note away"),
    ignoreFocusOut: true,
  });
  if (note !== undefined && note !== (item.note ?? ""))
    await checking.change({ kind: "note", id: item.id, note: note.trim() });
}

function titleFor(what: string, items: readonly RecordItem[]): string {
  const [first] = items;
  return `${what} · ${first && items.length === 1 ? shorten(nameItem(first)) : l10n.t("{0} facts", items.length)}`;
}

/** The item of a line of the tree; VS Code gives other things to commands of menus too. */
function factOf(given: unknown): RecordItem | undefined {
  return isFactLine(given) ? given.fact : undefined;
}

function isFactLine(given: unknown): given is { readonly fact: RecordItem } {
  return typeof given === "object" && given !== null && "fact" in given && given.fact !== undefined;
}
