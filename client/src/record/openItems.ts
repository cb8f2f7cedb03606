import { l10n, type QuickPickItem, Selection, type TextEditor, TextEditorRevealType, window } from "vscode";
import { inertLabel } from "../inertText.ts";
import { rangeOf } from "../outlines.ts";
import type { Checking, Desk } from "./checking.ts";
import { describeRest, tell } from "./checking.ts";
import { isPlaced, type PlacedItem } from "./chooseItems.ts";
import { iconOf, isToDo, kindNames, looks, shorten } from "./statuses.ts";

/** Lists what is still to be checked; the text follows the list, and comes back where nothing is chosen. */
export async function chooseToDo(checking: Checking, { editor, view }: Desk): Promise<void> {
  const lines = view.items.filter((item): item is PlacedItem => isPlaced(item) && isToDo(item)).map(lineOf);
  if (lines.length === 0) return tell(describeRest(view.items));
  const before = editor.selection;
  const seen = editor.visibleRanges[0];
  const pick = window.createQuickPick<Line>();
  pick.title = l10n.t("{0} of {1} Facts to Check", lines.length, view.items.length);
  pick.placeholder = l10n.t("Words, a kind, or a name");
  pick.matchOnDescription = true;
  pick.items = lines;
  const cursor = lines.find(({ item }) => rangeOf(item.range).end.isAfterOrEqual(before.active));
  pick.activeItems = cursor ? [cursor] : [];
  let chosen: PlacedItem | undefined;
  pick.onDidChangeActive(([line]) => line && preview(editor, line.item));
  pick.onDidAccept(() => {
    chosen = pick.activeItems[0]?.item;
    pick.hide();
  });
  await new Promise<void>((resolve) => {
    pick.onDidHide(() => resolve());
    pick.show();
  });
  pick.dispose();
  if (chosen) {
    await window.showTextDocument(editor.document, editor.viewColumn);
    return checking.lead(editor, chosen, l10n.t("To check:"));
  }
  editor.selection = before;
  if (seen) editor.revealRange(seen, TextEditorRevealType.AtTop);
}

interface Line extends QuickPickItem {
  readonly item: PlacedItem;
}

function lineOf(item: PlacedItem): Line {
  const place = l10n.t("line {0}", item.range.start.line + 1);
  const what = [
    kindNames[item.kind].one,
    item.person && inertLabel(item.person),
    place,
    item.status === "open" ? undefined : looks[item.status].label,
  ];
  return {
    item,
    label: inertLabel(shorten(item.words)),
    iconPath: iconOf(item.status),
    description: what.filter((part) => part !== undefined).join(" · "),
  };
}

function preview(editor: TextEditor, { range }: PlacedItem): void {
  const { start, end } = rangeOf(range);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
