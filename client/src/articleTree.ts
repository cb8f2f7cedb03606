import type { TreeView } from "vscode";
import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  window,
} from "vscode";
import type { Outline } from "../../server/src/protocol/outline.ts";
import { filterItems } from "./filterItems.ts";
import type { Outlines } from "./outlines.ts";
import type { Records } from "./record/records.ts";
import { progressId, progressSection } from "./record/recordTree.ts";
import { renderTreeItem } from "./treeItems.ts";
import type { TreeLine } from "./treeLine.ts";

/** The view “Fact Check”: shows the outline that the server made and the progress of the check, and reads no text. */
export class ArticleTree implements TreeDataProvider<TreeLine>, Disposable {
  readonly #outlines: Outlines;
  readonly #records: Records;
  readonly #changed: EventEmitter<void> = new EventEmitter();
  readonly #view: TreeView<TreeLine>;
  readonly #subscription: Disposable;
  #roots: readonly TreeLine[] = [];
  #parents: ReadonlyMap<TreeLine, TreeLine> = new Map();
  #filter = "";
  #timer: NodeJS.Timeout | undefined;

  readonly onDidChangeTreeData: Event<void> = this.#changed.event;
  /** After {@link isVisible} is another. */
  readonly onDidChangeVisibility: Event<unknown>;

  constructor(outlines: Outlines, records: Records) {
    this.#outlines = outlines;
    this.#records = records;
    this.#subscription = Disposable.from(
      outlines.onDidChange(() => this.#refresh()),
      records.onDidChange(() => this.#refreshSoon()),
    );
    this.#view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.onDidChangeVisibility = this.#view.onDidChangeVisibility;
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  get selection(): readonly TreeLine[] {
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
  async reveal(item: TreeLine): Promise<void> {
    if (!this.#has(item)) return;
    try {
      await this.#view.reveal(item, { select: true, focus: false });
    } catch {
      // The tree was made anew meanwhile; whoever follows it is told of that, and reveals again.
    }
  }

  getTreeItem(item: TreeLine): TreeItem {
    const { uri } = this.#outlines;
    return renderTreeItem(item, { uri, isFiltered: this.#filter !== "" });
  }

  getChildren(item?: TreeLine): TreeLine[] {
    return [...(item ? item.children : this.#roots)];
  }

  getParent(item: TreeLine): TreeLine | undefined {
    return this.#parents.get(item);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    Disposable.from(this.#changed, this.#view, this.#subscription).dispose();
  }

  /** Once for many changes: a checker who presses one key again and again does not look at the tree meanwhile. */
  #refreshSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#refresh();
    }, 50);
  }

  #refresh(): void {
    const { outline } = this.#outlines;
    this.#roots = outline?.isArticle ? filterItems(this.#sections(outline), this.#filter) : [];
    this.#parents = new Map(parentsIn(this.#roots));
    this.#view.description = this.#filter ? l10n.t("“{0}”", this.#filter) : "";
    this.#view.message = this.#message(outline);
    this.#changed.fire();
  }

  /** The progress stands behind the findings, before what is ignored. */
  #sections({ uri, sections }: Outline): readonly TreeLine[] {
    const { view } = this.#records;
    if (view?.uri !== uri) return sections;
    const isIgnored = ({ id }: TreeLine): boolean => id === "ignored";
    return [
      ...sections.filter((section) => !isIgnored(section)),
      ...progressSection(view),
      ...sections.filter(isIgnored),
    ];
  }

  #message(outline: Outline | undefined): string {
    if (outline && !outline.isArticle) return l10n.t("Not read as an article: {0}.", outline.reason);
    const { uri, view } = this.#records;
    // That a new text was not saved yet is no news; the status bar says it.
    const isFile = uri?.scheme !== "untitled" && view?.uri === outline?.uri;
    return (isFile && view?.problem) || "";
  }

  #has(item: TreeLine): boolean {
    return this.#parents.has(item) || this.#roots.includes(item);
  }
}

const viewId = "articleFactCheck.outline";

/** Only of the outline's lines: no others are ever revealed, and those of the record are made when they are seen. */
function parentsIn(items: readonly TreeLine[]): readonly (readonly [TreeLine, TreeLine])[] {
  const ofOutline = items.filter(({ id }) => id !== progressId);
  return ofOutline.flatMap((item) => [
    ...item.children.map((child) => [child, item] as const),
    ...parentsIn(item.children),
  ]);
}
