import type { Age, DateMention, Paragraph, Person, Quantity, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { addAll } from "../text/addAll.ts";
import { indexFrom } from "../text/sortedSpans.ts";
import { findUnnamedAges } from "./ages/unnamed.ts";

/**
 * Finds the ages and years of birth of the people who are named: "Donna Rawlings, 59,", "Rawlings (59)", "the
 * 59-year-old plumber Donna Rawlings", "Rawlings, a 59-year-old", "Rawlings, aged 59", "who is 59", "At 59, Rawlings
 * is", "Rawlings turned 59 on Monday", "born in 1961"; and "the 59-year-old" of somebody who was named with an age.
 *
 * Ages of another time are left out ("at 19, he", "Rawlings, then 12,", "was 12 when").
 *
 * @returns in order of start; may be empty.
 */
export function findAges(parts: {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly people: readonly Person[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly lexicon: Lexicon;
}): readonly Age[] {
  const { tokens, quantities, dates } = parts;
  if (quantities.length === 0 && dates.length === 0) return [];
  const reading = { ...parts, exact: exactNumbers(quantities) };
  const ages: Age[] = [];
  for (const person of parts.people) {
    for (const mention of person.mentions) {
      if (mention.kind !== "name") continue;
      const name = indexFrom(tokens, mention.title?.start ?? mention.start);
      const index = indexFrom(tokens, mention.end);
      const found =
        ageBehind(reading, index) ??
        ageBefore(reading, name) ??
        ageAtStart(reading, name, index) ??
        birthBehind(reading, index);
      if (found !== undefined) ages.push({ ...found, person });
    }
  }
  addAll(ages, findUnnamedAges(parts, ages));
  return ages.sort((one, other) => one.start - other.start);
}

/** What {@link findAges} knows. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly dates: readonly DateMention[];
  /** The exact numbers, by the index of their first token. */
  readonly exact: ReadonlyMap<number, Quantity>;
  readonly lexicon: Lexicon;
}

function exactNumbers(quantities: readonly Quantity[]): ReadonlyMap<number, Quantity> {
  const exact = new Map<number, Quantity>();
  for (const quantity of quantities)
    if (quantity.low === quantity.high) exact.set(quantity.firstToken, quantity);
  return exact;
}

type Found = Omit<Age, "person">;

/** ", 59,", "(59)", ", aged 59", ", a 59-year-old", ", who is 59,": behind a name. */
function ageBehind({ tokens, exact }: Reading, index: number): Found | undefined {
  const mark = wordAt(tokens, index);
  const isMarked = mark === "," || mark === "(";
  let next = isMarked ? behindPronoun(tokens, index + 1) : index;
  if (wordAt(tokens, next) === "turned") return birthday(tokens, exact.get(next + 1));
  if (isWasAged(tokens, next)) next++;
  const isIntroduced = introductions.has(wordAt(tokens, next));
  if (isIntroduced) next++;
  const quantity = exact.get(next);
  if (quantity === undefined) return undefined;
  if (quantity.kind === "age") return isMarked || isIntroduced ? toAge(quantity) : undefined;
  // "Lund, 59, said" and "Lund (59)"; not "Lund 59" and "Lund, 59 boats".
  const isClosed = closers.has(wordAt(tokens, quantity.endToken));
  const isPlain = quantity.kind === "count" && (isMarked || isIntroduced) && isClosed;
  return isPlain && !isOfAnotherTime(tokens, quantity.endToken) ? toAge(quantity) : undefined;
}

/** Behind the "who" of "Rawlings, who is 59". */
function behindPronoun(tokens: readonly Token[], index: number): number {
  return wordAt(tokens, index) === "who" ? index + 1 : index;
}

function isWasAged(tokens: readonly Token[], index: number): boolean {
  return wordAt(tokens, index) === "was" && wordAt(tokens, index + 1) === "aged";
}

/** "The 59-year-old plumber Donna Rawlings": before a name or its title, with no mark between. */
function ageBefore(reading: Reading, name: number): Found | undefined {
  const { tokens, exact } = reading;
  for (let index = name - 1; index >= Math.max(0, name - longestRole); index--) {
    const token = tokens[index];
    if (token === undefined || token.kind === "punctuation") return undefined;
    const quantity = exact.get(index);
    if (quantity?.kind === "age") return toAge(quantity);
    // "The 59-year-old told Ana Lund", "the 59-year-old quoted her uncle John Lund": somebody else's.
    if (isBetween(reading, token.lower)) return undefined;
  }
  return undefined;
}

/** Whether a word tells that the name behind it is not that of the words before: "her", "with", "told". */
function isBetween({ lexicon: { lists } }: Reading, word: string): boolean {
  return lists.wordClasses.has(word) || (lists.reportingVerbs.get(word) ?? "").includes(" past");
}

/** "Rawlings turned 59 on Monday", "turned 59 last week": not "turned 59 in 2019". */
function birthday(tokens: readonly Token[], quantity: Quantity | undefined): Found | undefined {
  if (quantity?.kind !== "count" || quantity.noun !== undefined) return undefined;
  const next = wordAt(tokens, quantity.endToken);
  const day = next === "on" ? wordAt(tokens, quantity.endToken + 1) : next;
  return weekdays.has(day) || recentDays.has(day) ? toAge(quantity) : undefined;
}

/** "At 59, Donna Rawlings is the oldest": not "At 19, Rawlings left". */
function ageAtStart({ tokens, exact }: Reading, name: number, behind: number): Found | undefined {
  if (wordAt(tokens, name - 1) !== "," || wordAt(tokens, name - 3) !== "at") return undefined;
  const quantity = exact.get(name - 2);
  const isNow = presentVerbs.has(wordAt(tokens, behind));
  const isFirst = quantity?.sentence.firstToken === name - 3;
  return isNow && isFirst && quantity.kind === "count" ? toAge(quantity) : undefined;
}

/** ", born in 1961", "was born on March 3, 1961": behind a name. */
function birthBehind({ tokens, dates }: Reading, index: number): Found | undefined {
  let next = index;
  while (next < index + 3 && birthOpeners.has(wordAt(tokens, next))) next++;
  if (wordAt(tokens, next) !== "born") return undefined;
  const first = next + (birthPrepositions.has(wordAt(tokens, next + 1)) ? 2 : 1);
  const offset = tokens[first]?.start;
  const date = offset === undefined ? undefined : dates[indexFrom(dates, offset)];
  if (date?.start !== offset || date?.year === undefined) return undefined;
  return { start: date.start, end: date.end, kind: "birthYear", value: date.year };
}

function toAge({ start, end, low }: Quantity): Found | undefined {
  return low > 0 && low < 120 && Number.isInteger(low) ? { start, end, kind: "age", value: low } : undefined;
}

/** "Lund, 12, when", "Lund, 12, at the time": told of another time. */
function isOfAnotherTime(tokens: readonly Token[], end: number): boolean {
  const next = wordAt(tokens, end) === "," ? end + 1 : end;
  const isThen = wordAt(tokens, next) === "at" && wordAt(tokens, next + 2) === "time";
  return isThen || otherTimes.has(wordAt(tokens, next));
}

function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.lower ?? "";
}

/** No more words stand between an age and the name ("59-year-old retired school bus driver Ana Lund"). */
const longestRole = 6;

const introductions: ReadonlySet<string> = new Set(["a", "age", "aged", "is", "now", "the"]);
const closers: ReadonlySet<string> = new Set([",", ".", ")", ";", "and", "of"]);
const otherTimes: ReadonlySet<string> = new Set(["when", "then"]);
const birthOpeners: ReadonlySet<string> = new Set([",", "(", "who", "was"]);
const birthPrepositions: ReadonlySet<string> = new Set(["in", "on"]);
const presentVerbs: ReadonlySet<string> = new Set(["has", "is", "remains"]);
/** Days just before the article, behind "turned 59". */
const recentDays: ReadonlySet<string> = new Set(["last", "this", "today", "yesterday"]);
const weekdays: ReadonlySet<string> = new Set([
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
]);
