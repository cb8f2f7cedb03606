import { fileURLToPath } from "node:url";
import type { Refusal } from "../files.ts";
import { msg } from "../text/message.ts";
import type { Sayings } from "../tree/sayings.ts";
import { nameFrom, realPathWithin } from "./paths.ts";
import { reasonOf } from "./reasons.ts";

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
