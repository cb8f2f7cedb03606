/** Client asks for the report of an article: {@link ReportParams} → {@link Report} or a refusal. */
export const reportRequest = "articleFactCheck/report";

/** The forms of a report. */
export type ReportFormat = "html" | "csv" | "markdown" | "json" | "claim-review";

/** Names the document and the form. */
export interface ReportParams {
  readonly uri: string;
  readonly format: ReportFormat;
}

/** A report, ready to be written. */
export interface Report {
  /** Name for the file: "harbour fact check.html". */
  readonly fileName: string;
  readonly text: string;
}

/** Client gives back a CSV report that was edited elsewhere: {@link ImportReportParams} → {@link ImportedReport} or a refusal. */
export const importReportRequest = "articleFactCheck/importReport";

/** A CSV report that was edited elsewhere. */
export interface ImportReportParams {
  readonly uri: string;
  readonly text: string;
}

/** What of the CSV was taken, in a sentence, and the lines that were not, each with its reason. */
export interface ImportedReport {
  readonly done: string;
  readonly problems: readonly string[];
}
