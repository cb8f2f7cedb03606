import type { Refusal } from "../protocol/refusal.ts";
import { type Message, msg, type Say, sayInEnglish } from "../text/message.ts";
import type { Host } from "./host.ts";

/** Whether the user trusts the folders of the workspace. It is only ever given: who takes it back starts anew. */
export interface Trust {
  isGiven: boolean;
}

/**
 * The platform, without the files of a workspace that is not trusted: until it is, only documents that are open are
 * read, and nothing is written.
 */
export function withTrust(host: Host, trust: Trust, say: Say = sayInEnglish): Host {
  const { readWithin, changeText, listNames, removeText, listSources, listArticles, checkerName } = host;
  const refused = async (): Promise<Refusal> => ({ problem: say(untrusted.record) });
  return {
    ...host,
    readText: async (...file) => (trust.isGiven ? await host.readText(...file) : undefined),
    ...(readWithin && { readWithin: (...file) => (trust.isGiven ? readWithin(...file) : refused()) }),
    ...(changeText && { changeText: (...file) => (trust.isGiven ? changeText(...file) : refused()) }),
    ...(removeText && { removeText: (...file) => (trust.isGiven ? removeText(...file) : refused()) }),
    ...(listNames && { listNames: async (...folder) => (trust.isGiven ? await listNames(...folder) : []) }),
    ...(listSources && {
      listSources: async (...places) =>
        trust.isGiven ? await listSources(...places) : { sources: [], problems: [] },
    }),
    ...(listArticles && {
      listArticles: async (...folder) =>
        trust.isGiven ? await listArticles(...folder) : { files: [], problems: [] },
    }),
    // No source and no article is read that was not listed.
    // Git reads the configuration of the folder.
    ...(checkerName && {
      checkerName: async (folder) => (trust.isGiven ? await checkerName(folder) : undefined),
    }),
  };
}

/** What the user reads where trust is missing. */
export const untrusted: Readonly<Record<"record" | "archive" | "config", Message>> = {
  record: msg`What was checked is read and kept once you trust this folder.`,
  archive: msg`All articles are read once you trust this folder.`,
  config: msg`The folder’s configuration is read and written once you trust this folder.`,
};
