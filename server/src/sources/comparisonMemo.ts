import type { Span } from "../text/span.ts";
import { type Compared, compareQuote, type Sought } from "./compareQuote.ts";
import type { SourceIndex } from "./sourceIndex.ts";
import { matchLabel } from "./speakers.ts";

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
      const remembered = known.get(key) ?? before.get(key);
      const holds = remembered !== undefined && holdsFor(remembered, sought);
      const found = holds ? remembered : remember(sought, compareQuote(sought, index));
      known.set(key, found);
      return moved(found, startOf(sought));
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
  /** Who else was in the article, as JSON; undefined where that did not matter. */
  readonly others: string | undefined;
}

function remember(sought: Sought, compared: Compared | undefined): Remembered {
  const others = asksForOthers(sought, compared) ? JSON.stringify(sought.others) : undefined;
  return { start: startOf(sought), compared, others };
}

/** The others change with every letter of a name that is typed, so they count only where they mattered. */
function holdsFor({ others }: Remembered, sought: Sought): boolean {
  return others === undefined || others === JSON.stringify(sought.others);
}

/** Whether a passage is somebody else's: then the others decide whose. What is spliced no longer says what was asked. */
function asksForOthers({ names }: Sought, compared: Compared | undefined): boolean {
  if (names === undefined || compared === undefined) return false;
  const isOther = compared.passages.some(({ speaker }) => matchLabel(speaker, names) === "other");
  return isOther || compared.verdict === "spliced";
}

function startOf({ spans }: Sought): number {
  return spans[0]?.start ?? 0;
}

/** What every comparison depends on: the words, the places of their parts, and the speaker's names. */
function keyOf(sought: Sought): string {
  const { text, spans, names } = sought;
  const start = startOf(sought);
  const parts = spans.map((span) => [span.start - start, span.end - start]);
  // With what stands between the parts, since words are compared by letters across them.
  return JSON.stringify([text.slice(start, spans.at(-1)?.end ?? start), parts, names]);
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
