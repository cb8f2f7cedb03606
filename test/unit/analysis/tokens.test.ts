import { strict as assert } from "node:assert";
import fc from "fast-check";
import { findMarkup } from "../../../server/src/analysis/markup.ts";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import { findTokens } from "../../../server/src/analysis/tokens.ts";
import type { Format } from "../../../server/src/article/article.ts";
import { cellsOf } from "../../../server/src/rereading/cells.ts";
import { slice } from "../../../server/src/text/span.ts";
import { english } from "../../support/lexicon.ts";

function tokensOf(text: string, format: Format = "plain"): ReturnType<typeof findTokens> {
  const markup = findMarkup(text, format);
  return findTokens(text, cellsOf(findParagraphs(text, format, markup, english)), markup);
}

/** Expects the tokens of a text, which a bar divides; bars and the spaces around them are no part of it. */
function expectTokens(marked: string, format: Format = "plain"): void {
  const text = marked.replaceAll(" | ", " ").replaceAll("|", "");
  const found = tokensOf(text, format).map((token) => slice(text, token));
  assert.deepEqual(
    found,
    marked.split(/\s*\|\s*|\s+/u).filter((token) => token !== ""),
  );
}

suite("tokens", () => {
  test("a possessive is a token of its own and an inner apostrophe is not", () => {
    expectTokens("Smith|’s aunt don’t O'Brien|'s|.");
  });

  test("initials and abbreviations of short parts keep their periods", () => {
    expectTokens("J.K. Roe of the U.S. has a Ph.D. since 9 a.m. Mr|. A. Bell|.");
  });

  test("numbers keep their inner marks and give up signs", () => {
    expectTokens("$|1,000.5 at 10:32|, 36|% of 9/11 in the 1960s|, 3|-|4|.");
  });

  test("what has hyphen and letters is a word", () => {
    const text = "43-year-old 5th";
    assert.deepEqual(
      tokensOf(text).map(({ kind }) => kind),
      ["word", "number"],
    );
  });

  test("an address is one word without the stop behind it", () => {
    expectTokens("See https://example.org/a?b=c|, www.example.org|.");
  });

  test("an emoji with all its parts is one token", () => {
    expectTokens("Yes 👨‍👩‍👧 ❤️ 👍🏽|!");
  });

  test("markup has no tokens", () => {
    const text = "*Variety*’s [list](http://a.b) <b>x</b>";
    assert.deepEqual(
      tokensOf(text, "markdown").map((token) => slice(text, token)),
      ["Variety", "’s", "list", "x"],
    );
  });

  test("any text has tokens that are sorted, apart and without space", () => {
    const piece = fc.constantFrom(
      "\ud83d",
      "👍🏽",
      "U.S.",
      "’s",
      "a",
      "-",
      ".",
      "\n\n",
      "> ",
      "*",
      " ",
      "\u200d",
      "7",
      "é",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" }))), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const token of tokensOf(text, "markdown")) {
          assert.ok(token.start >= end && token.end > token.start && token.end <= text.length);
          end = token.end;
        }
      }),
    );
  });
});
