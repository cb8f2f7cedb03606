import type { Person } from "../article/article.ts";
import { findDifference, findSameRuns } from "./difference.ts";
import { type PlacedItems, placeAt, type Snapshot, type TrackedList, trackedLists } from "./snapshot.ts";

/** What of an article is another than in an earlier reading. */
export interface ArticleChange {
  /** Index of the first paragraph that is new, and the index behind the last, then and now; one of the two may be empty. */
  readonly first: number;
  readonly endBefore: number;
  readonly end: number;
  /** Whether any paragraph is new or gone. */
  readonly isEdited: boolean;
  /** How far the paragraphs behind the new ones moved, in UTF-16 units. */
  readonly shift: number;
  /** By paragraph, a bit for each list of which an item there is new or gone, see {@link maskOf}; all bits for new ones. */
  readonly marks: Uint32Array;
  /** Indexes of the paragraphs with any mark, in order. */
  readonly marked: readonly number[];
}

/** The bits of some lists in `ArticleChange.marks`; `people` is for mentions that are somebody else's. */
export function maskOf(lists: readonly (TrackedList | "people")[]): number {
  let mask = 0;
  for (const list of lists) mask |= list === "people" ? peopleBit : 1 << trackedLists.indexOf(list);
  return mask;
}

const peopleBit = 1 << 30;

/** Compares an article with what it was in an earlier reading; items are the same if they are the same objects. */
export function findChange(before: Snapshot, now: Snapshot): ArticleChange {
  const [countBefore, count] = [before.paragraphs.length, now.paragraphs.length];
  const first = countHead(before, now);
  const tail = countTail(before, now, first);
  const edit = { first, endBefore: countBefore - tail, end: count - tail };
  const isEdited = edit.first < Math.max(edit.endBefore, edit.end);
  const marks = new Uint32Array(count);
  marks.fill(allBits, edit.first, edit.end);
  if (before.rest !== now.rest && count > 0) marks[count - 1] = allBits;
  const marker = { marks, first, endBefore: edit.endBefore, moved: edit.end - edit.endBefore };
  for (const [bit, list] of trackedLists.entries())
    markList(marker, 1 << bit, before.lists[list], now.lists[list]);
  markPeople(marks, before.people, now);
  const shift =
    tail === 0 ? 0 : (now.starts[count - 1] as number) - (before.starts[countBefore - 1] as number);
  return { ...edit, isEdited, shift, marks, marked: findMarked(marks) };
}

const allBits = 0xffffffff;

function countHead(before: Snapshot, now: Snapshot): number {
  const most = Math.min(before.starts.length, now.starts.length);
  let count = 0;
  while (
    count < most &&
    before.paragraphs[count] === now.paragraphs[count] &&
    before.starts[count] === now.starts[count]
  )
    count++;
  return count;
}

function countTail(before: Snapshot, now: Snapshot, head: number): number {
  const [countBefore, count] = [before.starts.length, now.starts.length];
  const most = Math.min(countBefore, count) - head;
  const distance = (back: number): number =>
    (now.starts[count - back] as number) - (before.starts[countBefore - back] as number);
  let tail = 0;
  while (
    tail < most &&
    before.paragraphs[countBefore - tail - 1] === now.paragraphs[count - tail - 1] &&
    distance(tail + 1) === distance(1)
  )
    tail++;
  return tail;
}

/** What marks are set by. */
interface Marker {
  readonly marks: Uint32Array;
  readonly first: number;
  readonly endBefore: number;
  /** How far the paragraphs behind the new ones moved, in paragraphs. */
  readonly moved: number;
}

/** Marks where items are new or gone. */
function markList(marker: Marker, bit: number, before: PlacedItems, now: PlacedItems): void {
  if (before === now) return;
  // An item that stands elsewhere among the others counts as gone and new.
  let [old, index] = [0, 0];
  const all = { before: before.items.length, now: now.items.length, count: 0 };
  for (const run of [...findSameRuns(before.items, now.items), all]) {
    for (; index < run.now; index++)
      for (let place = now.first[index] as number; place <= (now.last[index] as number); place++)
        marker.marks[place] = (marker.marks[place] as number) | bit;
    for (; old < run.before; old++)
      for (let place = before.first[old] as number; place <= (before.last[old] as number); place++)
        markBefore(marker, bit, place);
    [old, index] = [run.before + run.count, run.now + run.count];
  }
}

/** Marks a paragraph by the index that it had; one that is gone has no mark. */
function markBefore({ marks, first, endBefore, moved }: Marker, bit: number, before: number): void {
  if (before >= first && before < endBefore) return;
  const place = before < first ? before : before + moved;
  marks[place] = (marks[place] as number) | bit;
}

/** Marks where people are mentioned who are other objects now. A mention that is gone is marked as such. */
function markPeople(marks: Uint32Array, before: readonly Person[], now: Snapshot): void {
  const { from, endBefore, end } = findDifference(before, now.people);
  const [gone, found] = [new Set(before.slice(from, endBefore)), new Set(now.people.slice(from, end))];
  for (const person of [...gone, ...found]) {
    if (gone.has(person) && found.has(person)) continue;
    for (const { start } of person.mentions) {
      const place = placeAt(now, start);
      if (place < marks.length) marks[place] = (marks[place] as number) | peopleBit;
    }
  }
}

function findMarked(marks: Uint32Array): readonly number[] {
  const marked: number[] = [];
  for (let place = 0; place < marks.length; place++) if (marks[place] !== 0) marked.push(place);
  return marked;
}

/**
 * Where an offset of the earlier reading stands now.
 *
 * @returns undefined where its paragraph is new or gone.
 */
export function moveOffset(
  { first, endBefore, shift }: ArticleChange,
  before: Snapshot,
  offset: number,
): number | undefined {
  if (offset < (before.starts[first] ?? Number.POSITIVE_INFINITY)) return offset;
  return offset >= (before.starts[endBefore] ?? Number.POSITIVE_INFINITY) ? offset + shift : undefined;
}
