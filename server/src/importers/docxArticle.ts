import type JSZip from "jszip";
import mammoth from "mammoth";
import type { ImportedArticle, ImportedNote, Refusal } from "../files.ts";
import { msg } from "../text/message.ts";
import { foldText } from "./blocks.ts";
import { type CommentFacts, commentMark, markComments, readCommentFacts } from "./docxComments.ts";
import { tellPictures, withOneHeadline } from "./htmlArticle.ts";
import { readBlocks } from "./htmlBlocks.ts";
import { type Markdown, renderMarkdown } from "./markdown.ts";
import { mainPart, openDocx, safely, tooLarge } from "./openDocx.ts";

/**
 * Makes an article of a Word document: its text as it is with all tracked changes accepted, and its comments and notes.
 * Of footnotes and endnotes only the marks stand in the text (“[^1]”): their words would be read as the article's, and
 * each page number as a fact to check. Never rejects; opens nothing else.
 */
export async function readDocxArticle(bytes: Uint8Array): Promise<ImportedArticle | Refusal> {
  return await openDocx(bytes, readArticle);
}

async function readArticle(archive: JSZip): Promise<ImportedArticle | Refusal> {
  const facts = await readCommentFacts(archive);
  const hasChanges = await prepare(archive);
  const { html, references, comments } = await convert(archive);
  const page = readBlocks(html, "all");
  const numbers = new Map(references.map(({ mark }, index) => [mark, index + 1]));
  const body = renderMarkdown(withOneHeadline(page.blocks), numbers);
  const notes = [
    ...references.map((reference, index) => footnoteOf(reference, index + 1, body)),
    ...comments.map((comment) => commentOf(comment, facts, body)),
  ];
  const size = notes.reduce((sum, { text: { length } }) => sum + length, body.text.length);
  if (size > mostCharacters) return { problem: tooLarge };
  return {
    text: body.text === "" ? "" : `${body.text}\n`,
    notes,
    told: [
      ...tellPictures(page.pictures),
      ...(hasChanges ? [msg`Tracked changes were taken as accepted.`] : []),
    ],
  };
}

/**
 * Marks the comments in the main part and drops the pictures.
 *
 * @returns whether changes were tracked.
 */
async function prepare(archive: JSZip): Promise<boolean> {
  let hasChanges = false;
  for (const file of archive.file(mainPart)) {
    const xml = await file.async("text");
    hasChanges ||= trackedChange.test(xml);
    archive.file(file.name, markComments(xml));
  }
  return hasChanges;
}

// "<w:ins ", "<w:del>".
const trackedChange = /<[\w.-]+:(?:ins|del|moveFrom)[\s>]/u;

/** A part of a document, as mammoth has it. */
interface Part {
  readonly type?: string;
  readonly children?: readonly Part[];
  readonly value?: string;
  readonly name?: string;
  readonly href?: string | null;
  readonly noteType?: string;
  readonly noteId?: string;
}

interface Comment {
  readonly commentId: string;
  readonly authorName?: string | null;
  readonly body: readonly Part[];
}

interface Document extends Part {
  readonly comments: readonly Comment[];
  readonly notes: { resolve(reference: Part): { readonly body: readonly Part[] } | null };
}

/** A footnote or endnote that the text refers to. */
interface Reference {
  readonly mark: string;
  readonly text: string;
}

interface Converted {
  readonly html: string;
  /** In order of the text, each once. */
  readonly references: readonly Reference[];
  readonly comments: readonly Comment[];
}

