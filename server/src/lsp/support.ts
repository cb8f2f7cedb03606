import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import { MarkupKind } from "vscode-languageserver";
import type { ClientOptions } from "../protocol/session.ts";
import type { Say } from "../text/message.ts";

/** What the client can do, as far as an answer depends on it. */
export interface Support {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  /** Whether it asks before files are renamed, and can rename others along. */
  readonly renamesFiles: boolean;
  /** Whether it shows messages with buttons and answers which was chosen. */
  readonly asks: boolean;
  /** Whether it shows how far something is that it did not ask for. */
  readonly showsProgress: boolean;
  readonly nestedSymbols: boolean;
  readonly markdown: boolean;
  readonly definitionLinks: boolean;
  readonly versionedEdits: boolean;
  readonly annotatedEdits: boolean;
  readonly preparesRename: boolean;
  readonly actionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly multilineTokens: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesTokens: boolean;
  /** Folders of the workspace, as URIs without a slash at the end. */
  readonly folders: readonly string[];
  readonly options: ClientOptions;
  /** The words of its language. */
  readonly say: Say;
}

/** Reads what the client can do, with the least where it does not say. */
export function readSupport(params: InitializeParams, say: Say): Support {
  const { textDocument, window, workspace }: ClientCapabilities = params.capabilities;
  const { publishDiagnostics, diagnostic, documentSymbol, hover, definition, rename } = textDocument ?? {};
  const edit = workspace?.workspaceEdit;
  return {
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: publishDiagnostics?.relatedInformation ?? diagnostic?.relatedInformation ?? false,
    codeDescription:
      publishDiagnostics?.codeDescriptionSupport ?? diagnostic?.codeDescriptionSupport ?? false,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    renamesFiles:
      workspace?.fileOperations?.willRename === true && edit?.resourceOperations?.includes("rename") === true,
    asks: window?.showMessage !== undefined,
    showsProgress: window?.workDoneProgress === true,
    nestedSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdown: hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    definitionLinks: definition?.linkSupport === true,
    versionedEdits: edit?.documentChanges === true,
    annotatedEdits: edit?.documentChanges === true && edit.changeAnnotationSupport !== undefined,
    preparesRename: rename?.prepareSupport === true,
    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    multilineTokens: textDocument?.semanticTokens?.multilineTokenSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    folders: (params.workspaceFolders ?? []).map(({ uri }) => uri.replace(/\/$/u, "")),
    options: readOptions(params.initializationOptions),
    say,
  };
}

function readOptions(value: unknown): ClientOptions {
  if (typeof value !== "object" || value === null) return {};
  const rulePages = "rulePages" in value ? value.rulePages : undefined;
  const commands = "commands" in value && value.commands === true;
  const trusted = !("trusted" in value) || value.trusted !== false;
  const files = "files" in value && value.files === true;
  return { ...(typeof rulePages === "string" && { rulePages }), commands, files, trusted };
}
