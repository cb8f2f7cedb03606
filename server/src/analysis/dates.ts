import type { DateMention, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { type Movable, moveSpan, type Shift } from "../rereading/move.ts";
import { isDigit, isUpper } from "../text/characters.ts";
import { extend } from "../text/extend.ts";
import { currencySigns, yearOf } from "../text/figures.ts";
import type { Span } from "../text/span.ts";
import { bySpelling, marksBySpelling } from "../text/spellings.ts";
import { dayOf, isOfDate } from "./dates/numbers.ts";

/**
 * Prepares the search for dates that have a month or a year: "Monday, 3 March 2025", "March 3", "March 2025", "in 2016".
 *
 * Misses dates in digits alone ("3/4/2025" is April in one country and March in another) and what only the article's
 * own date tells ("last Monday").
 *
 * @returns what finds those of some sentences, in order of start, without overlaps; may be empty.
 */
export function dateFinder(read: {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}): (sentences: readonly Sentence[]) => readonly DateMention[] {
  const { tokens } = read;
  const wordOf = calendarWords(read.text, read.lexicon);
  const reading: Reading = { tokens, wordOf };
  const mayBegin = marksBySpelling(tokens, (token) => Number(wordOf(token) !== noDate));
  return (sentences) => {
    const dates: DateMention[] = [];
    for (const sentence of sentences) {
      for (let index = sentence.firstToken; index < sentence.endToken; ) {
        // Most words are in no date, and are passed over at once.
        const isOther = mayBegin(tokens[index] as Token) === 0;
        const date = isOther ? undefined : readDate(reading, sentence, index);
        if (date !== undefined) dates.push(date);
        index = date?.endToken ?? index + 1;
      }
    }
    return dates;
  };
}

/** Moves a date in place. */
export function moveDate(date: DateMention, by: Shift): void {
  const movable: Movable<DateMention> = date;
  moveSpan(date, by);
  if (date.weekdayName !== undefined) moveSpan(date.weekdayName, by);
  movable.firstToken += by.token;
  movable.endToken += by.token;
}

export { findArticleDate } from "./dates/articleDate.ts";

interface Reading {
  readonly tokens: readonly Token[];
  readonly wordOf: (token: Token) => CalendarWord;
}

/** What a word may be in a date. */
interface CalendarWord {
  readonly kind: "month" | "weekday" | "number" | "none";
  readonly value: number;
}

const noDate: CalendarWord = { kind: "none", value: 0 };

function calendarWords(text: string, { lists }: Lexicon): Reading["wordOf"] {
  return bySpelling((token: Token): CalendarWord => {
    const first = text.charCodeAt(token.start);
    if (isDigit(first)) return isOfDate(token.lower) ? { kind: "number", value: 0 } : noDate;
    if (!isUpper(first) || !lists.calendarNames.has(token.lower)) return noDate;
    const [kind, value] = (lists.calendarNames.get(token.lower) ?? "").split(" ");
    return kind === "month" || kind === "weekday" ? { kind, value: Number(value) } : noDate;
  });
}

/** The date that begins at a token. */
function readDate(reading: Reading, sentence: Sentence, index: number): DateMention | undefined {
  const word = wordAt(reading, index);
  switch (word?.kind) {
    case undefined:
    case "none":
      return undefined;
    case "weekday": {
      const start = skip(reading, skip(reading, index + 1, "."), ",");
      const date = readDay(reading, sentence, skip(reading, start, "the"));
      return date?.day === undefined || date.month === undefined
        ? undefined
        : extend(date, {
            start: startOf(reading, index),
            firstToken: index,
            weekday: word.value,
            weekdayName: spanAt(reading, index),
          });
    }
    case "month":
    case "number":
      return readDay(reading, sentence, index);
  }
}

/** "March 3, 2025", "3 March 2025", "March 2025", "2025". */
function readDay(reading: Reading, sentence: Sentence, index: number): DateMention | undefined {
  if (index >= sentence.endToken) return undefined;
  const word = wordAt(reading, index);
  if (word?.kind === "month") return readMonthFirst(reading, sentence, index, word.value);
  if (word?.kind !== "number") return undefined;
  const day = dayOf(lowerAt(reading, index));
  if (day === undefined) return readYear(reading, sentence, index);
  const monthAt = skip(reading, index + 1, "of");
  const month = wordAt(reading, monthAt);
  if (month?.kind !== "month" || monthAt >= sentence.endToken) return undefined;
  return withYear(reading, sentence, { first: index, end: monthAt + 1, month: month.value, day });
}

function readMonthFirst(
  reading: Reading,
  sentence: Sentence,
  index: number,
  month: number,
): DateMention | undefined {
  const next = skip(reading, index + 1, ".");
  const isNumber = next < sentence.endToken && wordAt(reading, next)?.kind === "number";
  const day = isNumber ? dayOf(lowerAt(reading, next)) : undefined;
  const end = day === undefined ? index + 1 : next + 1;
  const date = withYear(reading, sentence, { first: index, end, month, day });
  return date.day === undefined && date.year === undefined ? undefined : date;
}

/** Adds the year that follows: "2025", ", 2025". */
function withYear(
  reading: Reading,
  sentence: Sentence,
  found: {
    readonly first: number;
    readonly end: number;
    readonly month: number;
    readonly day: number | undefined;
  },
): DateMention {
  const { first, end, month, day } = found;
  const yearAt = skip(reading, skip(reading, end, "."), ",");
  const year = yearAt < sentence.endToken ? yearOf(lowerAt(reading, yearAt)) : undefined;
  const endToken = year === undefined ? end : yearAt + 1;
  return {
    start: startOf(reading, first),
    end: reading.tokens[endToken - 1]?.end ?? sentence.end,
    sentence,
    firstToken: first,
    endToken,
    month,
    ...(day === undefined ? {} : { day }),
    ...(year === undefined ? {} : { year }),
  };
}

/** A year alone: "2016"; not "$2016", "2016 people", "10.2016". */
function readYear(reading: Reading, sentence: Sentence, index: number): DateMention | undefined {
  const year = yearOf(lowerAt(reading, index));
  const before = index > sentence.firstToken ? lowerAt(reading, index - 1) : "";
  if (year === undefined || currencySigns.has(before)) return undefined;
  const after = index + 1 < sentence.endToken ? lowerAt(reading, index + 1) : "";
  if (plural.test(after) || after === "people" || after === "%") return undefined;
  const { start, end } = spanAt(reading, index);
  return { start, end, sentence, firstToken: index, endToken: index + 1, year };
}

function wordAt({ tokens, wordOf }: Reading, index: number): CalendarWord | undefined {
  const token = tokens[index];
  return token === undefined ? undefined : wordOf(token);
}

function lowerAt({ tokens }: Reading, index: number): string {
  return tokens[index]?.lower ?? "";
}

function startOf({ tokens }: Reading, index: number): number {
  return tokens[index]?.start ?? 0;
}

function spanAt({ tokens }: Reading, index: number): Span {
  return { start: tokens[index]?.start ?? 0, end: tokens[index]?.end ?? 0 };
}

function skip(reading: Reading, index: number, word: string): number {
  return lowerAt(reading, index) === word ? index + 1 : index;
}

// "2016 voters" is a count of them; "2016 was" and "2016 elections" is told apart by nobody, so the year is missed.
const plural = /^[a-z]{3,}[^su]s$/u;
