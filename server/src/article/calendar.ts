import { type Message, msg } from "../text/message.ts";

/** A day, month or year of the Gregorian calendar, as far as the text says it. */
export interface CalendarDate {
  readonly year?: number;
  /** From 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

/** A date with all its parts. */
export type FullDate = Required<CalendarDate>;

/** Whether a date has all its parts. */
export function isFull(date: CalendarDate): date is FullDate {
  return date.year !== undefined && date.month !== undefined && date.day !== undefined;
}

/** Days of a month; February has 29 where no year tells otherwise. */
export function daysIn(month: number, year: number | undefined): number {
  if (month === 2) return year === undefined || isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The weekday of a date, from 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: FullDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Days from 1 January 1970 to a date; negative before. */
export function dayNumber({ year, month, day }: FullDate): number {
  return Math.floor(Date.UTC(year, month - 1, day) / millisecondsOfDay);
}

/** "Monday" for 1. */
export function weekdayName(weekday: number): Message {
  return weekdayNames[weekday - 1] ?? msg``;
}

/** "March" for 3. */
export function monthName(month: number): Message {
  return monthNames[month - 1] ?? msg``;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const millisecondsOfDay = 86_400_000;

const weekdayNames: readonly Message[] = [
  msg`Monday`,
  msg`Tuesday`,
  msg`Wednesday`,
  msg`Thursday`,
  msg`Friday`,
  msg`Saturday`,
  msg`Sunday`,
];

const monthNames: readonly Message[] = [
  msg`January`,
  msg`February`,
  msg`March`,
  msg`April`,
  msg`May`,
  msg`June`,
  msg`July`,
  msg`August`,
  msg`September`,
  msg`October`,
  msg`November`,
  msg`December`,
];
