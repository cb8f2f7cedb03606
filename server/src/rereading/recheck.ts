import type { Article } from "../article/article.ts";
import { startsWithin } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";
import { type ArticleChange, findChange } from "./articleChange.ts";
import type { Key, Memory } from "./memory.ts";
import { areNamesKept } from "./naming.ts";
import { joinStretches, type Stretch, touchesAny } from "./places.ts";
import { findPlainEdits, type Looked, lookedAt, type PlainEdit } from "./plainEdit.ts";
import { type Snapshot, type TrackedList, takeSnapshot, trackedLists } from "./snapshot.ts";

/** A document that is looked at again, with what is kept of it. */
export interface Rereading {
  readonly memory: Memory;
  readonly recheck: Recheck;
}

/** Looks at an article again that was read with a memory. */
export function lookAgain(article: Article, memory: Memory): Rereading {
  const recheck = new Recheck(article, memory.tokens, memory.recall(seenKey));
  memory.remember(seenKey, { looked: recheck.looked, naming: recheck.naming });
  return { memory, recheck };
}

/** What is kept of the article that was looked at last. */
interface Seen {
  readonly looked: Looked;
  readonly naming: object;
}

const seenKey: Key<Seen> = { name: "seen" };

/** An article that is looked at again: what has changed since it was looked at before, and what stands where. */
export class Recheck {
  readonly article: Article;
  readonly snapshot: Snapshot;
  readonly looked: Looked;
  /** The same object as when it was looked at last, where names and roles are the same, whose they are and their words. */
  readonly naming: object;
  readonly #changes = new Map<Snapshot, ArticleChange>();
  readonly #items = new Map<string, readonly Span[]>();
  /** Of the items that stand in several paragraphs. */
  readonly #joined: readonly Stretch[];
  readonly #before: Looked | undefined;
  /** Unset until asked for. */
  #edits: readonly PlainEdit[] | "more" | undefined;
  #keepsNames: boolean | undefined;

  /**
   * @param tokens of each paragraph.
   * @param seen what the article was when it was looked at last.
   */
  constructor(article: Article, tokens: Looked["tokens"], seen?: Seen) {
    const before = seen?.looked;
    this.article = article;
    this.snapshot = takeSnapshot(article, before?.snapshot);
    this.#before = before;
    const known = before && { looked: before, change: this.changeSince(before.snapshot) };
    this.looked = lookedAt(article, this.snapshot, tokens, known);
    this.naming = seen !== undefined && this.keepsNames(seen.looked.snapshot) ? seen.naming : {};
    this.#joined = trackedLists.flatMap((list) => this.snapshot.lists[list].joined);
  }

  /** What has changed since an earlier reading. */
  changeSince(before: Snapshot): ArticleChange {
    const change = this.#changes.get(before) ?? findChange(before, this.snapshot);
    this.#changes.set(before, change);
    return change;
  }

  /** The edit since an earlier reading, none or one; undefined where it is no plain one, or the reading not the last. */
  plainEditsSince(before: Snapshot): readonly PlainEdit[] | undefined {
    if (before !== this.#before?.snapshot) return undefined;
    this.#edits ??= findPlainEdits(this.#before, this.looked, this.changeSince(before)) ?? "more";
    return this.#edits === "more" ? undefined : this.#edits;
  }

  /** Whether names and roles are those of an earlier reading, as {@link naming} tells; false where it is not the last. */
  keepsNames(before: Snapshot): boolean {
    this.#keepsNames ??= areNamesKept(before, this.snapshot, this.article, this.plainEditsSince(before));
    return this.#keepsNames && before === this.#before?.snapshot;
  }

  /**
   * The stretch of the text in which paragraphs are new since an earlier reading; empty where some are only gone, and
   * from its end to its beginning where none is.
   */
  editSince(before: Snapshot): Span {
    const { first, end, isEdited } = this.changeSince(before);
    const { paragraphs, text } = this.article;
    if (!isEdited) return { start: text.length, end: 0 };
    const start = paragraphs[first]?.start ?? text.length;
    return { start, end: first < end ? (paragraphs[end - 1]?.end ?? start) : start };
  }

  /** The items of a list that stand in some paragraphs, be it in part; in order. */
  itemsIn(list: TrackedList, stretches: readonly Stretch[]): readonly Span[] {
    const key = `${list} ${stretches.map(({ from, to }) => `${from}-${to}`).join()}`;
    const known = this.#items.get(key);
    if (known !== undefined) return known;
    const { items, first, last } = this.snapshot.lists[list];
    const isIn = new Uint8Array(this.snapshot.starts.length);
    for (const { from, to } of stretches) isIn.fill(1, from, to);
    const found: Span[] = [];
    for (let index = 0; index < items.length; index++) {
      let place = first[index] as number;
      while (isIn[place] === 0 && place < (last[index] as number)) place++;
      if (isIn[place] === 1) found.push(items[index] as Span);
    }
    this.#items.set(key, found);
    return found;
  }

  /** Paragraphs with so many more on either side that have sentences, and what stands between. */
  widen(stretches: readonly Stretch[], count: number): readonly Stretch[] {
    return joinStretches(
      stretches.map(({ from, to }) => ({
        from: this.#step(from, -1, count),
        to: this.#step(to - 1, 1, count) + 1,
      })),
    );
  }

  /** Paragraphs with all others in which an item stands that stands in one of them, too. */
  joinItems(stretches: readonly Stretch[]): readonly Stretch[] {
    return joinStretches([...stretches, ...this.#joined.filter((joined) => touchesAny(stretches, joined))]);
  }

  /** The paragraph behind so many with sentences, from one on; the last or first where there are not so many. */
  #step(from: number, by: 1 | -1, count: number): number {
    const { paragraphs, sentences } = this.article;
    let place = from;
    for (let left = count; left > 0 && paragraphs[place + by] !== undefined; ) {
      place += by;
      if (startsWithin(sentences, paragraphs[place] as Span)) left--;
    }
    return place;
  }
}
