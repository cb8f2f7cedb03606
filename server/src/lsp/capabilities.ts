import {
  CodeActionKind,
  type SemanticTokensLegend,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { SemanticToken } from "../features/semanticTokens.ts";
import { renamedArticles } from "./recordRenames.ts";
import type { Support } from "./support.ts";

/**
 * What the server offers to a client.
 *
 * @param commands that it runs for every client.
 */
export function offerCapabilities(support: Support, commands: readonly string[]): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(support.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: "fact-check",
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    documentSymbolProvider: { label: "Fact Check" },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: support.preparesRename ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    inlayHintProvider: true,
    codeLensProvider: {},
    ...(commands.length > 0
      ? { executeCommandProvider: { commands: [...commands], workDoneProgress: true } }
      : {}),
    ...(support.renamesFiles ? { workspace: { fileOperations: { willRename: renamedArticles } } } : {}),
    ...(support.actionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } } : {}),
  };
}

/** The kinds of semantic tokens, each at the index that stands for it on the wire. */
export const tokenKinds: readonly SemanticToken["kind"][] = ["person", "organisation", "quote", "cue"];

const legend: SemanticTokensLegend = { tokenTypes: [...tokenKinds], tokenModifiers: [] };
