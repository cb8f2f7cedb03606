import type { Cell } from "../../rereading/cells.ts";
import { isSpace } from "../../text/characters.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { slice } from "../../text/span.ts";
import { isBeforeCue } from "./cues.ts";
import type { Mark } from "./marks.ts";
import type { Parts } from "./parts.ts";

/** Where a quote without an opening mark starts: with the sentence that its closing mark ends. */
export function missingStart(parts: Parts, { paragraph }: Cell, close: Mark): number {
  const sentence = parts.sentences[indexAfter(parts.sentences, close.start - 1)];
  const start = Math.max(paragraph.content.start, sentence?.start ?? 0);
  return start < close.start ? start : paragraph.content.start;
}

/**
 * Where a quote without a closing mark ends: before the writer's first words (“We tried, he said.), before the next
 * opening mark, else with its paragraph.
 */
export function missingEnd(
  parts: Parts,
  { paragraph, endToken }: Cell,
  start: number,
  limit: number | undefined,
): number {
  let end = Math.max(start, Math.min(limit ?? paragraph.content.end, paragraph.content.end));
  for (let index = indexAfter(parts.tokens, start); ; index++) {
    const token = parts.tokens[index];
    if (token === undefined || token.end >= end) break;
    if (
      token.start > start &&
      pauses.includes(slice(parts.text, token)) &&
      isBeforeCue(parts, index, endToken)
    )
      return token.end;
  }
  while (end > start && isSpace(parts.text.charCodeAt(end - 1))) end--;
  return end;
}

const pauses: readonly string[] = [",", "?", "!"];
