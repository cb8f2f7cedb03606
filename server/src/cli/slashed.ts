import { sep } from "node:path";

/** A path with `/` between folders, also where Windows has `\`. */
export function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
