import { type ExtensionContext, window } from "vscode";
import { ArticleTree } from "./articleTree.ts";
import { registerCommands } from "./commands.ts";
import { followCursor } from "./followCursor.ts";
import { registerIgnoredCommands } from "./ignoredFindings.ts";
import { createClient } from "./languageClient.ts";
import { Outlines } from "./outlines.ts";
import { registerRuleCommands } from "./ruleCommands.ts";
import { showStatus } from "./statusBar.ts";

/** Starts the language server, and shows what it reads. VS Code calls it at the first text, Markdown or `.article` file. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel("Fact Check", { log: true });
  const outlines = new Outlines();
  const client = createClient(context.extensionUri, log, outlines);
  const tree = new ArticleTree(outlines);
  context.subscriptions.push(
    log,
    outlines,
    tree,
    client,
    followCursor(tree, outlines, context.globalState),
    showStatus(outlines),
    registerCommands({ client, log, outlines, tree }),
    registerIgnoredCommands(),
    registerRuleCommands(context.extension),
  );
  await client.start();
  await outlines.connect(client);
}
