import { type Diagnostic, Uri } from "vscode";
import { vsdiag } from "vscode-languageclient";

/** Command that shows the page of a rule; its argument is the rule's id. */
export const rulePageCommand = "articleFactCheck.openRulePage";

/** Lets the code of each finding open the page of its rule as it is meant to be read, not as Markdown source. */
export function linkRulePages(
  report: vsdiag.DocumentDiagnosticReport | null | undefined,
): vsdiag.DocumentDiagnosticReport | null | undefined {
  if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) report.items.forEach(linkRulePage);
  return report;
}

/** The same for findings that the server pushes: of articles that are not open. */
export function linkAllRulePages(diagnostics: Diagnostic[]): Diagnostic[] {
  diagnostics.forEach(linkRulePage);
  return diagnostics;
}

function linkRulePage(diagnostic: Diagnostic): void {
  if (typeof diagnostic.code !== "object") return;
  const query = encodeURIComponent(JSON.stringify([diagnostic.code.value]));
  diagnostic.code.target = Uri.parse(`command:${rulePageCommand}?${query}`);
}
