import { commands, Disposable, type Event, EventEmitter, Position, Range, type Uri, window } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import {
  type Outline,
  type OutlineItem,
  type OutlineParams,
  outlineRequest,
} from "../../server/src/protocol/outline.ts";
import { type ArticleChanged, articleChangedNotification } from "../../server/src/protocol/session.ts";
import { isAboutArticle, isRead, isWritten } from "./articleDocuments.ts";

/** The outline of the article that the writer looks at; asks the server again when the article was read anew. */
export class Outlines implements Disposable {
  readonly #changed: EventEmitter<void> = new EventEmitter();
  readonly #disposables: Disposable[] = [this.#changed];
  #client: BaseLanguageClient | undefined;
  /** The document in sight; {@link uri} follows when its outline is there. */
  #uri: Uri | undefined;
  /** The last article in sight. */
  #article: Uri | undefined;
  #shown: { readonly uri: Uri; readonly outline: Outline } | undefined;
  #requestCount = 0;

  /** After {@link outline} is another one, or none. */
  readonly onDidChange: Event<void> = this.#changed.event;

  /** Undefined where no article is in sight, and until the server has answered. */
  get outline(): Outline | undefined {
    return this.#shown?.outline;
  }

  /** The document that {@link outline} is of. */
  get uri(): Uri | undefined {
    return this.#shown?.uri;
  }

  /** Begins to listen; resolves when the first answer is there. */
  async connect(client: BaseLanguageClient): Promise<void> {
    this.#client = client;
    this.#disposables.push(
      client.onNotification(articleChangedNotification, ({ uri }: ArticleChanged) => {
        if (this.#uri && uri === this.#nameOf(this.#uri)) void this.#ask();
      }),
      // A server that was restarted knows the documents again, and may know better.
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) void this.#ask();
      }),
      window.onDidChangeActiveTextEditor(() => void this.#look()),
      window.onDidChangeVisibleTextEditors(() => void this.#look()),
    );
    await this.#look();
  }

  /** Items that lie around a position of the document, widest first; empty where another article is shown. */
  itemsAt(uri: Uri, position: Position): readonly OutlineItem[] {
    if (uri.toString() !== this.uri?.toString()) return [];
    return allItems(this.outline?.sections ?? [])
      .filter((item) => item.range && rangeOf(item.range).contains(position))
      .sort((left, right) => lengthOf(right) - lengthOf(left));
  }

  dispose(): void {
    Disposable.from(...this.#disposables).dispose();
  }

  /** Finds the document in sight; the panels and settings that take the focus for a while do not change it. */
  async #look(): Promise<void> {
    const active = window.activeTextEditor?.document;
    if (active && isRead(active)) this.#article = active.uri;
    const isElsewhere = !active || !isWritten(active);
    const isStillInSight = window.visibleTextEditors.some(
      ({ document }) => document.uri.toString() === this.#uri?.toString(),
    );
    if (isElsewhere && isStillInSight) return;
    // A quote beside its transcript is about the article from which it was opened.
    const isOfArticle = active && (isRead(active) || isAboutArticle(active));
    const uri = isOfArticle ? this.#article : undefined;
    if (uri && uri.toString() === this.#uri?.toString()) return;
    this.#uri = uri;
    await this.#ask();
  }

  async #ask(): Promise<void> {
    this.#requestCount += 1;
    const request = this.#requestCount;
    const uri = this.#uri;
    // Between two editors there is a moment without any; the tree should not blink.
    const outline = uri ? await this.#request(uri) : await pause();
    // An answer that comes after a later question is about an older state.
    if (request !== this.#requestCount) return;
    this.#shown = uri && outline ? { uri, outline } : undefined;
    this.#changed.fire();
    await commands.executeCommand("setContext", "articleFactCheck.state", stateOf(outline));
  }

  /** Undefined where the server does not know the document yet, or is being restarted; news will follow then. */
  async #request(uri: Uri): Promise<Outline | undefined> {
    const params: OutlineParams = { uri: this.#nameOf(uri) };
    try {
      return (await this.#client?.sendRequest<Outline | null>(outlineRequest, params)) ?? undefined;
    } catch {
      return uri.toString() === this.uri?.toString() ? this.outline : undefined;
    }
  }

  #nameOf(uri: Uri): string {
    return this.#client?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
  }
}

/** All items below, in the order of the tree. */
export function allItems(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...allItems(item.children)]);
}

/** The range as VS Code has it. */
export function rangeOf({ start, end }: NonNullable<OutlineItem["range"]>): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}

function pause(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), 100));
}

/** Longer ranges have a greater number; ranges of one line are ordered among themselves, and below the others. */
function lengthOf({ range }: OutlineItem): number {
  if (!range) return 0;
  const lines = range.end.line - range.start.line;
  return lines > 0 ? lines * 1_000_000 : range.end.character - range.start.character;
}

function stateOf(outline: Outline | undefined): "none" | "notArticle" | "article" {
  if (!outline) return "none";
  return outline.isArticle ? "article" : "notArticle";
}
