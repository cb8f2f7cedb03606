import type { Article, Quantity } from "../article/article.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a percentage that is not the change between the two numbers of its sentence: "from 40 to 50, a rise of 20
 * percent". Only where the sentence has one "from … to …" and one percentage.
 *
 * Fires once in 1,390 published articles, rightly ("from 7 to 145" was called 1,511 percent). Misses changes that are told
 * in two sentences or without "from".
 *
 * A point and a twentieth are allowed for rounding, a tenth where a rounding word stands before one of the three.
 */
export const percentChangeMismatch: Rule = {
  id: "percent-change-mismatch",
  level: "warning",
  summary: "A percentage is not the change between the two numbers.",
  explanation:
    "The change is the difference divided by the first number. Check the numbers, and whether the percentage is of " +
    "something else: then the text should say of what.",
  examples: {
    bad: [
      { text: "The fare rose from $40 to $50 in May, an increase of ⟦20 percent⟧ that few would pay." },
      { text: "The crew was cut by ⟦50 percent⟧ from 200 to 140 divers, and the bay was searched no more." },
    ],
    good: [
      "The fare rose from $40 to $50 in May, an increase of 25 percent that few would pay.",
      // Rounded.
      "The crew was cut by about a third from 200 to 140 divers, and by nearly 30 percent by the end.",
      // The two numbers are shares themselves.
      "The share rose from 4 to 5 percent in May, which few had thought would be so.",
    ],
  },
  nearby: { lists: ["quantities"], paragraphs: 1 },
  *check(article) {
    for (const [index, first] of article.quantities.entries()) {
      const second = article.quantities[index + 1];
      if (second === undefined || !isChange(article, first, second)) continue;
      const percents = near(article.quantities, index).filter(
        ({ kind, sentence }) => kind === "percent" && sentence === first.sentence,
      );
      const [percent] = percents;
      if (percent === undefined || percents.length > 1 || first.low === 0) continue;
      const change = (Math.abs(second.low - first.low) / first.low) * 100;
      if (fits(change, percent, [first, second])) continue;
      const [from, to] = [slice(article.text, first), slice(article.text, second)];
      const given = slice(article.text, percent);
      const message = msg`The change from ${from} to ${to} is ${Math.round(change * 10) / 10} percent, the text says ${given}.`;
      yield {
        span: percent,
        message,
        related: [{ span: { start: first.start, end: second.end }, message: msg`The change.` }],
      };
    }
  },
};

/** "From $40 to $50", both of one kind that is no percentage. */
function isChange({ tokens }: Article, first: Quantity, second: Quantity): boolean {
  const isFromTo =
    tokens[first.firstToken - 1]?.lower === "from" &&
    tokens[second.firstToken - 1]?.lower === "to" &&
    second.firstToken - first.endToken <= longestNoun;
  const isAmount = second.kind === "count" || second.kind === "money";
  return isFromTo && isAmount && (first.kind === second.kind || first.kind === "count");
}

function fits(change: number, percent: Quantity, ends: readonly Quantity[]): boolean {
  const isRounded = [percent, ...ends].some(({ rounding }) => rounding !== "exact");
  const allowed = Math.max(1, change * (isRounded ? 0.1 : 0.05));
  return change >= percent.low - allowed && change <= percent.high + allowed;
}

/** The numbers around one; a sentence with more has more than one change. */
function near(quantities: readonly Quantity[], index: number): readonly Quantity[] {
  return quantities.slice(Math.max(0, index - 6), index + 8);
}

/** "From 40 divers to 50": the words between the two. */
const longestNoun = 4;
