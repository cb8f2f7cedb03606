import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { findMarkup } from "../../../server/src/analysis/markup.ts";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import { findSentences } from "../../../server/src/analysis/sentences.ts";
import { findTokens } from "../../../server/src/analysis/tokens.ts";
import { cellsOf } from "../../../server/src/rereading/cells.ts";
import { slice } from "../../../server/src/text/span.ts";
import { english } from "../../support/lexicon.ts";

const folder = new URL("../../../../test/articles/sentences/", import.meta.url);

/** Reads a text as the pipeline does; the sentences as strings. */
function sentencesOf(text: string): readonly string[] {
  const markup = findMarkup(text, "plain");
  const paragraphs = findParagraphs(text, "plain", markup, english);
  const cells = cellsOf(paragraphs);
  const tokens = findTokens(text, cells, markup);
  return findSentences(text, cells, tokens, english).map((sentence) => slice(text, sentence));
}

/** Takes one line a sentence, joins them to a paragraph and expects the lines back. */
function expectSentences(...sentences: readonly string[]): void {
  assert.deepEqual(sentencesOf(sentences.join(" ")), sentences);
}

/** Counts right, found and expected sentences of a gold file, paragraph by paragraph. */
function score(name: string): {
  readonly f1: number;
  readonly count: number;
  readonly wrong: readonly string[];
} {
  const file = readFileSync(new URL(name, folder), "utf8");
  let right = 0;
  let found = 0;
  let count = 0;
  const wrong: string[] = [];
  for (const block of file
    .replace(/^#.*\n/u, "")
    .trim()
    .split("\n\n")) {
    const gold = block.split("\n");
    const system = sentencesOf(gold.join(" "));
    const expected = new Set(gold);
    const matches = system.filter((sentence) => expected.has(sentence));
    right += matches.length;
    found += system.length;
    count += gold.length;
    wrong.push(...system.filter((sentence) => !expected.has(sentence)));
  }
  return { f1: (2 * right) / (found + count), count, wrong };
}

suite("sentences", () => {
  // Measured: .988 on the set that was tuned on, .980 on the one held back.
  for (const name of ["tuned.txt", "heldBack.txt", "unseen.txt"]) {
    test(`reach an F1 of .97 on ${name}`, () => {
      const { f1, count, wrong } = score(name);
      assert.ok(count >= 45, `${name} has only ${count} sentences`);
      assert.ok(f1 >= 0.97, `F1 ${f1.toFixed(3)} of ${count}; wrong:\n${wrong.join("\n")}`);
    });
  }

  test("a quoted question goes on with its cue", () => {
    expectSentences(
      "“Why?” asked Ann.",
      "“Why?” Ann Lee asked.",
      "“Why?” Ann Lee, 43, asked.",
      "Nobody answered.",
    );
  });

  test("an abbreviation ends a sentence before a word that begins one", () => {
    expectSentences("He left the U.S.", "The U.S. Senate sat.", "Acme Inc. said so at 9 a.m. Monday.");
  });

  test("a sentence never leaves its paragraph", () => {
    assert.deepEqual(sentencesOf("Mayor resigns\n\nShe left on Monday\n\nand nobody knew."), [
      "Mayor resigns",
      "She left on Monday",
      "and nobody knew.",
    ]);
  });

  test("a capital behind a country's abbreviation is taken for a name, which is wrong here", () => {
    expectSentences("He lives in the U.S. Senators know.");
  });
});
