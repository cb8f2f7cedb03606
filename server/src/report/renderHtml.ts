import type { SourceSlot } from "../ledger/record.ts";
import { overlaps, type Span, slice } from "../text/span.ts";
import { signers } from "./renderMarkdown.ts";
import type { Report, Row } from "./reportRows.ts";
import { style } from "./style.ts";
import { harmless, kindWords, statusWords, whereOf } from "./wording.ts";

/**
 * The report as a galley: the article with numbered lines, facts marked and numbered, and what was found out about them
 * in the margin; then counts, what is open, unnamed sources, findings, and who signs. One file, no script, nothing
 * loaded; prints on paper, and follows the reader's light or dark.
 */
export function renderHtml(report: Report, text: string): string {
  const title = `Fact check: ${escapeHtml(report.title)}`;
  return [
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width">\n<title>${title}</title>\n<style>${style}</style>`,
    `</head>\n<body>\n<h1>${title}</h1>`,
    renderCounts(report),
    '<table class="galley">\n<tbody>',
    ...report.lines.map((line, index) => renderLine(report, text, line, index + 1)),
    "</tbody>\n</table>",
    section(
      "Open",
      report.open.map((row) => `<a href="#f${row.number}">No. ${row.number}</a> ${escapeHtml(row.fact)}`),
    ),
    section("No longer in the text", report.rows.filter(({ span }) => span === undefined).map(renderNote)),
    section(
      "Sources without a name",
      report.anonymous.map(({ line, words }) => `Line ${line}: ${escapeHtml(words)}`),
    ),
    section(
      "Findings",
      report.findings.map(({ line, message, code }) => `Line ${line}: ${escapeHtml(`${message} (${code})`)}`),
    ),
    renderSigners(),
    "</body>\n</html>\n",
  ].join("\n");
}

/** Text of others as HTML, in an element or an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return harmless(text).replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}

function renderCounts({ progress }: Report): string {
  const statuses = progress.statuses.map(({ status, count }) => `${statusWords[status]}: ${count}`);
  return `<p class="counts">${progress.done} of ${progress.all} facts are done. ${statuses.join(", ")}.</p>`;
}

function renderLine({ rows }: Report, text: string, line: Span, number: number): string {
  const own = rows.filter(({ span }) => span !== undefined && overlaps(span, line));
  const notes = rows
    .filter((row) => row.line === number)
    .map((row) => `<p id="f${row.number}">${renderNote(row)}</p>`);
  return `<tr><th scope="row">${number}</th><td>${renderWords(text, line, own)}</td><td class="margin">${notes.join("")}</td></tr>`;
}

/** A line in pieces, each marked as the shortest fact that covers it; the number stands behind a fact. */
function renderWords(text: string, line: Span, rows: readonly Row[]): string {
  const borders = [
    line.start,
    line.end,
    ...rows.flatMap(({ span }) => (span === undefined ? [] : [span.start, span.end])),
  ]
    .filter((offset) => offset >= line.start && offset <= line.end)
    .sort((one, other) => one - other);
  const pieces = [...new Set(borders)].map((start, index, all): string => {
    const end = all[index + 1] ?? start;
    const numbers = rows.filter(({ span }) => span?.end === start).map((row) => `<sup>${row.number}</sup>`);
    const words = escapeHtml(slice(text, { start, end }));
    const row = innermost(rows, { start, end });
    const marked = row === undefined || words === "" ? words : `<mark class="${row.status}">${words}</mark>`;
    return `${numbers.join("")}${marked}`;
  });
  return pieces.join("");
}

function innermost(rows: readonly Row[], piece: Span): Row | undefined {
  const lengthOf = ({ span }: Row): number => (span === undefined ? 0 : span.end - span.start);
  return rows
    .filter(({ span }) => span !== undefined && span.start <= piece.start && piece.end <= span.end)
    .reduce<Row | undefined>(
      (best, row) => (best === undefined || lengthOf(row) < lengthOf(best) ? row : best),
      undefined,
    );
}

function renderNote({ number, item, status, fact, span }: Row): string {
  const { kind, checker, date, note, sources } = item;
  const by = [checker, date && readableDate(date)].filter((it) => it !== undefined).join(", ");
  return [
    `<b>${number}</b> ${kindWords[kind]}: <span class="${status}">${statusWords[status]}</span>`,
    span === undefined ? escapeHtml(fact) : "",
    escapeHtml(by),
    ...sources.map(renderSource),
    note === undefined ? "" : `<i>${escapeHtml(note)}</i>`,
  ]
    .filter((part) => part !== "")
    .join("<br>");
}

/** “2026-11-29T13:11:46.137Z” to the minute: “2026-11-29 13:11 UTC”; what is written otherwise stays. */
function readableDate(date: string): string {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)\S*Z$/u.exec(date) ?? [];
  return day === undefined ? date : `${day} ${minute} UTC`;
}

/** Only an address of the web is a link. */
function renderSource(source: SourceSlot): string {
  const { url, type, note = "" } = source;
  const words = escapeHtml([note, whereOf(source)].filter((it) => it !== "").join(", "));
  const isLink = url !== undefined && /^https?:\/\//iu.test(url);
  return `${type}: ${isLink ? `<a rel="noreferrer" href="${escapeHtml(url)}">${words}</a>` : words}`;
}

function section(title: string, lines: readonly string[]): string {
  const items = lines.map((line) => `<li>${line}</li>`).join("\n");
  return `<h2>${title}</h2>\n${lines.length === 0 ? "<p>None.</p>" : `<ul>\n${items}\n</ul>`}`;
}

function renderSigners(): string {
  const rows = signers.map((role) => `<tr><th scope="row">${role}</th><td></td><td></td><td></td></tr>`);
  const head = ["Role", "Name", "Date", "Signature"].map((name) => `<th scope="col">${name}</th>`);
  return `<h2>Signed off</h2>\n<table class="signers">\n<tr>${head.join("")}</tr>\n${rows.join("\n")}\n</table>`;
}
