import {
  type CodeLens,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type InlayHint,
  InlayHintKind,
  type Location,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { nameOf } from "../config/paths.ts";
import type { ArticleSymbol, SymbolKindName } from "../features/documentSymbols.ts";
import type { EntitySymbol } from "../features/entitySymbols.ts";
import type { Fold } from "../features/folding.ts";
import type { HeadlineCounts } from "../features/headlineCounts.ts";
import type { SpeakerHint } from "../features/inlayHints.ts";
import type { Highlight } from "../features/occurrences.ts";
import type { NodeRestore, OutlineNode, OutlineTree } from "../features/outline.ts";
import type { SourceLens } from "../features/sourceLenses.ts";
import type { Restore } from "../protocol/configuration.ts";
import { type Outline, type OutlineItem, showOutlineCommand } from "../protocol/outline.ts";
import { type ComparisonParams, showInTranscriptCommand } from "../protocol/sources.ts";
import type { Edit, Finding, Severity } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";
import type { Reading } from "./articles.ts";
import { shownUri } from "./sourcePlaces.ts";
import type { Support } from "./support.ts";

/** The name under which all findings stand in the editor. */
export const diagnosticSource = "fact-check";

/** The range of a span. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The place of a span in its document. */
export function toLocation(document: TextDocument, span: Span): Location {
  return { uri: document.uri, range: toRange(document, span) };
}

/** @param rulePages URI of the folder with the rules' pages; without it a finding has no link. */
export function toDiagnostic(
  document: TextDocument,
  finding: Finding,
  support: Support,
  rulePages: string | undefined,
): Diagnostic {
  const { code, severity, message, span, related = [] } = finding;
  const relatedInformation = related.map((place) => ({
    location: toLocation(document, place.span),
    message: place.message,
  }));
  return {
    range: toRange(document, span),
    severity: severities[severity],
    code,
    source: diagnosticSource,
    message,
    ...(support.codeDescription && rulePages !== undefined
      ? { codeDescription: { href: `${rulePages}/${code}.md` } }
      : {}),
    ...(support.relatedInformation && related.length > 0 ? { relatedInformation } : {}),
  };
}

/** A symbol and all below it; its selection is kept inside its range, as the protocol wants. */
export function toDocumentSymbol(document: TextDocument, symbol: ArticleSymbol): DocumentSymbol {
  return {
    name: symbol.name === "" ? "…" : symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: toRange(document, symbol.span),
    selectionRange: toRange(document, symbol.selection),
    children: symbol.children.map((child) => toDocumentSymbol(document, child)),
  };
}

/** The same as a flat list, for clients that know no hierarchy. */
export function toSymbolInformation(
  document: TextDocument,
  symbol: ArticleSymbol,
  containerName: string = "",
): SymbolInformation[] {
  const own = {
    name: symbol.name,
    kind: symbolKinds[symbol.kind],
    location: toLocation(document, symbol.span),
  };
  return [
    containerName === "" ? own : { ...own, containerName },
    ...symbol.children.flatMap((child) => toSymbolInformation(document, child, symbol.name)),
  ];
}

/** A person or organisation of one of several articles; the name of the file stands beside it. */
export function toWorkspaceSymbol(location: Location, symbol: EntitySymbol): SymbolInformation {
  return { name: symbol.name, kind: symbolKinds[symbol.kind], containerName: nameOf(location.uri), location };
}

/** A line over the headline; it opens the outline where the client has that command. */
export function toCodeLens(document: TextDocument, counts: HeadlineCounts, support: Support): CodeLens {
  // An empty command shows its title and does nothing.
  const command = support.options.commands === true ? showOutlineCommand : "";
  return { range: toRange(document, counts.span), command: { title: counts.title, command } };
}

/** A line over the paragraph of a quotation; it shows the source where the client has that command. */
export function toSourceLens(document: TextDocument, lens: SourceLens, support: Support): CodeLens {
  const range = toRange(document, lens.span);
  // The name of a file may hold `$(name)`, of which VS Code would make an icon.
  const title = lens.title.replace(/\$(?=\()/gu, "$\u200b");
  if (support.options.commands !== true) return { range, command: { title, command: "" } };
  const place: ComparisonParams = { uri: document.uri, position: document.positionAt(lens.quote) };
  return { range, command: { title, command: showInTranscriptCommand, arguments: [place] } };
}

/** Speakers light up as "written", the rest as "read" or "text", so that themes show the difference. */
export function toHighlight(document: TextDocument, { span, part }: Highlight): DocumentHighlight {
  return { range: toRange(document, span), kind: highlightKinds[part] };
}

/** A fold of whole lines; undefined where it lies in one line. */
export function toFoldingRange(document: TextDocument, { span, kind }: Fold): FoldingRange | undefined {
  const { start, end } = toRange(document, span);
  // A span that ends at the start of a line ends, for a reader, on the line before.
  const endLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  if (endLine <= start.line) return undefined;
  const fold = { startLine: start.line, endLine };
  return kind === "section" ? { ...fold, kind: FoldingRangeKind.Region } : fold;
}

/** A name behind a quote. */
export function toInlayHint(document: TextDocument, hint: SpeakerHint): InlayHint {
  return {
    position: document.positionAt(hint.offset),
    label: `— ${hint.name}`,
    kind: InlayHintKind.Parameter,
    tooltip: hint.tooltip,
    paddingLeft: true,
  };
}

/** One edit of a fix or a renaming. */
export function toTextEdit(document: TextDocument, { span, newText }: Edit): TextEdit {
  return { range: toRange(document, span), newText };
}

/** The tree of a document, with the verdict that the status bar shows. */
export function toOutline(
  { document, version, verdict, article }: Reading,
  tree: OutlineTree,
  support: Support,
): Outline {
  return {
    uri: document.uri,
    version,
    isArticle: verdict.isArticle,
    reason: verdict.reason,
    counts: tree.counts,
    compared: article.comparisons
      .filter(({ passages }) => passages.length > 0)
      .map((comparison) => toRange(document, comparison)),
    sections: tree.sections.map((node) => toOutlineItem(document, node, support)),
  };
}

function toOutlineItem(document: TextDocument, node: OutlineNode, support: Support): OutlineItem {
  const { span, restore, file, children, ...rest } = node;
  const shown = file && shownUri(file, support);
  return {
    ...rest,
    children: children.map((child) => toOutlineItem(document, child, support)),
    ...(shown === undefined ? {} : { document: shown }),
    ...(span === undefined ? {} : { range: toRange(document, span) }),
    ...(restore === undefined ? {} : { restore: toRestore(document, restore) }),
  };
}

function toRestore(document: TextDocument, restore: NodeRestore): Restore {
  if (restore.place !== "text") return restore;
  const { span, shared } = restore;
  const range = toRange(document, span);
  if (shared === undefined) return { place: "text", range };
  const names = shared.names.map((name) => toRange(document, name));
  const comment = toRange(document, shared.comment);
  return { place: "text", range, shared: { comment, names, index: shared.index } };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const symbolKinds: Readonly<Record<SymbolKindName, SymbolKind>> = {
  headline: SymbolKind.File,
  section: SymbolKind.Module,
  group: SymbolKind.Package,
  person: SymbolKind.Class,
  organisation: SymbolKind.Namespace,
  document: SymbolKind.Interface,
  quote: SymbolKind.String,
  unattributed: SymbolKind.Event,
  anonymous: SymbolKind.Null,
  other: SymbolKind.Object,
};

const highlightKinds: Readonly<Record<Highlight["part"], DocumentHighlightKind>> = {
  mention: DocumentHighlightKind.Text,
  quote: DocumentHighlightKind.Read,
  cue: DocumentHighlightKind.Text,
  speaker: DocumentHighlightKind.Write,
};
