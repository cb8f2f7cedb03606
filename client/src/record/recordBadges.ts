import {
  Disposable,
  type Event,
  EventEmitter,
  FileDecoration,
  type FileDecorationProvider,
  type Uri,
  window,
} from "vscode";
import type { RecordItem } from "../../../server/src/protocol/record.ts";
import type { Records } from "./records.ts";
import { describeTally, isDone, isRecorded } from "./statuses.ts";

/**
 * The badge of an article in the explorer: how many facts are left, or a tick.
 *
 * Only articles that were seen since the window was opened have one, and of these only those with a record.
 */
export class RecordBadges implements FileDecorationProvider, Disposable {
  readonly #changed: EventEmitter<Uri> = new EventEmitter();
  readonly #badges = new Map<string, FileDecoration>();
  readonly #subscription: Disposable;

  readonly onDidChangeFileDecorations: Event<Uri> = this.#changed.event;

  constructor(records: Records) {
    this.#subscription = Disposable.from(
      window.registerFileDecorationProvider(this),
      records.onDidChange(() => {
        if (records.uri && records.view) this.#follow(records.uri, records.view.items);
      }),
    );
  }

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    return this.#badges.get(uri.toString());
  }

  dispose(): void {
    Disposable.from(this.#changed, this.#subscription).dispose();
  }

  #follow(uri: Uri, items: readonly RecordItem[]): void {
    const name = uri.toString();
    const before = this.#badges.get(name);
    const badge = items.some(isRecorded) ? makeBadge(items) : undefined;
    if (badge?.badge === before?.badge && badge?.tooltip === before?.tooltip) return;
    if (badge) this.#badges.set(name, badge);
    else this.#badges.delete(name);
    this.#changed.fire(uri);
  }
}

/** VS Code takes two characters. */
function makeBadge(items: readonly RecordItem[]): FileDecoration {
  const left = items.filter((item) => !isDone(item)).length;
  const badge = left === 0 ? "✓" : String(Math.min(left, 99));
  return new FileDecoration(badge, describeTally(items));
}
