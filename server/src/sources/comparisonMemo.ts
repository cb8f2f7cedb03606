import type { Span } from "../text/span.ts";
import { type Compared, compareQuote, type Sought } from "./compareQuote.ts";
import type { SourceIndex } from "./sourceIndex.ts";

/**
 * What was found for the quotations of one article, so that an edit elsewhere looks none of them up again. It holds
 * those of the last run only, and nothing once the index has changed.
 *
 * A class, since it lives as long as its document is open.
 */
export class ComparisonMemo {
  #index: SourceIndex | undefined;
  #generation = 0;
  #known: ReadonlyMap<string, Remembered> = new Map();

  /** Runs something that holds quotations against an index. */
  run<Result>(
    index: SourceIndex,
    work: (compare: (sought: Sought) => Compared | undefined) => Result,
  ): Result {
    const isSame = this.#index === index && this.#generation === index.generation;
    const before: ReadonlyMap<string, Remembered> = isSame ? this.#known : new Map();
    const known = new Map<string, Remembered>();
    const result = work((sought) => {
      const key = keyOf(sought);
      const remembered = before.get(key) ?? known.get(key);
      const start = sought.spans[0]?.start ?? 0;
      const found = remembered ?? { start, compared: compareQuote(sought, index) };
      known.set(key, found);
      return moved(found, start);
    });
    this.#index = index;
    this.#generation = index.generation;
    this.#known = known;
    return result;
  }
}

interface Remembered {
  /** Where the quotation began when it was looked up. */
  readonly start: number;
  readonly compared: Compared | undefined;
}

/** All that a comparison depends on: the words, the places of their parts, and the names. */
function keyOf({ text, spans, names, others }: Sought): string {
  const start = spans[0]?.start ?? 0;
  const parts = spans.map((span) => [span.start - start, span.end - start]);
  // With what stands between the parts, since words are compared by letters across them.
  return JSON.stringify([text.slice(start, spans.at(-1)?.end ?? start), parts, names, others]);
}

/** A comparison for the same quotation at another place. */
function moved({ start, compared }: Remembered, to: number): Compared | undefined {
  const distance = to - start;
  if (compared === undefined || distance === 0) return compared;
  const move = (span: Span): Span => ({ start: span.start + distance, end: span.end + distance });
  return {
    verdict: compared.verdict,
    passages: compared.passages.map((passage) => ({ ...passage, quote: move(passage.quote) })),
    differences: compared.differences.map((difference) => ({ ...difference, ...move(difference) })),
  };
}
