import assert from "node:assert/strict";
import { findMarkup } from "../../../server/src/analysis/markup.ts";
import { findMentions } from "../../../server/src/analysis/mentions.ts";
import { groupOrganisations } from "../../../server/src/analysis/organisations.ts";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import { groupPeople } from "../../../server/src/analysis/people.ts";
import { findSentences } from "../../../server/src/analysis/sentences.ts";
import { findTokens } from "../../../server/src/analysis/tokens.ts";
import type { Mention, Organisation, Person } from "../../../server/src/article/article.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { english } from "../../support/lexicon.ts";

/** What the stages of names find. */
interface Names {
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
}

/** Names, people and organisations of a text and of what it is edited to. */
function readTwice(before: string, now: string): readonly [Names, Names] {
  const memory = new Memory();
  return [readNames(before, memory), readNames(now, memory)];
}

function readNames(text: string, memory: Memory): Names {
  const lexicon = english;
  memory.follow(text);
  const markup = findMarkup(text, "plain", memory);
  const cells = memory.align(findParagraphs(text, "plain", markup, lexicon));
  const tokens = findTokens(text, cells, markup, memory);
  const sentences = findSentences(text, cells, tokens, lexicon);
  const mentions = findMentions({ text, cells, tokens, sentences, lexicon, memory });
  const people = groupPeople({ text, cells, mentions, lexicon, memory });
  const organisations = groupOrganisations({ text, cells, mentions, memory });
  return { mentions, people, organisations };
}

const opening =
  "Marisela Quandt, a baker, sued the Harbour Safety Board on Monday, and the Harbour Safety Board lost.";

const ending = "Pavel Ostrander, 43, of Ashton, spoke to the Linden Trust.";

/** Each with whether it is the same object. */
function expectSame(now: readonly object[], before: readonly object[], same: readonly boolean[]): void {
  assert.deepEqual(
    now.map((item) => before.includes(item)),
    same,
  );
}

suite("names after an edit", () => {
  test("names, people and organisations elsewhere are the objects of before", () => {
    const [before, now] = readTwice(
      `${opening}\n\nIt rained.\n\n${ending}`,
      `${opening}\n\nIt rained and rained.\n\n${ending}`,
    );
    expectSame(now.mentions, before.mentions, [true, true, true, true, true, true]);
    expectSame(now.people, before.people, [true, true]);
    expectSame(now.organisations, before.organisations, [true, true]);
  });

  test("nobody is grouped again where the names stay as they are, also in their paragraph", () => {
    const [before, now] = readTwice(`${opening}\n\n${ending}`, `${opening}\n\n${ending} It rained.`);
    assert.equal(now.people, before.people);
    assert.equal(now.organisations, before.organisations);
  });

  test("a person whose role is worded in other letters is another object", () => {
    const [before, now] = readTwice(
      `${opening}\n\n${ending}`,
      `${opening.replace("baker", "boxer")}\n\n${ending}`,
    );
    expectSame(now.people, before.people, [false, true]);
    assert.equal(now.people[0]?.role, "a boxer");
  });

  test("a person who is named once more is another object, and nobody else is", () => {
    const [before, now] = readTwice(
      `${opening}\n\nIt rained.\n\n${ending}`,
      `${opening}\n\nIt rained on Quandt.\n\n${ending}`,
    );
    expectSame(now.people, before.people, [false, true]);
    expectSame(now.organisations, before.organisations, [true, true]);
  });

  test("a person whose name is written in other letters is another object", () => {
    const [before, now] = readTwice(
      `${opening}\n\n${ending}`,
      `${opening.replace("Quandt", "Quandl")}\n\n${ending}`,
    );
    expectSame(now.people, before.people, [false, true]);
  });
});
