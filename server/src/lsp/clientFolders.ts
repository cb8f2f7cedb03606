import { type Ask, clientFiles } from "../remote/clientFiles.ts";
import { clientSources } from "../remote/clientSources.ts";
import { clientTexts } from "../remote/clientTexts.ts";
import { inOrder } from "../remote/inOrder.ts";
import type { Host, Platform } from "./host.ts";

/**
 * The platform, and the files that only the client can reach: all of them in a browser, elsewhere those on no disk.
 *
 * @param ask absent where the client does not answer requests about files.
 */
export function withClientFolders(platform: Platform, ask: Ask | undefined): Host {
  if (ask === undefined) return { ...platform, readText: platform.readText ?? (async () => undefined) };
  const files = clientFiles(ask);
  const client = { ...clientTexts(files, platform.alone ?? inOrder()), ...clientSources(files) };
  // Where the platform has no disk it has none of these functions.
  const disk: typeof client = { ...client, ...platform };
  const at = (uri: string): typeof client => (uri.startsWith("file:") ? disk : client);
  return {
    ...platform,
    readText: (uri, ...rest) => at(uri).readText(uri, ...rest),
    readWithin: (uri, ...rest) => at(uri).readWithin(uri, ...rest),
    changeText: (uri, ...rest) => at(uri).changeText(uri, ...rest),
    listNames: (uri, ...rest) => at(uri).listNames(uri, ...rest),
    removeText: (uri, ...rest) => at(uri).removeText(uri, ...rest),
    listSources: (places, ...rest) => at(places.root).listSources(places, ...rest),
    readSource: (source, ...rest) => at(source.uri).readSource(source, ...rest),
    listArticles: (folder, ...rest) => at(folder).listArticles(folder, ...rest),
  };
}
