import assert from "node:assert/strict";
import { run } from "../support/commandLine.ts";
import { makeFolder, type TestFolder } from "../support/folders.ts";

const faulty =
  "Flood wall delayed again\n\nThe wall will cost TK million pounds, said Mira Holt, the mayor of Tarn.\n";
const clean = "Flood wall opens\n\n“We are glad that it is done,” said Mira Holt, the mayor of Tarn.\n";

suite("command line: which articles", () => {
  let folder: TestFolder;
  setup(() => {
    folder = makeFolder();
  });
  teardown(() => folder.remove());

  const check = (args: readonly string[], input = "") =>
    run(["--format", "github", ...args], input, folder.path);
  /** The files of the findings. */
  const filesOf = (out: string): readonly string[] =>
    [...out.matchAll(/^::\w+ file=([^,:]+)/gmu)].map(([, file = ""]) => file);

  test("a pattern in quotation marks names files, each once, with those that are named themselves", () => {
    for (const name of ["a.md", "drafts/b.md", "drafts/deep/c.txt", "node_modules/d/d.md", ".git/e.md"])
      folder.write(name, faulty);
    const { code, out, error } = check(["drafts/deep/c.txt", "**/*.md", "drafts/**/*.{md,txt}"]);
    assert.equal(error, "");
    assert.deepEqual(filesOf(out), ["drafts/deep/c.txt", "a.md", "drafts/b.md"]);
    assert.equal(code, 1);
  });

  test("what the editor would not read is passed over, in silence where something else is left", () => {
    for (const name of ["a.md", "notes/b.md", "LICENSE.md", "docs/CHANGELOG.md", "requirements-dev.txt"])
      folder.write(name, faulty);
    folder.write(".factcheckrc.json", '{"files": {"exclude": ["notes/**"]}}');
    const all = check(["**/*.{md,txt}"]);
    assert.deepEqual(filesOf(all.out), ["a.md"]);
    assert.equal(all.error, "");
    const none = check(["notes/*"]);
    assert.match(none.error, /^notes\/\*: note: the configuration leaves out all files that match\n$/u);
    assert.equal(none.code, 0);
    // A file that is named itself is looked at, and the configuration still holds.
    assert.match(run(["notes/b.md"], "", folder.path).out, /not read as an article: “files\.exclude”/u);
    assert.deepEqual(filesOf(check(["LICENSE.md"]).out), ["LICENSE.md"]);
  });

  test("a pattern that names nothing is a failure, and the others go on", () => {
    folder.write("a.md", faulty);
    const { code, out, error } = check(["drafts/*.md", "*.md"]);
    assert.deepEqual(filesOf(out), ["drafts/*.md", "a.md"]);
    assert.match(error, /^drafts\/\*\.md: no file matches this pattern\n$/u);
    assert.equal(code, 2);
  });

  test("standard input goes by a name: its markup, its configuration, what lies beside it", () => {
    folder.write("opinion/.factcheckrc.json", '{"rules": {"tk-marker": "hint"}}');
    assert.match(check(["-"], faulty).out, /^::error file=-,line=3,/u);
    const named = (name: string, input: string) => check(["-", "--stdin-filename", name], input).out;
    assert.match(named("opinion/mill.md", faulty), /^::notice file=opinion\/mill\.md,line=3,/u);
    // In Markdown the words in backticks are code.
    const code = `${clean}\nThe key is \`TK\`, said Mira Holt.\n`;
    assert.match(named("key.txt", code), /tk-marker/u);
    assert.doesNotMatch(named("key.md", code), /tk-marker/u);
    folder.write("mill.md", "The file as it was saved.");
    folder.write("sources/mayor.txt", "Mira Holt: We are glad that it is not done.\n");
    assert.match(named("mill.md", clean), /file=mill\.md,line=3,.*mayor/u);
  });

  test("an empty standard input is no failure", () => {
    const { code, out } = run(["-"], "", folder.path);
    assert.match(out, /^-\n\n {2}not read as an article: /u);
    assert.equal(code, 0);
  });

  test("--max-warnings lets so many warnings pass, no error, and all else", () => {
    folder.write("a.txt", clean);
    const codeWith = (level: string, ...args: readonly string[]) => {
      folder.write(
        ".factcheckrc.json",
        JSON.stringify({ rules: { "banned-phrase": level }, words: { banned: ["mayor", "said"] } }),
      );
      return run([...args, "a.txt"], "", folder.path);
    };
    assert.equal(codeWith("warning").code, 1);
    assert.equal(codeWith("warning", "--max-warnings", "2").code, 0);
    assert.equal(codeWith("error", "--max-warnings", "2").code, 1);
    assert.equal(codeWith("information", "--max-warnings", "0").code, 0);
    assert.equal(codeWith("information").code, 1);
    const { code, error } = codeWith("warning", "--max-warnings", "1");
    assert.equal(code, 1);
    assert.equal(error, "article-fact-check: 2 warnings, 1 allowed (--max-warnings)\n");
  });
});
