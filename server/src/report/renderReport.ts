import { renderCsv } from "./renderCsv.ts";
import { renderHtml } from "./renderHtml.ts";
import { renderClaimReview, renderJson } from "./renderJson.ts";
import { renderMarkdown } from "./renderMarkdown.ts";
import { makeReport, type ReportInput } from "./reportRows.ts";

/** The forms of the report. */
export type ReportForm = (typeof reportForms)[number];

/** All forms, as they are named to a user. */
export const reportForms = ["html", "csv", "markdown", "json", "claim-review"] as const;

/** The report of an article in one form, and how its file's name ends. */
export function renderReport(
  input: ReportInput,
  form: ReportForm,
): { readonly text: string; readonly ending: string } {
  const report = makeReport(input);
  switch (form) {
    case "html":
      return { text: renderHtml(report, input.article.text), ending: ".html" };
    case "csv":
      return { text: renderCsv(report), ending: ".csv" };
    case "markdown":
      return { text: renderMarkdown(report), ending: ".md" };
    case "json":
      return { text: renderJson(report), ending: ".json" };
    case "claim-review":
      return { text: renderClaimReview(report), ending: ".jsonld" };
  }
}
