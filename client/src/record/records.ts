import { commands, Disposable, type Event, EventEmitter, l10n, type Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type ChangeRecordParams,
  changeRecordRequest,
  type RecordChange,
  type RecordEdit,
  type RecordParams,
  type RecordUpdate,
  type RecordView,
  recordRequest,
} from "../../../server/src/protocol/record.ts";
import type { Refusal } from "../../../server/src/protocol/refusal.ts";
import type { Outlines } from "../outlines.ts";
import { applyUpdate, type ToldView } from "./applyUpdate.ts";

/** The record after a change and what was done, or why it could not be done. */
export type Changed = { readonly record: RecordView; readonly done: string } | Refusal;

/**
 * The record of the article in sight; asks the server again when the article was read anew.
 *
 * A status is shown at once, before the server has written it: a checker who presses one key hundreds of times does
 * not wait for the disk. What the server says afterwards holds.
 */
export class Records implements Disposable {
  readonly #outlines: Outlines;
  readonly #changed: EventEmitter<void> = new EventEmitter();
  readonly #subscription: Disposable;
  #client: BaseLanguageClient | undefined;
  #shown: { readonly uri: Uri; readonly view: RecordView } | undefined;
  /** What the server told last, without what is shown before it knows of it. */
  #told: ToldView | undefined;
  #requestCount = 0;
  /** Changes that the server has not answered yet; they reach it one after the other. */
  #waiting = 0;
  #lastChange: Promise<unknown> = Promise.resolve();
  /** Whether there was news while a change was on its way, whose answer is not that new. */
  #isBehind = false;
  #canRecord = false;

  /** After {@link view} is another one, or none. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(outlines: Outlines) {
    this.#outlines = outlines;
    this.#subscription = outlines.onDidChange(() => void this.refresh());
  }

  /** Undefined where no article is in sight, and until the server has answered. */
  get view(): RecordView | undefined {
    return this.#shown?.view;
  }

  /** The document that {@link view} is of. */
  get uri(): Uri | undefined {
    return this.#shown?.uri;
  }

  /** Asks for the first time; later ones follow the outline. */
  async connect(client: BaseLanguageClient): Promise<void> {
    this.#client = client;
    await this.refresh();
  }

  /** Asks the server for the record of the article in sight; later, where a change is on its way to it. */
  async refresh(): Promise<void> {
    this.#requestCount += 1;
    const request = this.#requestCount;
    const { uri, outline } = this.#outlines;
    this.#isBehind = this.#waiting > 0 && outline?.uri === this.view?.uri;
    if (this.#isBehind) return;
    const view = uri && outline?.isArticle ? await this.#request(outline.uri) : undefined;
    if (request !== this.#requestCount) return;
    if (this.#waiting > 0 && view?.uri === this.view?.uri) this.#isBehind = true;
    else await this.#show(uri && view && { uri, view });
  }

  /** Changes the record of the article in sight. Never rejects; the caller shows what was done. */
  async change(edit: RecordEdit): Promise<Changed> {
    const shown = this.#shown;
    if (!shown) return { problem: l10n.t("No article is in sight.") };
    if (shown.view.problem !== undefined) return { problem: shown.view.problem };
    this.#waiting += 1;
    const answer = this.#lastChange.then(() => this.#send(shown.view, edit));
    this.#lastChange = answer;
    if (edit.kind === "status") await this.#show({ ...shown, view: withStatus(shown.view, edit) });
    const change = await answer;
    this.#waiting -= 1;
    const isInSight = this.#shown?.view.uri === shown.view.uri;
    if (this.#waiting === 0 && isInSight) await this.#settle(shown.uri, change);
    return change;
  }

  dispose(): void {
    Disposable.from(this.#changed, this.#subscription).dispose();
  }

  /** What was shown before the server knew of it holds no longer. */
  async #settle(uri: Uri, change: Changed): Promise<void> {
    if ("record" in change) await this.#show({ uri, view: change.record });
    if ("problem" in change || this.#isBehind) await this.refresh();
  }

  async #show(shown: { readonly uri: Uri; readonly view: RecordView } | undefined): Promise<void> {
    this.#shown = shown;
    this.#changed.fire();
    const canRecord = shown !== undefined && shown.view.problem === undefined;
    if (canRecord === this.#canRecord) return;
    this.#canRecord = canRecord;
    await commands.executeCommand("setContext", "articleFactCheck.hasRecord", canRecord);
  }

  async #send({ uri, version }: RecordView, change: RecordEdit): Promise<Changed> {
    const base = this.#baseOf(uri);
    const params: ChangeRecordParams = { uri, version, change, ...stampOf(base) };
    try {
      const answer = await this.#client?.sendRequest<RecordChange | null>(changeRecordRequest, params);
      if (!answer) return { problem: l10n.t("The article is not open any longer: nothing was recorded.") };
      if ("problem" in answer) return answer;
      const record = await this.#take(answer.record, base);
      return record
        ? { record, done: answer.done }
        : { problem: l10n.t("The article is not open any longer.") };
    } catch {
      return {
        problem: l10n.t("The language server did not answer: nothing was recorded. Please try again."),
      };
    }
  }

  /** Undefined where the server does not know the document yet, or is being restarted; news will follow then. */
  async #request(uri: string): Promise<RecordView | undefined> {
    try {
      return await this.#ask(uri, this.#baseOf(uri));
    } catch {
      return uri === this.view?.uri ? this.view : undefined;
    }
  }

  async #ask(uri: string, base: ToldView | undefined): Promise<RecordView | undefined> {
    const params: RecordParams = { uri, ...stampOf(base) };
    const update = await this.#client?.sendRequest<RecordUpdate | null>(recordRequest, params);
    return update ? await this.#take(update, base) : undefined;
  }

  /** An update goes with the view that its question named; one that does not is told whole. */
  async #take(update: RecordUpdate, base: ToldView | undefined): Promise<RecordView | undefined> {
    const told = applyUpdate(update, base);
    if (told === undefined) return base && (await this.#ask(update.uri, undefined));
    this.#told = told;
    return told.view;
  }

  #baseOf(uri: string): ToldView | undefined {
    return this.#told?.view.uri === uri ? this.#told : undefined;
  }
}

function stampOf(base: ToldView | undefined): Pick<RecordParams, "base"> {
  return base === undefined ? {} : { base: base.stamp };
}

function withStatus(view: RecordView, { ids, status }: Extract<RecordEdit, { kind: "status" }>): RecordView {
  const changed = new Set(ids);
  return { ...view, items: view.items.map((item) => (changed.has(item.id) ? { ...item, status } : item)) };
}
