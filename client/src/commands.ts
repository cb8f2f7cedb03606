import { commands, Disposable, env, type LogOutputChannel, l10n, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { OutlineItem } from "../../server/src/protocol/outline.ts";
import type { ArticleTree } from "./articleTree.ts";
import type { Outlines } from "./outlines.ts";
import { copyQuote, goToQuote, goToSpeaker } from "./quoteCommands.ts";

/** What the commands work on. */
interface Parts {
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly outlines: Outlines;
  readonly tree: ArticleTree;
}

/** Registers the commands on the outline, the quotes and the server; those on findings and rules are elsewhere. */
export function registerCommands({ client, log, outlines, tree }: Parts): Disposable {
  const actions: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    showOutline: () => commands.executeCommand("articleFactCheck.outline.focus"),
    filter: (words) => (typeof words === "string" ? tree.setFilter(words) : askForFilter(tree)),
    clearFilter: () => tree.setFilter(""),
    nextQuote: () => goToQuote(outlines, "next"),
    previousQuote: () => goToQuote(outlines, "previous"),
    goToSpeaker: (line, character) => goToSpeaker(outlines, line, character),
    copyQuote: (line, character) => copyQuote(outlines, line, character),
    restartServer: async () => {
      await client.stop();
      await client.start();
    },
    showLog: () => log.show(),
  };
  return Disposable.from(
    ...Object.entries(actions).map(([name, run]) =>
      commands.registerCommand(`articleFactCheck.${name}`, run),
    ),
    commands.registerCommand("articleFactCheck.copyItem", ({ copyText }: OutlineItem) =>
      env.clipboard.writeText(copyText),
    ),
  );
}

/** The tree follows the filter while it is typed; Escape brings back the one from before. */
function askForFilter(tree: ArticleTree): void {
  const before = tree.filter;
  const input = window.createInputBox();
  input.title = l10n.t("Filter People and Quotes");
  input.placeholder = l10n.t("A name, or words of a quote");
  input.value = before;
  let isAccepted = false;
  input.onDidChangeValue((value) => tree.setFilter(value));
  input.onDidAccept(() => {
    isAccepted = true;
    input.hide();
  });
  input.onDidHide(async () => {
    if (!isAccepted) await tree.setFilter(before);
    input.dispose();
  });
  input.show();
}
