import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { setStatus } from "../../server/src/ledger/changeItems.ts";
import { printRecord } from "../../server/src/ledger/printRecord.ts";
import { proposeItems } from "../../server/src/ledger/proposeItems.ts";
import { emptyRecord } from "../../server/src/ledger/record.ts";
import { type Run, run } from "../support/commandLine.ts";
import { english } from "../support/lexicon.ts";
import { docx } from "../support/wordDocument.ts";

const article =
  "Ferry sails again\n\n“We have forty boats in the harbor this winter,” said Ana Lund, the captain.\n";
const spoken = "LUND: [00:14:32] We have fourteen boats in the harbor this winter.\n";
const changed = /“forty” is “fourteen” in transcripts\/lund\.txt at 00:14:32\. {2}quote-number-changed/u;

let folder = "";
/** Writes a file of the desk, and gives its path from there. */
function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, "desk", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return name;
}

function runAtDesk(args: readonly string[], input = ""): Run {
  return run(args, input, path.join(folder, "desk"));
}

function makeDesk(): void {
  folder = mkdtempSync(path.join(tmpdir(), "desk-"));
  mkdirSync(path.join(folder, "desk"));
}

function removeDesk(): void {
  rmSync(folder, { recursive: true, force: true });
}

suite("command line: sources", () => {
  setup(makeDesk);
  teardown(removeDesk);

  test("quotations are held against transcripts beside the article and in the working folder", () => {
    write("transcripts/lund.txt", spoken);
    write("news/ferry.txt", article);
    const { code, out, error } = runAtDesk(["news/ferry.txt"]);
    assert.match(out, changed);
    assert.equal(error, "");
    assert.equal(code, 1);
    write("north/transcripts/lund.txt", spoken.replace("fourteen", "50"));
    write("north/ferry.txt", article);
    rmSync(path.join(folder, "desk/transcripts"), { recursive: true });
    assert.match(runAtDesk(["north/ferry.txt"]).out, /“forty” is “50” in north\/transcripts\/lund\.txt/u);
  });

  test("an article that lies in a folder of sources is none of them, whichever is checked first", () => {
    write("transcripts/lund.txt", spoken);
    write("ferry.txt", article);
    write("harbor.txt", article);
    for (const files of [
      ["ferry.txt", "harbor.txt"],
      ["harbor.txt", "ferry.txt"],
      ["ferry.txt", "./harbor.txt"],
    ]) {
      const { out } = runAtDesk(["--sources", ".", ...files]);
      assert.equal(out.match(new RegExp(changed, "gu"))?.length, 2);
    }
  });

  test("they are held against none with --no-sources, and against another folder's too with --sources", () => {
    write("transcripts/lund.txt", spoken);
    write("ferry.txt", article);
    const other = path.join(folder, "archive");
    mkdirSync(other);
    writeFileSync(path.join(other, "lund.txt"), spoken.replace("fourteen", "forty"));
    assert.equal(runAtDesk(["--no-sources", "ferry.txt"]).code, 0);
    assert.equal(runAtDesk(["--sources", other, "ferry.txt"]).code, 0);
    rmSync(path.join(other, "lund.txt"));
    assert.equal(runAtDesk(["--sources", other, "ferry.txt"]).code, 1);
  });

  test("standard input has no sources but those of --sources", () => {
    write("transcripts/lund.txt", spoken);
    assert.equal(runAtDesk(["-"], article).code, 0);
    assert.match(
      runAtDesk(["--sources", "transcripts", "-"], article).out,
      /“forty” is “fourteen” in lund\.txt/u,
    );
  });

  test("a source that the front matter names is read, in any folder", () => {
    write("tapes/lund.txt", spoken);
    write("ferry.md", `---\nsources: [tapes/lund.txt]\n---\n\n# ${article}`);
    assert.match(runAtDesk(["ferry.md"]).out, /“forty” is “fourteen” in tapes\/lund\.txt/u);
  });

  test("a Word document and a web page are sources", async () => {
    write("ferry.txt", article);
    write("transcripts/lund.docx", await docx(`<w:p><w:r><w:t>${spoken.trim()}</w:t></w:r></w:p>`));
    assert.match(
      runAtDesk(["ferry.txt"]).out,
      /“forty” is “fourteen” in transcripts\/lund\.docx at 00:14:32/u,
    );
    rmSync(path.join(folder, "desk/transcripts/lund.docx"));
    write("transcripts/lund.html", `<title>Tapes</title><p>${spoken}`);
    assert.match(
      runAtDesk(["ferry.txt"]).out,
      /“forty” is “fourteen” in transcripts\/lund\.html at 00:14:32/u,
    );
  });

  test("what is found does not depend on the order of the articles", () => {
    write("north/transcripts/lund.txt", spoken);
    write("south/ferry.txt", article);
    write("north/clean.txt", "Ferry sails\n\nThe ferry sails, said Mira Holt, the mayor of Tarn.\n");
    assert.equal(runAtDesk(["south/ferry.txt", "north/clean.txt"]).code, 1);
    assert.equal(runAtDesk(["north/clean.txt", "south/ferry.txt"]).code, 1);
  });

  test("a source that is missing, huge, binary or a link out of the folder is a note, and the rest is read", () => {
    const secret = path.join(folder, "secret.txt");
    writeFileSync(secret, spoken);
    write("transcripts/lund.txt", spoken);
    truncateSync(path.join(folder, "desk", write("transcripts/huge.txt", "")), 200_000_000);
    write("transcripts/photo.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff));
    symlinkSync(secret, path.join(folder, "desk/transcripts/link.txt"));
    write("ferry.md", `---\nsources: [missing.srt]\n---\n\n# ${article}`);
    write("copy.md", `# ${article}`);
    const { code, out, error } = runAtDesk(["ferry.md", "copy.md"]);
    assert.deepEqual(error.trimEnd().split("\n"), [
      "ferry.md: note: “missing.srt” is not there, neither beside the article nor in the workspace folder.",
      "ferry.md: note: “transcripts/huge.txt” has 200 MB; a source may have 20 MB. Split it, or save only its text.",
      "ferry.md: note: “transcripts/link.txt” leads out of the workspace folder, so it is not read. Copy the file into the folder.",
      "ferry.md: note: “transcripts/photo.txt” is not read. The file is not text.",
    ]);
    assert.equal(out.match(new RegExp(changed, "gu"))?.length, 2);
    assert.equal(code, 1);
  });

  test("no name in the front matter leads out of the folder", () => {
    const secret = path.join(folder, "secret.txt");
    writeFileSync(secret, spoken);
    symlinkSync(secret, path.join(folder, "desk/link.txt"));
    symlinkSync(folder, path.join(folder, "desk/up"));
    const names = ["../secret.txt", secret, "link.txt", "up/secret.txt"];
    write("ferry.md", `---\nsources: [${names.join(", ")}]\n---\n\n# ${article}`);
    const { code, error } = runAtDesk(["ferry.md"]);
    assert.deepEqual(
      error.trimEnd().split("\n"),
      names.map(
        (name) =>
          `ferry.md: note: “${name}” leads out of the workspace folder, so it is not read. Copy the file into the folder.`,
      ),
    );
    assert.equal(code, 0);
  });

  test("no control character of a name reaches the terminal", () => {
    write("ferry.md", `---\nsources: ["a\u001b[31m\u202e.srt"]\n---\n\n# ${article}`);
    const { error } = runAtDesk(["ferry.md"]);
    assert.match(error, /is not there/u);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
    assert.doesNotMatch(error, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
  });

  test("a folder that was named and is not there is a mistake", () => {
    write("ferry.txt", article);
    for (const [args, message] of [
      [["--sources", "none", "ferry.txt"], /none: there is no such folder/u],
      [
        ["--sources", "ferry.txt", "ferry.txt"],
        /ferry\.txt: this is no folder; name the one that it lies in/u,
      ],
      [["--sources", ".", "--no-sources", "ferry.txt"], /--sources and --no-sources exclude each other/u],
      [["--sources", ".", "annotate"], /annotate reads texts without their sources/u],
    ] as const) {
      const { code, error } = runAtDesk(args);
      assert.match(error, message);
      assert.equal(code, 2);
    }
  });
});

suite("command line: the record", () => {
  setup(makeDesk);
  teardown(removeDesk);

  test("words that were changed after they were verified are reported, with who verified them", () => {
    write(".factcheck/ferry.txt.json", recordOf(article));
    write("ferry.txt", article.replace("forty boats", "fifty boats"));
    const { code, out } = runAtDesk(["ferry.txt"]);
    assert.match(out, /Verified on 2026-05-12 by Kim Lind as .*forty boats.*verified-text-changed/u);
    assert.equal(code, 1);
  });

  test("one that is damaged is a note that says what to do, and the rest is reported", () => {
    write(".factcheck/ferry.txt.json", "{");
    write("ferry.txt", article);
    const { code, out, error } = runAtDesk(["ferry.txt"]);
    assert.equal(
      error,
      "ferry.txt: note: “.factcheck/ferry.txt.json” cannot be read. This is no JSON. Nothing is written to it until it is mended or removed.\n",
    );
    assert.match(out, /Ana Lund, the captain/u);
    assert.equal(code, 0);
  });

  test("a folder of records that is a link out of the folder is not read", () => {
    mkdirSync(path.join(folder, "elsewhere"));
    writeFileSync(path.join(folder, "elsewhere/ferry.txt.json"), recordOf(article));
    symlinkSync(path.join(folder, "elsewhere"), path.join(folder, "desk/.factcheck"));
    write("ferry.txt", article.replace("forty boats", "fifty boats"));
    const { code, out, error } = runAtDesk(["ferry.txt"]);
    assert.equal(
      error,
      "ferry.txt: note: “.factcheck/ferry.txt.json” leads out of the workspace folder, so it is not read. Remove the link.\n",
    );
    assert.doesNotMatch(out, /verified-text-changed/u);
    assert.equal(code, 0);
    assert.equal(runAtDesk(["report", "ferry.txt"]).code, 2);
  });
});

suite("command line: the report", () => {
  setup(makeDesk);
  teardown(removeDesk);

  test("each format tells what was verified, and HTML is the first", () => {
    write(".factcheck/ferry.txt.json", recordOf(article));
    write("ferry.txt", article);
    for (const [format, start] of [
      ["html", /^<!doctype html>[\s\S]*Kim Lind/iu],
      ["csv", /^\ufeff?[^\n]*Status[\s\S]*Kim Lind/u],
      ["markdown", /^# Fact check: [\s\S]*Kim Lind/u],
      ["json", /^\{[\s\S]*Kim Lind/u],
      ["claim-review", /^[[{][\s\S]*schema\.org/u],
    ] as const) {
      const { code, out, error } = runAtDesk(["report", "--format", format, "ferry.txt"]);
      assert.match(out, start);
      assert.equal(error, "");
      assert.equal(code, 0);
    }
    assert.match(runAtDesk(["report", "ferry.txt"]).out, /^<!doctype html>/iu);
  });

  test("it tells of changed words and quotations that differ, and still exits with 0", () => {
    write("transcripts/lund.txt", spoken);
    write(".factcheck/ferry.txt.json", recordOf(article.replace("forty", "sixty")));
    write("ferry.txt", article);
    const { code, out } = runAtDesk(["report", "--format", "json", "ferry.txt"]);
    assert.match(out, /quote-number-changed/u);
    assert.match(out, /verified-text-changed/u);
    assert.equal(code, 0);
  });

  test("it goes into a file, and over one that is there only with --force", () => {
    write("ferry.txt", article);
    const output = path.join(folder, "desk/report.html");
    const args = ["report", "ferry.txt", "--output", "report.html"];
    const { code, out, error } = runAtDesk(args);
    assert.deepEqual([code, out, error], [0, "", ""]);
    assert.match(readFileSync(output, "utf8"), /^<!doctype html>/iu);
    writeFileSync(output, "mine");
    const refused = runAtDesk(args);
    assert.match(refused.error, /report\.html: there is such a file already; name another, or add --force/u);
    assert.equal(refused.code, 2);
    assert.equal(readFileSync(output, "utf8"), "mine");
    assert.equal(runAtDesk([...args, "--force"]).code, 0);
    assert.match(readFileSync(output, "utf8"), /^<!doctype html>/iu);
  });

  test("it never takes the place of the article or of its record", () => {
    write("ferry.txt", article);
    write(".factcheck/ferry.txt.json", recordOf(article));
    symlinkSync("ferry.txt", path.join(folder, "desk/link.txt"));
    for (const output of ["ferry.txt", "link.txt", ".factcheck/ferry.txt.json"]) {
      const { code, error } = runAtDesk(["report", "ferry.txt", "--force", "--output", output]);
      assert.match(error, /: this is the article(?:’s record)?; name another file/u);
      assert.equal(code, 2);
    }
    assert.equal(readFileSync(path.join(folder, "desk/ferry.txt"), "utf8"), article);
    assert.equal(
      readFileSync(path.join(folder, "desk/.factcheck/ferry.txt.json"), "utf8"),
      recordOf(article),
    );
  });

  test("a file that the record names as a source is named, and not read", () => {
    writeFileSync(path.join(folder, "secret.txt"), "the secret words");
    const record = JSON.parse(recordOf(article));
    for (const item of record.items) item.sources = [{ type: "primary", file: "../secret.txt" }];
    write(".factcheck/ferry.txt.json", JSON.stringify(record));
    write("ferry.txt", article);
    const { out } = runAtDesk(["report", "--format", "json", "ferry.txt"]);
    assert.match(out, /\.\.\/secret\.txt/u);
    assert.doesNotMatch(out, /the secret words/u);
  });

  test("what stands in the way is told, and there is no report", () => {
    write("ferry.txt", article);
    write(".factcheck/damaged.txt.json", "{");
    write("damaged.txt", article);
    write("empty.txt", "");
    for (const [args, message] of [
      [["report"], /report takes one article/u],
      [["report", "ferry.txt", "empty.txt"], /report takes one article/u],
      [["report", "-"], /report takes a file/u],
      [["report", "none.txt"], /none\.txt: there is no such file/u],
      [["report", "empty.txt"], /empty\.txt: not read as an article: /u],
      [["report", "damaged.txt"], /damaged\.txt: “\.factcheck\/damaged\.txt\.json” cannot be read/u],
      [
        ["report", "--format", "pdf", "ferry.txt"],
        /is html, csv, markdown, json or claim-review, not “pdf”/u,
      ],
      [["report", "ferry.txt", "--output", "no/such/report.html"], /report\.html” was not saved: /u],
      [["ferry.txt", "--output", "report.html"], /--output and --force belong to report/u],
    ] as const) {
      const { code, out, error } = runAtDesk(args);
      assert.match(error, message);
      assert.equal(out, "");
      assert.equal(code, 2);
    }
  });
});

/** The file of a record in which all facts of a text were verified. */
function recordOf(text: string): string {
  const items = proposeItems(analyze(text, "plain", english)).map(({ item }) => item);
  const act = { checker: "Kim Lind", date: "2026-05-12T09:00:00.000Z" };
  return printRecord(setStatus(emptyRecord("ferry.txt"), items, { status: "verified" }, act));
}
