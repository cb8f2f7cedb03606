import { escapeHtml } from "../report/renderHtml.ts";
import type { Finding, Severity } from "../rules/rule.ts";
import type { CheckedArticle } from "./checkArticle.ts";
import type { Format } from "./format.ts";
import { lineStarts, placeOf } from "./lines.ts";
import { printable } from "./printable.ts";

/**
 * Results as JUnit XML, which most build servers show: a suite an article, a case a finding. Errors and warnings are
 * failures; informations and hints are cases that passed and say something.
 */
export const junitFormat: Format = {
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="article-fact-check">\n',
  between: "",
  article: renderSuite,
  failure: ({ path, reason }) =>
    suite(path, { tests: 1, failures: 0, errors: 1 }, [
      testCase(path, "read", `<error message="${escapeXml(reason)}"/>`),
    ]),
  end: () => "</testsuites>\n",
};

function renderSuite(path: string, { article, findings }: CheckedArticle): string {
  const failures = findings.filter(({ severity }) => isFailure(severity)).length;
  const lines = lineStarts(article.text);
  const cases = findings.map((finding) => renderFinding(path, finding, lines));
  if (cases.length > 0) return suite(path, { tests: cases.length, failures, errors: 0 }, cases);
  const passed =
    article.verdict.kind === "article"
      ? testCase(path, "nothing to report", "")
      : testCase(path, "read", `<skipped message="${escapeXml(article.verdict.reason)}"/>`);
  return suite(path, { tests: 1, failures, errors: 0 }, [passed]);
}

function renderFinding(
  path: string,
  { span, severity, message, code }: Finding,
  lines: readonly number[],
): string {
  const place = placeOf(lines, span.start);
  const words = escapeXml(`${path}:${place} ${severity}: ${message}`);
  const content = isFailure(severity)
    ? `<failure type="${severity}" message="${escapeXml(message)}">${words}</failure>`
    : `<system-out>${words}</system-out>`;
  return testCase(path, `${code} ${place}`, content);
}

function isFailure(severity: Severity): boolean {
  return severity === "error" || severity === "warning";
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

function suite(path: string, { tests, failures, errors }: Counts, cases: readonly string[]): string {
  const counts = `tests="${tests}" failures="${failures}" errors="${errors}"`;
  return `  <testsuite name="${escapeXml(path)}" ${counts}>\n${cases.join("")}  </testsuite>\n`;
}

function testCase(path: string, name: string, content: string): string {
  return `    <testcase classname="${escapeXml(path)}" name="${escapeXml(name)}">${content}</testcase>\n`;
}

/** Text of others in XML, on one line; the two characters without a meaning that XML forbids become `\ufffd`. */
function escapeXml(text: string): string {
  return escapeHtml(printable(text)).replace(/[\ufffe\uffff]/gu, "\ufffd");
}
