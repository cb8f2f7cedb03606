import { pathToFileURL } from "node:url";
import { explain } from "../rules/explain.ts";
import { rules } from "../rules/index.ts";
import type { Finding, Fix, Related, Rule, Severity } from "../rules/rule.ts";
import { printJson } from "../text/printJson.ts";
import type { Span } from "../text/span.ts";
import type { CheckedArticle } from "./checkArticle.ts";
import type { Failure, Format } from "./format.ts";
import { lineStarts, positionOf } from "./lines.ts";

/**
 * Results as SARIF 2.1.0 (an OASIS standard, docs.oasis-open.org/sarif/sarif/v2.1.0), for code scanning and viewers:
 * one run with all rules, a result a finding, with its fixes.
 */
export const sarifFormat: Format = {
  begin: () =>
    `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${printJson(describeTool())},"columnKind":"utf16CodeUnits","results":[\n`,
  between: ",\n",
  article: renderResults,
  failure: () => "",
  end: (failures) => `\n],"invocations":[${printJson(describeInvocation(failures))}]}]}\n`,
};

function describeTool(): object {
  const version = process.env["ARTICLE_FACT_CHECK_VERSION"];
  return {
    driver: { name: "Article Fact Check", version, semanticVersion: version, rules: rules.map(describeRule) },
  };
}

function describeRule(rule: Rule): object {
  const isOn = rule.level !== "off";
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.explanation },
    help: { text: rule.explanation, markdown: explain(rule) },
    defaultConfiguration: { enabled: isOn, level: isOn ? levels[rule.level] : "none" },
  };
}

function describeInvocation(failures: readonly Failure[]): object {
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: failures.map(({ path, reason }) => ({
      level: "error",
      message: { text: `${path}: ${reason}` },
    })),
  };
}

function renderResults(path: string, { article, findings }: CheckedArticle): string {
  const place: Place = { artifact: { uri: uriOf(path) }, lines: lineStarts(article.text) };
  return findings.map((finding) => printJson(describeResult(finding, place))).join(",\n");
}

/** A file and where its lines begin. */
interface Place {
  readonly artifact: { readonly uri: string };
  readonly lines: readonly number[];
}

function describeResult({ code, severity, span, message, related, fixes }: Finding, place: Place): object {
  return {
    ruleId: code,
    ruleIndex: rules.findIndex(({ id }) => id === code),
    level: levels[severity],
    message: describeMessage(message),
    locations: [{ physicalLocation: describeLocation(span, place) }],
    ...listed("relatedLocations", related, (it: Related, index) => ({
      id: index + 1,
      physicalLocation: describeLocation(it.span, place),
      message: describeMessage(it.message),
    })),
    ...listed("fixes", fixes, (fix: Fix) => describeFix(fix, place)),
  };
}

/** A property that is left out where its list would be empty. */
function listed<Item>(
  name: string,
  items: readonly Item[] | undefined,
  describe: (item: Item, index: number) => object,
): object {
  return items === undefined || items.length === 0 ? {} : { [name]: items.map(describe) };
}

function describeFix({ title, edits }: Fix, { artifact, lines }: Place): object {
  return {
    description: describeMessage(title),
    artifactChanges: [
      {
        artifactLocation: artifact,
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: regionOf(span, lines),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function describeLocation(span: Span, { artifact, lines }: Place): object {
  return { artifactLocation: artifact, region: regionOf(span, lines) };
}

/** Lines and columns, both from 1; the end is out. */
function regionOf({ start, end }: Span, lines: readonly number[]): object {
  const from = positionOf(lines, start);
  const to = positionOf(lines, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** A message. What a viewer would read as a link, `[words](target)`, is none: the words may be an article's. */
function describeMessage(text: string): object {
  return { text: text.replaceAll("](", "] (") };
}

/** Relative to the working folder, as code scanning wants it, where the file lies in it. */
function uriOf(path: string): string {
  const root = `${pathToFileURL(process.cwd()).href}/`;
  const uri = pathToFileURL(path).href;
  // A colon in the first name of a relative URI would end a scheme.
  return uri.startsWith(root) ? uri.slice(root.length).replaceAll(":", "%3A") : uri;
}

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};
