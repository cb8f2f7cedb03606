import { type LogOutputChannel, Uri, workspace } from "vscode";
import type { ErrorHandler, LanguageClientOptions } from "vscode-languageclient";
import { brokenJsonCode } from "../../server/src/protocol/configuration.ts";
import type { ClientOptions } from "../../server/src/protocol/session.ts";
import { articleSelector, configSelector } from "./articleDocuments.ts";
import { sendChosenSettings } from "./chosenSettings.ts";
import { addHoverLinks } from "./hoverLinks.ts";
import { namePlaces } from "./ignoredFindings.ts";
import type { Outlines } from "./outlines.ts";
import { linkAllRulePages, linkRulePages } from "./rulePages.ts";

/**
 * What the client of the language server does, wherever the server runs.
 *
 * Articles are confidential before they are published: the log has no text of theirs unless `trace.server` asks
 * for it.
 */
export function clientOptions(
  extension: Uri,
  log: LogOutputChannel,
  outlines: Outlines,
  errorHandler: ErrorHandler,
): LanguageClientOptions {
  // Asked at each start of the server, before which trust may have been given.
  const initializationOptions = (): ClientOptions => ({
    rulePages: Uri.joinPath(extension, "docs/rules").toString(),
    commands: true,
    files: true,
    trusted: workspace.isTrusted,
  });
  return {
    documentSelector: [...articleSelector, ...configSelector],
    outputChannel: log,
    traceOutputChannel: log,
    initializationOptions,
    errorHandler,
    // Without this one, findings would not follow typing.
    diagnosticPullOptions: { onChange: true },
    middleware: {
      workspace: sendChosenSettings,
      // VS Code says itself where JSON is broken.
      handleDiagnostics: (uri, diagnostics, next) =>
        next(uri, linkAllRulePages(diagnostics.filter(({ code }) => code !== brokenJsonCode))),
      provideHover: async (document, position, token, next) =>
        addHoverLinks(await next(document, position, token), outlines.itemsAt(document.uri, position)),
      provideDiagnostics: async (document, previousResultId, token, next) =>
        linkRulePages(await next(document, previousResultId, token)),
      provideCodeActions: async (document, range, context, token, next) =>
        namePlaces(await next(document, range, context, token)),
    },
  };
}
