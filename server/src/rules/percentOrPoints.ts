import type { Quantity } from "../article/article.ts";
import { findPercentChanges, type PercentChange } from "../article/percentChanges.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Mending, Rule } from "./rule.ts";

/**
 * Reports a difference of two percentages that is called percent where it is percentage points, or the other way
 * round: "from 4 percent to 5 percent, an increase of 1 percent".
 *
 * Silent where the number can be both (from 98 to 93 percent is 5 points and 5.1 percent), or neither. Misses changes
 * whose two percentages stand in other sentences. Never fires in 1,474 published articles.
 */
export const percentOrPoints: Rule = {
  id: "percent-or-points",
  level: "warning",
  summary: "The difference of two percentages is called percent, not percentage points.",
  explanation:
    "From 4 percent to 5 percent is one percentage point, and 25 percent more. The number in the text is one of the " +
    "two with the other's unit.",
  examples: {
    bad: [
      {
        text: "The share of divers rose from 4 percent to 5 percent, an increase of ⟦1 percent⟧ that few saw.",
        fixed:
          "The share of divers rose from 4 percent to 5 percent, an increase of 1 percentage point that few saw.",
      },
      {
        text: "The share of divers fell ⟦6%⟧, from 30% to 24%, and the harbor was searched no more.",
        fixed:
          "The share of divers fell 6 percentage points, from 30% to 24%, and the harbor was searched no more.",
      },
      {
        text: "Ana Lund leads by 49 percent to 41 percent, an ⟦8 percent⟧ lead that few saw.",
        fixed: "Ana Lund leads by 49 percent to 41 percent, an 8 percentage point lead that few saw.",
      },
      {
        text: "The rate is 12 percent now, up ⟦two per cent⟧ from 10 per cent in May, as the town says.",
        fixed:
          "The rate is 12 percent now, up two percentage points from 10 per cent in May, as the town says.",
      },
      {
        text: "The rate went from 40 to 50 percent in May, a rise of ⟦25 percentage points⟧ that few saw.",
        fixed: "The rate went from 40 to 50 percent in May, a rise of 25 percent that few saw.",
      },
    ],
    good: [
      "The share of divers rose from 4 percent to 5 percent, an increase of 1 percentage point that few saw.",
      "The share of divers rose from 4 percent to 5 percent, an increase of 25 percent that few saw.",
      "Ana Lund leads by 49 percent to 41 percent, an 8-point lead that few saw.",
      // Both are right.
      "The share of divers fell from 98 percent to 93 percent, a drop of 5 percent that few saw.",
      // Something else that rose.
      "The share of divers rose from 4 percent to 5 percent, and 1 percent of them can't swim at all.",
      "The rate fell from 8 percent to 5 percent, but the price of boats rose 3 percent, as few saw.",
      // Amounts.
      "The fare rose from $4 to $5 in May, an increase of 25 percent that few would pay.",
    ],
  },
  waitsForTyping: true,
  nearby: { lists: ["quantities"], paragraphs: 1 },
  *check(article) {
    for (const change of findPercentChanges(article)) {
      const sums = sumsOf(change);
      if (!isOther(change.change, sums)) continue;
      const written = slice(article.text, change.change);
      const [from, to] = [render(change.from.low), render(change.to.low)];
      const [points, percent] = [render(sums.points), render(sums.percent)];
      const newText = inOtherUnit(change, written);
      const fix: Mending = { title: msg`Write ${newText}`, edits: [{ span: change.change, newText }] };
      yield {
        span: change.change,
        message:
          sums.points === 1
            ? msg`From ${from} to ${to} percent is 1 percentage point (${subtraction(change)}) and ${percent} percent (${points} ÷ ${from}), the text says ${written}.`
            : msg`From ${from} to ${to} percent is ${points} percentage points (${subtraction(change)}) and ${percent} percent (${points} ÷ ${from}), the text says ${written}.`,
        related: [change.from, change.to].map((span) => ({
          span,
          message: msg`Here the percentage stands.`,
        })),
        fixes: number.test(written) ? [fix] : [],
      };
    }
  },
};

interface Sums {
  readonly points: number;
  readonly percent: number;
}

function sumsOf({ from, to }: PercentChange): Sums {
  const points = Math.abs(to.low - from.low);
  return { points, percent: from.low === 0 ? 0 : (points / from.low) * 100 };
}

/** Whether a change is the amount of the other unit, and not nearly that of its own. */
function isOther({ kind, low, step }: Quantity, { points, percent }: Sums): boolean {
  const [own, other] = kind === "percent" ? [percent, points] : [points, percent];
  if (points === 0 || percent === 0) return false;
  const near = Math.max(1, own * 0.05, step / 2);
  const isEqual = Math.abs(low - other) <= Math.max(kind === "percent" ? 0.001 : other * 0.02, step * 0.499);
  return isEqual && Math.abs(low - own) > near;
}

function subtraction({ from, to }: PercentChange): string {
  const [large, small] = [Math.max(from.low, to.low), Math.min(from.low, to.low)];
  return `${render(large)} − ${render(small)}`;
}

function inOtherUnit({ change, hasNounBehind }: PercentChange, written: string): string {
  const amount = number.exec(written)?.[1] ?? written;
  if (change.kind === "points") return `${amount} percent`;
  return `${amount} percentage point${change.low === 1 || hasNounBehind ? "" : "s"}`;
}

function render(value: number): string {
  return String(Math.round(value * 100) / 100);
}

// "1" of "1 percent", "two" of "two per cent", "6" of "6%"; not "25-point".
const number = /^([\p{L}\d.]+)(?:\s?%|\s(?:per\s?cent|percentage points?|points?))$/u;
