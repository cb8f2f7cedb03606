import JSZip from "jszip";
import mammoth from "mammoth";
import type { Refusal } from "../files.ts";
import { type Message, msg } from "../text/message.ts";

/**
 * Gives the parts of a Word document to whoever reads them, unless it is too large. Never rejects: where reading fails,
 * the document is at fault.
 */
export async function openDocx<Read>(
  bytes: Uint8Array,
  read: (archive: JSZip) => Promise<Read>,
): Promise<Read | Refusal> {
  try {
    const archive = await JSZip.loadAsync(bytes);
    if (archive.file(mainPart).length === 0) return { problem: noDocument };
    if (await isLarger(archive, largest)) return { problem: tooLarge };
    return await read(archive);
  } catch {
    return { problem: isArchive(bytes) ? msg`The Word document is damaged or protected.` : noDocument };
  }
}

/** What mammoth is always told: no other file is opened, no address, and no picture is even unpacked. */
export const safely: NonNullable<Parameters<typeof mammoth.convertToHtml>[1]> = {
  externalFileAccess: false,
  includeEmbeddedStyleMap: false,
  convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
};

/** Finds the main part: "word/document.xml", and "word/document2.xml" as some programs write it. */
export const mainPart: RegExp = /(?:^|\/)document\d*\.xml$/u;

/** Said of a document that is larger than what is read. */
export const tooLarge: Message = msg`The Word document is too large.`;

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

const noDocument = msg`The file is no Word document (.docx).`;

/** Bytes that are unpacked at most, pictures included. */
const largest = 100_000_000;
