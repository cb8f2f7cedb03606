import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  l10n,
  type TextDocumentShowOptions,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from "vscode";
import type { ArchiveItem, ArchiveKind } from "../../../server/src/protocol/archive.ts";
import { rangeOf } from "../outlines.ts";
import type { Archive } from "./archive.ts";

/** The view “All Articles”: shows who is quoted where, as the server says it. Lines are asked for as they are unfolded. */
export class ArchiveTree implements TreeDataProvider<ArchiveItem>, Disposable {
  readonly #archive: Archive;
  readonly #changed: EventEmitter<void> = new EventEmitter();
  readonly #view: TreeView<ArchiveItem>;
  readonly #subscription: Disposable;
  #filter = "";
  #isStale = true;

  readonly onDidChangeTreeData: Event<void> = this.#changed.event;

  constructor(archive: Archive) {
    this.#archive = archive;
    this.#view = window.createTreeView("articleFactCheck.archive", {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscription = Disposable.from(
      archive.onDidChange(() => this.#refresh()),
      archive.onDidBecomeStale(() => this.#becomeStale()),
      this.#view.onDidChangeVisibility(() => this.#readIfSeen()),
    );
    this.#readIfSeen();
  }

  get filter(): string {
    return this.#filter;
  }

  /** What stands above the lines: how far the reading is. */
  get message(): string {
    return this.#view.message ?? "";
  }

  /** Shows only who has these words in a name or a quote; all for "". */
  async setFilter(filter: string): Promise<void> {
    this.#filter = filter;
    this.#view.description = filter ? l10n.t("“{0}”", filter) : "";
    await commands.executeCommand("setContext", "articleFactCheck.archiveFiltered", filter !== "");
    this.#changed.fire();
  }

  async getChildren(item?: ArchiveItem): Promise<ArchiveItem[]> {
    if (this.#archive.state === "unasked") return [];
    const parent = item === undefined ? {} : { parent: item.id };
    return [...(await this.#archive.items({ ...parent, filter: this.#filter }))];
  }

  getTreeItem(item: ArchiveItem): TreeItem {
    const line = new TreeItem(item.label, collapsibleState(item, this.#filter !== ""));
    // VS Code remembers by id what is folded.
    line.id = this.#filter === "" ? item.id : `filtered ${item.id}`;
    line.description = item.description;
    line.tooltip = item.tooltip;
    line.contextValue = item.kind;
    const icon = icons[item.kind];
    if (icon) line.iconPath = icon;
    line.accessibilityInformation = { label: [item.label, item.description].filter(Boolean).join(", ") };
    if (item.uri && item.range) {
      const options: TextDocumentShowOptions = { selection: rangeOf(item.range), preserveFocus: true };
      line.command = {
        title: l10n.t("Show in the Article"),
        command: "vscode.open",
        arguments: [Uri.parse(item.uri), options],
      };
    }
    return line;
  }

  dispose(): void {
    Disposable.from(this.#changed, this.#view, this.#subscription).dispose();
  }

  /** Nothing is read before the view is seen. */
  #readIfSeen(): void {
    if (!this.#view.visible || !this.#isStale) return;
    this.#isStale = false;
    void this.#archive.read();
  }

  #becomeStale(): void {
    // Only the user begins again what the user has stopped.
    if (this.#archive.state === "stopped") return;
    this.#isStale = true;
    this.#readIfSeen();
  }

  /** While articles are read the lines stay as they are; only the message goes on. */
  #refresh(): void {
    this.#view.message = this.#archive.message;
    if (this.#archive.state !== "reading") this.#changed.fire();
  }
}

/** Who is quoted is what the view is for. */
function collapsibleState({ id, hasChildren }: ArchiveItem, isFiltered: boolean): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None;
  const isOpen = id === "people" || isFiltered;
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

const icons: Readonly<Record<ArchiveKind, ThemeIcon | undefined>> = {
  section: undefined,
  person: new ThemeIcon("person"),
  organisation: new ThemeIcon("library"),
  article: new ThemeIcon("file-text"),
  quote: new ThemeIcon("quote"),
  wording: new ThemeIcon("diff"),
  problem: new ThemeIcon("warning", new ThemeColor("list.warningForeground")),
  more: new ThemeIcon("ellipsis"),
};
