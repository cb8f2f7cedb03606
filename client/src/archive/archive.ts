import {
  type CancellationToken,
  CancellationTokenSource,
  commands,
  Disposable,
  type Event,
  EventEmitter,
  l10n,
} from "vscode";
import { type BaseLanguageClient, State, WorkDoneProgress } from "vscode-languageclient";
import {
  type ArchiveItem,
  type ArchiveParams,
  type ArticlesRead,
  archiveChangedNotification,
  archiveRequest,
  type ReadArticlesParams,
  readArticlesRequest,
} from "../../../server/src/protocol/archive.ts";
import type { Refusal } from "../../../server/src/protocol/refusal.ts";

/** How far all articles are read: not asked for yet, being read, stopped by the user, all read, or refused. */
export type ArchiveState = "unasked" | "reading" | "stopped" | "read" | "refused";

/** All articles of the workspace, which the server reads; asks it to, and for what it knows then. */
export class Archive implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed: EventEmitter<void> = new EventEmitter();
  readonly #stale: EventEmitter<void> = new EventEmitter();
  readonly #disposables: Disposable[] = [this.#changed, this.#stale];
  #reading: { readonly done: Promise<void>; readonly source: CancellationTokenSource } | undefined;
  #state: ArchiveState = "unasked";
  #message = "";
  #count = 0;

  /** After {@link state} or {@link message} are others, or what the server knows is. */
  readonly onDidChange: Event<void> = this.#changed.event;
  /** Articles have changed on the disk since they were read. */
  readonly onDidBecomeStale: Event<void> = this.#stale.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#disposables.push(
      client.onNotification(archiveChangedNotification, () => this.#becomeStale()),
      // A server that was restarted has read nothing.
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#becomeStale();
      }),
    );
  }

  get state(): ArchiveState {
    return this.#state;
  }

  /** How far the reading is, or why nothing is read; mostly empty. */
  get message(): string {
    return this.#message;
  }

  /** Has what is new read; those who ask meanwhile wait for the same. A cancel stops it for all. */
  async read(token?: CancellationToken): Promise<void> {
    this.#reading ??= this.#begin();
    const { done, source } = this.#reading;
    const following = token?.onCancellationRequested(() => source.cancel());
    await done;
    following?.dispose();
  }

  /** Stops the reading; what was read stays. */
  stop(): void {
    this.#reading?.source.cancel();
  }

  /** The lines below one of the view; none where the server does not answer. */
  async items(params: ArchiveParams): Promise<readonly ArchiveItem[]> {
    const answer = await this.#ask<readonly ArchiveItem[]>(archiveRequest, params);
    return "problem" in answer ? [] : answer;
  }

  dispose(): void {
    this.stop();
    Disposable.from(...this.#disposables).dispose();
  }

  #begin(): { readonly done: Promise<void>; readonly source: CancellationTokenSource } {
    const source = new CancellationTokenSource();
    return { source, done: this.#read(source) };
  }

  async #read(source: CancellationTokenSource): Promise<void> {
    this.#count += 1;
    const workDoneToken = `articleFactCheck.archive ${this.#count}`;
    await this.#setState("reading", l10n.t("Reading all articles…"));
    const progress = this.#client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === "report" && value.message)
        void this.#setState("reading", l10n.t("Reading all articles: {0}", value.message));
    });
    const params: ReadArticlesParams = { workDoneToken };
    const answer = await this.#ask<ArticlesRead>(readArticlesRequest, params, source.token);
    progress.dispose();
    this.#reading = undefined;
    if ("problem" in answer) await this.#setState("refused", answer.problem);
    else if (answer.readCount < answer.fileCount || source.token.isCancellationRequested)
      await this.#setState("stopped", stoppedMessage(answer));
    else await this.#setState("read", "");
  }

  async #ask<Answer>(method: string, params: object, token?: CancellationToken): Promise<Answer | Refusal> {
    try {
      // Left out, it would count as a second parameter.
      const following = token ? [token] : [];
      return await this.#client.sendRequest<Answer | Refusal>(method, params, ...following);
    } catch {
      return { problem: l10n.t("The language server did not answer. Please try again.") };
    }
  }

  async #setState(state: ArchiveState, message: string): Promise<void> {
    this.#state = state;
    this.#message = message;
    this.#changed.fire();
    await commands.executeCommand("setContext", "articleFactCheck.archiveState", state);
  }

  #becomeStale(): void {
    if (this.#state !== "unasked") this.#stale.fire();
  }
}

function stoppedMessage({ readCount, fileCount }: ArticlesRead): string {
  return l10n.t("Stopped: {0} of {1} articles are read.", readCount, fileCount);
}
