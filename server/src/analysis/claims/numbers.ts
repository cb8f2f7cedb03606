import type { Sentence, Token } from "../../article/article.ts";
import { isDigit } from "../../text/characters.ts";
import { currencySigns, numberDashes, timesOfDay, yearOf } from "../../text/figures.ts";
import type { Sign } from "./evidence.ts";

/**
 * Reads the figure at a token of a sentence: a year, an amount, or a plain number.
 *
 * @returns nothing for an age between commas, a time of day, a score ("7–2"), and what is no figure.
 */
export function readNumber(tokens: readonly Token[], index: number, sentence: Sentence): Sign | undefined {
  const word = tokens[index]?.lower ?? "";
  if (!isDigit(word.charCodeAt(0))) return undefined;
  const before = index > sentence.firstToken ? (tokens[index - 1]?.lower ?? "") : "";
  const after = index + 1 < sentence.endToken ? (tokens[index + 1]?.lower ?? "") : "";
  if (yearOf(word) !== undefined) return timeWords.has(before) ? sinceYear : plainYear;
  if (isFrame(before, word, after)) return undefined;
  return units.has(after) || currencySigns.has(before) ? measuredNumber : plainNumber;
}

/** Whether a number is an age, a time, a score, a list's or a page's number: true, but nobody's claim. */
function isFrame(before: string, word: string, after: string): boolean {
  if (before === "," && (after === "," || after === "of")) return true;
  if (word.includes(":") || timesOfDay.has(after)) return true;
  return numberDashes.has(before) || numberDashes.has(after);
}

const measuredNumber: Sign = { kind: "number", strength: 0.2 };
const plainNumber: Sign = { kind: "number", strength: 0.12 };
const sinceYear: Sign = { kind: "history", strength: 0.35 };
const plainYear: Sign = { kind: "date", strength: 0.12 };

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
