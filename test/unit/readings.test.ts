import assert from "node:assert/strict";
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

// Whether a reading is right is the business of the other tests and of the accuracy bench. These show what a change makes
// of whole articles: `UPDATE=1` writes the readings anew, and the diff is to be read.
suite("readings of whole articles", () => {
  const own = (name: string, format: Format) => ({
    id: name.replace(/\..*/u, ""),
    text: readFileSync(new URL(name, articles), "utf8"),
    format,
  });
  const written = ["train", "dev"].flatMap((part) =>
    readTaggedFolder(`test/articles/written/${part}`).map(({ id, text }) => ({
      id: id.replace("/", "-"),
      text,
      format: "plain" as const,
    })),
  );
  const chosen = [
    own("mill.txt", "plain"),
    own("sample.article", "markdown"),
    ...written.filter((_, index) => index % 24 === 5),
  ];
  for (const { id, text, format } of chosen) {
    test(id, () => {
      // Rules that are off too.
      const levels = Object.fromEntries(rules.map((rule) => [rule.id, "hint" as const]));
      const article = analyze(text, format, english);
      expectReading(id, renderReading(article, check(article, levels)));
    });
  }
});

function expectReading(id: string, actual: string): void {
  const file = new URL(`${id}.txt`, readings);
  if (process.env["UPDATE"] === "1") {
    mkdirSync(readings, { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  assert.ok(existsSync(file), "there is no reading of it yet: run UPDATE=1 npx mocha -g readings");
  assert.equal(actual, readFileSync(file, "utf8"));
}
