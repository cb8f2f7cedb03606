import assert from "node:assert/strict";
import fastCheck from "fast-check";
import { loadConfig } from "../../../server/src/config/loadConfig.ts";
import { parseNames } from "../../../server/src/config/nameFile.ts";
import { sayInEnglish } from "../../../server/src/text/message.ts";
import { mark, unmark } from "../../support/marked.ts";

/** The marks stand around what is reported; the messages are given in the same order. */
function expectProblems(path: string, marked: string, ...messages: readonly string[]): void {
  const { text } = unmark(marked);
  const { problems } = parseNames(path, text);
  assert.deepEqual(
    problems.map(({ message }) => sayInEnglish(message)),
    messages,
  );
  assert.equal(
    mark(
      text,
      problems.map(({ span }) => span),
    ),
    marked,
  );
}

const people = [
  { name: "Ana Lund", title: "mayor", affiliation: "Tarn, upper town" },
  { name: "Martin Osei" },
];

suite("files of names", () => {
  test("CSV with columns of the newsroom's own, quoted fields, CRLF and a byte order mark", () => {
    const text =
      '\ufeffname,phone,affiliation,title\r\n Ana  Lund ,12,"Tarn, upper town",mayor\r\n\r\nMartin Osei,,,\r\n';
    assert.deepEqual(parseNames("people.csv", text), { names: people, problems: [] });
  });

  test("CSV with semicolons or tabs, and a doubled quotation mark", () => {
    assert.deepEqual(parseNames("people.csv", 'Name;Title\n"Ana ""Nan"" Lund";mayor').names, [
      { name: 'Ana "Nan" Lund', title: "mayor" },
    ]);
    assert.deepEqual(parseNames("people.csv", "name\ttitle\nAna Lund\tmayor, Tarn").names, [
      { name: "Ana Lund", title: "mayor, Tarn" },
    ]);
  });

  test("JSON of names and of objects, with comments", () => {
    const text =
      '[ // the desk\n{"name": "Ana Lund", "title": "mayor", "affiliation": "Tarn, upper town", "age": 7}, "Martin Osei"]';
    assert.deepEqual(parseNames("people.json", text), { names: people, problems: [] });
  });

  test("a first line that names no columns", () => {
    expectProblems(
      "people.csv",
      "⟦Ana Lund,mayor⟧\nMartin Osei,baker",
      "The first line must name the columns: “name”, and if you like “title” and “affiliation”.",
    );
  });

  test("rows with a column too many, without a name, and twice with other titles", () => {
    expectProblems(
      "people.csv",
      "name,title\nAna Lund,mayor,⟦Tarn⟧\n⟦ ⟧,baker\nMartin Osei,\n⟦Ana Lund⟧,deputy mayor\nMartin Osei,",
      "This row has 3 columns, and the first line 2.",
      "A name is missing here.",
      "Ana Lund stands here twice, with different titles.",
    );
  });

  test("a quotation mark that is never closed", () => {
    expectProblems(
      "people.csv",
      'name,title\nAna Lund,⟦"⟧mayor\nMartin Osei,baker',
      "The quotation mark of this field is not closed.",
    );
  });

  test("JSON of another shape, and a text that is no JSON", () => {
    expectProblems("people.json", "⟦{}⟧", "Expected a list of names in square brackets.");
    expectProblems(
      "people.json",
      '["Ana Lund", ⟦7⟧, ⟦{"title": "mayor"}⟧]',
      "Expected a name, or an object with “name”.",
      "Expected a name, or an object with “name”.",
    );
    const broken = parseNames("people.json", '["Ana Lund", x]');
    assert.deepEqual(broken.names, [{ name: "Ana Lund" }]);
    assert.equal(
      sayInEnglish(broken.problems[0]?.message ?? ""),
      "This is not JSON: words stand in quotation marks.",
    );
  });

  test("what stands in the place of a name and is none is a problem", () => {
    const marked = '[⟦{"name": {"toString": 1}}⟧, "Ana Lund", ⟦{"name": 7}⟧]';
    const { text } = unmark(marked);
    const { names, problems } = parseNames("people.json", text);
    assert.deepEqual(
      names.map(({ name }) => name),
      ["Ana Lund"],
    );
    assert.equal(
      mark(
        text,
        problems.map(({ span }) => span),
      ),
      marked,
    );
  });

  test("any text is read without a failure, and every problem lies in it", () => {
    const parts = ["name", ",", '"', "\n", "\r\n", ";", "Ana Lund", " ", "[", "]", "{", "\ufeff"];
    fastCheck.assert(
      fastCheck.property(
        fastCheck.array(fastCheck.constantFrom(...parts), { maxLength: 20 }),
        fastCheck.constantFrom("a.csv", "a.json"),
        (chosen, path) => {
          const text = chosen.join("");
          for (const { span } of parseNames(path, text).problems)
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, text);
        },
      ),
    );
  });

  test("are read from the folder of the configuration, each once; a missing one is a problem there", async () => {
    const files: Readonly<Record<string, string>> = {
      "file:///desk/news/my%20people.csv": "name\nAna Lund",
      "file:///desk/shared/people.json": '["Martin Osei"]',
    };
    const marked =
      '{"names": ["my people.csv", ⟦"none.csv"⟧], "overrides": [{"files": ["a"], "names": ["../shared/people.json", "./my people.csv"]}]}';
    const { text } = unmark(marked);
    const loaded = await loadConfig("file:///desk/news/.factcheckrc.json", text, async (uri) => files[uri], [
      "file:///desk",
    ]);
    assert.deepEqual(
      loaded.files.map(({ uri, problems }) => [uri, problems.map(({ message }) => sayInEnglish(message))]),
      [
        [
          "file:///desk/news/.factcheckrc.json",
          ["There is no file “none.csv” that can be read, from the folder of this one."],
        ],
        ["file:///desk/news/my%20people.csv", []],
        ["file:///desk/shared/people.json", []],
      ],
    );
    assert.equal(mark(text, loaded.files[0]?.problems.map(({ span }) => span) ?? []), marked);
    assert.equal(loaded.sources.length, 4);
  });

  test("are read only in the workspace folder of the configuration, else in its own", async () => {
    const text = '{"names": ["../people.csv", "../../people.csv", "../desk2/people.csv"]}';
    const read = async (folders: readonly string[]): Promise<readonly string[]> => {
      const seen: string[] = [];
      const readText = async (uri: string, root?: string): Promise<string> => {
        seen.push(`${uri} in ${root}`);
        return "name\nAna Lund";
      };
      const { files } = await loadConfig("file:///desk/news/.factcheckrc.json", text, readText, folders);
      return [...seen, ...(files[0]?.problems ?? []).map(({ message }) => sayInEnglish(message))];
    };
    const outside = (path: string): string =>
      `“${path}” leads out of the workspace folder, so it is not read. Copy the file into the folder.`;
    assert.deepEqual(await read(["file:///desk2", "file:///desk"]), [
      "file:///desk/people.csv in file:///desk",
      "file:///desk/desk2/people.csv in file:///desk",
      outside("../../people.csv"),
    ]);
    assert.deepEqual(
      await read([]),
      ["../people.csv", "../../people.csv", "../desk2/people.csv"].map(outside),
    );
  });
});
