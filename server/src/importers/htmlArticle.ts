import type { ImportedArticle } from "../files.ts";
import { type Message, msg } from "../text/message.ts";
import { type Block, foldBlock, paragraphOf, wordsOf } from "./blocks.ts";
import { readBlocks } from "./htmlBlocks.ts";
import { renderMarkdown } from "./markdown.ts";

/** Makes an article of a web page: its headline, then its main text. Total. */
export function readHtmlArticle(markup: string): ImportedArticle {
  const page = readBlocks(markup, "main");
  const blocks = withOneHeadline(withHeadlineFirst(page));
  const text = blocks.length === 0 ? "" : `${renderMarkdown(blocks, new Map()).text}\n`;
  return { text, notes: [], told: tellPictures(page.pictures) };
}

/** Only the first block is a headline; headings of its level further down are cross-heads. */
export function withOneHeadline(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => (block.heading === 1 && index > 0 ? { ...block, heading: 2 } : block));
}

/** Says that there were pictures. */
export function tellPictures(count: number): readonly Message[] {
  if (count === 0) return [];
  return [count === 1 ? msg`1 picture was left out.` : msg`${count} pictures were left out.`];
}

/** The page's one heading of the first level is its headline, wherever it stands; else its title is. */
function withHeadlineFirst({ blocks, title, headlines }: ReturnType<typeof readBlocks>): readonly Block[] {
  const [first, second] = headlines;
  const [top] = blocks;
  if (top === undefined || top.heading > 0) return blocks;
  if (first !== undefined && second === undefined && first !== "") {
    const index = blocks.findIndex(({ heading }) => heading === 1);
    const headline = blocks[index] ?? foldBlock(paragraphOf(first, 1));
    return [headline, ...blocks.filter((block) => block !== headline)];
  }
  return title === "" || wordsOf(top) === title ? blocks : [foldBlock(paragraphOf(title, 1)), ...blocks];
}
