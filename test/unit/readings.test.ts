import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { analyze } from "../../server/src/analysis/analyze.ts";
import type { Format } from "../../server/src/article/article.ts";
import { check } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import { readTaggedFolder } from "../../server/training/readArticles.ts";
import { chanceOf } from "../fuzz/chance.ts";
import { makeText } from "../fuzz/texts.ts";
import { english } from "../support/lexicon.ts";
import { renderReading } from "../support/renderReading.ts";

const articles = new URL("../../../test/articles/", import.meta.url);
const readings = new URL("readings/", articles);

interface Chosen {
  readonly id: string;
  readonly text: string;
  readonly format: Format;
}

const isUpdate = process.env["UPDATE"] === "1";

// Whether a reading is right is the business of the other tests and of the accuracy bench. These show what a change makes
// of whole articles: `UPDATE=1` writes the readings anew, and the diff is to be read. Of most only a sum is kept, which
// says whether anything is other.
suite("readings of whole articles", () => {
  const own = (name: string, format: Format): Chosen => ({
    id: path.parse(name).name,
    text: readFileSync(new URL(name, articles), "utf8"),
    format,
  });
  const written = ["train", "dev"].flatMap((part) =>
    readTaggedFolder(`test/articles/written/${part}`).map(
      ({ id, text }): Chosen => ({ id: id.replace("/", "-"), text, format: "plain" }),
    ),
  );
  const shown = written.filter((_, index) => index % 24 === 5);
  for (const article of [
    own("mill.txt", "plain"),
    own("../../client/sample/sample.article", "markdown"),
    ...shown,
  ])
    test(article.id, () => expectReading(article));

  const file = new URL("sums.txt", readings);
  const known = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const sums: string[] = [];
  const summed = [...written, ...oddTexts()];
  for (let first = 0; first < summed.length; first += 20) {
    const some = summed.slice(first, first + 20);
    test(`sums from ${some[0]?.id} on`, () => {
      const actual = some.map((article) => `${article.id} ${sumOf(read(article))}`);
      sums.push(...actual);
      if (!isUpdate) assert.deepEqual(actual, known.slice(first, first + 20));
    });
  }
  suiteTeardown(() => {
    if (isUpdate) writeFileSync(file, `${sums.join("\n")}\n`);
  });
});

/** What fuzzing makes of paragraphs, examples of the rules, lines of every form and rubbish. */
function oddTexts(): readonly Chosen[] {
  return Array.from({ length: 1200 }, (_, index) => ({
    id: `odd-${index}`,
    text: makeText(chanceOf(1, index)),
    format: index % 3 === 0 ? "markdown" : "plain",
  }));
}

/** The reading with all rules, those that are off too. */
function read({ text, format }: Chosen): string {
  const levels = Object.fromEntries(rules.map((rule) => [rule.id, "hint" as const]));
  const article = analyze(text, format, english);
  return renderReading(article, check(article, levels));
}

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

function expectReading(article: Chosen): void {
  const file = new URL(`${article.id}.txt`, readings);
  const actual = read(article);
  if (isUpdate) {
    mkdirSync(readings, { recursive: true });
    writeFileSync(file, actual);
  } else {
    assert.ok(existsSync(file), "there is none yet: run UPDATE=1 npx mocha -g readings");
    assert.equal(actual, readFileSync(file, "utf8"));
  }
}
