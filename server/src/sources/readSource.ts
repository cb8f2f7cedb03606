import { decodeText } from "./decodeText.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { readPlain } from "./plain.ts";
import { type ReadText, type Source, unread } from "./source.ts";
import { readSubtitles } from "./subtitles.ts";
import { readTranscriptJson } from "./transcriptJson.ts";
import type { Inflate } from "./zip.ts";

/** A file of a source, as the host found it. */
export interface SourceFile {
  readonly uri: string;
  /** Its path in the workspace; the ending picks the parser. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The endings of files that can be read, in lower case with their dot. */
export const sourceEndings: readonly string[] = [
  ".txt",
  ".md",
  ".srt",
  ".vtt",
  ".json",
  ".html",
  ".htm",
  ".docx",
];

/** Reads a source. Total: of what cannot be read the source has a problem and no text. */
export function readSource({ uri, name, bytes }: SourceFile, inflate: Inflate): Source {
  return { uri, name, ...readBytes(endingOf(name), bytes, inflate) };
}

/** Reads a source of which the editor has the text. */
export function readSourceText(uri: string, name: string, text: string): Source {
  return { uri, name, ...readText(endingOf(name), text) };
}

function readBytes(ending: string, bytes: Uint8Array, inflate: Inflate): ReadText {
  if (ending === ".docx") return readDocx(bytes, inflate);
  const decoded = decodeText(bytes);
  return "problem" in decoded ? unread(decoded.problem) : readText(ending, decoded.text);
}

function readText(ending: string, text: string): ReadText {
  switch (ending) {
    case ".srt":
    case ".vtt":
      return readSubtitles(text);
    case ".json":
      return readTranscriptJson(text);
    case ".html":
    case ".htm":
      return readHtml(text);
    case ".txt":
    case ".md":
      return readPlain(text);
    default:
      return unread(`Files that end in “${ending}” are not read; ${sourceEndings.join(", ")} are.`);
  }
}

function endingOf(name: string): string {
  return /\.[^./\\]*$/u.exec(name)?.[0].toLowerCase() ?? "";
}
