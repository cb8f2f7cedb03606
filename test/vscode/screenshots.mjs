// `npm run screenshots [article]`: pictures of the extension in a real VS Code.
// Without an article: of the invented ones, to docs/images. With one: to .vscode-test/screenshots, not in git.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Animation } from "./animation.mjs";
import { startBrowser } from "./browser.mjs";
import { runToEnd } from "./children.mjs";
import { ensureCodeServer, remoteUri, startCodeServer, workbenchAddress } from "./codeServer.mjs";
import { indexColours } from "./indexedPng.mjs";
import { ensureInstalled } from "./install.mjs";
import { cacheFolder, makeTemporaryFolder, root } from "./paths.mjs";
import { goToLine, openArticle, runCommand, settle, widenSideBar } from "./workbench.mjs";

const settings = {
  "articleFactCheck.checkerName": "Ida Crowe",
  "workbench.colorTheme": "Light Modern",
  "editor.fontSize": 14,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "window.commandCenter": false,
  "editor.stickyScroll.enabled": false,
};

const given = process.argv[2] && resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2]);
const folder = given ? join(cacheFolder, "screenshots") : join(root, "docs/images");
const scratch = makeTemporaryFolder();

await ensureInstalled();
if ((await runToEnd(process.execPath, ["esbuild.mjs"], { cwd: root })) !== 0) process.exit(1);
await ensureCodeServer();
mkdirSync(folder, { recursive: true });
let server = await startCodeServer(join(scratch, "vscode"), { settings });
const { browser, stop } = await startBrowser(scratch);
try {
  const pictures = {
    tree: showTree,
    hover: showHover,
    problems: showProblems,
    outline: showOutline,
    record: showRecord,
    report: showReport,
  };
  if (given) await takePictures(given, pictures);
  else {
    const { problems, ...others } = pictures;
    await takePictures(join(root, "test/articles/mill.txt"), others);
    const sample = join(root, "client/sample/sample.article");
    await takePictures(sample, { problems, transcript: showTranscript });
    await takePictures(join(root, "test/articles/mill.txt"), { voices: showVoices });
    await film(sample);
    // VS Code reads its theme when it starts.
    await server.stop();
    const contrast = { ...settings, "workbench.colorTheme": "Default High Contrast" };
    server = await startCodeServer(join(scratch, "contrast"), { settings: contrast });
    await takePictures(sample, { contrast: showProblems });
  }
} finally {
  await stop();
  await server.stop();
}
process.exit(0);

/** Opens a copy of an article and takes the pictures, one after the other in the same window. */
async function takePictures(source, pictures) {
  const { page, article } = await openCopy(source, { width: 1280, height: 780 });
  for (const [name, show] of Object.entries(pictures)) {
    await takePicture((await show(page, article)) ?? page, name);
  }
  await page.close();
}

/** Opens a copy of an article, with its transcripts, beside the Fact Check view. */
async function openCopy(source, viewport) {
  const article = join(mkdtempSync(join(scratch, "article-")), "drafts", basename(source));
  mkdirSync(dirname(article));
  copyFileSync(source, article);
  const transcripts = join(dirname(source), "transcripts");
  if (existsSync(transcripts))
    cpSync(transcripts, join(dirname(article), "transcripts"), { recursive: true });
  const payload = [
    ["extensionDevelopmentPath", remoteUri(server.authority, root)],
    ["openFile", remoteUri(server.authority, article)],
    ["skipWelcome", "true"],
  ];
  const address = workbenchAddress(server.authority, dirname(article), payload);
  const page = await openArticle(browser, address, viewport);
  await widenSideBar(page, Math.round(viewport.width / 3));
  await showTree(page);
  return { page, article };
}

