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
    "out” that it is true. If the text does not show that, “said” is fair to everybody.",
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
  *check(article) {
    for (const { cue, attitude } of article.attributions) {
      const judgement = cue?.form === "verb" && !attitude ? judgements.get(cue.lemma) : undefined;
      if (cue === undefined || judgement === undefined) continue;
      const verb = wordsOfVerb.exec(slice(article.text, cue))?.[0] ?? "";
      const span = { start: cue.end - verb.length, end: cue.end };
      yield { span, message: `“${verb}” ${judgement}; “said” does not.` };
    }
  },
};

// "claimed" in "had also claimed", "pointed out".
const wordsOfVerb = /\S+(?:\sout)?$/u;

const doubts = "tells readers to doubt what is said";
const vouches = "tells readers that what is said is true";
const blames = "tells readers that there was something to hide";

/** What each verb does beside reporting. */
const judgements: ReadonlyMap<string, string> = new Map([
  ["acknowledge", blames],
  ["admit", blames],
  ["boast", "mocks the one who says it"],
  ["brag", "mocks the one who says it"],
  ["claim", doubts],
  ["concede", blames],
  ["confess", blames],
  ["insist", doubts],
  ["point-out", vouches],
  ["refute", "tells readers that the other side was proved mistaken"],
  ["reveal", vouches],
]);
