import { isProbable } from "../article/lookup.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports “sources said”: how many they are is what their weight depends on, and one person who is called “sources” is
 * a claim that the article cannot keep.
 *
 * A hint except in the profile `reuters`, whose handbook wants at least two, and their number where it can be given.
 */
export const anonymousPlural: Rule = {
  id: "anonymous-plural",
  level: "hint",
  summary: "Unnamed sources speak, and the text does not say how many they are.",
  explanation:
    "“Sources” means two or more. Write “two sources”, or “a source” if there was one: readers weigh two who agree " +
    "otherwise than one.",
  examples: {
    bad: [
      {
        text: "The council met behind closed doors. ⟦Sources⟧ said the vote was close. The mayor left early.",
      },
      {
        text: "The council met behind closed doors. The vote was close, according to ⟦people familiar with the talks⟧.",
      },
    ],
    good: [
      "The council met behind closed doors. Two sources said the vote was close. The mayor left early.",
      "The council met behind closed doors. Several people familiar with the talks said the vote was close.",
      "The council met behind closed doors. A source said the vote was close. The mayor left early.",
      // A body can be asked.
      "The council met behind closed doors. Officials of the fire department said the hall was full.",
    ],
  },
  waitsForTyping: true,
  nearby: { lists: ["attributions"], paragraphs: 1 },
  *check(article) {
    for (const attribution of article.attributions) {
      const { source } = attribution;
      if (source?.kind !== "anonymous" || !isProbable(attribution, leastConfidence)) continue;
      const phrase = slice(article.text, source);
      if (!plural.test(phrase)) continue;
      yield { span: source, message: msg`How many? “${phrase}” does not say; one source is “a source”.` };
    }
  },
};

// "Sources", "people familiar with the talks", "diplomatic sources"; not "two sources", "the sources".
const plural =
  /^(?:(?!the |these |those |both |his |her |their )\p{L}+ )?(?:sources|people|persons|insiders)\b(?<!\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|multiple|some|dozens|other|both) \p{L}+)/iu;

/** Below it the phrase is too often no source. */
const leastConfidence = 0.2;
