import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../support/commandLine.ts";

function parseLines(out: string): readonly StandOffLine[] {
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

interface StandOffLine {
  readonly id: number;
  readonly quotes: readonly {
    start: number;
    end: number;
    kind: string;
    speaker: { name: string };
    cue: Ends;
  }[];
  readonly attitudes: readonly (Ends & { speaker: { name: string }; cue: Ends })[];
  readonly people: readonly (Ends & { name: string })[];
  readonly sentences: readonly { attributed: number; spoken: number }[];
  readonly findings: readonly (Ends & { code: string })[];
}

interface Ends {
  readonly start: number;
  readonly end: number;
}

const faulty =
  "Flood wall delayed again\n\nThe wall will cost TK million pounds, said Mira Holt, the mayor of Tarn.\n";
const clean = "Flood wall opens\n\n“We are glad that it is done,” said Mira Holt, the mayor of Tarn.\n";

suite("command line", () => {
  let folder = "";
  const write = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), "cli-"));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test("a clean article exits with 0 and shows who said what", () => {
    const { code, out, error } = run([write("clean.txt", clean)]);
    assert.equal(error, "");
    assert.match(out, /Mira Holt, /u);
    assert.match(out, / 3 {2}“We are glad that it is done,” {2}\[said · direct\]/u);
    assert.equal(code, 0);
  });

  test("findings exit with 1 and stand at line and column", () => {
    const { code, out } = run([write("faulty.txt", faulty)]);
    assert.match(out, / {2}3:20 {5}error +“TK” is .*tk-marker/u);
    assert.equal(code, 1);
  });

  test("json has the stand-off form, one object a file", () => {
    const { code, out } = run(["--format", "json", write("faulty.txt", faulty), write("clean.txt", clean)]);
    const [first, second] = parseLines(out);
    assert.equal(code, 1);
    assert.deepEqual(
      first?.findings.map(({ code: rule, start, end }) => [rule, faulty.slice(start, end)]),
      [["tk-marker", "TK"]],
    );
    assert.equal(second?.quotes[0]?.speaker.name, "Mira Holt");
  });

  test("an empty file is no failure and says so", () => {
    const { code, out } = run([write("empty.txt", "")]);
    assert.match(out, /not read as an article: /u);
    assert.equal(code, 0);
  });

  test("a binary file, a missing file and a folder are named, the others go on", () => {
    const { code, out, error } = run([
      write("photo.txt", Uint8Array.of(0x89, 0x50, 0, 0, 0xff)),
      path.join(folder, "missing.txt"),
      folder,
      write("latin.txt", Uint8Array.of(0x63, 0x61, 0x66, 0xe9)),
      write("clean.txt", clean),
    ]);
    assert.equal(code, 2);
    assert.match(error, /photo\.txt: this is a binary file, not text\n/u);
    assert.match(error, /missing\.txt: there is no such file\n/u);
    assert.match(error, /: this is a folder; name the articles in it\n/u);
    assert.match(error, /latin\.txt: this is not UTF-8 text; save it as UTF-8 and try again\n/u);
    assert.match(out, /Mira Holt/u);
  });

  test("UTF-16 and a byte order mark are read", () => {
    const utf16 = Buffer.from(`\ufeff${clean}`, "utf16le");
    const { code, out } = run([write("utf16.txt", utf16), write("bom.txt", `\ufeff${clean}`)]);
    assert.equal(code, 0);
    assert.equal(out.match(/Mira Holt, /gu)?.length, 2);
  });

  test("no control character of an article reaches the terminal", () => {
    const quote = "“\u001b[31mRed\u009b2J and \u202egnorw all of it here now,” said Mira Holt.";
    const { out } = run([write("evil.txt", `${clean}\n${quote}\n`)]);
    assert.match(out, /Red/u);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
  });

  test("the file is as it was", () => {
    const file = write("faulty.txt", `${faulty}\r\n\ufeff tail `);
    const before = readFileSync(file);
    run([file]);
    assert.deepEqual(readFileSync(file), before);
  });

  test("a wrong option, format or rule says what there is and exits with 2", () => {
    for (const [args, message] of [
      [["--fromat", "json"], /--help lists the options/u],
      [["--format", "xml", "a.txt"], /--format is text, json, sarif, junit or github, not “xml”/u],
      [["--explain", "no-such-rule"], /the rules are .*tk-marker/u],
      [["annotate", "a.txt"], /annotate reads standard input/u],
      [["annotate", "--jobs", "0"], /--jobs is a number from 1 to 99, not “0”/u],
      [["--jobs", "many", "a.txt"], /--jobs is a number from 1 to 99, not “many”/u],
      [["report", "--jobs", "2", "a.txt"], /leave --jobs out/u],
      [["annotate", "--watch"], /annotate does not take --watch/u],
      [["report", "--max-warnings", "2", "a.txt"], /report does not take --max-warnings/u],
      [["--max-warnings", "-1", "a.txt"], /--max-warnings/u],
      [["--max-warnings", "few", "a.txt"], /--max-warnings is a number from 0 on, not “few”/u],
      [["--color", "--no-color", "a.txt"], /exclude each other/u],
      [["--stdin-filename", "a.md", "a.txt"], /--stdin-filename needs - among the articles/u],
      [["--watch", "-"], /standard input comes only once/u],
      [["--watch", "--format", "sarif", "a.txt"], /sarif is one document/u],
      [[], /name at least one article/u],
    ] as const) {
      const { code, error } = run(args);
      assert.match(error, message);
      assert.equal(code, 2);
    }
  });

  test("--explain gives the reason and the examples of a rule", () => {
    const { code, out } = run(["--explain", "unclosed-quote"]);
    assert.match(out, /unclosed-quote/u);
    assert.equal(code, 0);
  });
});

