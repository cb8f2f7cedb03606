// A headless browser with the workbench of VS Code in it.
import { join } from "node:path";
import { endChild, startChild } from "./children.mjs";
import { findBrowser } from "./findBrowser.mjs";

/**
 * Starts a browser that reaches nothing but this machine.
 *
 * It is our own child, not Playwright's, so that it ends with us whatever happens.
 *
 * @param dataFolder for its profile; made by the caller, who also removes it.
 */
export async function startBrowser(dataFolder) {
  const { chromium } = await import("playwright-core");
  const child = startChild(
    await findBrowser(),
    [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      ...["--disable-dev-shm-usage", "--remote-debugging-port=0"],
      // The workbench looks for its gallery of extensions, and must not find it.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      `--user-data-dir=${join(dataFolder, "browser")}`,
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const browser = await chromium.connectOverCDP(await readAddress(child));
  const stop = async () => {
    await browser.close().catch(() => {});
    await endChild(child);
  };
  return { browser, child, stop };
}

function readAddress(child) {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error(`The browser did not start.\n${output}`)), 60_000);
    child.stderr.on("data", (chunk) => {
      output = (output + chunk).slice(-20_000);
      // "DevTools listening on ws://127.0.0.1:36001/devtools/browser/…".
      const found = /DevTools listening on (ws:\S+)/u.exec(output);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[1]);
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The browser ended with ${code}.\n${output}`));
    });
  });
}
