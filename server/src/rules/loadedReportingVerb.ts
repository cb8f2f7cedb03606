import type { LoadedVerb } from "../article/article.ts";
import { type Message, msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a verb of saying that also judges what is said: “claimed” doubts it, “admitted” finds guilt in it, “revealed”
 * vouches for it.
 *
 * Only where the verb reports something, so that a claimed prize and an admitted charge are none. Off, since the judgement
 * is mostly meant: fires 40 times in 100 articles of PolNeAR.
 */
export const loadedReportingVerb: Rule = {
  id: "loaded-reporting-verb",
  level: "off",
  summary: "A verb of saying judges what is said.",
  explanation:
    "“Claimed” tells readers not to believe it, “admitted” that there was something to hide, “revealed” and “pointed " +
    "out” that it is true. If the text does not show that, “said” is fair to everybody. The newsroom adds verbs to the " +
    "list and takes them off it: `words.loadedVerbs` in `.factcheckrc.json`.",
  examples: {
    bad: [
      {
        text: "The council met in May. Ana Lund, a baker, ⟦claimed⟧ that the river had been blue for a week.",
      },
      { text: "The council met in May. “The river was blue for a week,” Ana Lund ⟦pointed out⟧." },
      {
        text: "The council met in May. Martin Osei, the builder, ⟦admitted⟧ that he had drawn the bridge himself.",
      },
    ],
    good: [
      "The council met in May. Ana Lund, a baker, said that the river had been blue for a week.",
      // It reports nothing.
      "The council met in May. Ana Lund, a baker, claimed the prize, and Martin Osei admitted the charge.",
      // Somebody else chose the verb.
      "The council met in May. “He claimed that the river had been blue for a week,” Ana Lund said.",
    ],
  },
  nearby: { lists: ["loadedVerbs"], paragraphs: 1 },
  *check(article) {
    for (const { start, end, effect } of article.loadedVerbs) {
      const verb = wordsOfVerb.exec(slice(article.text, { start, end }))?.[0] ?? "";
      const span = { start: end - verb.length, end };
      yield { span, message: msg`“${verb}” ${effects[effect]}; “said” does not.` };
    }
  },
};

// "claimed" in "had also claimed", "pointed out", "fired back".
const wordsOfVerb = /(?<!\S)\S+(?:\s(?:out|back|off|up|down|away|on|in))?$/u;

/** What each verb does beside reporting. */
const effects: Readonly<Record<LoadedVerb["effect"], Message>> = {
  blame: msg`tells readers that there was something to hide`,
  doubt: msg`tells readers to doubt what is said`,
  mock: msg`mocks the one who says it`,
  refute: msg`tells readers that the other side was proved mistaken`,
  vouch: msg`tells readers that what is said is true`,
  house: msg`stands on your list of loaded verbs (words.loadedVerbs)`,
};
