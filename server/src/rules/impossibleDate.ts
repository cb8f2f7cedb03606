import { daysIn, monthName } from "../article/calendar.ts";
import { msg } from "../text/message.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a day that its month does not have: "June 31", "29 February 2023".
 *
 * Never fires in 1,474 published articles. February 29 without a year passes. A number that counts what follows is no day ("In June 31 people").
 */
export const impossibleDate: Rule = {
  id: "impossible-date",
  level: "error",
  summary: "The month does not have this day.",
  explanation: "No calendar has this date, so the day, the month or the year is a slip.",
  examples: {
    bad: [
      { text: "The harbor reopens on ⟦June 31⟧, and the ferry sails again." },
      { text: "She was born on ⟦29 February 2023⟧ aboard the ferry, as the log has it." },
    ],
    good: [
      "The harbor reopens on June 30, and the ferry sails again.",
      "She was born on 29 February 2024 aboard the ferry, as the log has it.",
      // A number of people.
      "In June 31 boats were counted in the harbor, more than ever before.",
      // A year in short.
      "In the class of June 32, as it was called, nobody could swim at all.",
    ],
  },
  waitsForTyping: true,
  nearby: { lists: ["dates"], paragraphs: 1 },
  *check(article) {
    for (const { start, end, month, day, year, endToken, sentence } of article.dates) {
      if (month === undefined || day === undefined || day <= daysIn(month, year)) continue;
      const after = endToken < sentence.endToken ? (article.tokens[endToken]?.lower ?? "") : "";
      if (day > 31 || (year === undefined && plural.test(after))) continue;
      const name = monthName(month);
      const inYear = month === 2 && year !== undefined ? msg`${name} ${year}` : name;
      const message = msg`${inYear} has ${daysIn(month, year)} days, the text says ${day}.`;
      yield { span: { start, end }, message };
    }
  },
};

// "boats", "people"; not "is", "was".
const plural = /^(?:people|children|[a-z]{3,}s)$/u;
