import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import type { Finding, Severity } from "../rules/rule.ts";
import { msg } from "../text/message.ts";
import type { Reading } from "./articles.ts";
import type { Host } from "./host.ts";
import type { Support } from "./support.ts";
import { diagnosticSource, toDiagnostic } from "./toProtocol.ts";

/**
 * The findings of a document as the editor takes them, with one notice at the top where not all are shown.
 *
 * @param findings those of the reading that are not held back.
 */
export function listDiagnostics(
  { document, settings, verdict }: Reading,
  findings: readonly Finding[],
  { support, host }: { readonly support: Support; readonly host: Pick<Host, "rulePages"> },
): readonly Diagnostic[] {
  if (verdict.notice === "otherLanguage") {
    return [
      notice(
        "other-language",
        support.say(
          msg`Nothing is checked here: ${verdict.reason}. “${"articleFactCheck.files.exclude"}” takes files like this out.`,
        ),
      ),
    ];
  }
  if (verdict.notice === "tooLarge") {
    return [
      notice(
        "file-too-large",
        support.say(
          msg`This file is larger than ${settings.maxFileSize} MB and is not checked. “${"articleFactCheck.maxFileSize"}” raises the limit.`,
        ),
      ),
    ];
  }
  const rulePages = support.options.rulePages ?? host.rulePages;
  const shown = gravest(findings, settings.maxFindings);
  const diagnostics = shown.map((finding) => toDiagnostic(document, finding, support, rulePages));
  if (shown.length === findings.length) return diagnostics;
  const message = msg`${shown.length} of ${findings.length} findings are shown, the gravest first. “${"articleFactCheck.maxFindings"}” raises the limit.`;
  return [notice("too-many-findings", support.say(message)), ...diagnostics];
}

/** The answer to a pull: `unchanged` where the client already has the same list. */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  previousResultId: string | undefined,
): DocumentDiagnosticReport {
  const resultId = hashOf(JSON.stringify(diagnostics));
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
}

/** As many findings as the limit allows, errors before hints, again in their order in the text. */
function gravest(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const kept = new Set(
    findings.toSorted((one, other) => ranks[one.severity] - ranks[other.severity]).slice(0, limit),
  );
  return findings.filter((finding) => kept.has(finding));
}

function notice(code: string, message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  const severity = DiagnosticSeverity.Information;
  return { range: { start, end: start }, severity, code, source: diagnosticSource, message };
}

/**
 * Names a list by its contents, so that the name holds across versions and needs no memory: two FNV-1a hashes of
 * 32 bits with different starts.
 */
function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193) ^ (other >>> 13);
  }
  return `${(one >>> 0).toString(16)}-${(other >>> 0).toString(16)}-${text.length}`;
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };
