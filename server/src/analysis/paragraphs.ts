import type { Format, Paragraph } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Memory } from "../rereading/memory.ts";
import type { Movable } from "../rereading/move.ts";
import type { Span } from "../text/span.ts";
import type { Block } from "./paragraphs/blocks.ts";
import { markCrossHeads } from "./paragraphs/crossHeads.ts";
import { findDateline } from "./paragraphs/datelines.ts";
import type { Draft } from "./paragraphs/draft.ts";
import { findDrafts } from "./paragraphs/drafts.ts";
import { markHead, markTail } from "./paragraphs/headZone.ts";
import { markPullQuotes } from "./paragraphs/pullQuotes.ts";
import { markTurns } from "./paragraphs/turns.ts";

/**
 * Divides a text into paragraphs and says what each is in the article.
 *
 * Blank lines divide; single line breaks do where the text has a paragraph a line, and do not where it is wrapped
 * (judged once, by the lengths of all lines and by whether they end as sentences do). The kinds come from the form
 * first (`#`, `>`, list marks), then from the words ("By", "Photo:"), then from the place in the article.
 *
 * @param memory whose change tells what is as it was, the markup too.
 * @returns in order, without overlaps; blank lines, and lines of nothing but markup, are in none.
 */
export function findParagraphs(
  text: string,
  format: Format,
  markup: readonly Span[],
  lexicon: Lexicon,
  memory?: Memory,
): readonly Paragraph[] {
  const reading = { text, markup, lexicon };
  const drafts = findDrafts(reading, format, memory);
  markIndented(drafts);
  markTurns(reading, drafts);
  const bodyStart = markHead(reading, drafts);
  markTail(reading, drafts);
  markCrossHeads(drafts, bodyStart);
  markPullQuotes(text, drafts, memory);
  markDatelines(text, drafts);
  return drafts.map(finish);
}

/** Takes paragraphs that are indented as a whole for block quotes, where most of the text is not. */
function markIndented(drafts: readonly Draft[]): void {
  const indented: Draft[] = [];
  let textCount = 0;
  for (const draft of drafts) {
    if (draft.kind !== undefined || draft.block.shape !== "text") continue;
    textCount++;
    if (isIndented(draft.block)) indented.push(draft);
  }
  if (indented.length * 2 >= textCount) return;
  for (const draft of indented) draft.kind = "blockQuote";
}

function isIndented({ lines }: Block): boolean {
  return lines.every(({ indent }) => indent >= 2);
}

/** Takes the dateline out of the first body paragraph, and of the later ones of a round-up. */
function markDatelines(text: string, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.kind !== undefined || draft.block.shape !== "text") continue;
    const dateline = findDateline(text, draft);
    if (dateline === undefined) continue;
    draft.dateline = dateline;
    let start = dateline.end;
    while (start < draft.content.end && text.charCodeAt(start) <= 0x20) start++;
    draft.content = { start, end: draft.content.end };
  }
}

function finish({ block, kind = "body", content, label, dateline }: Draft): Paragraph {
  const paragraph: Movable<Paragraph> = { start: block.start, end: block.end, kind, content };
  if (label !== undefined) paragraph.label = label;
  if (dateline !== undefined) paragraph.dateline = dateline;
  return paragraph;
}
