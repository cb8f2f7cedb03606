import { fileURLToPath } from "node:url";
import type { Refusal } from "../files.ts";
import { type Message, msg } from "../text/message.ts";
import { nameFrom, realPathWithin } from "./paths.ts";
import { reasonOf } from "./reasons.ts";

/** What a user is told of a file by its name: what follows “NAME”, as a sentence. */
export interface Sayings {
  /** Where a link or the path leads out of the folder. */
  readonly outside: Message;
  /** Before the reason of the disk: "was not saved". */
  readonly failed: Message;
}

/**
 * Does something with a file of the disk that lies within a folder, links or not. Total: whatever fails is a sentence.
 *
 * @param act is given the path after all links and the name for messages.
 */
export async function atFileWithin<Result>(
  uri: string,
  root: string,
  { outside, failed }: Sayings,
  act: (path: string, name: string) => Promise<Result>,
): Promise<Result | Refusal> {
  let name = uri;
  try {
    const path = fileURLToPath(uri);
    const folder = fileURLToPath(root);
    name = nameFrom(folder, path);
    const real = await realPathWithin(path, folder);
    return real === undefined ? { problem: msg`“${name}” ${outside}` } : await act(real, name);
  } catch (error) {
    return { problem: msg`“${name}” ${failed}: ${reasonOf(error)}` };
  }
}