suite("command line: configuration", () => {
  let folder = "";
  const write = (name: string, content: string): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), "desk "));
    write(".factcheckrc.json", '{"overrides": [{"files": ["opinion/**"], "rules": {"tk-marker": "off"}}]}');
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test("the nearest one holds, unless another is named or none is wanted", () => {
    const file = write("opinion/mill.txt", faulty);
    const other = write("other.json", '{"rules": {"tk-marker": "hint"}}');
    assert.equal(run([file]).code, 0);
    assert.equal(run([write("news/mill.txt", faulty)]).code, 1);
    assert.equal(run(["--no-config", file]).code, 1);
    assert.match(run(["--config", other, file]).out, /3:20 {5}hint +“TK”/u);
  });

  test("what is wrong with it is told once with its place, and the exit code tells", () => {
    write(".factcheckrc.json", '{\n  "profil": "ap"\n}');
    const { code, out, error } = run([write("a.txt", clean), write("b.txt", clean)]);
    assert.equal(error.match(/\n/gu)?.length, 1);
    assert.match(error, /\.factcheckrc\.json:2:3: There is no key “profil”\. Did you mean “profile”\?/u);
    assert.equal(out.match(/Mira Holt, /gu)?.length, 2);
    assert.equal(code, 2);
  });

  test("what is wrong with a list of names has its line too", () => {
    write(".factcheckrc.json", '{"names": ["people.csv"]}');
    write("people.csv", "name,title\nMira Holt,mayor\n,baker\n");
    const { code, error } = run([write("a.txt", clean)]);
    assert.match(error, /people\.csv:3:1: A name is missing here\./u);
    assert.equal(code, 2);
  });

  test("a list of names that is no plain file is missing", () => {
    const up = "../".repeat(folder.split(path.sep).length);
    write(".factcheckrc.json", JSON.stringify({ names: [".", `${up}dev/zero`] }));
    const { code, error } = run([write("a.txt", clean)]);
    assert.equal(error.match(/There is no file “\.” that can be read/gu)?.length, 1);
    assert.match(error, /dev\/zero” leads out of the workspace folder/u);
    assert.equal(code, 2);
  });

  test("a file that it leaves out is not read, and the reason is told", () => {
    write(".factcheckrc.json", '{"files": {"exclude": ["notes/**"]}}');
    const { code, out } = run([write("notes/a.txt", faulty)]);
    assert.match(out, /not read as an article: “files\.exclude” of \.factcheckrc\.json leaves it out/u);
    assert.equal(code, 0);
  });

  test("annotate keeps to the defaults, unless a configuration is named", () => {
    const config = write("off.json", '{"rules": {"tk-marker": "off"}}');
    const input = JSON.stringify({ id: 1, text: faulty });
    const findingsWith = (...args: readonly string[]) =>
      parseLines(run(["annotate", ...args], input).out)[0]?.findings.map(({ code }) => code);
    assert.deepEqual(findingsWith(), ["tk-marker"]);
    assert.deepEqual(findingsWith("--config", config), []);
  });

  test("one that is named and missing, and one that is named and not wanted, are mistakes", () => {
    for (const [args, message] of [
      [["--config", path.join(folder, "none.json"), "a.txt"], /none\.json: there is no such file/u],
      [["--config", "a.json", "--no-config", "a.txt"], /exclude each other/u],
    ] as const) {
      const { code, error } = run(args);
      assert.match(error, message);
      assert.equal(code, 2);
    }
  });
});

