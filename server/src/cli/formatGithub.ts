import type { Finding, Severity } from "../rules/rule.ts";
import type { Format } from "./format.ts";
import { lineStarts, positionOf } from "./lines.ts";
import { printable } from "./printable.ts";
import { slashed } from "./slashed.ts";

/**
 * Annotations of a workflow of GitHub Actions, a line each: `::warning file=…,line=3,col=20,title=…::…`.
 *
 * Words of an article are data there: no line end, comma or colon of theirs begins a command or a property.
 */
export const githubFormat: Format = {
  begin: () => "",
  between: "",
  article: (path, { article, findings }) => {
    const lines = lineStarts(article.text);
    return findings.map((finding) => renderFinding(path, finding, lines)).join("");
  },
  failure: ({ path, reason }) => renderCommand("error", { file: slashed(path) }, reason),
  end: () => "",
};

function renderFinding(
  path: string,
  { span, severity, message, code }: Finding,
  lines: readonly number[],
): string {
  const start = positionOf(lines, span.start);
  const end = positionOf(lines, span.end);
  return renderCommand(
    commands[severity],
    {
      file: slashed(path),
      line: start.line,
      endLine: end.line,
      col: start.column,
      // Columns are shown only within one line.
      ...(start.line === end.line ? { endColumn: end.column } : {}),
      title: code,
    },
    message,
  );
}

function renderCommand(
  command: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${command} ${listed.join(",")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return printable(text).replaceAll("%", "%25");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};
