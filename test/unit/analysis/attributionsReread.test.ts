import assert from "node:assert/strict";
import { analyze, analyzeInSteps } from "../../../server/src/analysis/analyze.ts";
import { findAttributionsInSteps } from "../../../server/src/analysis/attributions.ts";
import { findMarkup } from "../../../server/src/analysis/markup.ts";
import { findMentionsInSteps } from "../../../server/src/analysis/mentions.ts";
import { groupOrganisations } from "../../../server/src/analysis/organisations.ts";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import { groupPeople } from "../../../server/src/analysis/people.ts";
import { findQuotes } from "../../../server/src/analysis/quotes.ts";
import { findSentences } from "../../../server/src/analysis/sentences.ts";
import { findTokens } from "../../../server/src/analysis/tokens.ts";
import type { Attribution } from "../../../server/src/article/article.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { slice } from "../../../server/src/text/span.ts";
import { finish } from "../../../server/src/text/steps.ts";
import { english } from "../../support/lexicon.ts";

/** What the stage finds in a text of which a memory may know something. */
function attributionsOf(text: string, memory: Memory): readonly Attribution[] {
  const lexicon = english;
  memory.follow(text);
  const markup = findMarkup(text, "plain", memory);
  const cells = memory.align(findParagraphs(text, "plain", markup, lexicon));
  const paragraphs = cells.map(({ paragraph }) => paragraph);
  const tokens = findTokens(text, cells, markup, memory);
  const sentences = findSentences(text, cells, tokens, lexicon);
  const quotes = findQuotes({ text, cells, tokens, sentences, lexicon }, memory);
  const base = { text, cells, paragraphs, tokens, sentences, quotes, lexicon, memory };
  const mentions = finish(findMentionsInSteps(base));
  const people = groupPeople({ ...base, mentions });
  const organisations = groupOrganisations({ ...base, mentions });
  return finish(findAttributionsInSteps({ ...base, mentions, people, organisations }, memory));
}

/** The attributions before and after an edit, and which of those after are the same objects, in the words of what is said. */
function keptAfter(text: string, from: string, to: string): readonly string[] {
  const memory = new Memory();
  const before = new Set(attributionsOf(text, memory));
  const edited = text.replace(from, to);
  const now = attributionsOf(edited, memory);
  return now.filter((attribution) => before.has(attribution)).map(({ content }) => slice(edited, content));
}

suite("attributions after an edit elsewhere", () => {
  const article = [
    "The ferry was late again.",
    "“The roof is safe,” said Marisela Quandt, a surveyor. She said the beams were dry.",
    "“We tested it.”",
    "Rupert Hallgarten told the council that the wall leaked.",
  ].join("\n\n");
  const all = ["“The roof is safe,”", "the beams were dry", "“We tested it.”", "that the wall leaked"];

  test("those of other paragraphs are the objects that they were, where they stand now", () => {
    assert.deepEqual(keptAfter(article, "The ferry", "The old night ferry"), all);
  });

  test("those of other sentences of the paragraph too, but not what the speaker of the edited one says elsewhere", () => {
    assert.deepEqual(keptAfter(article, "were dry", "were still dry"), [
      "“The roof is safe,”",
      "that the wall leaked",
    ]);
  });
});

suite("turns after edits", () => {
  const interview =
    "# The pier\n\nIt is Monday.\n\nAna Lund runs the pier. It is old.\n\n**Why is it shut now?**\n\nI closed it, since it is not safe.\n\n**And now?**\n\nI wait for the city.";

  test("the source of one without a label moves as the first mention of its speaker does, not as the turn", () => {
    const memory = new Memory();
    const texts = [
      interview,
      interview.replace("It is old.", "It is old and grey."),
      interview.replace("It is Monday.", "Monday.").replace("It is old.", "It is very old."),
    ];
    for (const text of texts) {
      const read = finish(analyzeInSteps(text, "markdown", english, memory));
      assert.ok(read.attributions.some(({ evidence }) => evidence === "turnLabel"));
      assert.deepEqual(read, analyze(text, "markdown", english));
    }
  });
});
