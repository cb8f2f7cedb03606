import { commands, Disposable, env, l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type ImportedReport,
  type ImportReportParams,
  importReportRequest,
  type Report,
  type ReportFormat,
  type ReportParams,
  reportRequest,
} from "../../../server/src/protocol/reports.ts";
import { askServer } from "../askServer.ts";
import { inertLabel, inertMessage } from "../inertText.ts";
import type { Records } from "./records.ts";

/** Registers the commands that write the report of an article, and read a checked one back. */
export function registerReportCommands(client: BaseLanguageClient, records: Records): Disposable {
  return Disposable.from(
    commands.registerCommand("articleFactCheck.exportReport", (format: unknown, target: unknown) =>
      exportReport(
        client,
        records,
        isFormat(format) ? format : undefined,
        target instanceof Uri ? target : undefined,
      ),
    ),
    commands.registerCommand("articleFactCheck.importReport", (source: unknown) =>
      importReport(client, records, source instanceof Uri ? source : undefined),
    ),
  );
}

/** Asks for what is not given. */
async function exportReport(
  client: BaseLanguageClient,
  { uri, view }: Records,
  givenFormat: ReportFormat | undefined,
  givenTarget: Uri | undefined,
): Promise<void> {
  if (!uri || !view) return;
  const format =
    givenFormat ?? (await window.showQuickPick(formats, { title: l10n.t("Export Report") }))?.format;
  if (format === undefined) return;
  const params: ReportParams = { uri: view.uri, format };
  const report = await askServer<Report>(client, reportRequest, params);
  if ("problem" in report) {
    void window.showErrorMessage(inertMessage(report.problem));
    return;
  }
  const target = givenTarget ?? (await askWhere(uri, report.fileName));
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(report.text));
  const open = l10n.t("Open the Report");
  // Not awaited by the command: the message stays until somebody closes it.
  void window
    .showInformationMessage(
      inertMessage(l10n.t("The report is in {0}.", workspace.asRelativePath(target))),
      open,
    )
    .then((answer) => {
      if (answer === open) void show(target);
    });
}

async function askWhere(article: Uri, fileName: string): Promise<Uri | undefined> {
  const folder =
    article.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(article, "..");
  return await window.showSaveDialog({
    title: l10n.t("Export Report"),
    ...(folder ? { defaultUri: Uri.joinPath(folder, fileName) } : {}),
  });
}

/** A page is for the browser, where there is one on the machine that has the file. */
async function show(report: Uri): Promise<void> {
  const isPage = report.path.endsWith(".html") && report.scheme === "file" && env.remoteName === undefined;
  if (!isPage || !(await env.openExternal(report))) await commands.executeCommand("vscode.open", report);
}

async function importReport(
  client: BaseLanguageClient,
  records: Records,
  given: Uri | undefined,
): Promise<void> {
  const { view } = records;
  if (!view) return;
  const source = given ?? (await askFor());
  if (!source) return;
  const { size } = await workspace.fs.stat(source);
  if (size > sizeLimit) {
    void window.showErrorMessage(
      inertMessage(l10n.t("{0} has more than 20 MB: it is no report.", workspace.asRelativePath(source))),
    );
    return;
  }
  const params: ImportReportParams = { uri: view.uri, text: decode(await workspace.fs.readFile(source)) };
  const answer = await askServer<ImportedReport>(client, importReportRequest, params);
  if ("problem" in answer) {
    void window.showErrorMessage(inertMessage(answer.problem));
    return;
  }
  await records.refresh();
  if (answer.problems.length === 0) void window.showInformationMessage(inertMessage(answer.done));
  else void showProblems(answer);
}

async function askFor(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({
    title: l10n.t("Import Checked CSV"),
    openLabel: l10n.t("Import"),
    filters: { [l10n.t("CSV report")]: ["csv"] },
  });
  return picked?.[0];
}

/** A list that is read and left by keyboard; it needs no answer. */
async function showProblems({ done, problems }: ImportedReport): Promise<void> {
  await window.showQuickPick(problems.map(inertLabel), {
    title: done,
    placeHolder:
      problems.length === 1
        ? l10n.t("1 line was not taken")
        : l10n.t("{0} lines were not taken", problems.length),
    ignoreFocusOut: true,
  });
}

/** Spreadsheets write UTF-8, UTF-16 and, on Windows, the old code page. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** In bytes; a report of ten thousand facts has three million. */
const sizeLimit = 20_000_000;

interface FormatPick extends QuickPickItem {
  readonly format: ReportFormat;
}

const formats: readonly FormatPick[] = [
  {
    format: "html",
    label: l10n.t("Web page"),
    description: ".html",
    detail: l10n.t("The article with a source column; prints well"),
  },
  {
    format: "csv",
    label: l10n.t("Spreadsheet"),
    description: ".csv",
    detail: l10n.t("A line a fact; can be imported back"),
  },
  { format: "markdown", label: "Markdown", description: ".md", detail: l10n.t("For the desk’s notes") },
  { format: "json", label: "JSON", description: ".json", detail: l10n.t("For other programs") },
  {
    format: "claim-review",
    label: "ClaimReview",
    description: ".json",
    detail: l10n.t("The finished checks of claims, as search engines read them"),
  },
];

function isFormat(value: unknown): value is ReportFormat {
  return formats.some(({ format }) => format === value);
}
