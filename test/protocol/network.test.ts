import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { CodeAction } from "vscode-languageserver/node";
import {
  checkFolderCommand,
  type FolderChecked,
  readArticlesRequest,
} from "../../server/src/protocol/archive.ts";
import { outlineRequest } from "../../server/src/protocol/outline.ts";
import { changeRecordRequest, type RecordUpdate, recordRequest } from "../../server/src/protocol/record.ts";
import { importReportRequest, type Report, reportRequest } from "../../server/src/protocol/reports.ts";
import { comparisonRequest, sourceTextRequest } from "../../server/src/protocol/sources.ts";
import { type Run, run } from "../support/commandLine.ts";
import { type Client, startClient } from "../support/lsp.ts";
import { docx } from "../support/wordDocument.ts";

const article = [
  "Council keeps the [harbor](https://harbor.example/plan) open",
  "",
  "Ana Lund came to the hall at noon, as did Ben Okoro. The pier cost TK dollars.",
  "",
  "“I think fourteen boats is what we have,” Ana Lund said.",
  "",
  "“The council has promised a new pier since 1984,” Ben Okoro said.",
  "",
].join("\n");

const words = "LUND: [00:14:32] I think forty boats is what we have.";

/** Addresses that a careless importer would open. */
const page = [
  '<!DOCTYPE html PUBLIC "x" "https://harbor.example/page.dtd">',
  '<link rel="stylesheet" href="https://harbor.example/a.css"><script src="//harbor.example/a.js"></script>',
  '<img src="https://harbor.example/a.png"><iframe src="https://harbor.example/"></iframe>',
  "<p>OKORO: The council has promised a new pier since 1984, and none has come.</p>",
].join("\n");

const reports = ["html", "csv", "markdown", "json", "claim-review"] as const;

