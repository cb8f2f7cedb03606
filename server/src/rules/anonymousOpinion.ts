import { isProbable } from "../article/lookup.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports the first word of judgement in what an unnamed source says; also of "the official", who is still unnamed.
 *
 * Rests on a list of words, so "She only listens to donors" is missed. Fires in none of 84 articles of PolNeAR's
 * `dev` and in 1 of 550 of the world's English-language papers; of 4 read (three on
 * `train`) 2 were judgements that are the source's own, so it is a `hint`.
 */
export const anonymousOpinion: Rule = {
  id: "anonymous-opinion",
  level: "hint",
  summary: "A source that is not named judges somebody or something.",
  explanation:
    "An unnamed source may tell what happened, if there is no other way to know it. What such a source thinks of " +
    "somebody is another matter: readers cannot weigh it, and nobody can answer it. Find somebody who says it by " +
    "name, tell what the source saw instead, or leave it out.",
  examples: {
    bad: [
      { text: "The clerk left in May. A source said the mayor was ⟦incompetent⟧ and never read a file." },
      {
        text: "The clerk left in May. “The whole sale was a ⟦disaster⟧,” said one official, who asked not to be named.",
      },
    ],
    good: [
      // It tells what happened.
      "The clerk left in May. A source said the mayor had signed both letters and read neither.",
      // Somebody judges by name.
      "The clerk left in May. Ana Lund said the mayor was incompetent.",
      // Here the word is no judgement.
      "The clerk left in May. A source said the disaster had cost the town two bridges.",
    ],
  },
  *check(article) {
    for (const { start, end, attribution } of article.judgements) {
      const { source } = attribution;
      if (source === undefined || source.person !== undefined || !isProbable(attribution, leastConfidence))
        continue;
      yield {
        span: { start, end },
        message: msg`“${slice(article.text, { start, end })}” is a judgement, and who makes it is not named.`,
        related: [{ span: source, message: msg`This source is not named.` }],
      };
    }
  },
};

/** Below it the phrase is too often no source; where the words end matters less here than who says them. */
const leastConfidence = 0.2;
