import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { listNames } from "../../../server/src/lexicon/lexicon.ts";
import { parseLexicon } from "../../../server/src/lexicon/parseLexicon.ts";
import { english } from "../../support/lexicon.ts";

const folder = new URL("../../../../server/data/", import.meta.url);

/** Parses a lexicon in which one list has a given text and all others are empty. */
function parse(list: string): ReturnType<typeof parseLexicon> {
  const empty = [...listNames, "genderedNames"].map((name) => [name, ""]);
  return parseLexicon({ ...Object.fromEntries(empty), abbreviations: list });
}

suite("word lists", () => {
  test("a missing list is named", () => {
    assert.throws(() => parseLexicon({}), /abbreviations\.txt: this word list is missing/u);
  });

  test("an unsorted line is named with file and line", () => {
    assert.throws(() => parse("# Note.\nsaid\nasked\n"), /abbreviations\.txt:3: .*said.*asked/u);
  });

  test("a doubled line is an error", () => {
    assert.throws(() => parse("asked\nasked\n"), /abbreviations\.txt:2/u);
  });

  test("an upper-case letter is an error", () => {
    assert.throws(() => parse("Asked\n"), /abbreviations\.txt:1: .*lower case/u);
  });

  test("a word has its value, and an empty one where the list gives none", () => {
    const { abbreviations } = parse("dr\tname\netc\n").lists;
    assert.deepEqual(
      [...abbreviations],
      [
        ["dr", "name"],
        ["etc", ""],
      ],
    );
  });

  test("every file is a list, sorted and without doubles, and every list has words", () => {
    const files = readdirSync(new URL("en/", folder)).filter((name) => name.endsWith(".txt"));
    const names = files.map((name) => name.replace(".txt", "")).sort();
    assert.deepEqual(names, [...listNames, "genderedNames"].sort());
    for (const name of listNames) assert.ok(english.lists[name].size > 0, name);
  });

  test("every gendered name is found, and nothing else", () => {
    const lines = readFileSync(new URL("en/genderedNames.txt", folder), "utf8").trim().split("\n").slice(1);
    for (const [word = "", gender] of lines.map((line) => line.split("\t"))) {
      assert.equal(english.genderedNames(word), gender, word);
      assert.equal(english.genderedNames(`${word}-`), undefined, word);
    }
    for (const word of ["", "a", "zzzz", "\n", "aaban\tmale"])
      assert.equal(english.genderedNames(word), undefined, word);
  });

  test("every file of the data folder has a row in its README", () => {
    const readme = readFileSync(new URL("README.md", folder), "utf8");
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const name of names.filter((it) => it.includes("/") && /\.\w+$/u.test(it)))
      assert.ok(readme.includes(`\`${name}\``), name);
  });
});
