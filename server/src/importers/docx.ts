import JSZip from "jszip";
import mammoth from "mammoth";
import { type ReadText, unread } from "../sources/source.ts";
import { readHtml } from "./html.ts";

/**
 * Reads a Word document: the text of its body as it is now, a line for each paragraph; what was deleted with changes
 * tracked, comments, notes and pictures are left out. Never rejects. No other file is opened, and no address.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadText> {
  try {
    const archive = await JSZip.loadAsync(bytes);
    if (archive.file(mainPart).length === 0) return unread(noDocument);
    if (await isLarger(archive, largest)) return unread("The Word document is too large.");
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
    return readHtml(value);
  } catch {
    return unread(isArchive(bytes) ? "The Word document is damaged or protected." : noDocument);
  }
}

/**
 * Whether an archive holds more than so many bytes. What an archive says of its sizes may be a lie, and mammoth unpacks
 * whole parts, so this unpacks piece by piece and keeps nothing.
 */
async function isLarger(archive: JSZip, limit: number): Promise<boolean> {
  let size = 0;
  for (const file of Object.values(archive.files)) {
    size += await countBytes(file, limit - size);
    if (size > limit) return true;
  }
  return false;
}

/** Bytes of a file, or any number above the limit as soon as it is passed. Rejects for a damaged file. */
function countBytes(file: JSZip.JSZipObject, limit: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const stream = file.nodeStream();
    stream.on("data", (piece: Uint8Array) => {
      size += piece.length;
      if (size <= limit) return;
      stream.pause();
      resolve(size);
    });
    stream.on("end", () => resolve(size));
    stream.on("error", reject);
  });
}

function isArchive([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** A part of a document, as mammoth has it. */
interface Part {
  readonly type?: string;
  readonly children?: readonly Part[];
}

/** Mammoth sets notes below the text, where the last speaker would seem to say them; without their marks it does not. */
function withoutNotes(part: Part): Part {
  if (part.children === undefined) return part;
  const children = part.children.filter(({ type }) => type !== "noteReference");
  return { ...part, children: children.map(withoutNotes) };
}

const options: Parameters<typeof mammoth.convertToHtml>[1] = {
  externalFileAccess: false,
  includeEmbeddedStyleMap: false,
  ignoreEmptyParagraphs: false,
  // Pictures are not even unpacked.
  convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
  transformDocument: withoutNotes,
};

const noDocument = "The file is no Word document (.docx).";

/** Bytes that are unpacked at most, pictures included. */
const largest = 100_000_000;

// "word/document.xml", and "word/document2.xml" as some programs write it.
const mainPart = /(?:^|\/)document\d*\.xml$/u;
