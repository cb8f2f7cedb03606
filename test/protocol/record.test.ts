import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { applyUpdate, type ToldView } from "../../client/src/record/applyUpdate.ts";
import { printRecord } from "../../server/src/ledger/printRecord.ts";
import { emptyRecord } from "../../server/src/ledger/record.ts";
import {
  type ChangeRecordParams,
  changeRecordRequest,
  type RecordChange,
  type RecordEdit,
  type RecordItem,
  type RecordUpdate,
  type RecordView,
  recordRequest,
} from "../../server/src/protocol/record.ts";
import {
  importReportRequest,
  type Report,
  type ReportFormat,
  reportRequest,
} from "../../server/src/protocol/reports.ts";
import { type Client, fullCapabilities, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const article = [
  "Mayor wants a new bridge",
  "",
  "Mayor Dana Wu said on Monday that the county needs a second bridge.",
  "",
  "“The old one carried 4,200 cars a day last year,” Wu said.",
  "",
].join("\n");

for (const place of places) {
  suite(`record, ${place}`, () => {
    let folder = "";
    let uri = "";
    let client: Client;
    const fileOf = (): string => path.join(folder, ".factcheck", "bridge.txt.json");
    const view = async (): Promise<RecordView> => wholeOf(await ask());
    const ask = async (base?: string): Promise<RecordUpdate> =>
      await client.connection.sendRequest(recordRequest, { uri, ...(base === undefined ? {} : { base }) });
    const edit = async (change: RecordEdit, version = 1): Promise<RecordChange> => {
      const params: ChangeRecordParams = { uri, version, change };
      return await client.connection.sendRequest(changeRecordRequest, params);
    };
    const numberIn = ({ items }: RecordView): RecordItem => {
      const found = items.find(({ kind }) => kind === "number");
      assert.ok(found);
      return found;
    };

    setup(async () => {
      folder = mkdtempSync(path.join(tmpdir(), "desk "));
      uri = pathToFileURL(path.join(folder, "bridge.txt")).href;
      writeFileSync(path.join(folder, "bridge.txt"), article);
      client = await startClient({
        place,
        folder: pathToFileURL(folder).href,
        settings: { checkerName: "Kim Lind" },
        options: { commands: true },
      });
      await client.open(uri, article);
    });
    teardown(async () => {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test("what there is to check is listed in order, and no file is made", async () => {
      const { items, problem } = await view();
      assert.equal(problem, undefined);
      const kinds = items.map(({ kind, words, status }) => `${kind} ${words} ${status}`);
      assert.deepEqual(
        kinds.filter((it) => /^(?:name|title|number|date)/u.test(it)),
        ["title Mayor Dana Wu open", "name Dana Wu open", "number 4,200 cars open"],
      );
      assert.equal(existsSync(path.join(folder, ".factcheck")), false);
    });

    test("a fact that is marked verified stands in the file with its checker, and the change can be undone", async () => {
      const { id } = numberIn(await view());
      const change = await edit({ kind: "status", ids: [id], status: "verified" });
      assert.ok("record" in change);
      assert.equal(change.done, "1 fact marked verified");
      assert.equal(numberIn(wholeOf(change.record)).status, "verified");
      assert.equal(numberIn(wholeOf(change.record)).checker, "Kim Lind");
      const stored = JSON.parse(readFileSync(fileOf(), "utf8"));
      assert.equal(stored.items.length, 1);
      const undone = await edit({ kind: "undo" });
      assert.ok("record" in undone);
      assert.equal(numberIn(wholeOf(undone.record)).status, "open");
      assert.deepEqual(JSON.parse(readFileSync(fileOf(), "utf8")).items, []);
    });

    test("other words need attention again, with a finding; the words as they were do not", async () => {
      const { id } = numberIn(await view());
      await edit({ kind: "status", ids: [id], status: "verified" });
      const edited = article.replace("4,200", "2,400");
      await client.edit(uri, 2, [{ text: edited }]);
      const changed = numberIn(await view());
      assert.deepEqual([changed.status, changed.was], ["needs-attention", "4,200 cars"]);
      const codes = (await client.pull(uri)).map(({ code }) => code);
      assert.ok(codes.includes("verified-text-changed"), codes.join());
      await client.edit(uri, 3, [{ text: article }]);
      assert.equal(numberIn(await view()).status, "verified");
    });

    test("what another window writes is seen once the file has changed, and nothing of it is lost", async () => {
      const { items } = await view();
      const [first, second] = items;
      assert.ok(first && second);
      await edit({ kind: "status", ids: [first.id], status: "verified" });
      const other = await startClient({
        place,
        folder: pathToFileURL(folder).href,
        settings: { checkerName: "Ola Berg" },
      });
      await other.open(uri, article);
      const params: ChangeRecordParams = {
        uri,
        version: 1,
        change: { kind: "status", ids: [second.id], status: "wrong" },
      };
      await other.connection.sendRequest(changeRecordRequest, params);
      await other.stop();
      await client.changeFile(pathToFileURL(fileOf()).href);
      const after = (await view()).items.filter(({ checker }) => checker !== undefined);
      assert.deepEqual(
        after.map(({ checker, status }) => `${checker}: ${status}`),
        ["Kim Lind: verified", "Ola Berg: wrong"],
      );
    });

    test("a damaged record is reported and stays as it is", async () => {
      mkdirSync(path.join(folder, ".factcheck"));
      writeFileSync(fileOf(), "{ “version”: 1");
      await client.changeFile(pathToFileURL(fileOf()).href);
      const { items, problem } = await view();
      assert.match(problem ?? "", /^\.factcheck\/bridge\.txt\.json cannot be read\. /u);
      const change = await edit({ kind: "status", ids: items.map(({ id }) => id), status: "verified" });
      assert.ok("problem" in change);
      assert.equal(readFileSync(fileOf(), "utf8"), "{ “version”: 1");
    });

    test("a folder of records that is a link out of the workspace is neither read nor written", async () => {
      const outside = mkdtempSync(path.join(tmpdir(), "elsewhere "));
      symlinkSync(outside, path.join(folder, ".factcheck"));
      const { id } = numberIn(await view());
      writeFileSync(fileOf(), printRecord(emptyRecord("bridge.txt")));
      await client.changeFile(pathToFileURL(fileOf()).href);
      const { problem } = await view();
      assert.match(
        problem ?? "",
        /leads out of the workspace folder, so it is not read\. Remove the link\.$/u,
      );
      const change = await edit({ kind: "status", ids: [id], status: "verified" });
      assert.match("problem" in change ? change.problem : "", /leads out of the workspace folder/u);
      assert.deepEqual(JSON.parse(readFileSync(fileOf(), "utf8")).items, []);
      rmSync(outside, { recursive: true });
    });

    test("a selection becomes a fact; one of an older text is refused", async () => {
      const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 13 } };
      const change = await edit({ kind: "add", ranges: [range], note: "Is it the county’s mayor?" });
      assert.ok("record" in change);
      const added = wholeOf(change.record).items.find(({ kind }) => kind === "selection");
      assert.deepEqual(
        [added?.words, added?.status, added?.note],
        ["Mayor Dana Wu", "on-author", "Is it the county’s mayor?"],
      );
      const late = await edit({ kind: "add", ranges: [range] }, 0);
      assert.ok("problem" in late);
    });

    test("what is told by what is other is the whole, whatever was done and whichever answer was lost", async () => {
      let [told, text, version] = [toldOf(await ask()), article, 1];
      for (const step of steps) {
        if (step.kind === "edit") {
          text = editedBy(text, step);
          await client.edit(uri, ++version, [{ text }]);
        }
        const params = { uri, version, change: editOf(told.view, step), base: told.stamp };
        const answer: RecordChange | undefined =
          params.change && (await client.connection.sendRequest(changeRecordRequest, params));
        const update = answer && "record" in answer ? answer.record : await ask(told.stamp);
        assert.equal(update.base, told.stamp);
        told = toldOf(step.isLost ? await ask(told.stamp) : update, told);
        assert.deepEqual(told.view, wholeOf(await ask()), step.kind);
      }
      // What is told is what stands in the file.
      const other = await startClient({ place, folder: pathToFileURL(folder).href });
      await other.open(uri, text);
      const stored = wholeOf(await other.connection.sendRequest(recordRequest, { uri }));
      await other.stop();
      assert.deepEqual(told.view.items, stored.items);
      assert.ok(stored.items.filter(({ checker }) => checker !== undefined).length > 3);
    });

    test("of a change only what is other is told; of a base that is not known, all", async () => {
      const before = toldOf(await ask());
      const { id } = numberIn(before.view);
      const params = { uri, version: 1, change: { kind: "status", ids: [id], status: "wrong" } };
      const answer: RecordChange = await client.connection.sendRequest(changeRecordRequest, {
        ...params,
        base: before.stamp,
      });
      assert.ok("record" in answer);
      const fresh = answer.record.pieces.flatMap((piece) => ("items" in piece ? piece.items : []));
      assert.deepEqual(
        fresh.map((item) => [item.id, item.status]),
        [[id, "wrong"]],
      );
      for (const base of [undefined, "of a server that was restarted"]) {
        const update = await ask(base);
        assert.equal(update.base, undefined);
        assert.equal(wholeOf(update).items.length, before.view.items.length);
      }
    });

    test("the report comes in each form, and a table that was edited is brought back", async () => {
      const report = async (format: ReportFormat): Promise<Report> =>
        await client.connection.sendRequest(reportRequest, { uri, format });
      const html = await report("html");
      assert.equal(html.fileName, "bridge fact check.html");
      assert.match(html.text, /^<!DOCTYPE html>/u);
      assert.match((await report("markdown")).text, /^# Fact check: bridge/u);
      const csv = await report("csv");
      const edited = csv.text.replace(/("4,200 cars","number","\d+","","","",)"open"/u, '$1"verified"');
      assert.notEqual(edited, csv.text);
      const imported = await client.connection.sendRequest(importReportRequest, { uri, text: edited });
      assert.deepEqual(imported, { done: "1 fact was changed.", problems: [] });
      assert.equal(numberIn(await view()).status, "verified");
    });

    test("an article without a file keeps no record, and says why", async () => {
      uri = "untitled:Untitled-1";
      await client.open(uri, article);
      const { items, problem } = await view();
      assert.ok(items.length > 3);
      assert.equal(problem, "Save the article first: its record is kept in a file beside it.");
    });
  });
}

/** What is told without a base is told whole. */
function wholeOf(update: RecordUpdate): RecordView {
  return toldOf(update).view;
}

function toldOf(update: RecordUpdate, base?: ToldView): ToldView {
  const told = applyUpdate(update, base);
  assert.ok(told);
  return told;
}

/** What somebody does with a record, in no order. */
interface DeskStep {
  readonly kind: RecordEdit["kind"] | "edit";
  readonly at: number;
  readonly count: number;
  readonly isLost: boolean;
}

const steps: readonly DeskStep[] = fc.sample(
  fc.record({
    kind: fc.constantFrom("status" as const, "note", "source", "add", "undo", "edit"),
    at: fc.nat(12),
    count: fc.integer({ min: 1, max: 5 }),
    isLost: fc.boolean(),
  }),
  { seed: 7, numRuns: 60 },
);

/** Another line, or another figure. */
function editedBy(text: string, { at, count }: DeskStep): string {
  return at % 2 === 0 ? `${text}\nThe ${at} ferries of Ashton sank.\n` : text.replace(/\d/u, String(count));
}

/** The change of the record; none where the text is edited. */
function editOf({ items }: RecordView, { kind, at, count }: DeskStep): RecordEdit | undefined {
  const ids = items.slice(at % items.length, (at % items.length) + count).map(({ id }) => id);
  const [start, end] = [
    { line: 4, character: at },
    { line: 4, character: at + count },
  ];
  switch (kind) {
    case "status":
      return { kind, ids, status: count % 2 === 0 ? "verified" : "wrong" };
    case "note":
      return { kind, id: ids[0] ?? "", note: `Call ${at}` };
    case "source":
      return { kind, ids, source: { type: "primary", text: "register" } };
    case "add":
      return { kind, ranges: [{ start, end }] };
    case "notes":
      return { kind, notes: [{ kind: "comment", text: `Is it ${at}?`, range: { start, end } }] };
    case "undo":
      return { kind };
    case "edit":
      return undefined;
  }
}

suite("record, files", () => {
  test("a record moves along when its article is renamed", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "desk "));
    const client = await startClient({
      place: "in process",
      folder: pathToFileURL(folder).href,
      capabilities: {
        ...fullCapabilities,
        workspace: {
          ...fullCapabilities.workspace,
          fileOperations: { willRename: true },
          workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] },
        },
      },
    });
    mkdirSync(path.join(folder, ".factcheck"));
    writeFileSync(path.join(folder, ".factcheck", "bridge.txt.json"), "{}");
    const base = pathToFileURL(folder).href;
    const files = [{ oldUri: `${base}/bridge.txt`, newUri: `${base}/span.txt` }];
    const answer = await client.connection.sendRequest("workspace/willRenameFiles", { files });
    assert.deepEqual(answer, {
      documentChanges: [
        {
          kind: "rename",
          oldUri: `${base}/.factcheck/bridge.txt.json`,
          newUri: `${base}/.factcheck/span.txt.json`,
          options: { overwrite: false, ignoreIfExists: true },
        },
      ],
    });
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });
});
