import { isProbable } from "../article/lookup.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports what the article has from another newsroom, once for each.
 *
 * Fires 11 times in 100 articles of PolNeAR and once in 100 of the world's English-language papers; of 17 read 12
 * were second-hand. The rest are a newsroom's own report under its own name ("the Post reports" in the Post), its
 * own poll, and a joke; so it is a `hint`. Misses newsrooms whose name no list tells ("Mill Lane Live reported").
 */
export const secondHandReport: Rule = {
  id: "second-hand-report",
  level: "hint",
  summary: "Something is known only from what another newsroom reported.",
  explanation:
    "What another newspaper, broadcaster or agency reports is a lead, not a source: its mistakes become yours. Ask " +
    "those whom it asked, or say in the article that you could not confirm it.",
  examples: {
    bad: [
      { text: "The mill closed in May. The ⟦Daily Courier⟧ reported that its owner had left the country." },
      {
        text: "The mill closed in May. Its owner has left the country, according to the ⟦Millford Gazette⟧.",
      },
    ],
    good: [
      // Somebody speaks; the newsroom only wrote it down.
      "The mill closed in May. “We had no buyers,” Ana Lund told the Daily Courier.",
      // The newsroom speaks of itself.
      "The mill closed in May. The Daily Courier said it would print elsewhere.",
      // The council is no newsroom.
      "The mill closed in May. The council reported that its owner had left the country.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    const told: string[] = [];
    for (const { start, end, attribution } of article.secondHandReports) {
      const name = slice(article.text, { start, end });
      // "The Post" is the Washington Post of the sentence before.
      if (told.some((it) => it.endsWith(name)) || !isProbable(attribution, leastConfidence)) continue;
      told.push(name);
      yield { span: { start, end }, message: msg`Second-hand: only ${name} is named as the source of this.` };
    }
  },
};

/** Below it what is said too often ends elsewhere, or is said by another. */
const leastConfidence = 0.2;
