import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a headline that states as a fact what the body has from one source, in nearly the same words.
 *
 * Fires in none of 634 articles of PolNeAR's `dev` and the world's papers and in 1 of 840 of PolNeAR's `train`, on a
 * lead that a poll gave; so it is a `hint`. Misses a headline in other words than the body's ("Boss pocketed rent"
 * above "the director kept the payments, the auditor said"), and any of fewer than four words of weight.
 */
export const headlineWithoutAttribution: Rule = {
  id: "headline-without-attribution",
  level: "hint",
  summary: "A headline states as a fact what the article only reports.",
  explanation:
    "Most readers see only the headline. Where the article says who claims something, the headline should too: " +
    "“Mayor took bribes, prosecutor says”, or words of the source in quotation marks.",
  examples: {
    bad: [
      {
        text: "# ⟦Warehouse owner hid flood damage⟧\n\nThe sale was signed in May.\n\nThe warehouse owner hid the flood damage from buyers, Ana Lund said.",
      },
      {
        text: "# ⟦Mayor burned council letters in 2019⟧\n\nThe archive is open on Mondays.\n\nA report says that the mayor burned council letters in 2019 and 2020.",
      },
    ],
    good: [
      // The headline says who says so.
      "# Warehouse owner hid flood damage, buyer says\n\nThe sale was signed in May.\n\nThe warehouse owner hid the flood damage from buyers, Ana Lund said.",
      // The writer states it too.
      "# Warehouse owner hid flood damage\n\nThe warehouse owner hid the flood damage for a year.\n\nThe warehouse owner hid the flood damage from buyers, Ana Lund said.",
      "# Owner of a new warehouse meets the press\n\nThe sale was signed in May.\n\nThe warehouse owner hid the flood damage from buyers, Ana Lund said.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const { start, end, attribution } of article.headlineReports) {
      const { source } = attribution;
      if (source === undefined) continue;
      yield {
        span: { start, end },
        message: msg`The headline states as a fact what the article has from ${source.name}.`,
        related: [{ span: attribution.content, message: msg`Here the article says who says so.` }],
      };
    }
  },
};
