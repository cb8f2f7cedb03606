import {
  Disposable,
  OverviewRulerLane,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  type ThemeColor,
  Uri,
  window,
  workspace,
} from "vscode";
import type { RecordItem, RecordStatus } from "../../../server/src/protocol/record.ts";
import { rangeOf } from "../outlines.ts";
import { isPlaced, type PlacedItem } from "./chooseItems.ts";
import type { Records } from "./records.ts";
import { colorOf, gravest, isRecorded, statuses } from "./statuses.ts";

/** Which lines have a mark in the margin: all with an item, those with something recorded, or none. */
type Marks = "all" | "checked" | "none";

/** Marks in the margin and on the overview ruler: one a line, with the gravest status of its items. */
export class RecordMarks implements Disposable {
  readonly #records: Records;
  readonly #margin: Readonly<Record<RecordStatus, TextEditorDecorationType>>;
  readonly #words: Readonly<Record<RecordStatus, TextEditorDecorationType>>;
  readonly #disposables: readonly Disposable[];
  /** What an editor shows already: setting equal marks again would cost time in each window. */
  readonly #set = new WeakMap<TextEditor, Map<TextEditorDecorationType, string>>();
  readonly #lines = new WeakMap<TextEditor, readonly number[]>();

  constructor(extension: Uri, records: Records) {
    this.#records = records;
    this.#margin = forEachStatus((status) => marginType(extension, status));
    this.#words = forEachStatus((status) => wordsType(colorOf(status)));
    this.#disposables = [
      ...Object.values(this.#margin),
      ...Object.values(this.#words),
      records.onDidChange(() => this.#show()),
      window.onDidChangeVisibleTextEditors(() => this.#show()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("articleFactCheck.record.marks")) this.#show();
      }),
    ];
  }

  /** The lines that have a mark in the margin, in order; for the tests. */
  linesIn(editor: TextEditor): readonly number[] {
    return [...(this.#lines.get(editor) ?? [])];
  }

  dispose(): void {
    Disposable.from(...this.#disposables).dispose();
  }

  #show(): void {
    const { uri, view } = this.#records;
    for (const editor of window.visibleTextEditors) {
      const isShown = view !== undefined && editor.document.uri.toString() === uri?.toString();
      // Another article keeps its marks: they move with its text, and it has a record of its own.
      if (isShown) this.#mark(editor, view.items);
    }
  }

  #mark(editor: TextEditor, items: readonly RecordItem[]): void {
    const marks = workspace
      .getConfiguration("articleFactCheck", editor.document.uri)
      .get<Marks>("record.marks", "checked");
    const byLine = marks === "none" ? [] : groupByLine(items.filter(isPlaced), marks);
    this.#lines.set(
      editor,
      byLine.map(({ line }) => line),
    );
    for (const status of statuses) {
      const lines = byLine.filter(({ shown }) => shown === status);
      this.#setRanges(
        editor,
        this.#margin[status],
        lines.map(({ line }) => new Range(line, 0, line, 0)),
      );
      const words = byLine.flatMap((line) => line.items.filter((item) => item.status === status));
      const isUnderlined = isConspicuous(status) || (status === "open" && marks === "all");
      this.#setRanges(
        editor,
        this.#words[status],
        isUnderlined ? words.map(({ range }) => rangeOf(range)) : [],
      );
    }
  }

  #setRanges(editor: TextEditor, type: TextEditorDecorationType, ranges: readonly Range[]): void {
    const known = this.#set.get(editor) ?? new Map<TextEditorDecorationType, string>();
    this.#set.set(editor, known);
    const key = `${editor.document.version} ${ranges.map(({ start, end }) => `${start.line}:${start.character}-${end.line}:${end.character}`).join()}`;
    if (known.get(type) === key || (ranges.length === 0 && !known.has(type))) return;
    known.set(type, key);
    editor.setDecorations(type, [...ranges]);
  }
}

/** A line of the text with items, and the status that it shows. */
interface MarkedLine {
  readonly line: number;
  readonly shown: RecordStatus;
  readonly items: readonly PlacedItem[];
}

/** A tick must not hide that something else on its line is open: an item that nobody touched counts too. */
function groupByLine(items: readonly PlacedItem[], marks: Marks): readonly MarkedLine[] {
  const lines = new Map<number, PlacedItem[]>();
  for (const item of items) {
    const { line } = item.range.start;
    const others = lines.get(line);
    if (others) others.push(item);
    else lines.set(line, [item]);
  }
  return [...lines]
    .filter(([, some]) => marks === "all" || some.some(isRecorded))
    .map(([line, some]) => ({ line, shown: gravest(some.map(({ status }) => status)), items: some }));
}

/** Whether the words themselves are underlined: what is settled is not, as on paper. */
function isConspicuous(status: RecordStatus): boolean {
  return status !== "verified" && status !== "not-a-fact" && status !== "open";
}

function marginType(extension: Uri, status: RecordStatus): TextEditorDecorationType {
  const icon = (theme: "light" | "dark"): Uri =>
    Uri.joinPath(extension, `client/media/record-${status}-${theme}.svg`);
  return window.createTextEditorDecorationType({
    light: { gutterIconPath: icon("light") },
    dark: { gutterIconPath: icon("dark") },
    gutterIconSize: "contain",
    overviewRulerColor: colorOf(status),
    overviewRulerLane: OverviewRulerLane.Left,
  });
}

function wordsType(color: ThemeColor): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    borderColor: color,
    borderStyle: "dashed",
    borderWidth: "0 0 1px 0",
  });
}

function forEachStatus<Value>(make: (status: RecordStatus) => Value): Readonly<Record<RecordStatus, Value>> {
  return {
    "needs-attention": make("needs-attention"),
    wrong: make("wrong"),
    "cannot-verify": make("cannot-verify"),
    "on-author": make("on-author"),
    open: make("open"),
    verified: make("verified"),
    "not-a-fact": make("not-a-fact"),
  };
}
