import type { Span } from "../../text/span.ts";
import type { Evidence } from "./evidence.ts";

/**
 * Reads the figure at an index of a sentence's words: a year, an amount, or a plain number.
 *
 * @returns nothing for an age between commas, a time of day, a score ("7–2"), and what is no figure.
 */
export function readNumber(words: readonly string[], index: number, span: Span): Evidence | undefined {
  const word = words[index] ?? "";
  if (!startsWithDigit(word)) return undefined;
  const before = words[index - 1] ?? "";
  const after = words[index + 1] ?? "";
  if (year.test(word)) return { ...span, ...(timeWords.has(before) ? sinceYear : plainYear) };
  if (isFrame(before, word, after)) return undefined;
  return { ...span, kind: "number", strength: units.has(after) || currencies.has(before) ? 0.2 : 0.12 };
}

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** Whether a number is an age, a time, a score, a list's or a page's number: true, but nobody's claim. */
function isFrame(before: string, word: string, after: string): boolean {
  if (before === "," && (after === "," || after === "of")) return true;
  if (word.includes(":") || timesOfDay.has(after)) return true;
  return dashes.has(before) || dashes.has(after);
}

// "1994", "2018"; not "2,018".
const year = /^(?:1[5-9]|20)\d\d$/u;

const sinceYear: Pick<Evidence, "kind" | "strength"> = { kind: "history", strength: 0.35 };
const plainYear: Pick<Evidence, "kind" | "strength"> = { kind: "date", strength: 0.12 };

const timeWords: ReadonlySet<string> = new Set([
  "since",
  "in",
  "until",
  "between",
  "before",
  "after",
  "by",
  "of",
]);

const units: ReadonlySet<string> = new Set([
  "%",
  "percent",
  "per",
  "million",
  "billion",
  "trillion",
  "thousand",
  "people",
  "times",
  "points",
  "jobs",
  "deaths",
]);

const currencies: ReadonlySet<string> = new Set(["$", "£", "€", "¥", "₹", "us$"]);

const timesOfDay: ReadonlySet<string> = new Set([
  "a.m",
  "p.m",
  "a.m.",
  "p.m.",
  "am",
  "pm",
  "o'clock",
  "o’clock",
]);

const dashes: ReadonlySet<string> = new Set(["–", "-", "—"]);
