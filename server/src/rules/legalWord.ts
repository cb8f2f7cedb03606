import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a word that calls a named person guilty, where the article tells no conviction.
 *
 * Fires in 2 of 1,739 published articles (PolNeAR, NewsDiscourse, BASIL, the world's English-language papers); both
 * state as a fact what the article tells no court to have found. Too few for a precision, and too few to disturb.
 * Misses what is said of a pronoun or role (“he is a thief”).
 */
export const legalWord: Rule = {
  id: "legal-word",
  level: "warning",
  summary: "Somebody is called guilty of a crime, and no conviction is told.",
  explanation:
    "“Murderer”, “thief” or “corrupt” states a crime as a fact, in your own voice and under your name. " +
    "Say what is sure: charged, accused or convicted, by whom and when.",
  examples: {
    bad: [
      { text: "The police searched the house of the ⟦murderer⟧ John Holt on Monday and found two letters." },
      { text: "The case has shaken the town. John Holt is a ⟦thief⟧, and the council knew it for years." },
      {
        text: "The case has shaken the town. John Holt, a ⟦fraudster⟧ from Leeds, left the country on Monday.",
      },
      {
        text: "Voters have had enough of scandals. The ⟦corrupt⟧ mayor John Holt has ruled the town since May.",
      },
    ],
    good: [
      // The article tells that a court has found so.
      "The murderer John Holt left prison on Monday. Holt was convicted in 1998 and lives in Leeds.",
      "The police arrested the alleged murderer John Holt on Monday, neighbours said.",
      // Somebody else says it, and is named.
      "The case has shaken the town. “John Holt is a thief,” Ana Lund said. Lund told reporters that Holt was a fraud.",
      "The case has shaken the town. John Holt is not a thief, and John Holt is no killer.",
      // Parts of longer words, and of names.
      "John Holt has a killer app. The rapper Killer Mike sang, and Ana Lund, a crime writer, read.",
    ],
  },
  waitsForTyping: true,
  *check({ text, legalLabels }) {
    for (const label of legalLabels) {
      if (label.isSettled) continue;
      const name = label.person.name;
      const message = msg`“${slice(text, label)}” is said of ${name} as a fact, and no conviction or plea is told: charged, accused or convicted?`;
      yield { span: label, message };
    }
  },
};
