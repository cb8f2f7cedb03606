import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { analyze } from "../../server/src/analysis/analyze.ts";
import type { Format } from "../../server/src/article/article.ts";
import { check } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import { readTaggedFolder } from "../../server/training/readArticles.ts";
import { english } from "../support/lexicon.ts";
import { renderReading } from "../support/renderReading.ts";

const articles = new URL("../../../test/articles/", import.meta.url);
const readings = new URL("readings/", articles);

interface Chosen {
  readonly id: string;
  readonly text: string;
  readonly format: Format;
}

// Whether a reading is right is the business of the other tests and of the accuracy bench. These show what a change makes
// of whole articles: `UPDATE=1` writes the readings anew, and the diff is to be read. Of most only a sum is kept, which
// says whether anything is other.
suite("readings of whole articles", () => {
  const own = (name: string, format: Format): Chosen => ({
    id: name.replace(/\..*/u, ""),
    text: readFileSync(new URL(name, articles), "utf8"),
    format,
  });
  const written = ["train", "dev"].flatMap((part) =>
    readTaggedFolder(`test/articles/written/${part}`).map(
      ({ id, text }): Chosen => ({ id: id.replace("/", "-"), text, format: "plain" }),
    ),
  );
  const shown = written.filter((_, index) => index % 24 === 5);
  for (const article of [own("mill.txt", "plain"), own("sample.article", "markdown"), ...shown])
    test(article.id, () => expectText(`${article.id}.txt`, read(article)));

  for (let first = 0; first < written.length; first += 20) {
    test(`sums of articles ${first} to ${first + 19}`, () => {
      const sums = written
        .slice(first, first + 20)
        .map((article) => `${article.id} ${sumOf(read(article))}\n`);
      expectText(`sums${String(first).padStart(3, "0")}.txt`, sums.join(""));
    });
  }
});

/** The reading with all rules, those that are off too. */
function read({ text, format }: Chosen): string {
  const levels = Object.fromEntries(rules.map((rule) => [rule.id, "hint" as const]));
  const article = analyze(text, format, english);
  return renderReading(article, check(article, levels));
}

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

function expectText(name: string, actual: string): void {
  const file = new URL(name, readings);
  if (process.env["UPDATE"] === "1") {
    mkdirSync(readings, { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  assert.ok(existsSync(file), "there is none yet: run UPDATE=1 npx mocha -g readings");
  assert.equal(actual, readFileSync(file, "utf8"));
}
