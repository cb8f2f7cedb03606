/** Where a bar is drawn. */
export interface ProgressOutput {
  readonly write: (text: string) => void;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
}

/** To the start of the line, which is emptied. */
const toLineStart = "\r\u001b[K";
/** Characters of the bar. */
const width = 24;
/** Milliseconds before a run is long. */
const patience = 1_000;
/** Milliseconds between two drawings. */
const pause = 100;

/**
 * A bar on a terminal that says how far a run is, once it has taken a second. It stands on the last line, and whoever
 * writes something else clears it first.
 */
export class Progress {
  readonly #total: number;
  readonly #output: ProgressOutput | undefined;
  readonly #begun: number;
  #isDrawn = false;
  #drawnAt = -pause;

  /** @param output absent where there is no terminal; then nothing is drawn. */
  constructor(total: number, output: ProgressOutput | undefined) {
    this.#total = total;
    this.#output = output;
    this.#begun = output?.now() ?? 0;
  }

  /** Says how many articles are done. */
  show(done: number): void {
    if (this.#output === undefined) return;
    const now = this.#output.now();
    if (now - this.#begun < patience || now - this.#drawnAt < pause) return;
    const share = this.#total === 0 ? 1 : done / this.#total;
    const filled = Math.round(share * width);
    const bar = "#".repeat(filled).padEnd(width, "-");
    this.#output.write(`${toLineStart}[${bar}] ${done} of ${this.#total} articles`);
    this.#isDrawn = true;
    this.#drawnAt = now;
  }

  /** Takes the bar away, where there is one. */
  clear(): void {
    if (!this.#isDrawn) return;
    this.#output?.write(toLineStart);
    this.#isDrawn = false;
  }
}
