import type { Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { sourceScheme } from "../protocol/sources.ts";
import type { Source } from "../sources/source.ts";
import type { Span } from "../text/span.ts";
import type { Support } from "./support.ts";

/**
 * The document that shows a source: its file where that is text, else a read-only one, which takes a client that asks
 * for it; undefined for others.
 */
export function shownUri({ uri, name }: Pick<Source, "uri" | "name">, support: Support): string | undefined {
  if (textFile.test(name)) return uri;
  if (support.options.commands !== true) return undefined;
  const path = name.split("/").map(encodeURIComponent).join("/");
  // An ending of its own, or the editor would colour what was read out of JSON as JSON.
  return `${sourceScheme}:/${path}.article?${encodeURIComponent(uri)}`;
}

/** The range of a span in the text of a source. */
export function rangeInSource({ uri, text }: Source, span: Span): Range {
  const document = TextDocument.create(uri, "plaintext", 0, text);
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** Files whose text is shown as it is, so that offsets hold in them: see {@link Source.text}. */
const textFile = /\.(?:txt|md|srt|vtt)$/iu;