suite("annotate", () => {
  test("each line is answered by one line, in order", () => {
    const lines = Array.from({ length: 50 }, (_, id) => JSON.stringify({ id, text: clean }));
    const { code, out, error } = run(["annotate"], lines.join("\n"));
    assert.equal(error, "");
    assert.deepEqual(
      parseLines(out).map(({ id }) => id),
      lines.map((_, id) => id),
    );
    assert.equal(code, 0);
  });

  test("in threads, the answers are the same, in the same order", () => {
    const texts = [clean, faulty, `${clean}\u2028${faulty}`];
    const lines = Array.from({ length: 400 }, (_, id) =>
      id % 50 === 7 ? `nonsense ${id}` : JSON.stringify({ id, text: texts[id % 3]?.repeat(1 + (id % 5)) }),
    );
    // The second thread has less to do at the end; lines are long and short, and some are blank.
    const input = `${lines.join("\r\n\n")}`;
    const one = run(["annotate"], input);
    assert.equal(parseLines(one.out).length, 392);
    assert.match(one.error, /line 15: this is not JSON/u);
    assert.deepEqual(run(["annotate", "--jobs", "2"], input), one);
  });

  test("quotes, people and sentences are annotated with offsets into the text", () => {
    const [line] = parseLines(run(["annotate"], JSON.stringify({ id: 1, text: clean })).out);
    const cut = ({ start, end }: Ends): string => clean.slice(start, end);
    assert.deepEqual(
      line?.quotes.map((quote) => [cut(quote), quote.kind, quote.speaker.name, cut(quote.cue)]),
      [["“We are glad that it is done,”", "direct", "Mira Holt", "said"]],
    );
    assert.deepEqual(
      line?.people.map((person) => [cut(person), person.name]),
      [["Mira Holt", "Mira Holt"]],
    );
    assert.equal(line?.sentences.at(-1)?.attributed, 1);
  });

  test("a sentence is spoken where words are quoted or said, not where papers or critics have a say", () => {
    const text =
      "The hall opened in May.\n\n“It is done,” Mira Holt said. She said that it was dry. " +
      "The hall cost too much, according to the report. The council criticized the builder.";
    const [line] = parseLines(run(["annotate"], JSON.stringify({ id: 1, text })).out);
    assert.deepEqual(
      line?.sentences.map(({ attributed, spoken }) => [attributed, spoken]),
      [
        [0, 0],
        [1, 1],
        [1, 1],
        [1, 0],
        [1, 0],
      ],
    );
  });

  test("what somebody wants is an attitude, not a quote, and its sentence is attributed", () => {
    const text = `${clean}\n\nMira Holt plans to sell the boat.`;
    const [line] = parseLines(run(["annotate"], JSON.stringify({ id: 1, text })).out);
    const cut = ({ start, end }: Ends): string => text.slice(start, end);
    assert.equal(line?.quotes.length, 1);
    assert.deepEqual(
      line?.attitudes.map((attitude) => [cut(attitude), attitude.speaker.name, cut(attitude.cue)]),
      [["to sell the boat", "Mira Holt", "plans"]],
    );
    assert.equal(line?.sentences.at(-1)?.attributed, 1);
  });

  test("a line that is no request is named and left out, and the exit code tells", () => {
    const input = `{"id":1,"text":"A."}\nnonsense\n{"id":2}\n{"id":3,"text":"B."}\n`;
    const { code, out, error } = run(["annotate"], input);
    assert.deepEqual(
      parseLines(out).map(({ id }) => id),
      [1, 3],
    );
    assert.match(error, /line 2: this is not JSON/u);
    assert.match(error, /line 3: “text” must be a string/u);
    assert.equal(code, 2);
  });
});
