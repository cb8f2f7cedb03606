import { msg } from "../text/message.ts";
import { decodeText } from "./decodeText.ts";
import { readPlain } from "./plain.ts";
import { type ReadText, type Source, unread } from "./source.ts";
import { readSubtitles } from "./subtitles.ts";
import { readTranscriptJson } from "./transcriptJson.ts";

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

const documentEndings: ReadonlySet<string> = new Set([".html", ".htm", ".docx"]);

/** Whether a file is read by libraries that the core does without (`importers`). */
export function isDocument(name: string): boolean {
  return documentEndings.has(endingOf(name));
}

/** Reads a source that is text. Total: of what cannot be read, as documents, the source has a problem and no text. */
export function readSource({ uri, name, bytes }: SourceFile): Source {
  return { uri, name, ...readBytes(endingOf(name), bytes) };
}

/** Reads a source of which the editor has the text. */
export function readSourceText(uri: string, name: string, text: string): Source {
  return { uri, name, ...readText(endingOf(name), text) };
}

function readBytes(ending: string, bytes: Uint8Array): ReadText {
  if (documentEndings.has(ending)) return unread(noDocuments);
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
    case ".docx":
      return unread(noDocuments);
    case ".txt":
    case ".md":
      return readPlain(text);
    default:
      return unread(msg`Files that end in “${ending}” are not read; ${sourceEndings.join(", ")} are.`);
  }
}

function endingOf(name: string): string {
  return /\.[^./\\]*$/u.exec(name)?.[0].toLowerCase() ?? "";
}

const noDocuments = msg`Word documents and web pages are not read in a browser. Save the text as a file that ends in “.txt”, or open the folder in VS Code on a computer.`;
