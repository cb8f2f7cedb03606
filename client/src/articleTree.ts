import type { TreeView } from "vscode";
import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  window,
} from "vscode";
import type { OutlineItem } from "../../server/src/protocol.ts";
import { filterItems } from "./filterItems.ts";
import type { Outlines } from "./outlines.ts";
import { renderTreeItem } from "./treeItems.ts";

/** The view “People and Quotes”: shows the outline that the server made, and computes nothing. */
export class ArticleTree implements TreeDataProvider<OutlineItem>, Disposable {
  readonly #outlines: Outlines;
  readonly #changed: EventEmitter<void> = new EventEmitter();
  readonly #view: TreeView<OutlineItem>;
  readonly #subscription: Disposable;
  #roots: readonly OutlineItem[] = [];
  #parents: ReadonlyMap<OutlineItem, OutlineItem> = new Map();
  #filter = "";

  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  /** After {@link isVisible} is another. */
  readonly onDidChangeVisibility: Event<unknown>;

  constructor(outlines: Outlines) {
    this.#outlines = outlines;
    this.#subscription = outlines.onDidChange(() => this.#refresh());
    this.#view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.onDidChangeVisibility = this.#view.onDidChangeVisibility;
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  get selection(): readonly OutlineItem[] {
    return this.#view.selection;
  }

  get filter(): string {
    return this.#filter;
  }

  /** Shows only the items that hold these words, and what is above and below them; none for "". */
  async setFilter(filter: string): Promise<void> {
    this.#filter = filter;
    await commands.executeCommand("setContext", "articleFactCheck.filtered", filter !== "");
    this.#refresh();
  }

  /** Scrolls to an item and selects it, without taking the focus from the editor. */
  async reveal(item: OutlineItem): Promise<void> {
    if (this.#has(item)) await this.#view.reveal(item, { select: true, focus: false });
  }

  getTreeItem(item: OutlineItem): TreeItem {
    const { uri } = this.#outlines;
    return renderTreeItem(item, { uri, isFiltered: this.#filter !== "" });
  }

  getChildren(item?: OutlineItem): OutlineItem[] {
    return [...(item ? item.children : this.#roots)];
  }

  getParent(item: OutlineItem): OutlineItem | undefined {
    return this.#parents.get(item);
  }

  dispose(): void {
    Disposable.from(this.#changed, this.#view, this.#subscription).dispose();
  }

  #refresh(): void {
    const { outline } = this.#outlines;
    this.#roots = outline?.isArticle ? filterItems(outline.sections, this.#filter) : [];
    this.#parents = new Map(parentsIn(this.#roots));
    this.#view.description = this.#filter ? `“${this.#filter}”` : "";
    this.#view.message = outline && !outline.isArticle ? `Not read as an article: ${outline.reason}.` : "";
    this.#changed.fire();
  }

  #has(item: OutlineItem): boolean {
    return this.#parents.has(item) || this.#roots.includes(item);
  }
}

const viewId = "articleFactCheck.outline";

function parentsIn(items: readonly OutlineItem[]): readonly (readonly [OutlineItem, OutlineItem])[] {
  return items.flatMap((item) => [
    ...item.children.map((child) => [child, item] as const),
    ...parentsIn(item.children),
  ]);
}
