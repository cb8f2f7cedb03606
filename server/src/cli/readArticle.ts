import { extname } from "node:path";
import type { Format } from "../article/article.ts";
import { type Input, readBytes } from "./input.ts";

/** A file as the analysis wants it. */
export interface ArticleFile {
  readonly text: string;
  readonly format: Format;
}

/**
 * Reads an article: UTF-8 with or without a byte order mark, or UTF-16 with one.
 *
 * @throws Error with what is wrong and what to do, without the path.
 */
export function readArticle({ path, bytes }: Input): ArticleFile {
  return { text: decode(bytes ?? readBytes(path)), format: formatOf(path) };
}

/** How a file is marked up, by its name. */
function formatOf(path: string): Format {
  return [".md", ".markdown", ".article"].includes(extname(path).toLowerCase()) ? "markdown" : "plain";
}

function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8" && bytes.includes(0)) throw new Error("this is a binary file, not text");
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error(`this is not ${encoding.toUpperCase()} text; save it as UTF-8 and try again`, { cause });
  }
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
