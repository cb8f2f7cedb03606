import { strict as assert } from "node:assert";
import { findMarkup } from "../../../server/src/analysis/markup.ts";
import type { Draft } from "../../../server/src/analysis/paragraphs/draft.ts";
import { findDrafts } from "../../../server/src/analysis/paragraphs/drafts.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import type { Span } from "../../../server/src/text/span.ts";
import { english } from "../../support/lexicon.ts";

const first = "The *harbour* board said on Tuesday that the ferry would not sail before May.";
const last = "“We have *no* boat and no money,” said Ann Lee, who chairs the board.";
const before = `${first}\n\nNobody knows why.\n\nIt was cold.\n\n${last}`;
const now = `${first}\n\nNobody *knows* why.\n\nIt was cold.\n\n${last}`;

suite("markup and paragraphs, after an edit", () => {
  test("markup before and behind the edit is not read again", () => {
    const memory = new Memory();
    const [old, found] = [readMarkup(before, memory), readMarkup(now, memory)];
    assert.deepEqual(indexesIn(old, found), [0, 1, -1, -1, 2, 3]);
  });

  test("paragraphs before and behind the edit are not drafted again", () => {
    const memory = new Memory();
    assert.deepEqual(indexesIn(readDrafts(before, memory), readDrafts(now, memory)), [0, -1, 2, 3]);
  });

  test("nor are those of a block whose lines are paragraphs", () => {
    const memory = new Memory();
    const lines = (text: string): string => text.replaceAll("\n\n", "\n");
    const old = readDrafts(lines(before), memory);
    for (const draft of old) draft.openingSample = [];
    const found = readDrafts(lines(now), memory);
    assert.deepEqual(indexesIn(samplesOf(old), samplesOf(found)), [0, -1, 2, 3]);
  });
});

function readMarkup(text: string, memory: Memory): readonly Span[] {
  memory.follow(text);
  const markup = findMarkup(text, "markdown", memory);
  memory.align([]);
  return markup;
}

function readDrafts(text: string, memory: Memory): readonly Draft[] {
  memory.follow(text);
  const markup = findMarkup(text, "plain", memory);
  const drafts = findDrafts({ text, markup, lexicon: english }, "plain", memory);
  memory.align([]);
  return drafts;
}

function samplesOf(drafts: readonly Draft[]): readonly unknown[] {
  return drafts.map(({ openingSample }) => openingSample);
}

/** Where each item stands in a list of the last reading; -1 where it is new. */
function indexesIn(old: readonly unknown[], found: readonly unknown[]): readonly number[] {
  return found.map((item) => old.indexOf(item));
}
