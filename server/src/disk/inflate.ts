import { inflateRawSync } from "node:zlib";
import type { Inflate } from "../sources/zip.ts";

/** Unpacks with Node's zlib; undefined for what is damaged, or larger than it says. */
export const inflate: Inflate = (packed, size) => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
};