suite("network", () => {
  let folder = "";
  let log = "";
  let started: Client | undefined;
  const preload = new URL("../support/denyNetwork.js", import.meta.url).href;
  const nodeArguments = ["--import", preload];
  /** What was tried and started, each once, in order of the alphabet. */
  const logged = (): readonly string[] =>
    [...new Set(readFileSync(log, "utf8").split("\n"))].filter((line) => line !== "").sort();
  const write = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return pathToFileURL(file).href;
  };

  setup(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "desk "));
    log = path.join(folder, "network.log");
    process.env["NETWORK_LOG"] = log;
    write("harbor.md", article);
    write("transcripts/lund.docx", await docx(`<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`));
    write("transcripts/okoro.html", page);
    write(".factcheckrc.json", '{"profile": "ap", "names": ["staff.csv"]}');
    write("staff.csv", "name\nAna Lund\n");
  });
  teardown(() => {
    started?.process?.kill();
    delete process.env["NETWORK_LOG"];
    rmSync(folder, { recursive: true, force: true });
  });

  test("what is denied throws and is told, in threads and in started programs too", () => {
    const tries = [
      'require("node:net").connect(9)',
      'new (require("net").Socket)().connect(9)',
      'require("net").createServer().listen(0)',
      'new (require("net").Server)().listen(0)',
      'require("http").get("http://localhost:9")',
      'require("https").request("https://localhost:9")',
      'require("http2").connect("http://localhost:9")',
      'require("tls").connect(9)',
      'require("dgram").createSocket("udp4")',
      'require("dns").lookup("localhost", () => {})',
      'require("dns").promises.resolve4("localhost")',
      'fetch("http://localhost:9")',
      'new WebSocket("ws://localhost:9")',
    ];
    const script = `
      const attempts = ${JSON.stringify(tries)};
      for (const attempt of attempts) try { eval(attempt); console.log(attempt); } catch {}
      const { Worker, isMainThread } = require("node:worker_threads");
      if (isMainThread) {
        new Worker(__filename);
        require("node:child_process").execFile(process.execPath, ["--version"], () => {});
      }`;
    write("try.cjs", script);
    const file = path.join(folder, "try.cjs");
    const { stdout, stderr } = spawnSync(process.execPath, [...nodeArguments, file], { encoding: "utf8" });
    assert.deepEqual([stdout, stderr], ["", ""]);
    const names = [
      "dgram.createSocket",
      "dns.lookup",
      "dns/promises.resolve4",
      "global.WebSocket",
      "global.fetch",
      "http.get",
      "http2.connect",
      "https.request",
      "loaded",
      "net.Server.listen",
      "net.Socket.connect",
      "net.connect",
      "net.createServer",
      "tls.connect",
    ];
    assert.deepEqual(
      logged(),
      [
        ...["main", "thread"].flatMap((thread) => names.map((name) => `${thread} ${name}`)),
        `main starts ${process.execPath} --version`,
      ].sort(),
    );
  });

  test("a session of the server, with documents as sources, tries no way to the network", async () => {
    const uri = pathToFileURL(path.join(folder, "harbor.md")).href;
    const folderUri = pathToFileURL(folder).href;
    const client = await startClient({
      place: "bundle",
      folder: folderUri,
      options: { commands: true },
      nodeArguments,
    });
    started = client;
    await client.open(uri, article, "markdown");
    const codes = async (): Promise<readonly unknown[]> => (await client.pull(uri)).map(({ code }) => code);
    while (!(await codes()).includes("quote-number-changed")) {
      const { length } = client.refreshed;
      await client.until(() => client.refreshed.length > length);
    }
    const place = { position: { line: 4, character: 12 } };
    const name = { position: { line: 4, character: 44 } };
    assert.ok(await client.ask("textDocument/hover", uri, place));
    assert.ok(await client.ask("textDocument/definition", uri, place));
    assert.ok(await client.ask("textDocument/rename", uri, { ...name, newName: "Ann Lund" }));
    await client.ask("textDocument/references", uri, { ...name, context: { includeDeclaration: true } });
    for (const question of ["documentSymbol", "foldingRange", "codeLens", "semanticTokens/full"])
      assert.ok(await client.ask(`textDocument/${question}`, uri), question);
    const [diagnostic] = await client.pull(uri);
    const { range } = diagnostic ?? { range: {} };
    const context = { diagnostics: [diagnostic] };
    const actions: readonly CodeAction[] = await client.ask("textDocument/codeAction", uri, {
      range,
      context,
    });
    assert.ok(actions.length > 0);
    assert.ok(await client.connection.sendRequest(outlineRequest, { uri }));
    assert.ok(await client.connection.sendRequest(comparisonRequest, { uri, ...place }));
    const source = `${folderUri}/transcripts/lund.docx`;
    assert.equal(typeof (await client.connection.sendRequest(sourceTextRequest, { uri: source })), "string");
    const record: RecordUpdate = await client.connection.sendRequest(recordRequest, { uri });
    const items = record.pieces.flatMap((piece) => ("items" in piece ? piece.items : []));
    const change = { kind: "status", ids: items.map(({ id }) => id), status: "verified" };
    const done = await client.connection.sendRequest(changeRecordRequest, { uri, version: 1, change });
    assert.ok(typeof done === "object" && done !== null && "done" in done, JSON.stringify(done));
    const ask = (format: string): Promise<Report> =>
      client.connection.sendRequest(reportRequest, { uri, format });
    for (const format of reports) assert.ok((await ask(format)).text.length > 0, format);
    await client.connection.sendRequest(importReportRequest, { uri, text: (await ask("csv")).text });
    // All articles are read, and checked against their sources, in a thread that has threads of its own.
    await client.close(uri);
    assert.ok(await client.connection.sendRequest(readArticlesRequest, {}));
    const checkFolder = { command: checkFolderCommand, arguments: [folderUri] };
    const checked: FolderChecked = await client.connection.sendRequest(
      "workspace/executeCommand",
      checkFolder,
    );
    assert.equal(checked.foundCount, 1);
    await client.stop();
    assert.deepEqual(logged(), [
      "main loaded",
      `main starts git -C ${folder} config user.name`,
      "thread loaded",
    ]);
  });

  test("the command line tries none either: check, report and annotate in two threads", () => {
    const runOf = (...args: readonly string[]): Run => run(args, "", folder, nodeArguments);
    assert.match(runOf("harbor.md").out, /quote-number-changed/u);
    for (const format of reports)
      assert.equal(runOf("report", "harbor.md", "--format", format).code, 0, format);
    const line = JSON.stringify({ id: "1", text: article });
    const { code, out } = run(["annotate", "--jobs", "2"], `${line}\n${line}\n`, folder, nodeArguments);
    assert.deepEqual([code, out.trim().split("\n").length], [0, 2]);
    assert.deepEqual(logged(), ["main loaded", "thread loaded"]);
  });

  test("bundles load no module that reaches a network, but for one that the library for messages names", () => {
    const dist = fileURLToPath(new URL("../../../dist", import.meta.url));
    const found = readdirSync(dist)
      .filter((name) => name.endsWith(".cjs"))
      .sort()
      .flatMap((name) =>
        requiredIn(readFileSync(path.join(dist, name), "utf8")).map((it) => `${name} ${it}`),
      );
    // Both name it once for connections by socket and named pipe, which nobody asks for: client and server speak over
    // the channel that node has between processes, or over standard input and output.
    assert.deepEqual(
      found.filter((line) => networked.test(line)),
      ["client.cjs net", "server.cjs net"],
    );
    assert.deepEqual(
      found.filter((line) => /child_process$/u.test(line)),
      [
        "client.cjs child_process",
        "client.cjs child_process",
        "server.cjs child_process",
        "server.cjs child_process",
      ],
    );
    for (const name of [
      "client.cjs",
      "server.cjs",
      "cli.cjs",
      "importer.cjs",
      "web/client.cjs",
      "web/server.js",
    ]) {
      const text = readFileSync(path.join(dist, name), "utf8");
      assert.deepEqual(text.match(globals) ?? [], [], name);
    }
  });

  test("bundles for browsers load nothing but VS Code itself", () => {
    const bundleAt = (name: string): string =>
      readFileSync(new URL(`../../../dist/web/${name}`, import.meta.url), "utf8");
    assert.deepEqual([...new Set(requiredIn(bundleAt("client.cjs")))], ["vscode"]);
    assert.deepEqual(requiredIn(bundleAt("server.js")), []);
  });
});

/** The modules that a bundle loads, each time it does. */
function requiredIn(bundle: string): readonly string[] {
  return [...bundle.matchAll(/\brequire\(["'`](?:node:)?([\w./-]+)["'`]\)/gu)].map(([, name = ""]) => name);
}

// "server.cjs net"; not "server.cjs path".
const networked = new RegExp(
  ` (?:${builtinModules
    .filter((name) => /^(?:_?http|https|http2|_?tls|net|dgram|dns|inspector|cluster|wasi)/u.test(name))
    .join("|")})$`,
  "u",
);

// What needs no module, and other ways to load one.
const globals =
  /\b(?:fetch|WebSocket|XMLHttpRequest|EventSource|sendBeacon|getBuiltinModule|createRequire|importScripts|process\.binding|import)\(|\bnew (?:WebSocket|EventSource)\b/gu;
