import type { Article, DateMention } from "../article/article.ts";
import {
  type CalendarDate,
  dayNumber,
  daysIn,
  type FullDate,
  isFull,
  weekdayName,
  weekdayOf,
} from "../article/calendar.ts";
import { changesAny } from "../rereading/across.ts";
import { type Gathering, gather } from "../rereading/gather.ts";
import { msg } from "../text/message.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports a weekday that does not fit its date.
 *
 * Without a year, the date is taken to lie near the day of the article (front matter, dateline, "Published …");
 * without that, two such dates of one text must fit some year together, and the one that does not is reported with
 * less certainty.
 *
 * Fires once in 1,474 published articles (PolNeAR and the world's English-language papers), rightly. Finds 11 of 11
 * weekdays that were changed in articles of PolNeAR whose day is given. Misses a date of another year that does not say
 * so ("It was Friday, November 22, in Dallas").
 */
export const weekdayMismatch: Rule = {
  id: "weekday-mismatch",
  level: "error",
  summary: "A weekday does not fit its date.",
  explanation:
    "The calendar has another weekday for this date, so either the weekday or the day is a slip. Check which one is " +
    "right before you change it: readers plan by it.",
  examples: {
    bad: [
      { text: "The harbor reopens on ⟦Tuesday, March 3, 2025⟧, and the ferry sails again." },
      { text: "The ferry sank on ⟦Friday 13 June 1998⟧ within sight of the harbor." },
      {
        text: "---\ndate: 2025-03-01\n---\n\nThe harbor reopens on ⟦Tuesday, March 3⟧, and the ferry sails again.",
      },
      { text: "The harbor opened on Monday, March 3, and it was closed again on ⟦Thursday, March 7⟧." },
    ],
    good: [
      "The harbor reopens on Monday, March 3, 2025, and the ferry sails again.",
      // The year is not known.
      "The harbor reopens on Tuesday, March 3, and the ferry sails again.",
      // Two weekdays that fit each other.
      "The harbor opened on Monday, March 3, and it was closed again on Friday, March 7.",
      // The coming January, not the past one.
      "---\ndate: 2024-12-20\n---\n\nThe harbor reopens on Friday, January 3, and the ferry sails again.",
      // The weekday is that of the talk.
      "On Tuesday the harbor master spoke of March 3, 2025, and of the ferry.",
    ],
  },
  waitsForTyping: true,
  across: {
    lists: [],
    asks: (article, rereading) => [
      article.date?.year,
      article.date?.month,
      article.date?.day,
      ...gather(article, daysOfWeek, rereading),
    ],
    isTouched: (article, edit, rereading) => changesAny(edit, gather(article, daysOfWeek, rereading)),
  },
  *check(article, _thresholds, { rereading }) {
    const dates = gather(article, daysOfWeek, rereading);
    for (const date of dates) {
      const problem = checkAlone(article, date);
      if (problem !== undefined) yield problem;
    }
    if (article.date?.year === undefined) yield* checkTogether(dates);
  },
};

/** A date with its weekday and the day. */
type OfWeekday = DateMention & { readonly weekday: number; readonly month: number; readonly day: number };

const daysOfWeek: Gathering<"dates", OfWeekday> = {
  name: "daysOfWeek",
  of: "dates",
  read: (date) => (isOfWeekday(date) ? date : undefined),
};

function isOfWeekday(date: DateMention): date is OfWeekday {
  const { weekday, month, day, year } = date;
  if (weekday === undefined || month === undefined || day === undefined) return false;
  // Before, the calendar was another one in many countries.
  return day <= daysIn(month, year) && (year === undefined || year >= 1900);
}

function checkAlone(article: Article, date: OfWeekday): Problem | undefined {
  const days = isFull(date) ? [date] : daysNear(date, article.date);
  const [likely] = days;
  if (likely === undefined || days.some((day) => weekdayOf(day) === date.weekday)) return undefined;
  return problemOf(article, date, likely);
}

function problemOf(article: Article, date: OfWeekday, right: FullDate): Problem {
  const named = article.text.slice(date.weekdayName?.end ?? date.start, date.end).replace(separators, "");
  const when = date.year === undefined ? msg`${named} in ${right.year}` : named;
  const message = msg`${when} falls on a ${weekdayName(weekdayOf(right))}, the text says ${weekdayName(date.weekday)}.`;
  return { span: date, message };
}

/** The days that a date without year may mean, the likeliest first: those within a good half year of the article. */
function daysNear({ month, day }: OfWeekday, near: CalendarDate | undefined): readonly FullDate[] {
  if (near === undefined || !isFull(near)) return [];
  const distance = (it: FullDate): number => Math.abs(dayNumber(it) - dayNumber(near));
  return [near.year - 1, near.year, near.year + 1]
    .map((year) => ({ year, month, day }))
    .filter((it) => day <= daysIn(month, it.year) && distance(it) <= halfYear)
    .sort((one, other) => distance(one) - distance(other));
}

/** Dates without year: those that do not fit the year that most others fit. */
function* checkTogether(all: readonly OfWeekday[]): Iterable<Problem> {
  const dates = all.filter(({ year }) => year === undefined).slice(0, mostTogether);
  // "Friday, December 27 … Friday, January 3" are of two years.
  const isAcross = dates.some(({ month }) => month >= 10);
  const fits = (date: OfWeekday, year: number): boolean =>
    isOn(date, year) || (isAcross && date.month <= 3 && isOn(date, year + 1));
  // Of two that contradict each other, the later one is reported.
  const counts = allYears.map((year) =>
    dates.reduce((sum, it, at) => sum + (fits(it, year) ? 1 + 1 / (at + 2) : 0), 0),
  );
  const year = allYears[counts.indexOf(Math.max(...counts))] ?? 0;
  const first = dates.find((date) => fits(date, year));
  for (const date of dates.filter((it) => !fits(it, year))) {
    const weekday = weekdayName(weekdayOf({ year, month: date.month, day: date.day }));
    yield {
      span: date,
      message: msg`This weekday and another of the text fit no year together; by the other it would be a ${weekday}.`,
      isUnsure: true,
      related: first === undefined ? [] : [{ span: first, message: msg`The other weekday.` }],
    };
  }
}

function isOn({ weekday, month, day }: OfWeekday, year: number): boolean {
  return day <= daysIn(month, year) && weekdayOf({ year, month, day }) === weekday;
}

/** No article has more dates with weekday and without year; a hostile text could. */
const mostTogether = 100;

/** After 28 years the calendar repeats. */
const allYears: readonly number[] = Array.from({ length: 28 }, (_, index) => 2000 + index);

const halfYear = 200;

// The comma, period or article between "Tuesday" and "March 3".
const separators = /^[.,\s]+(?:the\s)?/u;
