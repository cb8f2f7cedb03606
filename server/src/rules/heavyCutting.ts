import type { Article, Quote } from "../article/article.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a quotation with many ellipses and brackets for its length.
 *
 * Counts what can be seen, so each finding is one; whether the sense was kept only the recording tells. Fires in .4 of 100
 * articles of PolNeAR (all 3 read have the marks) and .2 of 100 of the world's papers. An ellipsis that is a pause of the
 * speaker's counts, too. Misses cuts that are not marked.
 */
export const heavyCutting: Rule<"cuts" | "wordsPerCut"> = {
  id: "heavy-cutting",
  level: "information",
  summary: "A quotation is cut in many places.",
  explanation:
    "Ellipses and words in brackets show that the speaker's words were shortened or changed. With many of them the sense " +
    "may have moved: hold the quotation against the recording, or tell part of it in your own words.",
  thresholds: {
    cuts: { default: 3, least: 1, most: 20, summary: "ellipses and brackets in one quotation" },
    wordsPerCut: {
      default: 15,
      least: 1,
      most: 1000,
      summary: "words for each cut; with more the quotation is only long",
    },
  },
  examples: {
    bad: [
      {
        text: "The ferry came back in May. ⟦“We … waited for [the boat] all winter … and nobody came,”⟧ Ana Lund said.",
      },
      {
        text: "The ferry came back in May. Ana Lund said: ⟦“The crew ... is [...] ready to go. It is [our] boat.”⟧",
      },
    ],
    good: [
      "The ferry came back in May. “We … waited for [the boat] all winter,” Ana Lund said.",
      // At its ends nothing is cut out of it, and [sic] changes nothing.
      "The ferry came back in May. “… we waited … for the bote [sic] all winter …” Ana Lund wrote.",
      // A long one may have some.
      "The ferry came back in May. “We … waited for the boat all winter long, and when the snow was gone the whole town went down to the landing to see it come in … and the band played, and somebody had made a flag, and the children had the day off, and we stood there until it was dark and [the captain] went home,” Ana Lund said.",
      // Each quotation is counted for itself.
      "The ferry came back in May. “We … waited … long,” Ana Lund said. “It was … cold,” she said.",
    ],
  },
  waitsForTyping: true,
  nearby: { lists: ["quotes"], paragraphs: 1 },
  *check(article, { cuts, wordsPerCut }) {
    for (const quote of article.quotes) {
      if (quote.use !== "speech" || quote.outer !== undefined || quote.marks === "none") continue;
      const found = countCuts(article, quote);
      if (found < cuts) continue;
      const words = slice(article.text, quote.inner).split(/\s+/u).length;
      if (words > found * wordsPerCut) continue;
      yield {
        span: quote,
        message: msg`Ellipses and brackets: ${found} in ${words} words: check that the sense is kept.`,
      };
    }
  },
};

/** Ellipses and brackets between the first word and the last. */
function countCuts({ text }: Article, { inner }: Quote): number {
  const words = slice(text, inner);
  if (!hint.test(words)) return 0;
  const within = words.replace(ellipsesAtEnds, "").replace(sic, "");
  return within.match(cut)?.length ?? 0;
}

// A part of every cut: one quick look tells that a quotation has none.
const hint = /[[…]|\. ?\./u;

// "…", "...", ". . .", "[...]", "(…)", "[the boat]"
const cut = /\[[^[\]]{1,80}\]|\.(?: ?\.){2,}|…/gu;
const ellipsesAtEnds = /^[\s.…]+|(?<![\s.…,])[\s.…,]+$/gu;
const sic = /\[sic\]/giu;
