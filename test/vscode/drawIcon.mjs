// `npm run icon`: draws client/media/icon.png, which the marketplace wants as pixels, from docs/images/icon.svg.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "./browser.mjs";
import { makeTemporaryFolder, root } from "./paths.mjs";

const { browser, stop } = await startBrowser(makeTemporaryFolder());
try {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  const drawing = readFileSync(join(root, "docs/images/icon.svg"), "utf8");
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
  writeFileSync(join(root, "client/media/icon.png"), await page.screenshot({ omitBackground: true }));
} finally {
  await stop();
}
process.exit(0);
