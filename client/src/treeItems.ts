import {
  l10n,
  type TextDocumentShowOptions,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from "vscode";
import { rangeOf } from "./outlines.ts";
import { iconOf } from "./record/statuses.ts";
import type { TreeLine } from "./treeLine.ts";

/** Where and how the tree is shown. */
interface TreeState {
  readonly uri: Uri | undefined;
  readonly isFiltered: boolean;
}

/** One line of the tree. Its texts are plain: an article's words are never read as Markdown. */
export function renderTreeItem(item: TreeLine, { uri, isFiltered }: TreeState): TreeItem {
  const line = new TreeItem(item.label, collapsibleState(item, isFiltered));
  // VS Code remembers by id what is folded; a filtered tree is another one, and stands open.
  line.id = isFiltered ? `filtered ${item.id}` : item.id;
  line.description = item.description;
  line.tooltip = item.tooltip;
  // What is ignored can be restored, one or all.
  line.contextValue = item.kind === "section" && item.id === "ignored" ? "ignoredSection" : item.kind;
  const icon = item.fact ? iconOf(item.fact.status) : icons[item.kind];
  if (icon) line.iconPath = icon;
  line.accessibilityInformation = { label: [item.label, item.description].filter(Boolean).join(", ") };
  if (uri && item.range) {
    const options: TextDocumentShowOptions = { selection: rangeOf(item.range), preserveFocus: true };
    line.command = {
      title: l10n.t("Show in the Article"),
      command: "vscode.open",
      arguments: [uri, options],
    };
  }
  if (item.document) {
    const options: TextDocumentShowOptions = { preserveFocus: true };
    const source = Uri.parse(item.document);
    line.command = { title: l10n.t("Show the Source"), command: "vscode.open", arguments: [source, options] };
  }
  return line;
}

function collapsibleState(item: TreeLine, isFiltered: boolean): TreeItemCollapsibleState {
  if (item.children.length === 0) return TreeItemCollapsibleState.None;
  if (item.kind === "progress" && !isFiltered) return TreeItemCollapsibleState.Collapsed;
  const isLong = item.kind === "section" && item.children.every(({ kind }) => foldedKinds.includes(kind));
  return isLong && !isFiltered ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}

/** Sections of these are long, and not what the writer looks for first. */
const foldedKinds: readonly TreeLine["kind"][] = ["claim", "organisation", "ignored", "source", "sourceHelp"];

const icons: Readonly<Record<TreeLine["kind"], ThemeIcon | undefined>> = {
  section: undefined,
  person: new ThemeIcon("person"),
  organisation: new ThemeIcon("library"),
  document: new ThemeIcon("file-text"),
  anonymous: new ThemeIcon("eye-closed"),
  other: new ThemeIcon("organization"),
  quote: new ThemeIcon("quote"),
  indirect: new ThemeIcon("comment"),
  unattributed: new ThemeIcon("comment-unresolved", new ThemeColor("list.warningForeground")),
  claim: new ThemeIcon("checklist"),
  error: new ThemeIcon("error", new ThemeColor("list.errorForeground")),
  warning: new ThemeIcon("warning", new ThemeColor("list.warningForeground")),
  information: new ThemeIcon("info", new ThemeColor("notificationsInfoIcon.foreground")),
  hint: new ThemeIcon("lightbulb"),
  ignored: new ThemeIcon("bell-slash"),
  source: new ThemeIcon("comment-discussion"),
  sourceProblem: new ThemeIcon("warning", new ThemeColor("list.warningForeground")),
  sourceHelp: new ThemeIcon("info"),
  progress: undefined,
  fact: undefined,
};
