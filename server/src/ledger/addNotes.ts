import { compareSpans, type Span } from "../text/span.ts";
import { type Act, putItems } from "./changeItems.ts";
import { itemIdOf } from "./itemId.ts";
import { indexOfId } from "./pairItems.ts";
import type { FactRecord, Item, SourceSlot } from "./record.ts";
import { selectorOf } from "./selector.ts";

/** A comment or footnote of the document that an article was made from, on words of the article. */
export interface Note {
  readonly kind: "comment" | "footnote";
  readonly span: Span;
  readonly text: string;
  readonly author?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly isResolved?: boolean;
  /** Of a footnote. */
  readonly number?: number;
}

/**
 * Adds the notes of a document as facts: those on the same words as one. Comments are its note, which is on the author
 * unless all were resolved, and whoever commented first is its checker; footnotes are its sources. A fact that the record
 * has already, of an earlier import, stays as it is; no other is lost, whatever stands in the text twice.
 *
 * @param act of whoever imports, for notes that nobody signed.
 */
export function addNotes(record: FactRecord, text: string, notes: readonly Note[], act: Act): FactRecord {
  const byWords = new Map<string, { readonly span: Span; readonly notes: Note[] }>();
  for (const note of notes) {
    const { start, end } = note.span;
    if (text.slice(start, end).trim() === "") continue;
    const known = byWords.get(`${start} ${end}`) ?? { span: { start, end }, notes: [] };
    known.notes.push(note);
    byWords.set(`${start} ${end}`, known);
  }
  const copies = new Map<string, number>();
  const items = [...byWords.values()]
    .sort((one, other) => compareSpans(one.span, other.span))
    .map((group) => itemOf(text, group.span, group.notes, { copies, act }));
  const added = items.filter((item) => indexOfId(record.items, item.id) < 0);
  return added.length === 0 ? record : putItems(record, added);
}

function itemOf(
  text: string,
  span: Span,
  notes: readonly Note[],
  { copies, act }: { readonly copies: Map<string, number>; readonly act: Act },
): Item {
  const selector = selectorOf(text, span);
  const first = itemIdOf("selection", selector, 0);
  const copy = copies.get(first) ?? 0;
  copies.set(first, copy + 1);
  const id = copy === 0 ? first : itemIdOf("selection", selector, copy);
  const comments = notes.filter(({ kind }) => kind === "comment");
  const note = noteOf(comments);
  const isToAnswer = comments.some(({ isResolved }) => isResolved !== true);
  const status = isToAnswer ? "on-author" : "open";
  const signed: Act = { checker: comments[0]?.author ?? act.checker, date: comments[0]?.date ?? act.date };
  const noted = note === "" ? {} : { note };
  return {
    id,
    kind: "selection",
    status,
    selector,
    ...signed,
    ...noted,
    sources: notes.filter(({ kind }) => kind === "footnote").map(toSource),
    history: [{ ...signed, status, ...noted }],
  };
}

/** A comment as it is; of several, or resolved ones, who wrote each. */
function noteOf(comments: readonly Note[]): string {
  const [first, second] = comments;
  if (first && !second && first.isResolved !== true) return wordsOf(first);
  return comments
    .map((comment) => {
      const author = comment.author ?? "Somebody";
      return `${author}${comment.isResolved === true ? " (resolved)" : ""}: ${wordsOf(comment)}`;
    })
    .join("\n");
}

function wordsOf({ text }: Note): string {
  return text.trim() === "" ? "(a comment without words)" : text;
}

/** Nothing tells whether what a writer names was there first; the checker knows after a look. */
function toSource({ text, number }: Note): SourceSlot {
  const label = `footnote ${number ?? "?"}`;
  if (webAddress.test(text)) return { type: "secondary", url: text, note: label };
  return { type: "secondary", note: text === "" ? label : `${label}: ${text.replace(lineEnds, " ")}` };
}

const webAddress = /^https?:\/\/\S+$/u;
const lineEnds = /\n+/gu;
