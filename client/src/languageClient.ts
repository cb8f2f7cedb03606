import { type LogOutputChannel, l10n, Uri, workspace } from "vscode";
import {
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  TransportKind,
} from "vscode-languageclient/node";
import { brokenJsonCode } from "../../server/src/protocol/configuration.ts";
import type { ClientOptions } from "../../server/src/protocol/session.ts";
import { articleSelector, configSelector } from "./articleDocuments.ts";
import { sendChosenSettings } from "./chosenSettings.ts";
import { addHoverLinks } from "./hoverLinks.ts";
import { namePlaces } from "./ignoredFindings.ts";
import type { Outlines } from "./outlines.ts";
import { linkAllRulePages, linkRulePages } from "./rulePages.ts";

/**
 * The client of the language server; it is not started yet.
 *
 * Articles are confidential before they are published: the log has no text of theirs unless `trace.server` asks
 * for it.
 */
export function createClient(
  extension: Uri,
  log: LogOutputChannel,
  outlines: Outlines,
  errorHandler: ErrorHandler,
): LanguageClient {
  const module = Uri.joinPath(extension, "dist/server.cjs").fsPath;
  // Asked at each start of the server, before which trust may have been given.
  const initializationOptions = (): ClientOptions => ({
    rulePages: Uri.joinPath(extension, "docs/rules").toString(),
    commands: true,
    trusted: workspace.isTrusted,
  });
  const clientOptions: LanguageClientOptions = {
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
  return new LanguageClient(
    "articleFactCheck",
    l10n.t("Fact Check"),
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=0"] } },
    },
    clientOptions,
  );
}
