import type { Mention, Paragraph, Quote, Sentence } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { type ItemsKey, itemsFromColumn, itemsOverColumn } from "../../rereading/itemsColumn.ts";
import { indexAfter, indexFrom } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";

/** What of a quote stands in one paragraph. */
export interface Piece extends Span {
  readonly quote: Quote;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What the frames of a paragraph are made of. */
export interface Passage {
  /** Index of its first sentence, and the index behind its last. */
  readonly firstSentence: number;
  readonly endSentence: number;
  /** The outermost speech, in order and without overlaps. */
  readonly pieces: readonly Piece[];
  readonly names: readonly Mention[];
}

/** The quotes and names of each paragraph; the same lists as in the last reading where they are the same. */
export interface Groups {
  readonly quotes: readonly (readonly Quote[])[];
  readonly names: readonly (readonly Mention[])[];
}

/** Groups all quotes and the mentions that are names; both lists are in order. */
export function groupByParagraph(
  cells: readonly Cell[],
  quotes: readonly Quote[],
  mentions: readonly Mention[],
): Groups {
  const names = mentions.filter(({ kind }) => kind === "name");
  return { quotes: itemsOverColumn(cells, quoted, quotes), names: itemsFromColumn(cells, named, names) };
}

const quoted: ItemsKey = { name: "quotes of attributions" };

const named: ItemsKey = { name: "names of attributions" };

/** Reads a paragraph. @param quotes those that stand in it, @param names those that begin in it. */
export function readPassage(
  paragraph: Paragraph,
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
  names: readonly Mention[],
): Passage {
  const firstSentence = indexFrom(sentences, paragraph.start);
  let endSentence = firstSentence;
  while (endSentence < sentences.length && (sentences[endSentence] as Sentence).start < paragraph.end)
    endSentence++;
  return { firstSentence, endSentence, pieces: findPieces(paragraph, quotes), names };
}

function findPieces(paragraph: Paragraph, quotes: readonly Quote[]): readonly Piece[] {
  const found: Piece[] = [];
  let outerEnd = -1;
  for (const quote of quotes) {
    if (quote.use !== "speech" || quote.start < outerEnd) continue;
    outerEnd = quote.end;
    const { pieces } = quote;
    for (let index = indexAfter(pieces, paragraph.start); index < pieces.length; index++) {
      const { start, end } = pieces[index] as Span;
      if (start >= paragraph.end) break;
      found.push({ start, end, quote, isFirst: index === 0, isLast: index === pieces.length - 1 });
    }
  }
  return found;
}
