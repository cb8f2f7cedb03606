import type { Article } from "../article/article.ts";
import { type Duration, findDurations } from "../article/durations.ts";
import { type Message, msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a length of time that does not go with the two dates beside it: "from 1998 to 2004, nine years".
 *
 * Either end may be counted or not, so six years of that may be five to seven. Where the length may be part of the
 * stretch ("for two years between 1998 and 2004"), only one that is longer is reported. Never fires in 1,474
 * published articles.
 */
export const durationMismatch: Rule = {
  id: "duration-mismatch",
  level: "warning",
  summary: "A length of time is not that between the two dates beside it.",
  explanation:
    "One of the dates or the length was probably mistyped or counted wrongly. A year, month or day more or less is " +
    "let pass, since the first and the last may be counted or not. The message has the length as it comes out.",
  examples: {
    bad: [
      { text: "Ana Lund was the mayor from 1998 to 2004, ⟦nine years⟧, as the log has it." },
      { text: "Ana Lund was the mayor for ⟦three years⟧ (1998–2004), and then left the town." },
      { text: "The war ended his ⟦four-year reign⟧ from 1998 to 2004, and the harbor was closed." },
      { text: "The ferry sailed from March 3 to March 12, a ⟦six-day trip⟧, and few were sick." },
      { text: "The bridge was built between May 2010 and June 2012, ⟦four years⟧ in all." },
      { text: "The bridge opened in 1998 and was closed in 2004, ⟦eight years later⟧, after a storm." },
    ],
    good: [
      "Ana Lund was the mayor from 1998 to 2004, six years, as the log has it.",
      // Both ends are counted.
      "Ana Lund was the mayor from 1998 to 2004, seven years, as the log has it.",
      // Two of them.
      "Ana Lund served two four-year terms from 1998 to 2006, and then left the town.",
      // Part of the time, and time before and after something else.
      "Ana Lund lived there for two years between 1998 and 2004, and then left the town.",
      "Ana Lund was the mayor from 1998 to 2004, two years of them alone, and then left the town.",
      "Ana Lund was the mayor from 1998 to 2004, two years after the war, and then left the town.",
      // An amount of years.
      "Life in the town grew longer by two years from 1998 to 2010, as the log has it.",
      // More stretches than one.
      "Ana Lund was the mayor for ten years, from 1998 to 2003 and from 2010 to 2015, as the log has it.",
      // Rounded.
      "Ana Lund was the mayor for more than a decade, from 1998 to 2014, and then left the town.",
      "The bridge opened in 1998 and was closed in 2004, six years later, after a storm.",
    ],
  },
  waitsForTyping: true,
  nearby: { lists: ["quantities", "dates"], asks: ({ date }) => [date?.year], paragraphs: 1 },
  *check(article) {
    for (const duration of findDurations(article)) {
      if (fits(duration)) continue;
      const { from, to } = duration.stretch;
      yield {
        span: { start: duration.start, end: duration.end },
        message: msg`${renderSum(article, duration)}, the text says ${slice(article.text, duration)}.`,
        related: [{ span: { start: from.start, end: to.end }, message: msg`The two dates.` }],
      };
    }
  },
};

/** Most of a unit is allowed for rounding where the dates are finer than it, else what months and years differ in. */
function fits({ stretch: { least, most, precision }, length, mayBePart }: Duration): boolean {
  const { low, high, unit, rounding } = length;
  const days = unit?.factor ?? 1;
  const rounded = rounding === "about" ? Math.max(days, high * days * 0.15) : 0;
  const slack = (days > precision ? days * 0.75 : high * days * 0.02) + rounded;
  const isShort = high * days < least - slack;
  const isLong = low * days > most + slack;
  return !(isLong && rounding !== "under") && !(isShort && rounding !== "over" && !mayBePart);
}

function renderSum({ text }: Article, { stretch, length: { unit } }: Duration): Message {
  const [from, to] = [slice(text, stretch.from), slice(text, stretch.to)];
  const days = unit?.factor ?? 1;
  const name = (unit?.name ?? "day").replace(pluralEnd, "");
  if (stretch.precision === 365 && name === "year") {
    const years = (stretch.to.year ?? 0) - (stretch.from.year ?? 0);
    return msg`${from} to ${to} is ${count(years, name)} (${to} − ${from}), or ${years + 1} with both ends`;
  }
  if (stretch.precision === 1 && name === "day") {
    return msg`${from} to ${to} is ${count(stretch.least + 1, name)}, or ${stretch.least + 2} with both ends`;
  }
  const middle = (stretch.least + stretch.most) / 2 / days;
  return msg`${from} to ${to} is about ${count(Math.round(middle * 10) / 10, name)}`;
}

/** “1 day”, “3.5 years”; a unit that nothing else is known of, as it stands in the text. */
function count(value: number, name: string): Message | string {
  const [one, many] = unitNames.get(name)?.(value) ?? [`${value} ${name}`, `${value} ${name}s`];
  return value === 1 ? one : many;
}

const unitNames: ReadonlyMap<string, (value: number) => readonly [one: Message, many: Message]> = new Map([
  ["day", (value) => [msg`${value} day`, msg`${value} days`] as const],
  ["week", (value) => [msg`${value} week`, msg`${value} weeks`] as const],
  ["month", (value) => [msg`${value} month`, msg`${value} months`] as const],
  ["year", (value) => [msg`${value} year`, msg`${value} years`] as const],
  ["decade", (value) => [msg`${value} decade`, msg`${value} decades`] as const],
]);

const pluralEnd = /s$/u;
