// Makes an animated GIF of what happens in a page.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PNG } from "pngjs";

// Its ES module is named as if it were CommonJS.
const { GIFEncoder, quantize, applyPalette } = createRequire(import.meta.url)("gifenc");

/** A film of a page: a picture after each step, of which only what changed is kept. */
export class Animation {
  #gif = GIFEncoder();
  #before;

  /** Adds what the page shows now, for some milliseconds. */
  async add(page, milliseconds) {
    const { data, width, height } = PNG.sync.read(await page.screenshot());
    const changed = this.#before === undefined ? data : clearSame(data, this.#before);
    this.#before = data;
    const palette = quantize(changed, colours, { format: "rgba4444", oneBitAlpha: true });
    const transparentIndex = palette.findIndex(([, , , alpha]) => alpha === 0);
    this.#gif.writeFrame(applyPalette(changed, palette, "rgba4444"), width, height, {
      palette,
      delay: milliseconds,
      transparent: transparentIndex >= 0,
      transparentIndex: Math.max(0, transparentIndex),
      // What was there stays where nothing is drawn.
      dispose: 1,
    });
  }

  /** Writes the file. */
  save(path) {
    this.#gif.finish();
    writeFileSync(path, this.#gif.bytes());
  }
}

/** Colours of a picture; a workbench has few. */
const colours = 128;

/** The pixels of a picture, those that it shares with another one made transparent. */
function clearSame(data, before) {
  const pixels = new Uint8ClampedArray(data);
  for (let at = 0; at < data.length; at += 4) {
    const isSame =
      data[at] === before[at] && data[at + 1] === before[at + 1] && data[at + 2] === before[at + 2];
    if (isSame) pixels.fill(0, at, at + 4);
  }
  return pixels;
}
