import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  CancellationTokenSource,
  type SymbolInformation,
  WorkDoneProgress,
} from "vscode-languageserver/node";
import {
  type ArchiveItem,
  type ArticlesRead,
  archiveChangedNotification,
  archiveRequest,
  readArticlesRequest,
  type VoicesView,
  voicesRequest,
} from "../../server/src/protocol/archive.ts";
import { trustGrantedNotification } from "../../server/src/protocol/session.ts";
import { type Client, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const harbor =
  "Council keeps the harbor open\n\nAna Lund, the harbor master, came to the hall.\n\n“We will never close the harbor to the small boats,” Lund said. “Not this year.”\n\nShe said that the wall could fail.\n";
const later =
  "Harbor in doubt\n\n“We will close the harbor to the small boats,” Ana Lund said on Monday.\n\nBen Okoro disagreed. “It is a mistake,” Okoro said.\n";

for (const place of places) {
  suite(`all articles, ${place}`, () => {
    let folder = "";
    let client: Client;
    const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
    const write = (name: string, text: string | Uint8Array): void => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    const start = async (trusted = true): Promise<void> => {
      const options = { commands: true, trusted };
      client = await startClient({ place, folder: pathToFileURL(folder).href, options });
    };
    const read = (): Promise<ArticlesRead> => client.connection.sendRequest(readArticlesRequest, {});
    const items = (parent?: string, filter?: string): Promise<readonly ArchiveItem[]> =>
      client.connection.sendRequest(archiveRequest, { parent, filter });
    const labels = async (parent?: string, filter?: string): Promise<readonly string[]> =>
      (await items(parent, filter)).map(({ label }) => label);
    const symbols = (query: string): Promise<readonly SymbolInformation[]> =>
      client.connection.sendRequest("workspace/symbol", { query });

    setup(() => {
      folder = mkdtempSync(path.join(tmpdir(), "desk "));
      write("harbor.txt", harbor);
      write("2026/later.md", later);
    });
    teardown(async () => {
      await client.stop();
      rmSync(folder, { recursive: true });
    });

    test("a person stands once with the words of all articles, and each quote leads to its place", async () => {
      await start();
      assert.deepEqual(await read(), { articleCount: 2, readCount: 2, fileCount: 2 });
      assert.deepEqual(await labels(), ["Quotes worded differently", "People"]);
      const people = await items("people");
      assert.deepEqual(
        people.map(({ label, description }) => [label, description]),
        [
          ["Ana Lund", "3 quotes, 22 words · 1 indirect · 2 articles"],
          ["Ben Okoro", "1 quote, 4 words · 1 article"],
        ],
      );
      const articles = await items(people[0]?.id);
      assert.deepEqual(
        articles.map(({ label, uri }) => [label, uri]),
        [
          ["Harbor in doubt", uriOf("2026/later.md")],
          ["Council keeps the harbor open", uriOf("harbor.txt")],
        ],
      );
      const [first, second] = await items(articles[1]?.id);
      assert.deepEqual(
        [first?.label, first?.range],
        [
          "“We will never close the harbor to the…",
          { start: { line: 4, character: 0 }, end: { line: 4, character: 52 } },
        ],
      );
      assert.equal(second?.label, "“Not this year.”");
    });

    test("one saying in two words is found over the articles, and leads to both", async () => {
      await start();
      await read();
      const [wording] = await items("wordings");
      assert.equal(wording?.description, "“never” added · Ana Lund");
      assert.deepEqual(
        (await items(wording?.id)).map(({ uri }) => uri),
        [uriOf("2026/later.md"), uriOf("harbor.txt")],
      );
    });

    test("voices have their share of all quoted words", async () => {
      await start();
      await read();
      const voices: VoicesView = await client.connection.sendRequest(voicesRequest, {});
      assert.deepEqual(
        voices.rows.map(({ name, wordCount, share }) => [name, wordCount, share]),
        [
          ["Ana Lund", 22, 22 / 26],
          ["Ben Okoro", 4, 4 / 26],
        ],
      );
    });

    test("people of articles that are not open are found by name", async () => {
      await start();
      let found = await symbols("okoro");
      // On a busy machine the threads are not up yet: then there is what was read so far.
      for (let tries = 0; found.length === 0 && tries < 50; tries++) found = await symbols("okoro");
      assert.deepEqual(
        found.map(({ name, containerName, location }) => [name, containerName, location.uri]),
        [["Ben Okoro", "later.md", uriOf("2026/later.md")]],
      );
    });

    test("an open article counts as it is in the editor", async () => {
      await start();
      await client.open(uriOf("2026/later.md"), "Calm\n\n“All is well,” Cleo Marsh said.\n", "markdown");
      await read();
      assert.deepEqual(await labels("people"), ["Ana Lund", "Cleo Marsh"]);
      await client.close(uriOf("2026/later.md"));
      assert.deepEqual(await labels("people"), ["Ana Lund", "Ben Okoro"]);
    });

    test("only what has another size or time is read again, and what is gone is forgotten", async () => {
      const time = new Date("2026-05-12T10:00:00Z");
      utimesSync(path.join(folder, "harbor.txt"), time, time);
      await start();
      await read();
      const told = new Promise<void>((resolve) =>
        client.connection.onNotification(archiveChangedNotification, () => resolve()),
      );
      // As long, and of the same time: nobody reads it.
      write("harbor.txt", harbor.replace("Ana Lund", "Eva Lund"));
      utimesSync(path.join(folder, "harbor.txt"), time, time);
      write("2026/later.md", later.replaceAll("Okoro", "Marsh"));
      await client.changeFile(uriOf("2026/later.md"));
      await told;
      await read();
      assert.deepEqual(await labels("people"), ["Ana Lund", "Ben Marsh"]);
      rmSync(path.join(folder, "2026"), { recursive: true });
      await client.changeFile(uriOf("2026/later.md"));
      assert.deepEqual(await read(), { articleCount: 1, readCount: 1, fileCount: 1 });
      assert.deepEqual(await labels("people"), ["Ana Lund"]);
    });

    test("what the configuration leaves out, transcripts, hidden folders and other kinds are not read", async () => {
      write(".factcheckrc.json", '{"files": {"exclude": ["old/"]}}');
      for (const name of [
        "old/a.txt",
        "transcripts/b.txt",
        "2026/notes/c.md",
        ".git/d.txt",
        "node_modules/x/e.md",
        "f.html",
        "LICENSE.txt",
      ])
        write(name, "Calm\n\n“All is well,” Cleo Marsh said.\n");
      await start();
      await read();
      assert.deepEqual(await labels("people"), ["Ana Lund", "Ben Okoro"]);
      assert.deepEqual(await symbols("cleo"), []);
    });

    test("links lead nowhere out of the folder; what cannot be read is told by name", async () => {
      const outside = mkdtempSync(path.join(tmpdir(), "outside "));
      try {
        writeFileSync(path.join(outside, "secret.txt"), "Calm\n\n“All is well,” Cleo Marsh said.\n");
        symlinkSync(path.join(outside, "secret.txt"), path.join(folder, "link.txt"));
        symlinkSync(outside, path.join(folder, "elsewhere"));
        symlinkSync(folder, path.join(folder, "circle"));
        write(
          "picture.txt",
          new Uint8Array(2000).map((_, index) => index % 7),
        );
        await start();
        await read();
        assert.deepEqual(await labels("people"), ["Ana Lund", "Ben Okoro"]);
        assert.deepEqual(await labels("problems"), [
          "“link.txt” leads out of the workspace folder, so it is not read. Copy the file into the folder.",
          "“picture.txt” is not read. The file is not text.",
        ]);
      } finally {
        rmSync(outside, { recursive: true });
      }
    });

    test("names of files are data, whatever they hold", async () => {
      const names = ["$(zap) [x](command:y).txt", "100% “true”.txt", "line\nend\u001b[2J.txt", "<b>&amp;.md"];
      for (const name of names) write(name, "“All is well,” Cleo Marsh said.\n");
      mkdirSync(path.join(folder, "folder.md"));
      await start();
      await read();
      const cleo = (await items("people")).find(({ label }) => label === "Cleo Marsh");
      assert.match(cleo?.description ?? "", /4 articles$/u);
      const articles = await items(cleo?.id);
      // One file has many URIs: `(` is `%28` too.
      const found = articles.map(({ uri = "" }) => path.basename(fileURLToPath(uri)));
      assert.deepEqual(found.sort(), names.toSorted());
      for (const { id } of articles) assert.deepEqual(await labels(id), ["“All is well,”"]);
    });

    test("a filter leaves who is named so, or says so", async () => {
      await start();
      await read();
      const people = (await items(undefined, "MISTAKE")).map(({ label, description }) => [
        label,
        description,
      ]);
      assert.deepEqual(people, [["People", "1"]]);
      assert.deepEqual(await labels("people", "mistake"), ["Ben Okoro"]);
      assert.deepEqual(await labels("people", "nobody says this"), []);
    });

    test("in a folder that is not trusted nothing is read until trust is given", async () => {
      await start(false);
      const refusal = { problem: "All articles are read once you trust this folder." };
      assert.deepEqual(await read(), refusal);
      assert.deepEqual(await items(), refusal);
      assert.deepEqual(await client.connection.sendRequest(voicesRequest, {}), refusal);
      assert.deepEqual(await symbols("okoro"), []);
      const told = new Promise<void>((resolve) =>
        client.connection.onNotification(archiveChangedNotification, () => resolve()),
      );
      await client.connection.sendNotification(trustGrantedNotification);
      await told;
      await read();
      assert.deepEqual(await labels("people"), ["Ana Lund", "Ben Okoro"]);
    });

    test("a reading that is cancelled keeps what it has, and the next one reads the rest", async () => {
      for (let index = 0; index < 100; index++) write(`more/${index}.txt`, harbor);
      await start();
      const source = new CancellationTokenSource();
      // The first news of how far it is: nothing is left to chance, and something is left to read.
      const begun = new Promise<void>((resolve) =>
        client.connection.onProgress(WorkDoneProgress.type, "reading", ({ kind }) => {
          if (kind === "report") resolve();
        }),
      );
      const stopped: Promise<ArticlesRead> = client.connection.sendRequest(
        readArticlesRequest,
        { workDoneToken: "reading" },
        source.token,
      );
      await begun;
      source.cancel();
      const { readCount, articleCount } = await stopped;
      assert.ok(0 < articleCount && articleCount === readCount && readCount < 102, String(readCount));
      const before = await items("people");
      // Who looks for a name does not begin what the user has stopped.
      await symbols("okoro");
      assert.deepEqual(await items("people"), before);
      assert.equal((await read()).articleCount, 102);
      assert.deepEqual(await labels("people"), ["Ana Lund", "Ben Okoro"]);
    });
  });
}
