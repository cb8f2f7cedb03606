import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import type { Article } from "../../../server/src/article/article.ts";
import { slice } from "../../../server/src/text/span.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("dates", () => {
  test("a date has day, month and year in either order, and its weekday", () => {
    expectDates("It sank on ⟦Monday, March 3, 2025⟧, and on ⟦3rd of March 2025⟧ divers came.", [
      "Mon 3 3 2025",
      "3 3 2025",
    ]);
    expectDates("It sank on ⟦Tuesday 4 Mar. 2025⟧ and not in ⟦March 2025⟧, as was said.", [
      "Tue 4 3 2025",
      "- 3 2025",
    ]);
  });

  test("a year may be missing, and may stand alone", () => {
    expectDates("It sank on ⟦March 3⟧ and was built in ⟦1998⟧.", ["3 3 -", "- - 1998"]);
  });

  test("amounts and words that only look like a month are no dates", () => {
    expectDates("They may 3 times march 4 miles for $2016, as 2016 people did. It fell 1,998 times.", []);
  });

  test("a weekday alone is none", () => {
    expectDates("The harbor was closed on Monday and again on Tuesday.", []);
  });
});

suite("the day of the article", () => {
  test("stands in the front matter", () => {
    assert.deepEqual(read("---\ntitle: Ferry\ndate: 2025-03-03T10:00\n---\n\nThe ferry sank.").date, {
      year: 2025,
      month: 3,
      day: 3,
    });
  });

  test("stands in a dateline, mostly without year", () => {
    assert.deepEqual(read("LEEDS, March 3 (Wire) – The ferry sank off the pier.").date, { month: 3, day: 3 });
  });

  test("stands in a line below the headline", () => {
    assert.deepEqual(
      read("# Ferry sinks\n\nBy Jane Roe, 3 March 2025\n\nThe ferry sank off the pier.").date,
      {
        year: 2025,
        month: 3,
        day: 3,
      },
    );
  });

  test("is none of those that the text tells", () => {
    assert.equal(read("The ferry sank off the pier on 3 March 2025, divers say.").date, undefined);
  });
});

/** Marks each date; the parts are weekday, day, month and year. */
function expectDates(marked: string, parts: readonly string[]): void {
  const { text } = unmark(marked);
  const article = read(text);
  assert.equal(mark(text, article.dates), marked);
  assert.deepEqual(
    article.dates.map((date) => describe(article, date)),
    parts,
  );
}

function describe(article: Article, { weekdayName, day, month, year }: Article["dates"][number]): string {
  const weekday = weekdayName === undefined ? [] : [slice(article.text, weekdayName).slice(0, 3)];
  return [...weekday, ...[day, month, year].map((it) => it ?? "-")].join(" ");
}

function read(text: string): Article {
  return analyze(text, "markdown", english);
}
