import { type Disposable, type LogOutputChannel, l10n, window } from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from "vscode-languageclient";

/** A server that ends so often within so many milliseconds is not started again by itself. */
const mostCrashes = 5;
const span = 3 * 60_000;

/**
 * Starts a server again that ended by itself, without a word: editors keep their texts, and records are on the disk. After
 * the fifth time in three minutes one message offers to start it once more, or to look into the log.
 */
export class ServerCrashes implements ErrorHandler, Disposable {
  readonly #log: LogOutputChannel;
  readonly #restart: () => Promise<void>;
  #crashes: readonly number[] = [];
  #isDisposed = false;
  /** Whether the message is shown, and the server stands still. */
  hasGivenUp = false;

  constructor(log: LogOutputChannel, restart: () => Promise<void>) {
    this.#log = log;
    this.#restart = restart;
  }

  /** What cannot be sent is no news: the server has ended, which {@link closed} is told. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < span), now];
    this.#log.warn(`The server ended by itself, ${this.#crashes.length} of ${mostCrashes} times.`);
    if (this.#crashes.length < mostCrashes) return { action: CloseAction.Restart, handled: true };
    this.#crashes = [];
    void this.#ask();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  async #ask(): Promise<void> {
    this.hasGivenUp = true;
    const [restart, showLog] = [l10n.t("Restart"), l10n.t("Show Log")];
    const answer = await window.showErrorMessage(
      l10n.t(
        "Fact Check has stopped: its server ended five times in three minutes. No text and no record is lost.",
      ),
      restart,
      showLog,
    );
    this.hasGivenUp = false;
    if (answer === showLog) this.#log.show();
    if (answer === restart && !this.#isDisposed) await this.#restart();
  }
}
