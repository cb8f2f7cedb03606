import { folderOf, pathFrom } from "../../config/paths.ts";
import type { SourceProblem } from "../../files.ts";
import type { Host } from "../host.ts";
import type { Settings } from "../settings.ts";
import type { SettingsStore } from "../settingsStore.ts";
import { pauses } from "../slices.ts";
import type { ArticleFile } from "./articleReader.ts";

/** A file that may be an article, and the settings that hold for it. */
export interface FoundArticle {
  readonly file: ArticleFile;
  readonly settings: Settings;
}

/** The files of all workspace folders that may be articles, and why others are not read. */
export interface FoundArticles {
  readonly articles: readonly FoundArticle[];
  readonly problems: readonly SourceProblem[];
}

/** What files are listed with. */
export interface ListParts {
  readonly host: Host;
  readonly folders: readonly string[];
  readonly settings: SettingsStore;
}

/**
 * Lists the files that may be articles, without those that the configuration leaves out and those in folders of sources:
 * a transcript is no article. Undefined once it is cancelled.
 */
export async function listFiles(
  { host, folders, settings }: ListParts,
  isCancelled: () => boolean,
): Promise<FoundArticles | undefined> {
  const articles = new Map<string, FoundArticle>();
  const problems: SourceProblem[] = [];
  const pause = pauses(host);
  for (const root of folders) {
    const listed = await host.listArticles?.(root, isCancelled);
    for (const file of listed?.files ?? []) {
      await pause();
      if (isCancelled()) return undefined;
      const chosen = await settings.ofFile(file.uri, root);
      const isLeftOut = chosen.leftOutBy !== undefined || isSource(file.uri, root, chosen);
      // Workspace folders may lie in one another.
      if (!isLeftOut) articles.set(file.uri, { file: { ...file, root }, settings: chosen });
    }
    problems.push(...(listed?.problems ?? []));
  }
  return isCancelled() ? undefined : { articles: [...articles.values()], problems };
}

/** Whether a file lies in a folder of sources, beside any article. */
export function isSource(uri: string, root: string, { sources }: Settings): boolean {
  const folders = pathFrom(root, folderOf(uri) ?? uri).split("/");
  return sources.folders.some((name) => folders.includes(name.replace(/\/$/u, "")));
}
