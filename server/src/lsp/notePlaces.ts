import type { Article } from "../article/article.ts";
import type { Note } from "../ledger/addNotes.ts";
import type { DocumentNote } from "../protocol/articleImport.ts";
import { indexFrom } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import type { Reading } from "./articles.ts";
import { toSpan } from "./fromProtocol.ts";

/**
 * Finds words in the article for the notes of the document that it was made from: those that a comment is on; for a
 * footnote, or a comment on no words, the sentence that it stands in or behind; else the headline, and the note says so.
 */
export function placeNotes(reading: Reading, notes: readonly DocumentNote[]): readonly Note[] {
  const { document, text, article } = reading;
  const headline = headlineOf(text, article);
  return notes.map(({ range, ...note }) => {
    if (range === undefined) return { ...note, text: `${unplaced} ${note.text}`, span: headline };
    const span = trim(text, toSpan(document, range));
    const isOnWords = note.kind === "comment" && word.test(slice(text, span));
    return { ...note, span: isOnWords ? span : (sentenceAt(text, article, span.start) ?? headline) };
  });
}

const unplaced = "(On no words that are in the text.)";

/** The first block that is read, or the first line with words. */
function headlineOf(text: string, { paragraphs }: Article): Span {
  const first = paragraphs.find(
    ({ kind, start, end }) => kind !== "frontMatter" && word.test(text.slice(start, end)),
  );
  return trim(text, first?.content ?? lineAt(text, Math.max(0, text.search(word))));
}

/** The sentence before an offset, on the same line; else the one behind it, else the line, unless it is blank. */
function sentenceAt(text: string, { sentences }: Article, offset: number): Span | undefined {
  const line = lineAt(text, offset);
  const next = indexFrom(sentences, offset);
  const found = [sentences[next - 1], sentences[next]].find(
    (sentence) => sentence && sentence.end > line.start && sentence.start < line.end,
  );
  const span = found ? { start: found.start, end: found.end } : trim(text, line);
  return word.test(slice(text, span)) ? span : undefined;
}

function lineAt(text: string, offset: number): Span {
  const end = text.indexOf("\n", offset);
  return { start: text.lastIndexOf("\n", offset - 1) + 1, end: end < 0 ? text.length : end };
}

function trim(text: string, span: Span): Span {
  const words = slice(text, span);
  const start = span.start + words.length - words.trimStart().length;
  return { start, end: Math.max(start, span.end - (words.length - words.trimEnd().length)) };
}

const word = /[\p{L}\p{N}]/u;
