import type { ReadText } from "../config/loadConfig.ts";
import type { ChangeText, ListNames, ReadWithin, Refusal, RemoveText } from "../files.ts";
import { msg } from "../text/message.ts";
import type { FileTree } from "../tree/fileTree.ts";
import {
  changedByOthers,
  changeSayings,
  mostChangedBytes,
  mostConfigBytes,
  noPlainFile,
  notUtf8,
  readSayings,
  removeSayings,
  type Sayings,
  tooLarge,
} from "../tree/sayings.ts";
import { type ClientFiles, isAbsent, reasonOf } from "./clientFiles.ts";
import { clientTree } from "./clientTree.ts";
import type { Alone } from "./inOrder.ts";

/** What is done with the texts of a client's files. */
export interface ClientTexts {
  readonly readText: ReadText;
  readonly readWithin: ReadWithin;
  readonly changeText: ChangeText;
  readonly listNames: ListNames;
  readonly removeText: RemoveText;
}

/**
 * Reads and changes texts of a client's files.
 *
 * A file is written in one request. It is not written beside and moved into place, as on the disk: VS Code first removes
 * what a file is moved over, so that a crash could leave neither the old text nor the new.
 */
export function clientTexts(files: ClientFiles, alone: Alone): ClientTexts {
  return {
    readText: async (uri, root) => {
      try {
        return await readConfig(files, uri, root);
      } catch {
        return undefined;
      }
    },
    readWithin: (uri, root) => atFile({ files, uri, root, sayings: readSayings }, readNewest),
    changeText: (uri, root, change) =>
      alone(uri, () =>
        atFile({ files, uri, root, sayings: changeSayings }, async (file) => {
          const newest = await readNewest(file);
          if ("problem" in newest) return newest;
          const made = change(newest.text);
          if (typeof made === "object") return made;
          if (made === undefined || made === newest.text) return { text: newest.text, written: false };
          await files.write(uri, made);
          return { text: made, written: true };
        }),
      ),
    listNames: async (uri, root) => {
      try {
        const real = await clientTree(root, files).realPlace(uri);
        return real === undefined ? [] : (await files.list(real)).map(({ name }) => name).sort();
      } catch {
        return [];
      }
    },
    removeText: (uri, root, text) =>
      alone(uri, () =>
        atFile({ files, uri, root, sayings: removeSayings }, async (file) => {
          const newest = await readNewest(file);
          if ("problem" in newest) return newest;
          if (newest.text !== text) return { problem: changedByOthers(file.name) };
          await files.remove(uri);
          return undefined;
        }),
      ),
  };
}

async function readConfig(files: ClientFiles, uri: string, root?: string): Promise<string | undefined> {
  if (root !== undefined && (await clientTree(root, files).realPlace(uri)) === undefined) return undefined;
  const { kind, size } = await files.look(uri);
  if (kind === "folder" || kind === "other" || size > mostConfigBytes) return undefined;
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await files.read(uri));
}

/** A file of the client, and the folder that it must lie in. */
interface Place {
  readonly files: ClientFiles;
  readonly uri: string;
  readonly root: string;
  readonly sayings: Sayings;
}

/** A file that lies where it must, and what it is called in messages. */
interface File {
  readonly files: ClientFiles;
  readonly tree: FileTree;
  readonly uri: string;
  readonly name: string;
}

/** Does something with a file that lies within a folder. Total: whatever fails is a sentence. */
async function atFile<Result>(
  { files, uri, root, sayings }: Place,
  act: (file: File) => Promise<Result>,
): Promise<Result | Refusal> {
  const tree = clientTree(root, files);
  const name = tree.nameOf(uri);
  try {
    const isOutside = !uri.startsWith(`${root}/`) || (await leadsOut(tree, uri));
    return isOutside ? { problem: msg`“${name}” ${sayings.outside}` } : await act({ files, tree, uri, name });
  } catch (error) {
    return { problem: msg`“${name}” ${sayings.failed}: ${reasonOf(error)}` };
  }
}

/** Whether a link is on the way; a file that is not there yet leads nowhere. */
async function leadsOut(tree: FileTree, uri: string): Promise<boolean> {
  try {
    return (await tree.realPlace(uri)) === undefined;
  } catch (error) {
    if (tree.isAbsent(error)) return false;
    throw error;
  }
}

/** Reads the text that a change begins with; a refusal for what a change would damage. */
async function readNewest(file: File): Promise<{ readonly text: string | undefined } | Refusal> {
  const { files, tree, uri, name } = file;
  try {
    const { kind, size } = await tree.look(uri);
    if (kind !== "file") return { problem: noPlainFile(name) };
    if (size > mostChangedBytes) return { problem: tooLarge(name) };
    const text = decode(await files.read(uri));
    return text === undefined ? { problem: notUtf8(name) } : { text };
  } catch (error) {
    if (isAbsent(error)) return { text: undefined };
    throw error;
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

declare const TextDecoder: new (
  label: string,
  options: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };
