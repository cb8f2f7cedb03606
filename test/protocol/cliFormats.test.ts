import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { run } from "../support/commandLine.ts";
import { makeFolder, type TestFolder } from "../support/folders.ts";

const faulty =
  "Flood wall delayed again\n\nThe wall will cost TK million pounds, said Mira Holt, the mayor of Tarn.\n" +
  "\nThe date, Monday, March 4, 2025, stands, said Mira Holt. “We will not wait, she said.\n";
const clean = "Flood wall opens\n\n“We are glad that it is done,” said Mira Holt, the mayor of Tarn.\n";
/** Words that would be markup, a command, a link or an order to the terminal, where a format let them. */
const hostile =
  `${clean}\n${"The council met in the hall on the hill. It is to build the wall by the river. ".repeat(6)}\n\nThe <b>wall</b> & “]]>[x](https://example.org) ::error::%0Anow\u001b[31m\u009b2J\u202e\ufffe, TK said Mira Holt.\n` +
  "\n::warning file=a.txt::TK\n\n##[error]TK <![CDATA[ “and so it goes on here, said Mira Holt.\n";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u;

interface SarifLog {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly fixes?: readonly unknown[];
      readonly locations: readonly [
        {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: { readonly startLine: number; readonly startColumn: number };
          };
        },
      ];
    }[];
    readonly invocations: readonly [
      {
        readonly executionSuccessful: boolean;
        readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
      },
    ];
  }[];
}

suite("command line: formats", () => {
  let folder: TestFolder;
  setup(() => {
    folder = makeFolder();
    folder.write("faulty draft.md", faulty);
    folder.write("clean.txt", clean);
    folder.write("hostile.txt", hostile);
  });
  teardown(() => folder.remove());

  const print = (format: string, ...files: readonly string[]) =>
    run(["--format", format, ...files], "", folder.path);

  /** Checks a log against the schema of the standard. @returns the log */
  const parseSarif = (text: string): SarifLog => {
    // One of its patterns is none with the flag `u`.
    const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const schema = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
    const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
    const log = JSON.parse(text);
    validate(log);
    assert.deepEqual(validate.errors ?? [], []);
    return log;
  };

  test("sarif is SARIF 2.1.0, whatever the articles hold", () => {
    const { code, out } = print("sarif", "faulty draft.md", "clean.txt", "hostile.txt", "missing.txt");
    const [first] = parseSarif(out).runs;
    assert.equal(code, 2);
    const found = first?.results.map(({ ruleId, locations: [{ physicalLocation }] }) => {
      const { artifactLocation, region } = physicalLocation;
      return `${artifactLocation.uri}:${region.startLine}:${region.startColumn} ${ruleId}`;
    });
    assert.ok(found?.includes("faulty%20draft.md:3:20 tk-marker"), found?.join("\n"));
    for (const { ruleId, ruleIndex } of first?.results ?? [])
      assert.equal(first?.tool.driver.rules[ruleIndex]?.id, ruleId);
    assert.ok(first?.results.some(({ fixes }) => fixes !== undefined));
    assert.ok(first?.results.every(({ message }) => !message.text.includes("](")));
    assert.equal(first?.invocations[0].executionSuccessful, false);
    assert.match(first?.invocations[0].toolExecutionNotifications[0]?.message.text ?? "", /^missing\.txt: /u);
  });

  test("sarif without an article is a log without results", () => {
    assert.deepEqual(parseSarif(print("sarif", "missing.txt").out).runs[0]?.results, []);
    assert.deepEqual(parseSarif(print("sarif", "clean.txt").out).runs[0]?.results, []);
  });

  test("junit has a suite an article and a case a finding, whatever the articles hold", () => {
    const { out } = print("junit", "faulty draft.md", "clean.txt", "hostile.txt", "missing.txt");
    const faults: string[] = [];
    const note = (message: string): number => faults.push(message);
    const parser = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } });
    const xml = parser.parseFromString(out, "text/xml");
    assert.deepEqual(faults, []);
    const suites = Array.from(xml.getElementsByTagName("testsuite"));
    assert.deepEqual(
      suites.map((it) => it.getAttribute("name")),
      ["faulty draft.md", "clean.txt", "hostile.txt", "missing.txt"],
    );
    for (const suite of suites) {
      const count = (name: string): string => String(suite.getElementsByTagName(name).length);
      assert.equal(suite.getAttribute("tests"), count("testcase"));
      assert.equal(suite.getAttribute("failures"), count("failure"));
      assert.equal(suite.getAttribute("errors"), count("error"));
    }
    const [first] = Array.from(xml.getElementsByTagName("failure"));
    assert.equal(first?.getAttribute("type"), "error");
    assert.match(first?.textContent ?? "", /^faulty draft\.md:3:20 error: “TK” is /u);
  });

  test("github has a command a finding, and no words of an article are one", () => {
    const { out } = print("github", "faulty draft.md", "clean.txt", "hostile.txt", "missing.txt");
    const lines = out.trimEnd().split("\n");
    assert.match(
      out,
      /^::error file=faulty draft\.md,line=3,endLine=3,col=20,endColumn=22,title=tk-marker::“TK” is /mu,
    );
    assert.match(out, /^::error file=missing\.txt::there is no such file$/mu);
    for (const line of lines)
      assert.match(line, /^::(?:error|warning|notice) file=[^:,]+(?:,\w+=[\w-]+)*::/u);
    for (const name of ["file=a.txt", "%0A"]) assert.ok(!out.includes(name));
  });

  test("a file name cannot end a property of a command", () => {
    folder.write("50%,line=9::a.txt", faulty);
    assert.match(
      print("github", "50%,line=9::a.txt").out,
      /^::error file=50%25%2Cline=9%3A%3Aa\.txt,line=3/u,
    );
  });

  test("no format lets a control character of an article or of a name through", () => {
    folder.write("\u001b]0;evil\u0007\u202e.txt", hostile);
    for (const format of ["text", "json", "sarif", "junit", "github"]) {
      const { out, error } = print(format, "\u001b]0;evil\u0007\u202e.txt", "gone\u001b[2J.txt");
      assert.match(out, /tk-marker/u);
      assert.doesNotMatch(out, control, format);
      assert.doesNotMatch(error, control, format);
    }
  });

  test("threads print the same, in the same order", () => {
    for (let index = 0; index < 14; index++)
      folder.write(`many/${index}.md`, index % 7 === 3 ? Uint8Array.of(0) : index % 2 === 0 ? faulty : clean);
    folder.write(".factcheckrc.json", '{"files": {"exclude": ["**/1?.md"]}, "rulez": {}}');
    folder.write("sources/mayor.txt", "Mira Holt: We are glad that it is not done.\n");
    for (const format of ["text", "sarif"]) {
      const one = print(format, "many/*.md", "many/10.md");
      assert.equal(one.code, 2);
      const files = ["many/*.md", "many/10.md"];
      assert.deepEqual(run(["--format", format, "--jobs", "3", ...files], "", folder.path), one);
    }
  });
});
