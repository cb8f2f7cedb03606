import assert from "node:assert/strict";
import { analyze, analyzeInSteps } from "../../../server/src/analysis/analyze.ts";
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

/** Reads a text, then what becomes of it, and holds that against a reading from scratch. @returns who speaks after the edit. */
function speakersAfter(text: string, from: string, to: string): readonly (string | undefined)[] {
  const memory = new Memory();
  finish(analyzeInSteps(text, "plain", english, memory));
  const edited = text.replace(from, to);
  const read = finish(analyzeInSteps(edited, "plain", english, memory));
  assert.deepEqual(read, analyze(edited, "plain", english));
  return read.attributions.map(({ source }) => source?.name);
}

suite("who speaks behind an edit", () => {
  test("somebody who is new before a pronoun is whom it stands for", () => {
    const text =
      "“The roof is safe,” said Marisela Quandt, a surveyor.\n\nThe hall was full.\n\n“We tested it,” she said.";
    assert.deepEqual(speakersAfter(text, "The hall was full.", "“It leaks,” said Amanda Hallgarten."), [
      "Marisela Quandt",
      "Amanda Hallgarten",
      "Amanda Hallgarten",
    ]);
  });

  test("a role finds who is described so paragraphs before, once that is written there", () => {
    const text =
      "“The roof is safe,” said Marisela Quandt, a clerk.\n\n“It leaks,” said Rupert Hallgarten, a lawyer.\n\nThe hall was full.\n\n“We tested it,” the surveyor said.";
    assert.equal(speakersAfter(text, "a clerk", "a surveyor").at(-1), "Marisela Quandt");
  });

  test("paragraphs that go bring who was named before them nearer", () => {
    const filling = Array.from({ length: 9 }, (_, index) => `Row ${index} of the hall was full. It rained.`);
    const text = `“The roof is safe,” said Marisela Quandt, a surveyor.\n\n${filling.join("\n\n")}\n\n“We tested it,” she said.`;
    speakersAfter(text, `${filling.join("\n\n")}\n\n`, "");
    speakersAfter(text, `${filling[4]}\n\n`, "");
  });

  test("a pronoun behind forty others keeps who it stands for", () => {
    const crowd = Array.from(
      { length: 30 },
      (_, index) => `Marisela Quandt saw row ${index}. Then she left it to Rupert Hallgarten.`,
    );
    const text = `“It leaks,” said Amanda Ott.\n\n${crowd.join("\n\n")}\n\n“We tested it,” he said.`;
    assert.equal(speakersAfter(text, "Amanda Ott", "Ms. Ott, a lawyer").at(-1), "Rupert Hallgarten");
  });
});
