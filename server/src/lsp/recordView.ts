import type { TextDocument } from "vscode-languageserver-textdocument";
import { singleSpaced } from "../features/words.ts";
import type { Listed } from "../ledger/listItems.ts";
import { statusOf } from "../ledger/progress.ts";
import type { SourceSlot } from "../ledger/record.ts";
import type { RecordItem, RecordView } from "../protocol.ts";
import type { Reading } from "./articles.ts";
import { toRange } from "./toProtocol.ts";

/** The record of an article as the client shows it. */
export function toRecordView({ document, version, listed, record }: Reading): RecordView {
  const text = document.getText();
  return {
    uri: document.uri,
    version,
    ...(record.problem === undefined ? {} : { problem: record.problem }),
    items: listed.map((it) => toRecordItem(document, text, it)),
  };
}

function toRecordItem(document: TextDocument, text: string, listed: Listed): RecordItem {
  const { item, span, person } = listed;
  const { id, kind, selector, checker, date, note, sources } = item;
  const was = wasOf(listed);
  const words = span === undefined ? selector.exact : text.slice(span.start, span.end);
  return {
    id,
    kind,
    status: statusOf(listed),
    words: singleSpaced(words, { start: 0, end: words.length }),
    sources: sources.map(describeSource),
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
function describeSource({ type, url, file, page, time, note }: SourceSlot): string {
  const place = page === undefined ? undefined : `p. ${page}`;
  const parts = [url, file, place, time, note].filter((part) => part !== undefined);
  return `${parts.join(" · ")} (${type})`;
}
