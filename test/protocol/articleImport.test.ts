import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseRecord } from "../../server/src/ledger/parseRecord.ts";
import type { FactRecord } from "../../server/src/ledger/record.ts";
import {
  type DocumentNote,
  type ImportArticleParams,
  type ImportedDocument,
  importArticleRequest,
} from "../../server/src/protocol/articleImport.ts";
import {
  type ChangeRecordParams,
  changeRecordRequest,
  type RecordChange,
  type RecordItem,
  type RecordUpdate,
  recordRequest,
} from "../../server/src/protocol/record.ts";
import type { Refusal } from "../../server/src/protocol/refusal.ts";
import { type Client, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";
import { annotatedDocx, type WordComment } from "../support/wordDocument.ts";

const lines = [
  "Title| Night boat comes back",
  "By Lena Marsh",
  "The council voted {1}7–2{/1} on Tuesday to bring the night boat back.{^1} It cost {3}40 million dollars{/3} last year.",
  "“People plan their lives around that boat,” said {2}Ada Lund{/2}, the mayor.{^2}",
].join("\n");

const comments: readonly WordComment[] = [
  { author: "Kim Lind", words: "Who voted no?\nName them.", date: "2026-03-01T10:00:00Z" },
  { author: "Kim Lind", words: "Spelling?", isResolved: true },
  { author: "Lena Marsh", words: "Per year?" },
  { author: "Kim Lind", words: "Good piece." },
];

const footnotes: readonly string[] = ["Minutes of the council, p. 12", "https://example.org/lund"];

suite("documents as articles, web bundle", () => {
  test("they are refused, with the place where they can be opened", async () => {
    const client = await startClient({ place: "web bundle" });
    const params: ImportArticleParams = { name: "boat.docx", content: "" };
    const answer = await client.connection.sendRequest(importArticleRequest, params);
    await client.stop();
    assert.deepEqual(answer, {
      problem: "Documents can be opened as articles in VS Code on a computer only.",
    });
  });
});

for (const place of places.filter((it) => it !== "web bundle")) {
  suite(`documents as articles, ${place}`, () => {
    let folder = "";
    let uri = "";
    let client: Client;

    setup(async () => {
      folder = mkdtempSync(path.join(tmpdir(), "desk "));
      uri = pathToFileURL(path.join(folder, "boat.article")).href;
      client = await startClient({
        place,
        folder: pathToFileURL(folder).href,
        settings: { checkerName: "Robin Ek" },
        options: { commands: true },
      });
    });
    teardown(async () => {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    const read = async (name: string, bytes: Uint8Array): Promise<ImportedDocument | Refusal> => {
      const params: ImportArticleParams = { name, content: Buffer.from(bytes).toString("base64") };
      return await client.connection.sendRequest(importArticleRequest, params);
    };
    const readWord = async (text: string, ...more: [readonly WordComment[], (readonly string[])?]) => {
      const imported = await read("boat.docx", await annotatedDocx(text, ...more));
      assert.ok("text" in imported, JSON.stringify(imported));
      return imported;
    };
    const record = async (notes: readonly DocumentNote[], version = 1): Promise<RecordChange> => {
      const params: ChangeRecordParams = { uri, version, change: { kind: "notes", notes } };
      return await client.connection.sendRequest(changeRecordRequest, params);
    };
    const recorded = (): FactRecord => {
      const file = path.join(folder, ".factcheck", "boat.article.json");
      const parsed = parseRecord(readFileSync(file, "utf8"));
      assert.ok(parsed.record);
      return parsed.record;
    };
    /** The facts that are no proposals, in order of the text. */
    const marked = async (): Promise<readonly RecordItem[]> => {
      const update: RecordUpdate = await client.connection.sendRequest(recordRequest, { uri });
      return update.pieces
        .flatMap((piece) => ("items" in piece ? piece.items : []))
        .filter(({ kind }) => kind === "selection");
    };

    test("comments and footnotes of a Word document become facts of the article's record", async () => {
      const { text, notes, told } = await readWord(lines, comments, footnotes);
      assert.deepEqual(told, []);
      assert.match(text, /^# Night boat comes back\n\nBy Lena Marsh\n\nThe council voted 7–2 on/u);
      await client.open(uri, text, "article");
      const change = await record(notes);
      assert.equal("done" in change && change.done, "6 facts with notes added");
      assert.deepEqual(
        (await marked()).map(({ words, status, checker, date, note, sources }) => ({
          ...{ words, status, checker, date: date === "2026-03-01" ? date : "today", note },
          sources,
        })),
        [
          {
            words: "Night boat comes back",
            status: "on-author",
            checker: "Kim Lind",
            date: "today",
            note: "(On no words that are in the text.) Good piece.",
            sources: [],
          },
          {
            words: "The council voted 7–2 on Tuesday to bring the night boat back.",
            status: "open",
            checker: "Robin Ek",
            date: "today",
            note: undefined,
            sources: ["footnote 1: Minutes of the council, p. 12 (secondary)"],
          },
          {
            words: "7–2",
            status: "on-author",
            checker: "Kim Lind",
            date: "2026-03-01",
            note: "Who voted no?\nName them.",
            sources: [],
          },
          {
            words: "40 million dollars",
            status: "on-author",
            checker: "Lena Marsh",
            date: "today",
            note: "Per year?",
            sources: [],
          },
          {
            words: "“People plan their lives around that boat,” said Ada Lund, the mayor.",
            status: "open",
            checker: "Robin Ek",
            date: "today",
            note: undefined,
            sources: ["https://example.org/lund · footnote 2 (secondary)"],
          },
          {
            words: "Ada Lund",
            status: "open",
            checker: "Kim Lind",
            date: "today",
            note: "Kim Lind (resolved): Spelling?",
            sources: [],
          },
        ],
      );
    });

    test("one undo takes all notes back", async () => {
      const { text, notes } = await readWord(lines, comments, footnotes);
      await client.open(uri, text, "article");
      await record(notes);
      const params: ChangeRecordParams = { uri, version: 1, change: { kind: "undo" } };
      const undone: RecordChange = await client.connection.sendRequest(changeRecordRequest, params);
      assert.equal("done" in undone && undone.done, "Undone: 6 facts");
      assert.deepEqual(recorded().items, []);
    });

    test("of lines that are the same word for word none loses its comment", async () => {
      const same = Array.from({ length: 30 }, (_, index) => `{${index + 1}}The boat sank.{/${index + 1}}`);
      const asked = same.map((_, index): WordComment => ({ author: "Kim Lind", words: `Which? ${index}` }));
      const { text, notes } = await readWord(same.join("\n"), asked);
      await client.open(uri, text, "article");
      await record(notes);
      assert.deepEqual(
        recorded()
          .items.map(({ note }) => note)
          .sort(),
        asked.map(({ words }) => words).sort(),
      );
      // Nothing tells neighbours apart whose surroundings are the same, too: some share a line.
      const placed = (await marked()).filter(({ range }) => range !== undefined);
      assert.equal(placed.length, 30);
    });

    test("comments on the same words are one note, which names who wrote what", async () => {
      const { text, notes } = await readWord("The {1}{2}boat{/2}{/1} sank.", [
        { author: "Kim Lind", words: "Which?" },
        { author: "", words: "" },
      ]);
      await client.open(uri, text, "article");
      await record(notes);
      const [item] = recorded().items;
      assert.equal(item?.note, "Kim Lind: Which?\nSomebody: (a comment without words)");
    });

    test("a comment on a mark only is on its sentence", async () => {
      const { text, notes } = await readWord("It sank{1}?!{/1} It sailed.", [
        { author: "Kim", words: "Really?" },
      ]);
      await client.open(uri, text, "article");
      await record(notes);
      const [item] = recorded().items;
      assert.match(item?.selector.exact ?? "", /^It sank\?!/u);
    });

    test("notes of a text that has changed meanwhile are refused", async () => {
      const { text, notes } = await readWord(lines, comments);
      await client.open(uri, text, "article");
      assert.deepEqual(await record(notes, 7), { problem: "The article has changed meanwhile." });
    });

    test("web pages and ArchieML are articles too, and what is none is refused with a reason", async () => {
      assert.deepEqual(await read("boat.html", Buffer.from("<h1>Night boat</h1><p>It sails.")), {
        text: "# Night boat\n\nIt sails.\n",
        notes: [],
        told: [],
      });
      assert.deepEqual(await read("BOAT.AML", Buffer.from("headline: Night boat\ntext: It sails.")), {
        text: "# Night boat\n\nIt sails.\n",
        notes: [],
        told: [],
      });
      assert.deepEqual(await read("boat.docx", Buffer.from("PK")), {
        problem: "The Word document is damaged or protected.",
      });
    });
  });
}
