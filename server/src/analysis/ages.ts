import type { Age, DateMention, Mention, Person, Quantity, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { extend } from "../text/extend.ts";
import { indexFrom, itemAt } from "../text/sortedSpans.ts";

/**
 * Finds the ages and years of birth of the people who are named in some sentences: "Donna Rawlings, 59,", "Rawlings (59)",
 * "the 59-year-old plumber Donna Rawlings", "Rawlings, a 59-year-old", "Rawlings, aged 59", "who is 59", "At 59, Rawlings
 * is", "Rawlings turned 59 on Monday", "born in 1961".
 *
 * Ages of another time are left out ("at 19, he", "Rawlings, then 12,", "was 12 when").
 *
 * @returns in order of start; may be empty.
 */
export function findAges(parts: Parts): readonly Age[] {
  const { tokens, quantities, dates } = parts;
  if (quantities.length === 0 && dates.length === 0) return [];
  const exact = exactNumbers(quantities);
  const ages: Age[] = [];
  for (const mention of parts.mentions) {
    const person = mention.kind === "name" ? parts.owners.get(mention) : undefined;
    const sentence = person && itemAt(parts.sentences, mention.start);
    if (person === undefined || sentence === undefined) continue;
    const reading = { tokens, dates, exact, sentence, lexicon: parts.lexicon };
    const name = indexFrom(tokens, mention.title?.start ?? mention.start);
    const index = indexFrom(tokens, mention.end);
    const found =
      ageBehind(reading, index) ??
      ageBefore(reading, name) ??
      ageAtStart(reading, name, index) ??
      birthBehind(reading, index);
    if (found !== undefined) ages.push(extend(found, { person }));
  }
  return ages.sort((one, other) => one.start - other.start);
}

export { findUnnamedAges, isUnnamedAge } from "./ages/unnamed.ts";

/** Sentences, what stands in them, and all tokens of the article. */
interface Parts {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly owners: ReadonlyMap<Mention, Person>;
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly lexicon: Lexicon;
}

/** What {@link findAges} knows. */
interface Reading extends Pick<Parts, "tokens" | "dates" | "lexicon"> {
  /** That of the name. */
  readonly sentence: Sentence;
  /** The exact numbers, by the index of their first token. */
  readonly exact: ReadonlyMap<number, Quantity>;
}

function exactNumbers(quantities: readonly Quantity[]): ReadonlyMap<number, Quantity> {
  const exact = new Map<number, Quantity>();
  for (const quantity of quantities)
    if (quantity.low === quantity.high) exact.set(quantity.firstToken, quantity);
  return exact;
}

type Found = Omit<Age, "person">;

/** ", 59,", "(59)", ", aged 59", ", a 59-year-old", ", who is 59,": behind a name. */
function ageBehind(reading: Reading, index: number): Found | undefined {
  const mark = wordAt(reading, index);
  const isMarked = mark === "," || mark === "(";
  let next = isMarked ? behindPronoun(reading, index + 1) : index;
  if (wordAt(reading, next) === "turned") return birthday(reading, numberAt(reading, next + 1));
  if (isWasAged(reading, next)) next++;
  const isIntroduced = introductions.has(wordAt(reading, next));
  if (isIntroduced) next++;
  const quantity = numberAt(reading, next);
  if (quantity === undefined) return undefined;
  if (quantity.kind === "age") return isMarked || isIntroduced ? toAge(quantity) : undefined;
  // "Lund, 59, said" and "Lund (59)"; not "Lund 59" and "Lund, 59 boats".
  const isClosed = closers.has(wordAt(reading, quantity.endToken));
  const isPlain = quantity.kind === "count" && (isMarked || isIntroduced) && isClosed;
  return isPlain && !isOfAnotherTime(reading, quantity.endToken) ? toAge(quantity) : undefined;
}

/** Behind the "who" of "Rawlings, who is 59". */
function behindPronoun(reading: Reading, index: number): number {
  return wordAt(reading, index) === "who" ? index + 1 : index;
}

function isWasAged(reading: Reading, index: number): boolean {
  return wordAt(reading, index) === "was" && wordAt(reading, index + 1) === "aged";
}

/** "The 59-year-old plumber Donna Rawlings": before a name or its title, with no mark between. */
function ageBefore(reading: Reading, name: number): Found | undefined {
  const { tokens, sentence } = reading;
  for (let index = name - 1; index >= Math.max(sentence.firstToken, name - longestRole); index--) {
    const token = tokens[index];
    if (token === undefined || token.kind === "punctuation") return undefined;
    const quantity = numberAt(reading, index);
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
function birthday(reading: Reading, quantity: Quantity | undefined): Found | undefined {
  if (quantity?.kind !== "count" || quantity.noun !== undefined) return undefined;
  const next = wordAt(reading, quantity.endToken);
  const day = next === "on" ? wordAt(reading, quantity.endToken + 1) : next;
  return weekdays.has(day) || recentDays.has(day) ? toAge(quantity) : undefined;
}

/** "At 59, Donna Rawlings is the oldest": not "At 19, Rawlings left". */
function ageAtStart(reading: Reading, name: number, behind: number): Found | undefined {
  if (wordAt(reading, name - 1) !== "," || wordAt(reading, name - 3) !== "at") return undefined;
  const quantity = numberAt(reading, name - 2);
  const isNow = presentVerbs.has(wordAt(reading, behind));
  const isFirst = quantity?.sentence.firstToken === name - 3;
  return isNow && isFirst && quantity.kind === "count" ? toAge(quantity) : undefined;
}

/** ", born in 1961", "was born on March 3, 1961": behind a name. */
function birthBehind(reading: Reading, index: number): Found | undefined {
  const { tokens, dates, sentence } = reading;
  let next = index;
  while (next < index + 3 && birthOpeners.has(wordAt(reading, next))) next++;
  if (wordAt(reading, next) !== "born") return undefined;
  const first = next + (birthPrepositions.has(wordAt(reading, next + 1)) ? 2 : 1);
  const offset = first < sentence.endToken ? tokens[first]?.start : undefined;
  const date = offset === undefined ? undefined : dates[indexFrom(dates, offset)];
  if (date?.start !== offset || date?.year === undefined) return undefined;
  return { start: date.start, end: date.end, kind: "birthYear", value: date.year };
}

function toAge({ start, end, low }: Quantity): Found | undefined {
  return low > 0 && low < 120 && Number.isInteger(low) ? { start, end, kind: "age", value: low } : undefined;
}

/** "Lund, 12, when", "Lund, 12, at the time": told of another time. */
function isOfAnotherTime(reading: Reading, end: number): boolean {
  const next = wordAt(reading, end) === "," ? end + 1 : end;
  const isThen = wordAt(reading, next) === "at" && wordAt(reading, next + 2) === "time";
  return isThen || otherTimes.has(wordAt(reading, next));
}

/** The exact number that begins at a token of the sentence. */
function numberAt({ exact, sentence }: Reading, index: number): Quantity | undefined {
  return index < sentence.firstToken || index >= sentence.endToken ? undefined : exact.get(index);
}

/** The word at a token of the sentence; empty outside of it. */
function wordAt({ tokens, sentence }: Reading, index: number): string {
  return index < sentence.firstToken || index >= sentence.endToken ? "" : (tokens[index]?.lower ?? "");
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
