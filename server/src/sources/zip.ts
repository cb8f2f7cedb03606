/**
 * Unpacks a raw deflate stream of which the size is known; the host gives it, since the core has no such function.
 * Nothing for a damaged stream, or one that holds more than `size` bytes.
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array | undefined;

/** Where a file lies in an archive. */
export interface ZipEntry {
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

/** Finds a file in an archive by its path; nothing where it is not there, or the bytes are no archive. */
export function findZipEntry(bytes: Uint8Array, path: string): ZipEntry | undefined {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  let offset = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  for (let index = 0; index < count && isAt(view, offset, entrySignature, 46); index++) {
    const nameSize = view.getUint16(offset + 28, true);
    if (nameAt(bytes, offset + 46, nameSize) === path) {
      return {
        method: view.getUint16(offset + 10, true),
        packedSize: view.getUint32(offset + 20, true),
        size: view.getUint32(offset + 24, true),
        offset: view.getUint32(offset + 42, true),
      };
    }
    offset += 46 + nameSize + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return undefined;
}

/** The bytes of a file; nothing where it is damaged, packed in another way, or larger than any transcript. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, inflate: Inflate): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (entry.size > largest || !isAt(view, entry.offset, localSignature, 30)) return undefined;
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedSize > bytes.length) return undefined;
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (entry.method === 0) return packed;
  return entry.method === 8 ? inflate(packed, entry.size) : undefined;
}

/** Bytes of a file that are unpacked at most. */
const largest = 100_000_000;

/** The record at the end of an archive; a comment of up to 64 kB may stand behind it. */
function findEnd(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let offset = view.byteLength - 22; offset >= least; offset--)
    if (isAt(view, offset, endSignature, 22)) return offset;
  return undefined;
}

function isAt(view: DataView, offset: number, signature: number, size: number): boolean {
  return offset >= 0 && offset + size <= view.byteLength && view.getUint32(offset, true) === signature;
}

function nameAt(bytes: Uint8Array, start: number, size: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + size));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
