import { yearOf } from "../../text/figures.ts";

/** The day of a month that a word in digits gives ("3", "21st"), whether or not the month has it; up to 39. */
export function dayOf(word: string): number | undefined {
  return day.test(word) ? Number.parseInt(word, 10) : undefined;
}

/** Whether a word is a day or a year. */
export function isOfDate(word: string): boolean {
  return day.test(word) || yearOf(word) !== undefined;
}

// "3", "03", "21st", "31"; not "47", "0".
const day = /^(?:0?[1-9]|[12]\d|3\d)(?:st|nd|rd|th)?$/u;
