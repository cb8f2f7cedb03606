import type { CountedNoun, DateMention, Quantity, Sentence, Token } from "../article/article.ts";
import type { WordList } from "../lexicon/lexicon.ts";
import { type Movable, moveSpan, type Shift } from "../rereading/move.ts";
import { isDigit } from "../text/characters.ts";
import { numberDashes } from "../text/figures.ts";
import { marksBySpelling } from "../text/spellings.ts";
import { isFrame } from "./quantities/frames.ts";
import { readNoun } from "./quantities/nouns.ts";
import { type Numeral, readNumeral } from "./quantities/numerals.ts";
import { isJoined, type Reading, wordAt } from "./quantities/reading.ts";
import { type Rounding, roundingBefore, roundingBehind } from "./quantities/rounding.ts";
import { currencyBefore, type Measured, readMeasure } from "./quantities/units.ts";

/**
 * Prepares the search for the numbers that the text states, in digits and words, with unit, rounding and what they count.
 *
 * "One" alone is mostly a pronoun and left out, as are "dozens", "several" and "a couple". Misses ordinals in words.
 *
 * @returns what finds those of some sentences with their dates, in order of start, without overlaps and outside the dates;
 * may be empty.
 */
export function quantityFinder(
  read: Omit<Reading, "sentence">,
): (sentences: readonly Sentence[], dates: readonly DateMention[]) => readonly Quantity[] {
  const { text, tokens, lexicon } = read;
  const { numberWords } = lexicon.lists;
  const mayBegin = marksBySpelling(tokens, ({ lower, start }) =>
    Number(isDigit(text.charCodeAt(start)) || isNumberWord(lower, numberWords)),
  );
  return (sentences, dates) => {
    const found: Quantity[] = [];
    const endOfDate = dateEnds(dates);
    for (const sentence of sentences) {
      const reading: Reading = { text, tokens, sentence, lexicon };
      for (let index = sentence.firstToken; index < sentence.endToken; ) {
        // Most words begin no number, and are passed over at once.
        if (mayBegin(tokens[index] as Token) > 0)
          index = endOfDate(index) ?? addQuantity(found, reading, index);
        else index++;
      }
    }
    return found;
  };
}

/** Answers, for tokens that are asked for in order, behind which token the date ends that one is in. */
function dateEnds(dates: readonly DateMention[]): (index: number) => number | undefined {
  let next = 0;
  return (index) => {
    while ((dates[next]?.endToken ?? Number.POSITIVE_INFINITY) <= index) next++;
    const date = dates[next];
    return date !== undefined && date.firstToken <= index ? date.endToken : undefined;
  };
}

/** Moves a quantity in place. */
export function moveQuantity(quantity: Quantity, by: Shift): void {
  const movable: Movable<Quantity> = quantity;
  moveSpan(quantity, by);
  if (quantity.noun !== undefined) moveSpan(quantity.noun, by);
  movable.firstToken += by.token;
  movable.endToken += by.token;
}

/** "Two", "a", "twenty-five", "half-million". */
function isNumberWord(lower: string, words: WordList): boolean {
  if (openers.has(lower) || words.has(lower)) return true;
  const hyphen = lower.indexOf("-");
  return hyphen > 0 && words.has(lower.slice(0, hyphen));
}

/** Adds the quantity at a token, and answers where to go on. */
function addQuantity(found: Quantity[], reading: Reading, index: number): number {
  const { tokens, sentence, lexicon } = reading;
  const numeral = readNumeral(tokens, index, sentence.endToken, lexicon.lists.numberWords);
  if (numeral === undefined) return index + 1;
  const ratio = readRatio(reading, index, numeral);
  if (ratio !== undefined) {
    found.push(ratio);
    return ratio.endToken;
  }
  const currency = currencyBefore(reading, index);
  const range = readRange(reading, index, numeral);
  const last = range ?? numeral;
  const measured = readMeasure(reading, last, currency?.unit);
  if (measured === undefined) return last.end;
  const first = currency?.first ?? index;
  if (isLoneOne(reading, index, measured) || isFrame(reading, first, measured)) return measured.end;
  found.push(toQuantity(reading, { first, numeral, range, measured }));
  return measured.end;
}

/** "Four in 10 voters", "two out of three" are shares; "five in 10 days" is none. */
function readRatio(reading: Reading, index: number, numeral: Numeral): Quantity | undefined {
  const { tokens, sentence, lexicon } = reading;
  const joint = wordAt(reading, numeral.end);
  const isOut = joint === "out" && wordAt(reading, numeral.end + 1) === "of";
  if (numeral.form !== "number" || numeral.suffix !== "" || (joint !== "in" && !isOut)) return undefined;
  const next = numeral.end + (isOut ? 2 : 1);
  const whole = readNumeral(tokens, next, sentence.endToken, lexicon.lists.numberWords);
  if (whole === undefined || whole.form !== "number" || whole.suffix !== "") return undefined;
  const isBare = readMeasure(reading, whole, undefined)?.kind === "count";
  if (!isBare || numeral.value >= whole.value || !wholes.has(whole.value)) return undefined;
  const share: Numeral = { ...whole, value: numeral.value / whole.value, step: 0.01, form: "share" };
  const measured: Measured = { kind: "share", times: 1, added: 0, end: whole.end };
  return toQuantity(reading, { first: index, numeral: share, range: undefined, measured });
}

