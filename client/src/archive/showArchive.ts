import { commands, Disposable, l10n, type Uri, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { Archive } from "./archive.ts";
import { ArchiveTree } from "./archiveTree.ts";
import { checkFolder, clearChecked } from "./checkFolder.ts";
import { VoicesPage } from "./showVoices.ts";

/** What shows all articles, for the tests. */
export interface ArchiveParts extends Disposable {
  readonly archive: Archive;
  readonly tree: ArchiveTree;
  readonly voices: VoicesPage;
}

/** Shows all articles of the workspace, and registers what can be done with them. */
export function showArchive(extension: Uri, client: BaseLanguageClient): ArchiveParts {
  const archive = new Archive(client);
  const tree = new ArchiveTree(archive);
  const voices = new VoicesPage(extension, client, archive);
  const actions: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    checkArticles: (folder) => checkFolder(client, folder),
    clearCheckedArticles: () => clearChecked(client),
    showVoices: () => voices.show(),
    readArticles: () => archive.read(),
    stopReading: () => archive.stop(),
    filterArticles: (words) => (typeof words === "string" ? tree.setFilter(words) : askForFilter(tree)),
    clearArticlesFilter: () => tree.setFilter(""),
  };
  const registered = Object.entries(actions).map(([name, run]) =>
    commands.registerCommand(`articleFactCheck.${name}`, run),
  );
  const disposable = Disposable.from(archive, tree, voices, ...registered);
  return { archive, tree, voices, dispose: () => disposable.dispose() };
}

/** Taken at Enter: with thousands of articles the view does not follow each letter. */
async function askForFilter(tree: ArchiveTree): Promise<void> {
  const filter = await window.showInputBox({
    title: l10n.t("Filter All Articles"),
    placeHolder: l10n.t("A name, or words of a quote"),
    value: tree.filter,
  });
  if (filter !== undefined) await tree.setFilter(filter);
}
