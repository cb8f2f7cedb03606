import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createChangeText } from "../../server/src/changeText.ts";
import type { TextChange } from "../../server/src/files.ts";
import { sayInEnglish } from "../../server/src/text/message.ts";
import { asOrdinaryUser } from "../support/ordinaryUser.ts";
import { addLinesAtOnce, crashWriter } from "../support/writers.ts";

suite("changing the text of a file", () => {
  let folder = "";
  let desk = "";
  let record = "";

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "record "));
    desk = join(folder, "desk");
    record = join(desk, ".factcheck", "draft.json");
    mkdirSync(desk);
  });
  teardown(() => rmSync(folder, { recursive: true }));

  const changeText = createChangeText();
  const change = (made: TextChange, file = record) =>
    changeText(pathToFileURL(file).href, pathToFileURL(desk).href, made);
  const problemOf = async (made: TextChange, file?: string): Promise<string> => {
    const result = await change(made, file);
    return "problem" in result ? sayInEnglish(result.problem) : `no problem: ${result.text}`;
  };
  const writeRecord = (text: string | Uint8Array): void => {
    mkdirSync(join(desk, ".factcheck"));
    writeFileSync(record, text);
  };

  test("the first change makes the folder and the file", async () => {
    assert.deepEqual(await change((text) => `was ${text}`), { text: "was undefined", written: true });
    assert.equal(readFileSync(record, "utf8"), "was undefined");
    assert.deepEqual(readdirSync(join(desk, ".factcheck")), ["draft.json"]);
  });

  test("a change of nothing touches nothing, be it no text or the same", async () => {
    assert.deepEqual(await change(() => undefined), { text: undefined, written: false });
    assert.ok(!existsSync(join(desk, ".factcheck")));
    writeRecord("old");
    const { mtimeMs, ino } = statSync(record);
    assert.deepEqual(await change((text) => text), { text: "old", written: false });
    assert.deepEqual([statSync(record).mtimeMs, statSync(record).ino], [mtimeMs, ino]);
  });

  test("what another program writes between two changes is read, however alike it is", async () => {
    await change(() => "ours 1");
    for (const theirs of ["ours 2", "ours \ufffd", "ours é"]) {
      writeFileSync(record, theirs);
      const seen: (string | undefined)[] = [];
      await change((text) => {
        seen.push(text);
        return "ours 1";
      });
      assert.deepEqual([...new Set(seen)], [theirs]);
    }
  });

  test("half a character is read as it stands in the file", async () => {
    await change(() => "ours \ud83d");
    assert.deepEqual(await change(() => undefined), { text: "ours \ufffd", written: false });
  });

  test("a text that the change refuses stays as it is, and the refusal is told", async () => {
    writeRecord("{damaged");
    assert.deepEqual(await change(() => ({ problem: "Damaged." })), { problem: "Damaged." });
    assert.equal(readFileSync(record, "utf8"), "{damaged");
  });

  test("a change that throws is a problem, and the next one is made", async () => {
    const throwing = await problemOf(() => {
      throw new Error("out of range");
    });
    assert.equal(throwing, "“.factcheck/draft.json” was not saved: out of range.");
    assert.deepEqual(await change(() => "new"), { text: "new", written: true });
  });

  test("changes of one file are made in the order of the calls", async () => {
    const digits = [..."0123456789"];
    await Promise.all(digits.map((digit) => change((text = "") => text + digit)));
    assert.equal(readFileSync(record, "utf8"), "0123456789");
  });

  test("a byte order mark, accents and the permissions of the file stay", async () => {
    writeRecord("\uFEFFé");
    chmodSync(record, 0o640);
    await change((text) => `${text}🙂`);
    assert.equal(readFileSync(record, "utf8"), "\uFEFFé🙂");
    assert.equal(statSync(record).mode & 0o777, 0o640);
  });

  test("a writer that is killed leaves the old text or the new one, and nothing that stays", async function () {
    this.timeout(60_000);
    for (let round = 0; round < 5; round++) {
      assert.equal(await crashWriter(record), undefined);
      assert.ok(readdirSync(join(desk, ".factcheck")).length <= 2);
    }
    await change(() => "after");
    assert.deepEqual(readdirSync(join(desk, ".factcheck")), ["draft.json"]);
  });

  for (const writers of [2, 4]) {
    test(`${writers} processes that write at once lose nothing`, async function () {
      this.timeout(60_000);
      assert.deepEqual(await addLinesAtOnce(record, writers, 10), []);
      assert.deepEqual(readdirSync(join(desk, ".factcheck")), ["draft.json"]);
    });
  }

  test("writers that make one folder and file at the same moment lose nothing", async () => {
    for (let round = 0; round < 15; round++) {
      const file = join(desk, `${round}`, "draft.json");
      const uris = [file, desk].map((path) => pathToFileURL(path).href);
      const adding = [..."abcd"].map((letter) =>
        createChangeText()(uris[0] ?? "", uris[1] ?? "", (text = "") => text + letter),
      );
      for (const result of await Promise.all(adding)) assert.ok("written" in result, JSON.stringify(result));
      assert.equal([...readFileSync(file, "utf8")].sort().join(""), "abcd");
    }
  });

  test("a link that leads out of the workspace is refused, be it the file, its folder, or the path", async () => {
    const outside = join(folder, "outside.json");
    writeFileSync(outside, "theirs");
    mkdirSync(join(desk, ".factcheck"));
    symlinkSync(outside, record);
    const refused =
      "“.factcheck/draft.json” leads out of the workspace folder, so it was neither read nor written. Remove the link.";
    assert.equal(await problemOf(() => "mine"), refused);
    assert.equal(readFileSync(outside, "utf8"), "theirs");

    rmSync(join(desk, ".factcheck"), { recursive: true });
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(desk, ".factcheck"));
    assert.equal(await problemOf(() => "mine"), refused);
    assert.deepEqual(readdirSync(join(folder, "elsewhere")), []);

    assert.match(
      await problemOf(() => "mine", outside),
      /^“\.\.\/outside\.json” leads out of the workspace/u,
    );
    assert.equal(readFileSync(outside, "utf8"), "theirs");
  });

  test("a link within the workspace stays a link, and what it leads to is changed", async () => {
    writeFileSync(join(desk, "shared.json"), "old");
    mkdirSync(join(desk, ".factcheck"));
    symlinkSync(join(desk, "shared.json"), record);
    await change(() => "new");
    assert.ok(lstatSync(record).isSymbolicLink());
    assert.equal(readFileSync(join(desk, "shared.json"), "utf8"), "new");
  });

  test("a link to nothing, a pipe, a folder, other bytes and a huge file are told and left alone", async () => {
    const other = (name: string): string => join(desk, name);
    symlinkSync(other("gone.json"), other("link.json"));
    assert.match(
      await problemOf(() => "mine", other("link.json")),
      /was not saved: .* a link leads nowhere\.$/u,
    );
    assert.ok(!existsSync(other("gone.json")));
    execFileSync("mkfifo", [other("pipe.json")]);
    assert.match(await problemOf(() => "mine", other("pipe.json")), /is no plain file/u);
    mkdirSync(other("folder.json"));
    assert.match(await problemOf(() => "mine", other("folder.json")), /is no plain file/u);
    writeFileSync(other("bytes.json"), Uint8Array.of(0x7b, 0xe9, 0x7d));
    assert.match(await problemOf(() => "mine", other("bytes.json")), /is not UTF-8 text/u);
    assert.deepEqual([...readFileSync(other("bytes.json"))], [0x7b, 0xe9, 0x7d]);
    writeFileSync(other("huge.json"), "");
    truncateSync(other("huge.json"), 200_000_000);
    assert.match(await problemOf(() => "mine", other("huge.json")), /has more than 50 MB/u);
  });

  test("a folder that may not be written and a file that is read-only are told", async () => {
    const mayNot = /^“.*” was not saved: you have no permission\. /u;
    chmodSync(folder, 0o755);
    chmodSync(desk, 0o555);
    assert.match(await asOrdinaryUser(() => problemOf(() => "mine")), mayNot);
    chmodSync(desk, 0o777);
    const file = join(desk, "read-only.json");
    writeFileSync(file, "old");
    chmodSync(file, 0o444);
    assert.match(await asOrdinaryUser(() => problemOf(() => "mine", file)), mayNot);
    assert.equal(readFileSync(file, "utf8"), "old");
    assert.deepEqual(readdirSync(desk), ["read-only.json"]);
  });

  test("a disk that is full in the midst of the text is told, and the old text stays", () => {
    writeRecord("old");
    const writer = fileURLToPath(new URL("../support/writer.js", import.meta.url));
    // The kernel lets the process write 51,200 bytes a file, and refuses the rest.
    const limited = ["-c", 'ulimit -f 100 && exec "$@"', "sh", process.execPath, writer, "once"];
    const uris = [record, desk].map((path) => pathToFileURL(path).href);
    const output = execFileSync("sh", [...limited, ...uris, "1000000"], { encoding: "utf8" });
    assert.match(output, /was not saved: the disk is full\. Free some space and try again\./u);
    assert.equal(readFileSync(record, "utf8"), "old");
    assert.deepEqual(readdirSync(join(desk, ".factcheck")), ["draft.json"]);
  });

  test("what is no file of the disk is a problem", async () => {
    const result = await changeText("untitled:draft", "untitled:desk", () => "mine");
    assert.match(
      "problem" in result ? sayInEnglish(result.problem) : "",
      /^“untitled:draft” was not saved: /u,
    );
  });
});