/** A minute of work in seconds: who speaks, why, what is wrong, a name mended, facts checked. */
async function film(source) {
  const { page, article } = await openCopy(source, { width: 960, height: 600 });
  const animation = new Animation();
  const add = async (milliseconds) => {
    await settle(page);
    await animation.add(page, milliseconds);
  };
  await add(2000);
  await showHover(page, article);
  await add(2500);
  await page.keyboard.press("Escape");
  await showProblems(page);
  await add(2500);
  await runCommand(page, "View: Hide Panel");
  const lines = readFileSync(article, "utf8").split("\n");
  const line = lines.findIndex((it) => it.includes("Katherine"));
  await goToLine(page, line + 1, lines[line].indexOf("Katherine") + 3);
  await runCommand(page, "Quick Fix...");
  await add(2000);
  await page.keyboard.press("Enter");
  await add(1500);
  await goToLine(page, 1, 1);
  for (const key of ["Alt+J", "Alt+V", "Alt+V", "Alt+V"]) {
    await pressKeys(page, [key]);
    await add(900);
  }
  await add(2000);
  animation.save(join(folder, "minute.gif"));
  console.log(relative(process.cwd(), join(folder, "minute.gif")));
  await page.close();
}

async function showTree(page) {
  await runCommand(page, "Fact Check: Show People and Quotes");
  await focusArticle(page);
}

async function showHover(page, article) {
  const { line, column } = findFirstQuote(readFileSync(article, "utf8"));
  await goToLine(page, line, column);
  await runCommand(page, "Show or Focus Hover");
  await page.locator(".monaco-hover:visible").first().waitFor();
}

async function showProblems(page) {
  await runCommand(page, "View: Focus Problems");
  await focusArticle(page);
}

async function showOutline(page) {
  await page.keyboard.press("Escape");
  if (await page.locator(".part.panel:visible").count()) await runCommand(page, "View: Hide Panel");
  await runCommand(page, "Explorer: Focus on Outline View");
  // The outline gets the room of the list of files.
  await page.locator(".pane-header", { hasText: "drafts" }).click();
  await focusArticle(page);
}

/** The last quote beside its words in a transcript, where it has one. */
async function showTranscript(page, article) {
  const lines = readFileSync(article, "utf8").split("\n");
  await goToLine(page, lines.findLastIndex((line) => line.startsWith("“")) + 1, 3);
  await runCommand(page, "Fact Check: Show in Transcript");
}

/** Who is quoted in all articles of a folder, in the view and on the page. */
async function showVoices(page, article) {
  for (const [name, text] of inventedArticles()) writeFileSync(join(dirname(article), name), text);
  await runCommand(page, "Fact Check: Show Voices");
  await page.locator(".tab", { hasText: "Voices" }).waitFor();
  await page.locator(".pane-header", { hasText: "All Articles" }).click();
  // The articles get the room of the outline.
  await page.locator(".pane-header", { hasText: "Fact Check" }).first().click();
  await page.locator(".monaco-list-row", { hasText: "People" }).first().waitFor();
  await page.locator(".pane-body .message", { hasText: "Reading" }).waitFor({ state: "hidden" });
}

/** Names and texts of the articles that were written for this project, without their tags. */
function inventedArticles() {
  const written = join(root, "test/articles/written/train");
  return readdirSync(written).map((name) => [
    name,
    readFileSync(join(written, name), "utf8").replaceAll(/<[^>]*>/g, ""),
  ]);
}

/** Checks some facts by keyboard; the last picture, since the record stays. */
async function showRecord(page) {
  await runCommand(page, "Fact Check: Show People and Quotes");
  await focusArticle(page);
  await goToLine(page, 1, 1);
  await pressKeys(page, ["Alt+J", "Alt+V", "Alt+V", "Alt+V", "Alt+V"]);
  await runCommand(page, "Fact Check: Mark as Needing Attention");
  await pressKeys(page, ["Alt+J"]);
  await runCommand(page, "Fact Check: Mark as On the Author");
  await pressKeys(page, ["Alt+J", "Alt+V", "Alt+V"]);
}

/** The report on what was checked, in a page of its own. */
async function showReport(_page, article) {
  const report = join(scratch, "report.html");
  const args = [join(root, "dist/cli.cjs"), "report", article, "--output", report, "--force"];
  if ((await runToEnd(process.execPath, args)) !== 0) throw new Error("No report was written; see above.");
  const page = await browser.newPage({ viewport: { width: 1280, height: 780 } });
  await page.goto(pathToFileURL(report).href);
  return page;
}

/** A key at a time, as a checker would. */
async function pressKeys(page, keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
}

async function focusArticle(page) {
  await runCommand(page, "View: Focus Active Editor Group");
}

async function takePicture(page, name) {
  await settle(page);
  const path = join(folder, `${name}.png`);
  writeFileSync(path, indexColours(await page.screenshot()));
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
