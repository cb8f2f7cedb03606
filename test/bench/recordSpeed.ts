import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createChangeText } from "../../server/src/changeText.ts";
import { recordUriOf } from "../../server/src/config/paths.ts";
import { HouseLexicons } from "../../server/src/lexicon/houseLexicons.ts";
import { Articles, type Reading } from "../../server/src/lsp/articles.ts";
import type { Context } from "../../server/src/lsp/contexts.ts";
import type { Host } from "../../server/src/lsp/host.ts";
import { RecordEdits } from "../../server/src/lsp/recordEdits.ts";
import { Records } from "../../server/src/lsp/records.ts";
import { RecordUpdates } from "../../server/src/lsp/recordUpdates.ts";
import { defaultSettings } from "../../server/src/lsp/settings.ts";
import type { RecordEdit } from "../../server/src/protocol/record.ts";
import { readText } from "../../server/src/readText.ts";
import { readWithin } from "../../server/src/readWithin.ts";
import { SourceIndex } from "../../server/src/sources/sourceIndex.ts";
import { english } from "../support/lexicon.ts";

/** Prints what commands on a record of ten thousand items cost in the server, from the request to the answer. */
export async function printCommandSpeed(texts: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "record-"));
  try {
    await new Desk(pathToFileURL(folder).href, texts).run();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = 10_000;

/** An open article, and what the server keeps of it. */
class Desk {
  readonly #uri: string;
  readonly #records: Records;
  readonly #edits: RecordEdits;
  readonly #updates: RecordUpdates = new RecordUpdates("bench");
  #base: string | undefined;
  readonly #articles = new Articles({
    lexicons: new HouseLexicons([english], (words) => [words]),
    folders: [],
    onRuleFailure: () => undefined,
  });
  readonly #sources: Context["sources"] = {
    index: new SourceIndex(english.lists),
    read: [],
    problems: [],
    isRead: true,
  };
  #document: TextDocument;

  constructor(folder: string, texts: readonly string[]) {
    const host: Host = {
      readData: () => Promise.reject(new Error("no data")),
      readText,
      readWithin,
      changeText: createChangeText(),
      setTimeout: () => () => undefined,
      date: () => "2027-01-01",
      now: () => 0,
      version: "bench",
    };
    this.#uri = `${folder}/long.txt`;
    this.#records = new Records({ host, folders: [folder] });
    this.#edits = new RecordEdits({ host, records: this.#records });
    this.#document = this.#open(1, "");
    let [text, taken] = ["", 0];
    for (let length = 1_600_000; this.#propose(text).length <= wanted; length += 400_000)
      while (text.length < length) text += `${texts[taken++ % texts.length]}\n\n`;
    this.#document = this.#open(1, text);
  }

  async run(): Promise<void> {
    const ids = (await this.#read()).listed.slice(0, wanted + 1).map(({ item }) => item.id);
    const [first = "", last = ""] = [ids[0], ids[wanted]];
    const all = ids.slice(0, wanted);
    const { length } = this.#document.getText();
    console.log(`\ncommands on ${wanted} items in a text of ${length} units, median and slowest, ms of CPU`);
    await this.#time("verify all, first time", 1, () =>
      this.#command({ kind: "status", ids: all, status: "verified" }),
    );
    const statuses = ["wrong", "verified"] as const;
    const next = (run: number): "wrong" | "verified" => statuses[run % 2] as "wrong";
    await this.#time("set one status", 9, (run) =>
      this.#command({ kind: "status", ids: [first], status: next(run) }),
    );
    await this.#time("add a proposed fact", 1, () =>
      this.#command({ kind: "status", ids: [last], status: "verified" }),
    );
    await this.#time("note", 9, (run) => this.#command({ kind: "note", id: first, note: `Note ${run}` }));
    await this.#time("undo one", 9, () => this.#command({ kind: "undo" }));
    await this.#time("set all statuses", 5, (run) =>
      this.#command({ kind: "status", ids: all, status: next(run) }),
    );
    await this.#time("a source for all", 1, () =>
      this.#command({ kind: "source", ids: all, source: { type: "primary", text: "The books of the mill" } }),
    );
    await this.#time("undo all", 2, () => this.#command({ kind: "undo" }));
    await this.#time("view, nothing changed", 5, () => this.#view());
    await this.#time("the file was touched", 5, async () => {
      this.#records.changeFiles([recordUriOf(this.#uri) ?? ""]);
      return this.#view();
    });
    this.#edit();
    await this.#read();
    await this.#time("view, a word typed", 1, () => this.#view());
    await this.#time("save, a word typed", 1, async () => this.#edits.follow(await this.#read()));
    await this.#time("set one status, after it", 9, (run) =>
      this.#command({ kind: "status", ids: [first], status: next(run) }),
    );
    this.#records.forget(this.#uri);
    await this.#time("open", 1, () => this.#view());
  }

  /** A word in the middle of the text. */
  #edit(): void {
    const text = this.#document.getText();
    const at = text.indexOf(" ", text.length / 2);
    this.#document = this.#open(2, `${text.slice(0, at)} really${text.slice(at)}`);
  }

  #open(version: number, text: string): TextDocument {
    return TextDocument.create(this.#uri, "plaintext", version, text);
  }

  #propose(text: string): readonly unknown[] {
    const context = { settings: defaultSettings, record: { record: noRecord }, sources: this.#sources };
    const { listed } = this.#articles.read(this.#open(0, text), context);
    this.#articles.forget(this.#uri);
    return listed;
  }

  async #read(): Promise<Reading> {
    const record = await this.#records.of(this.#uri);
    const reading = this.#articles.read(this.#document, {
      settings: defaultSettings,
      record,
      sources: this.#sources,
    });
    // The text was analysed when it was typed.
    void reading.verdict;
    return reading;
  }

  async #command(change: RecordEdit): Promise<unknown> {
    const before = await this.#read();
    const done = await this.#edits.apply(before, { uri: this.#uri, version: before.version, change });
    if (typeof done !== "string") throw new Error(done.problem);
    return await this.#view();
  }

  /** Ready to be sent. */
  async #view(): Promise<string> {
    const update = this.#updates.of(await this.#read(), this.#base);
    this.#base = update.stamp;
    return JSON.stringify(update);
  }

  /** Of the processor, so that what else the machine does counts less. */
  async #time(what: string, runs: number, run: (index: number) => Promise<unknown>): Promise<void> {
    const times: number[] = [];
    for (let index = 0; index < runs; index++) {
      const start = process.cpuUsage();
      await run(index);
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
    times.sort((one, other) => one - other);
    const [median, slowest] = [times[times.length >> 1] ?? 0, times.at(-1) ?? 0];
    console.log(`${what.padEnd(32)} ${median.toFixed(1).padStart(8)} ${slowest.toFixed(1).padStart(8)}`);
  }
}

const noRecord = { version: 1, article: "long.txt", items: [] } as const;
