import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Shown, startExtension } from "./extension.ts";

/** Starts the extension with a server in a process of its own. VS Code calls it at the first text, Markdown or `.article` file. */
export function activate(context: ExtensionContext): Shown {
  const module = Uri.joinPath(context.extensionUri, "dist/server.cjs").fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=0"] } };
  return startExtension(
    context,
    (id, name, options) => new LanguageClient(id, name, { run, debug }, options),
  );
}
