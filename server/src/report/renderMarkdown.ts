import { cellsOf, csvColumns } from "./renderCsv.ts";
import type { Place, Report } from "./reportRows.ts";
import { onOneLine, statusWords } from "./wording.ts";

/** The report as Markdown: counts, the table of facts, what is open, unnamed sources, findings, and who signs. */
export function renderMarkdown(report: Report): string {
  const { title, rows, progress, open, anonymous, findings } = report;
  return [
    `# Fact check: ${plainMarkdown(title)}`,
    `${progress.done} of ${progress.all} facts are done.`,
    ...progress.statuses.map(({ status, count }) => `- ${statusWords[status]}: ${count}`),
    "## Facts",
    table(csvColumns, rows.map(cellsOf)),
    "## Open",
    list(open.map(({ number, fact }) => `No. ${number}: ${plainMarkdown(fact)}`)),
    "## Sources without a name",
    list(anonymous.map(placeLine)),
    "## Findings",
    list(findings.map((it) => `${placeLine(it)}: ${plainMarkdown(it.message)} (${plainMarkdown(it.code)})`)),
    "## Signed off",
    table(
      ["Role", "Name", "Date", "Signature"],
      signers.map((role) => [role, "", "", ""]),
    ),
  ]
    .join("\n\n")
    .replace(/\n\n(?=- [^\n]*: \d+\n\n)/gu, "\n\n")
    .concat("\n");
}

/** Who signs a report. */
export const signers = ["Writer", "Fact-checker", "Editor"] as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plainMarkdown).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? "None." : lines.map((line) => `- ${line}`).join("\n");
}

function placeLine({ line, words }: Place): string {
  return `Line ${line}: ${plainMarkdown(words)}`;
}

/** Text of others on one line, with nothing in it that Markdown or HTML would read, and no link that makes itself. */
export function plainMarkdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]<>()#+\-.!|~&"'$^=:@]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}
