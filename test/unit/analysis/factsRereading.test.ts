import assert from "node:assert/strict";
import { analyze, analyzeInSteps } from "../../../server/src/analysis/analyze.ts";
import type { Article } from "../../../server/src/article/article.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { finish } from "../../../server/src/text/steps.ts";
import { english } from "../../support/lexicon.ts";

/** Facts of an article before an edit and after it: copies of the lists, since the objects may be the same. */
function readTwice(text: string, edited: string): readonly [Lists, Lists] {
  const memory = new Memory();
  const [before, now] = [text, edited].map((it) => {
    const article = finish(analyzeInSteps(it, "plain", english, memory));
    assert.deepEqual(article, analyze(it, "plain", english));
    return listsOf(article);
  });
  return [before as Lists, now as Lists];
}

function listsOf(article: Article) {
  return {
    claims: [...article.claims],
    vagueSources: [...article.vagueSources],
    dataSources: [...article.dataSources],
    loadedVerbs: [...article.loadedVerbs],
    accusations: [...article.accusations],
    responses: [...article.responses],
    legalLabels: [...article.legalLabels],
    dates: [...article.dates],
    quantities: [...article.quantities],
    ages: [...article.ages],
    disagreements: [...article.disagreements],
  };
}

type Lists = ReturnType<typeof listsOf>;

const opening = "Mill burns in Ashford\n\nThe mill stood by the river. A man was there.\n\n";
const facts = [
  "Ana Holt, 59, was accused of fraud on March 3, 2025. Holt denied it. The mill had 14 boats.",
  "Bram Lund, a thief, claimed that the mill had 16 boats. Critics say that the poll was wrong.",
  "The 59-year-old left. The 61-year-old said nothing.",
].join("\n\n");

suite("facts after an edit", () => {
  test("are the same objects where nothing was changed, and stand where they are now", () => {
    const [before, now] = readTwice(opening + facts, opening.replace("A man", "An old man") + facts);
    for (const name of Object.keys(before) as (keyof Lists)[]) {
      assert.ok(before[name].length > 0, name);
      assert.equal(now[name].length, before[name].length, name);
      for (const [index, fact] of before[name].entries()) assert.equal(now[name][index], fact, name);
    }
  });

  test("those that are held against other paragraphs follow these", () => {
    const [before, now] = readTwice(opening + facts, opening + facts.replace("14 boats", "16 boats"));
    assert.equal(before.disagreements.length, 1);
    assert.deepEqual(now.disagreements, []);
    assert.equal(now.claims.at(-1), before.claims.at(-1));
  });

  test("a conviction that is told elsewhere settles a label", () => {
    const told = `${opening}${facts}\n\nLund was convicted of theft.`;
    const [before, now] = readTwice(opening + facts, told);
    assert.deepEqual(
      [before, now].map(({ legalLabels }) => legalLabels.map((it) => it.isSettled)),
      [[false], [true]],
    );
  });

  test("words of the next paragraph tell nothing of a number or a name", () => {
    const { quantities } = analyze("He has 6 feet\n\n2 inches of rain fell.", "plain", english);
    assert.deepEqual(
      quantities.map(({ low }) => low),
      [6, 2],
    );
  });
});
