import type { CancellationToken, Connection } from "vscode-languageserver";
import { nameOf } from "../config/paths.ts";
import type { Refusal } from "../protocol/refusal.ts";
import {
  type ImportedReport,
  type ImportReportParams,
  importReportRequest,
  type Report,
  type ReportParams,
  reportRequest,
} from "../protocol/reports.ts";
import { importCsv } from "../report/importCsv.ts";
import { renderReport } from "../report/renderReport.ts";
import { makeReport } from "../report/reportRows.ts";
import { check } from "../rules/check.ts";
import { type Message, msg, type Say } from "../text/message.ts";
import type { Reading } from "./articles.ts";
import { guardDocument } from "./guard.ts";
import type { RecordsServed } from "./recordRequests.ts";

/** Answers the requests about reports: to make one, and to bring a table back. */
export function answerAboutReports(connection: Connection, served: RecordsServed): void {
  const { say } = served.support;
  const failed: Report | Refusal = { problem: say(msg`The report could not be made; the log says why.`) };
  const report = guardDocument(
    served,
    { name: "report", otherwise: failed },
    (reading, params: DocumentParams & Pick<ReportParams, "format">) => reportOf(reading, params.format, say),
  );
  connection.onRequest<Report | Refusal, unknown>(
    reportRequest,
    ({ uri, format }: ReportParams, token: CancellationToken) =>
      report({ textDocument: { uri }, format }, token),
  );
  connection.onRequest<ImportedReport | Refusal, unknown>(importReportRequest, (params: ImportReportParams) =>
    importReport(served, params),
  );
}

function reportOf(
  { document, article, settings, verdict, record }: Reading,
  format: ReportParams["format"],
  say: Say,
): Report | Refusal {
  if (!verdict.isArticle)
    return { problem: say(msg`This file is not read as an article: ${verdict.reason}.`) };
  // It would tell that nothing was checked.
  if (record.problem !== undefined) return { problem: record.problem };
  // A report is kept and passed on: it is in English, whatever the language of the editor.
  const { rules, thresholds, ignored } = settings;
  const findings = check(article, rules, { thresholds, ignored });
  const { text, ending } = renderReport({ article, findings, record: record.record }, format);
  // What is no name of a file would propose another folder.
  const name = nameOf(document.uri)
    .replace(/\.[^.]*$/u, "")
    .replaceAll(/[/\\]/gu, "-");
  return { fileName: `${name} fact check${ending}`, text };
}

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

async function importReport(
  { contexts, documents, articles, recordEdits, onChange, support: { say } }: RecordsServed,
  { uri, text }: ImportReportParams,
): Promise<ImportedReport | Refusal> {
  const context = await contexts.of(uri);
  const document = documents.get(uri);
  if (document === undefined) return { problem: say(msg`Open the article first.`) };
  const { article, findings } = articles.read(document, context);
  let imported: { readonly changed: number; readonly problems: readonly Message[] } = {
    changed: 0,
    problems: [],
  };
  const outcome = await recordEdits.change(articles.read(document, context), (record, act) => {
    const result = importCsv(text, makeReport({ article, findings, record }), record, act);
    imported = result;
    return result.record;
  });
  if (typeof outcome === "object") return outcome;
  await onChange(uri);
  const { changed, problems } = imported;
  const done = changed === 1 ? msg`1 fact was changed.` : msg`${changed} facts were changed.`;
  return { done: say(done), problems: problems.map(say) };
}
