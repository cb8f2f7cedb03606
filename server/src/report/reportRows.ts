import type { Article } from "../article/article.ts";
import { type Listed, listItems } from "../ledger/listItems.ts";
import { countProgress, type Progress, statusOf } from "../ledger/progress.ts";
import type { FactRecord, Item, ItemStatus } from "../ledger/record.ts";
import type { Finding } from "../rules/rule.ts";
import { isLineBreak } from "../text/characters.ts";
import { type Span, slice } from "../text/span.ts";

/** What a report is made of. */
export interface ReportInput {
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly record: FactRecord;
}

/** What every form of the report tells. */
export interface Report {
  readonly title: string;
  readonly lines: readonly Span[];
  readonly rows: readonly Row[];
  readonly progress: Progress;
  /** What is left to do. */
  readonly open: readonly Row[];
  readonly anonymous: readonly Place[];
  readonly findings: readonly (Place & Pick<Finding, "code" | "severity" | "message">)[];
}

/** Words of the article and the line where they stand. */
export interface Place {
  readonly line: number;
  readonly words: string;
}

/** One fact of the report. */
export interface Row {
  /** From 1 on, in order of the text. */
  readonly number: number;
  readonly item: Item;
  /** The words as the text has them now; as the record has them where they are gone. */
  readonly fact: string;
  /** From 1 on, as editors count; absent for what is no longer in the text. */
  readonly line?: number;
  readonly span?: Span;
  /** In the text as it is now. */
  readonly status: ItemStatus;
  readonly person?: string;
}

/** Puts together what a report tells. Pure; total. */
export function makeReport({ article, findings, record }: ReportInput): Report {
  const listed = listItems(article, record);
  const lines = linesOf(article.text);
  const place = (span: Span): Place => ({
    line: lineAt(lines, span.start),
    words: slice(article.text, span),
  });
  const rows = listed.map((it, index) => rowOf(it, index + 1, article.text, lines));
  return {
    title: record.article,
    lines,
    rows,
    progress: countProgress(listed),
    open: rows.filter(({ status }) => status === "open" || status === "needs-attention"),
    anonymous: article.attributions.flatMap(({ source }) =>
      source?.kind === "anonymous" ? [place(source)] : [],
    ),
    findings: findings.map(({ span, code, severity, message }) => ({
      ...place(span),
      code,
      severity,
      message,
    })),
  };
}

function rowOf(listed: Listed, number: number, text: string, lines: readonly Span[]): Row {
  const { item, span, person } = listed;
  return {
    number,
    item,
    fact: span === undefined ? item.selector.exact : slice(text, span),
    ...(span === undefined ? {} : { line: lineAt(lines, span.start), span }),
    status: statusOf(listed),
    ...(person === undefined ? {} : { person }),
  };
}

/** The lines of a text, without their ends; at least one. CRLF is one end. */
function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if (!isLineBreak(text.charCodeAt(offset))) continue;
    lines.push({ start, end: offset });
    if (text.startsWith("\r\n", offset)) offset++;
    start = offset + 1;
  }
  return [...lines, { start, end: text.length }];
}

/** Number of the line that holds an offset, from 1 on. */
function lineAt(lines: readonly Span[], offset: number): number {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Span).start <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
