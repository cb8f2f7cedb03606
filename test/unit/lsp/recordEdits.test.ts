import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ChangeText } from "../../../server/src/files.ts";
import { HouseLexicons } from "../../../server/src/lexicon/houseLexicons.ts";
import { Articles, type Reading } from "../../../server/src/lsp/articles.ts";
import type { Host } from "../../../server/src/lsp/host.ts";
import { RecordEdits } from "../../../server/src/lsp/recordEdits.ts";
import { Records } from "../../../server/src/lsp/records.ts";
import { defaultSettings } from "../../../server/src/lsp/settings.ts";
import { SourceIndex } from "../../../server/src/sources/sourceIndex.ts";
import { english } from "../../support/lexicon.ts";

suite("changes of a record while somebody types", () => {
  const text =
    "Mayor wants a new bridge\n\n“The old one carried 4,200 cars a day last year,” Dana Wu said.\n";

  for (const [name, change] of [
    ["a status", (id: string) => ({ kind: "status", ids: [id], status: "wrong" }) as const],
    ["a note", (id: string) => ({ kind: "note", id, note: "Call her" }) as const],
    [
      "a selection",
      () => {
        const [start, end] = [
          { line: 0, character: 0 },
          { line: 0, character: 5 },
        ];
        return { kind: "add", ranges: [{ start, end }] } as const;
      },
    ],
  ] as const)
    test(`${name} keeps the words that were seen`, async () => {
      const desk = new Desk(text);
      const before = await desk.read();
      const ids = before.listed.map(({ item }) => item.id);
      await desk.edits.apply(before, {
        uri: desk.uri,
        version: 1,
        change: { kind: "status", ids, status: "verified" },
      });
      const verified = await desk.read();
      // Where items stand is known before somebody types.
      assert.ok(verified.isCurrent);
      desk.type("It rained. ");
      await desk.edits.apply(verified, { uri: desk.uri, version: 1, change: change(ids[0] ?? "") });
      for (const { selector } of (await desk.read()).record.record.items)
        assert.ok(text.includes(`${selector.prefix}${selector.exact}${selector.suffix}`), selector.exact);
    });
});

/** An article on a disk where each change waits for what is typed meanwhile. */
class Desk {
  readonly uri = "file:///desk/bridge.txt";
  readonly edits: RecordEdits;
  readonly #records: Records;
  readonly #document: TextDocument;
  readonly #articles = new Articles({
    lexicons: new HouseLexicons([english], (words) => [words]),
    folders: [],
    onRuleFailure: () => undefined,
  });
  readonly #sources = { index: new SourceIndex(english.lists), read: [], problems: [], isRead: true };
  #file: string | undefined;
  #typed = "";

  constructor(text: string) {
    const changeText: ChangeText = async (_uri, _root, change) => {
      if (this.#typed !== "") this.#insert();
      const made = change(this.#file);
      if (typeof made === "object") return made;
      this.#file = made ?? this.#file;
      return { text: this.#file, written: made !== undefined };
    };
    const host: Host = {
      readData: () => Promise.reject(new Error("no data")),
      readText: async () => undefined,
      readWithin: async () => ({ text: this.#file }),
      changeText,
      setTimeout: () => () => undefined,
      date: () => "2027-01-01",
      now: () => 0,
      version: "test",
    };
    this.#document = TextDocument.create(this.uri, "plaintext", 1, text);
    this.#records = new Records({ host, folders: ["file:///desk"] });
    this.edits = new RecordEdits({ host, records: this.#records });
  }

  /** Types at the start of the text as soon as the disk is asked. */
  type(words: string): void {
    this.#typed = words;
  }

  async read(): Promise<Reading> {
    const record = await this.#records.of(this.uri);
    return this.#articles.read(this.#document, { settings: defaultSettings, record, sources: this.#sources });
  }

  #insert(): void {
    const start = { line: 0, character: 0 };
    TextDocument.update(this.#document, [{ range: { start, end: start }, text: this.#typed }], 2);
    this.#typed = "";
  }
}
