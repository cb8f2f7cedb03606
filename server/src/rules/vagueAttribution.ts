import type { VagueSource } from "../article/article.ts";
import { findUnnamed } from "../article/unnamed.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports "critics say" and its kin, unless somebody is named for it: "Critics say the plan is weak" is how a
 * paragraph begins that goes on with the critic's name, so a named source in the rest of the paragraph or in the
 * next one is enough. Fires in 6 of 100 articles of PolNeAR and in 2 of 100 of the world's English-language
 * papers. Of 17 findings that were read 10 name nobody at all; the others stand in decks, are participles, or name
 * the experts further down, so it is a `hint`.
 */
export const vagueAttribution: Rule = {
  id: "vague-attribution",
  level: "hint",
  summary: "Something is reported of people whom nobody can ask.",
  explanation:
    "“Critics say” and “according to experts” leave the reader to guess who that is, and hide a writer's opinion as " +
    "easily as a fact. Name at least one of them, in this paragraph or the next.",
  examples: {
    bad: [
      {
        text: "The ferry came back in May. ⟦Critics say⟧ the town pays too much. The pier has been painted.",
      },
      { text: "The ferry came back in May, too late ⟦according to experts⟧. The pier has been painted." },
    ],
    good: [
      "The ferry came back in May. Critics, including Ana Lund of the harbor union, say the town pays too much.",
      // The critic follows.
      "Critics say the town pays too much. “We could have had a bridge,” said Ana Lund, a baker.",
      // A headline has no room for names.
      "Town pays too much, critics say\n\nThe ferry came back in May, and the pier has been painted blue.",
      // Somebody says it: the speaker is the source.
      "The ferry came back in May. “Critics say we pay too much,” Ana Lund said.",
      // Who the researchers are has been said, or can be asked.
      "The ferry came back in May. The researchers say boats calm people. Experts at Lund College agree.",
    ],
  },
  nearby: { lists: ["vagueSources", "attributions"], paragraphs: 1 },
  *check(article) {
    for (const { start, end } of findUnnamed(article, groups)) {
      const phrase = article.text.slice(start, end);
      yield { span: { start, end }, message: msg`Who says so? “${phrase}” names nobody.` };
    }
  },
};

const groups: ReadonlySet<VagueSource["kind"]> = new Set(["group"] as const);
