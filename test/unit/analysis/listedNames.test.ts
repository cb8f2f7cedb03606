import assert from "node:assert/strict";
import { analyze, cutWords } from "../../../server/src/analysis/analyze.ts";
import { extendLexicon } from "../../../server/src/lexicon/extendLexicon.ts";
import { english } from "../../support/lexicon.ts";

const names = ["Ana Lund", "Anna Lund", "Paul Moore", "Mark Quandt", "José Varga", "Seán O'Neill"].map(
  (name) => ({
    name,
  }),
);
const lexicon = extendLexicon(english, { names }, cutWords);

/** Each name of a text with what the list has for it. */
function listedIn(
  text: string,
): readonly (readonly [name: string, match: string, entry: string | undefined])[] {
  return analyze(text, "plain", lexicon).listedNames.map(({ name, match, entry }) => [
    name,
    match,
    entry?.name,
  ]);
}

suite("names held against the newsroom's list", () => {
  test("a name on the list is that one, also where another is like it", () => {
    assert.deepEqual(listedIn("The pier is blue. Anna Lund painted it, and Lund was glad."), [
      ["Anna Lund", "same", "Anna Lund"],
    ]);
  });

  test("middle names, capitals and apostrophes make no other name", () => {
    assert.deepEqual(listedIn("The pier is blue. Ana Maria Lund painted it with Seán O’Neill."), [
      ["Ana Maria Lund", "same", "Ana Lund"],
      ["Seán O’Neill", "same", "Seán O'Neill"],
    ]);
  });

  test("another spelling of one word, accents in both, and a surname a letter off", () => {
    assert.deepEqual(listedIn("The pier is blue. Jose Varga painted it with Paul Moor and Marc Quandt."), [
      ["Jose Varga", "variant", "José Varga"],
      ["Paul Moor", "slip", "Paul Moore"],
      ["Marc Quandt", "variant", "Mark Quandt"],
    ]);
  });

  test("another given name is another person", () => {
    assert.deepEqual(listedIn("The pier is blue. Mary Quandt painted it with Paula Moore."), [
      ["Mary Quandt", "none", undefined],
      ["Paula Moore", "none", undefined],
    ]);
  });

  test("a surname alone is that of somebody on the list", () => {
    assert.deepEqual(
      listedIn("The pier is blue. Ms. Varga painted it, and Ms. Osei was glad.").map(([, match]) => match),
      ["same", "none"],
    );
  });
});
