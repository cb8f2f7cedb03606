import type { Format } from "../../article/article.ts";
import type { Change } from "../../rereading/change.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import type { Shift } from "../../rereading/move.ts";
import { readStretches, type Stretch } from "../../rereading/stretches.ts";
import { addAll } from "../../text/addAll.ts";
import { exact } from "../../text/exact.ts";
import { type Block, moveBlock, readBlocks } from "./blocks.ts";
import { type Draft, draftBlock, type Reading, resetDraft } from "./draft.ts";
import { type LineReader, readLinesFrom } from "./lines.ts";
import { type Break, findBreaks, findLayout, isSameLayout, type Layout, splitBlocks } from "./wrapping.ts";

/**
 * Drafts the paragraphs of a text, in order: those of the last reading where text, markup and layout are as they were,
 * without what the passes over all of them have decided.
 */
export function findDrafts(reading: Reading, format: Format, memory?: Memory): readonly Draft[] {
  const before = memory?.recall(lastDrafts) ?? nothing;
  const change = memory?.change;
  const read = passageReader(reading, format);
  const passages = readStretches(reading.text.length, { read, move }, before.passages, change);
  const layout = findLayout(passages.all, format);
  const isKnown = change !== undefined && isSameLayout(layout, before.layout);
  if (isKnown) draftAgain(reading, layout, passages, change);
  else for (const passage of passages.all) passage.drafts = draftPassage(reading, layout, passage);
  memory?.remember(lastDrafts, { layout, passages: passages.all });
  const drafts: Draft[] = [];
  for (const passage of passages.all) addAll(drafts, passage.drafts);
  if (isKnown) for (const draft of drafts) resetDraft(draft);
  return drafts;
}

/** Lines from the beginning of a block to the next empty line behind which none is open. */
interface Passage extends Stretch {
  readonly blocks: readonly Block[];
  readonly breaks: readonly Break[];
  /** Of its blocks, cut as the layout of the text wants it. */
  drafts: readonly Draft[];
}

const lastDrafts: Key<{ readonly layout: Layout; readonly passages: readonly Passage[] }> = {
  name: "drafts",
};

const nothing = { layout: undefined, passages: [] };

/** Reads passages that follow upon each other. */
function passageReader({ text, markup }: Reading, format: Format): (start: number) => Passage {
  let lines: LineReader | undefined;
  let index = 0;
  return (start) => {
    lines ??= readLinesFrom(text, markup, start);
    lines.seen = index;
    const { blocks, end } = readBlocks(lines, index, format);
    index = end;
    return {
      start,
      end: Math.min(lines.lines[end - 1]?.next ?? text.length, text.length),
      // What the end of the text has a say in looks for a line behind the last.
      reach: (lines.lines[lines.seen]?.next ?? Number.POSITIVE_INFINITY) + 1,
      blocks: exact(blocks),
      breaks: exact(findBreaks(text, blocks)),
      drafts: [],
    };
  };
}

function move({ blocks, drafts }: Passage, by: Shift): void {
  for (const block of blocks) moveBlock(block, by);
  for (const { block } of drafts) if (block.isPart) moveBlock(block, by);
}

function draftPassage(reading: Reading, layout: Layout, { blocks }: Passage): readonly Draft[] {
  return splitBlocks(reading.text, blocks, layout).map((block) => draftBlock(reading, block));
}

/** Drafts passages that were read anew; their blocks before and behind the change are as they were. */
function draftAgain(
  reading: Reading,
  layout: Layout,
  { fresh, dropped }: { readonly fresh: readonly Passage[]; readonly dropped: readonly Passage[] },
  change: Change,
): void {
  const old = dropped.flatMap(({ drafts }) => drafts);
  const parts = fresh.map(({ blocks }) => splitBlocks(reading.text, blocks, layout));
  const blocks = parts.flat();
  const head = countSame(blocks, (block, index) => block.end < change.head && isMoved(old[index], block, 0));
  const tail = countSame(
    blocks.slice(head).reverse(),
    (block, index) =>
      index < old.length - head &&
      block.start > change.tail &&
      isMoved(old.at(-1 - index), block, change.shift),
  );
  const drafts = blocks.map((block, index) => {
    const known =
      index < head ? old[index] : index < blocks.length - tail ? undefined : old.at(index - blocks.length);
    return known === undefined ? draftBlock(reading, block) : { ...known, block };
  });
  let next = 0;
  for (const [index, passage] of fresh.entries()) {
    const count = parts[index]?.length ?? 0;
    passage.drafts = drafts.slice(next, next + count);
    next += count;
  }
}

/** How many items from the first on are the same. */
function countSame<Item>(items: readonly Item[], isSame: (item: Item, index: number) => boolean): number {
  const count = items.findIndex((item, index) => !isSame(item, index));
  return count < 0 ? items.length : count;
}

/** Whether a block has the form of an old one and stands where that one has moved to. */
function isMoved(draft: Draft | undefined, now: Block, shift: number): boolean {
  if (draft === undefined) return false;
  const { block } = draft;
  return (
    block.shape === now.shape &&
    block.lines.length === now.lines.length &&
    block.start + shift === now.start &&
    block.end + shift === now.end &&
    block.content.start + shift === now.content.start &&
    block.content.end + shift === now.content.end
  );
}