/** The parts of a quantity. */
interface Parts {
  readonly first: number;
  readonly numeral: Numeral;
  readonly range: Numeral | undefined;
  readonly measured: Measured;
}

function toQuantity(reading: Reading, { first, numeral, range, measured }: Parts): Quantity {
  const { tokens, sentence } = reading;
  const { kind, unit, times, added } = measured;
  const last = range ?? numeral;
  // "10-12 million" and "$2-3bn" give the first number its magnitude only with the second.
  const shared = range !== undefined && numeral.value < range.value / 100 ? magnitudeOf(range) : 1;
  const noun = nounOf(reading, measured);
  return {
    start: tokens[first]?.start ?? sentence.start,
    end: tokens[measured.end - 1]?.end ?? sentence.end,
    sentence,
    firstToken: first,
    endToken: measured.end,
    kind,
    low: numeral.value * shared * times + added,
    high: last.value * times + added,
    step: last.step * times,
    rounding: roundingOf(reading, first, measured.end, last),
    ...(unit === undefined ? {} : { unit }),
    ...(noun === undefined ? {} : { noun }),
  };
}

function nounOf(reading: Reading, { kind, end, noun }: Measured): CountedNoun | undefined {
  if (kind === "ordinal" || kind === "age") return undefined;
  if (noun === undefined) return readNoun(reading, end);
  const last = reading.tokens[end - 1]?.end ?? reading.sentence.end;
  return { start: last - noun.length, end: last, head: noun };
}

function roundingOf(reading: Reading, first: number, end: number, { suffix }: Numeral): Rounding {
  if (suffix === "plus") return "over";
  return roundingBefore(reading, first) ?? roundingBehind(reading, end) ?? "exact";
}

/** 1,000,000 for "12 million". */
function magnitudeOf({ value }: Numeral): number {
  return 10 ** (Math.floor(Math.log10(value) / 3) * 3);
}

/** The second number of "10-12 per cent", "10 to 12", "between 10 and 12"; not of "from 10 to 12", "a 7-2 win". */
function readRange(reading: Reading, index: number, first: Numeral): Numeral | undefined {
  const { tokens, sentence, lexicon } = reading;
  if (first.suffix !== "" || first.form !== "number") return undefined;
  const joint = wordAt(reading, first.end);
  const isHyphen =
    numberDashes.has(joint) && isJoined(reading, first.end - 1) === isJoined(reading, first.end);
  if (!isHyphen && !isRangeWord(reading, index, joint)) return undefined;
  const sign = wordAt(reading, first.end + 1);
  const next = first.end + ((lexicon.lists.units.get(sign) ?? "").startsWith("money") ? 2 : 1);
  const second = readNumeral(tokens, next, sentence.endToken, lexicon.lists.numberWords);
  if (second === undefined || second.form !== "number" || second.value <= first.value) return undefined;
  // A hyphen is mostly that of a score, unless a unit or a noun follows.
  return isHyphen && readMeasure(reading, second, undefined)?.kind === "count" && !isCounted(reading, second)
    ? undefined
    : second;
}

/** "10 to 12", "between 10 and 12"; not "from 10 to 12". */
function isRangeWord(reading: Reading, index: number, joint: string): boolean {
  if (joint !== "to" && joint !== "and") return false;
  const before = wordAt(reading, (currencyBefore(reading, index)?.first ?? index) - 1);
  return joint === "to" ? before !== "from" : before === "between";
}

function isCounted(reading: Reading, { end, step }: Numeral): boolean {
  const noun = readNoun(reading, end);
  return step > 1 || (noun !== undefined && !results.has(noun.head));
}

/** "One of them", "one said": no number. */
function isLoneOne(reading: Reading, index: number, { kind, end }: Measured): boolean {
  const word = wordAt(reading, index);
  return (word === "one" || word === "zero") && kind === "count" && end === index + 1;
}

const openers: ReadonlySet<string> = new Set(["a", "an", "half"]);

/** What shares are told of: "one in three", "four in 10". */
const wholes: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000]);

/** What "7-9" is when it is the result of a game or a vote. */
const results: ReadonlySet<string> = new Set([
  "vote",
  "win",
  "victory",
  "loss",
  "defeat",
  "decision",
  "ruling",
  "record",
  "lead",
  "majority",
  "margin",
  "split",
  "score",
  "season",
]);
