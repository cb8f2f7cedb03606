import type { TextDocument } from "vscode-languageserver-textdocument";
import { singleSpaced } from "../features/words.ts";
import { stepAlong } from "../ledger/inStep.ts";
import type { Listed } from "../ledger/listItems.ts";
import { statusOf } from "../ledger/progress.ts";
import type { SourceSlot } from "../ledger/record.ts";
import type { RecordItem } from "../protocol/record.ts";
import { joinMessages, type Message, msg, type Say } from "../text/message.ts";
import type { Reading } from "./articles.ts";
import { toRange } from "./toProtocol.ts";

/** The items of an article as the client shows them, and what they were made of. */
export interface RecordRows {
  readonly version: number;
  readonly listed: readonly Listed[];
  /** One for each that is listed. */
  readonly items: readonly RecordItem[];
}

/**
 * The items of an article as the client shows them.
 *
 * @param before of the same document. What is as it was is the same object again, and in the same text it is not even
 *   made.
 */
export function toRecordRows(
  { document, version, listed }: Reading,
  before: RecordRows | undefined,
  say: Say,
): RecordRows {
  if (before?.version === version && before.listed === listed) return before;
  const text = document.getText();
  const make = (it: Listed, index: number | undefined): RecordItem => {
    const was = index === undefined ? undefined : before?.listed[index];
    const row = index === undefined ? undefined : before?.items[index];
    if (was === undefined || row === undefined) return toRecordItem(document, it, { text, say });
    if (before?.version === version && isSameListed(was, it)) return row;
    const made = toRecordItem(document, it, { text, say });
    return isSameRow(made, row) ? row : made;
  };
  if (before !== undefined && haveSameIds(before.listed, listed))
    return { version, listed, items: listed.map(make) };
  const indexOf = stepAlong(before?.items ?? [], ({ id }) => id);
  return { version, listed, items: listed.map((it) => make(it, indexOf(it.item.id))) };
}

/** Whether only what is recorded of items is other; those that are the same objects are not looked into. */
function haveSameIds(before: readonly Listed[], after: readonly Listed[]): boolean {
  return (
    before.length === after.length &&
    after.every((it, index) => it === before[index] || it.item.id === before[index]?.item.id)
  );
}

function isSameListed(one: Listed, other: Listed): boolean {
  return (
    one === other ||
    (one.item === other.item &&
      one.state === other.state &&
      one.person === other.person &&
      one.span?.start === other.span?.start &&
      one.span?.end === other.span?.end)
  );
}

/** The quickest answers first: mostly the status is another. */
function isSameRow(one: RecordItem, other: RecordItem): boolean {
  return (
    one.status === other.status && one.words === other.words && JSON.stringify(one) === JSON.stringify(other)
  );
}

function toRecordItem(
  document: TextDocument,
  listed: Listed,
  { text, say }: { readonly text: string; readonly say: Say },
): RecordItem {
  const { item, span, person } = listed;
  const { id, kind, selector, checker, date, note, sources } = item;
  const was = wasOf(listed);
  const words = span === undefined ? selector.exact : text.slice(span.start, span.end);
  return {
    id,
    kind,
    status: statusOf(listed),
    words: singleSpaced(words, { start: 0, end: words.length }),
    sources: sources.map((source) => say(describeSource(source))),
    ...(was === undefined ? {} : { was }),
    ...(span === undefined ? {} : { range: toRange(document, span) }),
    ...(person === undefined ? {} : { person }),
    ...(checker === undefined ? {} : { checker }),
    ...(date === undefined ? {} : { date: date.slice(0, 10) }),
    ...(note === undefined ? {} : { note }),
  };
}

/** The words that were settled, where others stand there now. */
function wasOf({ item, state }: Listed): string | undefined {
  if (state === "changed") return item.selector.exact;
  return item.status === "needs-attention" ? item.history.at(-1)?.was : undefined;
}

/** "annual report, p. 12 · 00:14:32 (primary)". */
function describeSource({ type, url, file, page, time, note }: SourceSlot): Message {
  const place = page === undefined ? undefined : msg`p. ${page}`;
  const parts = [url, file, place, time, note].filter((part) => part !== undefined);
  return msg`${joinMessages(parts, " · ")} (${type === "primary" ? msg`primary` : msg`secondary`})`;
}
