// Writes pictures of a workbench as PNG with a palette, a third of the size of one in full colour.
import { createRequire } from "node:module";
import { crc32, deflateSync } from "node:zlib";
import { PNG } from "pngjs";

// Its ES module is named as if it were CommonJS.
const { quantize, applyPalette } = createRequire(import.meta.url)("gifenc");

/** The same picture with at most 256 colours: bytes of a PNG in, bytes of a PNG out. */
export function indexColours(picture) {
  const { data, width, height } = PNG.sync.read(picture);
  const palette = quantize(data, 256);
  const indexes = applyPalette(data, palette);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, which are places in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) {
    rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
