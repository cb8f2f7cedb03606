import type { Paragraph } from "../../server/src/article/article.ts";
import type { Cell } from "../../server/src/rereading/cells.ts";
import type { Memory } from "../../server/src/rereading/memory.ts";

/** The cells of a text whose paragraphs are what stands between blank lines. */
export function cutCells(memory: Memory, text: string): readonly Cell[] {
  memory.follow(text);
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: { length } }): Paragraph => {
    const content = { start: index, end: index + length };
    return { ...content, kind: "body", content };
  });
  return memory.align(paragraphs);
}
