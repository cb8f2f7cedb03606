import { matchesGlob } from "../config/globs.ts";
import { isConfig, pathFrom } from "../config/paths.ts";
import { fromEnglish, type Message, msg } from "../text/message.ts";
import type { Settings } from "./settings.ts";

/** What leaves a file out, as a clause; undefined where nothing does. */
export function leftOutBy(uri: string, folders: readonly string[], settings: Settings): Message | undefined {
  if (isConfig(uri)) return msg`it is the configuration of Fact Check`;
  const { files } = settings;
  const paths = pathsOf(uri, folders);
  const isIn = (globs: readonly string[]): boolean =>
    globs.some((glob) => paths.some((path) => matchesGlob(path, glob)));
  if (isIn(files.exclude)) return msg`“${"articleFactCheck.files.exclude"}” leaves it out`;
  if (files.include.length > 0 && !isIn(files.include))
    return msg`“${"articleFactCheck.files.include"}” does not name it`;
  return settings.leftOutBy === undefined ? undefined : fromEnglish(settings.leftOutBy);
}

/** The path of a file, from the root and from each workspace folder that holds it. */
function pathsOf(uri: string, folders: readonly string[]): readonly string[] {
  return ["", ...folders].map((folder) => pathFrom(folder, uri));
}
