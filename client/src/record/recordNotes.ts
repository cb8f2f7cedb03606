import {
  type Comment,
  type CommentController,
  CommentMode,
  type CommentReply,
  type CommentThread,
  CommentThreadCollapsibleState,
  commands,
  comments,
  Disposable,
  l10n,
  Range,
  type Uri,
} from "vscode";
import type { OutlineRange } from "../../../server/src/protocol/range.ts";
import type { RecordItem } from "../../../server/src/protocol/record.ts";
import { rangeOf } from "../outlines.ts";
import type { Checking } from "./checking.ts";
import { isPlaced, type PlacedItem } from "./chooseItems.ts";
import type { Records } from "./records.ts";
import { kindNames, looks } from "./statuses.ts";

/** A note as a comment in the margin. Its body is a string, which VS Code shows as it is: a note is no Markdown. */
class NoteComment implements Comment {
  readonly itemId: string;
  readonly author: Comment["author"];
  readonly contextValue: string = "note";
  body: string;
  mode: CommentMode = CommentMode.Preview;

  constructor({ id, checker, note = "" }: RecordItem) {
    this.itemId = id;
    this.author = { name: checker ?? l10n.t("You") };
    this.body = note;
  }
}

/** The notes of the record as comments: each stands at its item, and is written, answered and deleted there. */
export class RecordNotes implements Disposable {
  readonly #records: Records;
  readonly #checking: Checking;
  readonly #controller: CommentController;
  readonly #disposables: readonly Disposable[];
  /** By the item's id, each with what it shows. */
  #threads = new Map<string, { readonly thread: CommentThread; readonly key: string }>();

  constructor(records: Records, checking: Checking) {
    this.#records = records;
    this.#checking = checking;
    this.#controller = comments.createCommentController("articleFactCheck.notes", l10n.t("Fact Check"));
    this.#controller.options = {
      prompt: l10n.t("Note to the author"),
      placeHolder: l10n.t("What should the author look at?"),
    };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) => {
        const { uri, view } = records;
        const canNote = view !== undefined && view.problem === undefined && `${uri}` === `${document.uri}`;
        return canNote ? [new Range(0, 0, Math.max(document.lineCount - 1, 0), 0)] : [];
      },
    };
    this.#disposables = [
      this.#controller,
      records.onDidChange(() => this.#show()),
      commands.registerCommand("articleFactCheck.saveNote", (reply: CommentReply) => this.#add(reply)),
      commands.registerCommand("articleFactCheck.changeNote", (note: NoteComment) => this.#edit(note)),
      commands.registerCommand("articleFactCheck.keepNote", (note: NoteComment) =>
        this.#write(note.itemId, note.body),
      ),
      commands.registerCommand("articleFactCheck.cancelNote", () => this.#reset()),
      commands.registerCommand("articleFactCheck.deleteNote", (note: NoteComment) =>
        this.#write(note.itemId, ""),
      ),
    ];
  }

  /** What is shown, for the tests. */
  get threads(): readonly CommentThread[] {
    return [...this.#threads.values()].map(({ thread }) => thread);
  }

  dispose(): void {
    Disposable.from(...this.#disposables).dispose();
  }

  /** Threads that did not change are left alone, since a new one closes what the checker has unfolded. */
  #show(): void {
    const { uri, view } = this.#records;
    const before = this.#threads;
    this.#threads = new Map();
    for (const item of view?.items ?? []) {
      if (!uri || item.note === undefined || !isPlaced(item)) continue;
      const key = JSON.stringify([uri.toString(), item.range, item.note, item.checker, item.status]);
      const known = before.get(item.id);
      before.delete(item.id);
      if (known?.key === key) this.#threads.set(item.id, known);
      else {
        const thread = known?.thread ?? this.#create(uri, item);
        this.#threads.set(item.id, { thread: fill(thread, item), key });
      }
    }
    for (const { thread } of before.values()) thread.dispose();
  }

  #create(uri: Uri, { range }: PlacedItem): CommentThread {
    const thread = this.#controller.createCommentThread(uri, rangeOf(range), []);
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  /** A new comment notes something about the words, which become a fact if they are none; an answer is added below. */
  async #add({ thread, text }: CommentReply): Promise<void> {
    const [first] = thread.comments;
    if (first instanceof NoteComment) return await this.#write(first.itemId, `${first.body}\n${text}`);
    const isNoted = thread.range && (await this.#note(thread.range, text));
    // Else the words stay where they were written.
    if (isNoted) thread.dispose();
  }

  async #note(range: Range, note: string): Promise<boolean> {
    const item = this.#records.view?.items.find((it) => it.range && rangeOf(it.range).isEqual(range));
    if (!item)
      return (await this.#checking.change({ kind: "add", ranges: [plain(range)], note })) !== undefined;
    const isWritten = (await this.#checking.change({ kind: "note", id: item.id, note })) !== undefined;
    if (isWritten) await this.#checking.setStatus([item], "on-author");
    return isWritten;
  }

  async #write(id: string, note: string): Promise<void> {
    await this.#checking.change({ kind: "note", id, note: note.trim() });
    // A note that is as it was before, or could not be written, is still open for editing.
    this.#reset();
  }

  #edit(note: NoteComment): void {
    const thread = this.#threads.get(note.itemId)?.thread;
    note.mode = CommentMode.Editing;
    if (thread) thread.comments = [...thread.comments];
  }

  /** Shows all as they are recorded. */
  #reset(): void {
    for (const [id, { thread }] of this.#threads) this.#threads.set(id, { thread, key: "" });
    this.#show();
  }
}

function fill(thread: CommentThread, item: PlacedItem): CommentThread {
  thread.range = rangeOf(item.range);
  thread.comments = [new NoteComment(item)];
  thread.label = `${kindNames[item.kind].one} · ${looks[item.status].label}`;
  thread.contextValue = "note";
  return thread;
}

function plain({ start, end }: Range): OutlineRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