/** Lets mammoth make a page of a document, in which notes are marked as comments are. */
async function convert(archive: JSZip): Promise<Converted> {
  const references = new Map<string, Reference>();
  let comments: readonly Comment[] = [];
  const buffer = await archive.generateAsync({
    type: "nodebuffer",
    // What is packed so already is taken as it is.
    compression: "DEFLATE",
    compressionOptions: { level: 1 },
  });
  const { value: html } = await mammoth.convertToHtml(
    { buffer },
    {
      ...safely,
      styleMap: [...styles],
      transformDocument: (document: Document): Part => {
        ({ comments } = document);
        return withNoteMarks(document, (reference) => {
          const mark = `note-${reference.noteType}-${reference.noteId}`;
          const note = references.get(mark) ?? {
            mark,
            text: plainText(document.notes.resolve(reference)?.body ?? []),
          };
          references.set(mark, note);
          return mark;
        });
      },
    },
  );
  return { html, references: [...references.values()], comments };
}

const styles: readonly string[] = [
  "p[style-name='Title'] => h1:fresh",
  ...["Quote", "Intense Quote", "Block Text", "Quotations"].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
];

function withNoteMarks(part: Part, markOf: (reference: Part) => string): Part {
  if (part.type === "noteReference") return { type: "bookmarkStart", name: markOf(part) };
  if (part.children === undefined) return part;
  return { ...part, children: part.children.map((child) => withNoteMarks(child, markOf)) };
}

/** The words of a note or comment, a line for each paragraph, links with their addresses. */
function plainText(parts: readonly Part[]): string {
  const lines = parts.map(wordsOf).join("").split("\n");
  return lines
    .map((line) => foldText(line).trim())
    .filter((line) => line !== "")
    .join("\n");
}

function wordsOf({ type, value, href, children = [] }: Part): string {
  if (type === "text") return value ?? "";
  if (type === "tab") return " ";
  if (type === "break") return "\n";
  const words = children.map(wordsOf).join("");
  if (type === "paragraph" || type === "tableCell") return `${words}\n`;
  const isTold = href === undefined || href === null || words.includes(href);
  return isTold ? words : `${words} (${href})`;
}

function footnoteOf({ mark, text }: Reference, number: number, { marks }: Markdown): ImportedNote {
  const start = marks.get(mark)?.start;
  return { kind: "footnote", text, number, ...(start === undefined ? {} : { span: { start, end: start } }) };
}

function commentOf(
  { commentId, authorName, body }: Comment,
  facts: ReadonlyMap<string, CommentFacts>,
  markdown: Markdown,
): ImportedNote {
  const { date, parent, isResolved = false } = facts.get(commentId) ?? {};
  const parentFacts = parent === undefined ? undefined : facts.get(parent);
  const span = spanOf(commentId, markdown) ?? (parent === undefined ? undefined : spanOf(parent, markdown));
  const author = foldText(authorName ?? "")
    .trim()
    .slice(0, longestName);
  return {
    kind: "comment",
    text: plainText(body),
    isResolved: isResolved || parentFacts?.isResolved === true,
    ...(span === undefined ? {} : { span }),
    ...(author === "" ? {} : { author }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The words that a comment is on; empty where it is on a place only; undefined where it is on nothing that is left. */
function spanOf(id: string, { text, marks }: Markdown): ImportedNote["span"] {
  const start = marks.get(commentMark("start", id));
  const end = marks.get(commentMark("end", id));
  const place = (end ?? marks.get(commentMark("anchor", id)) ?? start)?.end;
  if (place === undefined) return undefined;
  if (start === undefined || place <= start.start) return { start: place, end: place };
  return { start: start.start, end: endOfLong(text, start.start, place) };
}

/** A comment on pages stands at their first paragraph: the record keeps the words. */
function endOfLong(text: string, start: number, end: number): number {
  if (end - start <= longestWords) return end;
  const paragraph = text.indexOf("\n", start);
  const limit = paragraph < 0 ? end : Math.min(end, paragraph);
  if (limit - start <= longestWords) return limit;
  const space = text.lastIndexOf(" ", start + longestWords);
  return space > start ? space : start + longestWords;
}

/** UTF-16 units of the words that a comment is on, at most. */
const longestWords = 1000;
const longestName = 100;

/** UTF-16 units of text, comments and notes. */
const mostCharacters = 20_000_000;
