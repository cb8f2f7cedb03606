// `npm start [article]`: opens an article in a real VS Code with this extension, and ends with it or on Ctrl+C.
import { copyFileSync, cpSync, existsSync, mkdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { runToEnd, startChild } from "./children.mjs";
import { ensureCodeServer, remoteUri, startCodeServer, workbenchAddress } from "./codeServer.mjs";
import { findDesktop } from "./findVscode.mjs";
import { ensureInstalled } from "./install.mjs";
import { makeTemporaryFolder, root } from "./paths.mjs";

const sample = join(root, "client/sample/sample.article");
const scratch = makeTemporaryFolder();

try {
  const article = chooseArticle(process.argv[2]);
  await ensureInstalled();
  if ((await runToEnd(process.execPath, ["esbuild.mjs"], { cwd: root })) !== 0) {
    throw new Error("The build failed; see above.");
  }
  // From here on Ctrl+C is how it ends.
  process.exitCode = 0;
  const desktop = findDesktop();
  if (desktop) await openOnDesktop(desktop, article);
  else await openInBrowser(article);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** The file given, which is then the writer's own; else a copy of the sample and its transcripts, so that the repository stays clean. */
function chooseArticle(given) {
  if (given) {
    // npm runs scripts in the package's folder, and says where the writer stands.
    const article = resolve(process.env.INIT_CWD ?? process.cwd(), given);
    if (existsSync(article) && statSync(article).isFile()) return article;
    throw new Error(`${article} is not a file.`);
  }
  const copy = join(scratch, "article", basename(sample));
  mkdirSync(dirname(copy));
  copyFileSync(sample, copy);
  cpSync(join(dirname(sample), "transcripts"), join(dirname(copy), "transcripts"), { recursive: true });
  return copy;
}

/** Resolves when the window is closed. It has a profile of its own, and the writer's own windows stay as they are. */
async function openOnDesktop(program, article) {
  console.log(`Opening ${article} in ${program}. Close its window or press Ctrl+C to end.`);
  const isRoot = process.getuid?.() === 0;
  const child = startChild(
    program,
    [
      ...["--new-window", dirname(article), "--goto", article],
      `--extensionDevelopmentPath=${root}`,
      `--user-data-dir=${join(scratch, "user")}`,
      `--extensions-dir=${join(scratch, "extensions")}`,
      ...["--disable-workspace-trust", "--skip-welcome", "--skip-release-notes"],
      ...(isRoot ? ["--no-sandbox"] : []),
    ],
    { stdio: "ignore" },
  );
  await new Promise((end, fail) => {
    child.once("exit", end);
    child.once("error", fail);
  });
}

/** Resolves when the server ends, which it does with this process. */
async function openInBrowser(article) {
  await ensureCodeServer();
  const server = await startCodeServer(scratch);
  const payload = [
    ["extensionDevelopmentPath", remoteUri(server.authority, root)],
    ["openFile", remoteUri(server.authority, article)],
    ["skipWelcome", "true"],
  ];
  console.log("No VS Code was found on this machine, so its server build runs.");
  console.log(
    `Open ${article} in a browser:\n\n  ${workbenchAddress(server.authority, dirname(article), payload)}\n`,
  );
  console.log("Press Ctrl+C to end.");
  await new Promise((end) => server.child.once("exit", end));
}
