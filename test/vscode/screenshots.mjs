// `npm run screenshots [article]`: pictures of the extension in a real VS Code.
// Without an article: of the invented sample, to docs/images. With one: to .vscode-test/screenshots, not in git.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { startBrowser } from "./browser.mjs";
import { runToEnd } from "./children.mjs";
import { ensureCodeServer, remoteUri, startCodeServer, workbenchAddress } from "./codeServer.mjs";
import { ensureInstalled } from "./install.mjs";
import { cacheFolder, makeTemporaryFolder, root } from "./paths.mjs";
import { goToLine, openArticle, runCommand, settle, widenSideBar } from "./workbench.mjs";

const settings = {
  "workbench.colorTheme": "Default Light Modern",
  "editor.fontSize": 14,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "window.commandCenter": false,
  "editor.stickyScroll.enabled": false,
};

const given = process.argv[2] && resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2]);
const source = given ?? join(root, "test/articles/sample.article");
const pictures = given ? join(cacheFolder, "screenshots") : join(root, "docs/images");

await ensureInstalled();
if ((await runToEnd(process.execPath, ["esbuild.mjs"], { cwd: root })) !== 0) process.exit(1);
await ensureCodeServer();
const scratch = makeTemporaryFolder();
process.once("exit", () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
const article = join(scratch, "drafts", basename(source));
mkdirSync(dirname(article));
copyFileSync(source, article);
mkdirSync(pictures, { recursive: true });

const server = await startCodeServer(scratch, { settings });
const { browser, stop } = await startBrowser(scratch);
try {
  const payload = [
    ["extensionDevelopmentPath", remoteUri(server.authority, root)],
    ["openFile", remoteUri(server.authority, article)],
    ["skipWelcome", "true"],
  ];
  const address = workbenchAddress(server.authority, dirname(article), payload);
  const page = await openArticle(browser, address, { width: 1400, height: 860 });
  await takePictures(page);
} finally {
  await stop();
  await server.stop();
}
process.exit(0);

async function takePictures(page) {
  await widenSideBar(page, 430);
  await runCommand(page, "Fact Check: Show People and Quotes");
  await runCommand(page, "View: Focus Active Editor Group");
  await takePicture(page, "tree");

  const { line, column } = findFirstQuote(readFileSync(article, "utf8"));
  await goToLine(page, line, column);
  await runCommand(page, "Show or Focus Hover");
  await page.locator(".monaco-hover:visible").first().waitFor();
  await takePicture(page, "hover");
  await page.keyboard.press("Escape");

  await runCommand(page, "View: Focus Problems");
  await runCommand(page, "View: Focus Active Editor Group");
  await takePicture(page, "problems");
  await runCommand(page, "View: Toggle Panel Visibility");

  await runCommand(page, "Explorer: Focus on Outline View");
  // The outline gets the room of the list of files.
  await page.locator(".pane-header", { hasText: "drafts" }).click();
  await runCommand(page, "View: Focus Active Editor Group");
  await takePicture(page, "outline");
}

async function takePicture(page, name) {
  await settle(page);
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path });
  console.log(relative(process.cwd(), path));
}

/** One-based line and column of the first word in quotation marks. */
function findFirstQuote(text) {
  const lines = text.split("\n");
  const index = Math.max(
    lines.findIndex((line) => /^[“"]/u.test(line)),
    0,
  );
  return { line: index + 1, column: 3 };
}
