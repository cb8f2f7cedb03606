import type { Attribution, Candidate } from "../article/article.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a “he” or “she” beside a quotation that may be either of two people.
 *
 * It rests on the ranking of candidates: the second must be nearly as probable as the first, and both must be named.
 * The ranking doubts more than a reader does (“Lund asked Osei …, he said” is clear to one), so it is
 * off. Fires 20 times in 100 articles of PolNeAR.
 */
export const ambiguousAttribution: Rule<"gap"> = {
  id: "ambiguous-attribution",
  level: "off",
  summary: "A speaker who is not named may be either of two people.",
  explanation:
    "“He said” is clear only while one man is spoken of. Where two could be meant, a reader who takes the wrong one " +
    "believes a wrong quotation. Repeat the name.",
  examples: {
    bad: [
      {
        text: "Martin Osei met Peter Lund at the bridge in March, and the two walked over it.\n\n“It will not last the winter,” ⟦he⟧ said.",
      },
      {
        text: "Peter Lund wrote to Martin Osei about the bridge in March, and the two met there in May.\n\n“It will not last the winter,” ⟦he⟧ said.",
      },
    ],
    good: [
      "Martin Osei met Peter Lund at the bridge in March. “It will not last the winter,” Osei said.",
      // Only one of them is a woman.
      "Martin Osei met his sister Ana Lund at the bridge in March. “It will not last the winter,” she said.",
      // He has just spoken.
      "Martin Osei said he had met Peter Lund at the bridge in March. “It will not last the winter,” he said.",
    ],
  },
  thresholds: {
    gap: {
      default: 25,
      least: 0,
      most: 90,
      summary: "percent by which the likelier of the two is ahead at most",
    },
  },
  waitsForTyping: true,
  nearby: { lists: ["attributions"], paragraphs: 1 },
  *check(article, { gap }) {
    for (const attribution of article.attributions) {
      const { source, quotes } = attribution;
      const rivals = quotes.length === 0 ? undefined : rivalsOf(attribution, gap / 100);
      if (source === undefined || rivals === undefined || !isPronoun(slice(article.text, source))) continue;
      const [first, second] = rivals;
      yield {
        span: source.head,
        message: msg`“${slice(article.text, source.head)}” may be ${first.name} or ${second.name}.`,
        related: rivals.flatMap(({ name, person }) => {
          const last = person?.mentions.findLast(
            ({ kind, start }) => kind === "name" && start < source.start,
          );
          return last === undefined ? [] : [{ span: last, message: msg`${name} is named here.` }];
        }),
      };
    }
  },
};

/** The two likeliest, if both are people who are named and neither is far ahead. */
function rivalsOf(attribution: Attribution, gap: number): readonly [Candidate, Candidate] | undefined {
  const [first, second] = attribution.source?.candidates ?? [];
  if (first?.person === undefined || second?.person === undefined) return undefined;
  const isClose = first.probability - second.probability <= gap;
  return isClose && first.probability + second.probability >= leastTogether ? [first, second] : undefined;
}

function isPronoun(phrase: string): boolean {
  return phrase.length <= 4 && pronouns.has(phrase.toLowerCase());
}

const pronouns: ReadonlySet<string> = new Set(["he", "she", "they"]);

/** Below it somebody else may be meant as well, and the two names would mislead. */
const leastTogether = 0.6;
