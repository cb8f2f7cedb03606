import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import type { Article } from "../../../server/src/article/article.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("judgements of unnamed sources", () => {
  test("some words judge anywhere, some only behind a form of “be”", () => {
    expectFound("judgements", "A source said the ⟦incompetent⟧ clerk had left.");
    expectFound("judgements", "A source said the sale was not a complete ⟦disaster⟧.");
    expectFound("judgements", "A source said the disaster had ended.");
  });

  test("what the writer or somebody named says is not searched", () => {
    expectFound("judgements", "The clerk was incompetent. Ana Lund said she was useless.");
  });
});

suite("second-hand reports", () => {
  test("a newsroom tells, also in a report that is named", () => {
    expectFound("secondHandReports", "The mill will close, the ⟦Millford Herald⟧ reported.");
    expectFound("secondHandReports", "The mill will close, according to a report in the ⟦Millford Herald⟧.");
  });

  test("a report about a newsroom is not its own", () => {
    expectFound("secondHandReports", "The mill will close, according to a report on the Millford Herald.");
  });

  test("a newsroom that argues or asks is a party like another", () => {
    expectFound("secondHandReports", "The Millford Herald argued that the mill should close.");
  });

  test("whoever had it first is only thanked", () => {
    expectFound("secondHandReports", "The sale of the mill was first reported by the Millford Herald.");
    expectFound("secondHandReports", "The sale of the mill was reported by the ⟦Millford Herald⟧.");
  });

  test("the article's own newsroom is left out", () => {
    expectFound(
      "secondHandReports",
      "MILLFORD, May 3 (Reuters) - The mill will close, Reuters reported on Monday.",
    );
  });
});

suite("headlines that state what the body reports", () => {
  const body =
    "\n\nThe sale was signed in May.\n\nThe owner hid flood damage from both buyers, Ana Lund said.";

  test("a headline in the words of one report states it", () => {
    expectFound(
      "headlineReports",
      `# ⟦Owner hid flood damage from buyers⟧${body}`.replace("from both", "from"),
    );
  });

  test("a headline that hedges, asks or quotes does not", () => {
    expectFound("headlineReports", `# Owner allegedly hid flood damage from buyers${body}`);
    expectFound("headlineReports", `# Owner hid flood damage from buyers?${body}`);
    expectFound("headlineReports", `# Owner ‘hid flood damage’ from buyers${body}`);
  });

  test("the source in the headline tells who says it", () => {
    expectFound("headlineReports", `# Lund: owner hid flood damage from buyers${body}`);
    expectFound("headlineReports", `# Owner hid flood damage from Lund${body}`);
  });
});

function expectFound(list: "judgements" | "secondHandReports" | "headlineReports", marked: string): void {
  const { text } = unmark(marked);
  const article: Article = analyze(text, text.startsWith("#") ? "markdown" : "plain", english);
  assert.equal(mark(text, article[list]), marked);
}
