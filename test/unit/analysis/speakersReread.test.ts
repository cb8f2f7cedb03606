import assert from "node:assert/strict";
import { analyzeInSteps } from "../../../server/src/analysis/analyze.ts";
import type { Article } from "../../../server/src/article/article.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { finish } from "../../../server/src/text/steps.ts";
import { english } from "../../support/lexicon.ts";

const before =
  "The ferry was late again on Monday.\n\n“The roof is safe,” said Marisela Quandt, a surveyor.\n\n“We tested it,” she said.\n\n“It leaks,” said Rupert Hallgarten, a lawyer.";
const after = before.replace("ferry", "night ferry");

/** What two readings of an article have of a kind, before and after an edit of its first paragraph. */
function readAgain<Item>(select: (article: Article) => readonly Item[]): readonly (readonly Item[])[] {
  const memory = new Memory();
  return [before, after].map((text) => select(finish(analyzeInSteps(text, "plain", english, memory))));
}

suite("speakers after an edit elsewhere", () => {
  test("the pronouns that speak are the mentions that they were", () => {
    const [old, now] = readAgain(({ mentions }) => mentions.filter(({ kind }) => kind === "pronoun"));
    assert.equal(now?.length, 1);
    assert.equal(now?.[0], old?.[0]);
  });

  test("the people are the objects that they were", () => {
    const [old, now] = readAgain(({ people }) => people);
    assert.deepEqual(
      now?.map(({ name }) => name),
      ["Marisela Quandt", "Rupert Hallgarten"],
    );
    for (const [index, person] of now?.entries() ?? []) assert.equal(person, old?.[index]);
  });

  test("the attributions are the objects that they were, with their speakers and ratings", () => {
    const [old, now] = readAgain(({ attributions }) => attributions);
    assert.equal(now?.length, 3);
    for (const [index, attribution] of now?.entries() ?? []) assert.equal(attribution, old?.[index]);
  });
});
