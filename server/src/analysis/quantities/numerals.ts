import type { Token } from "../../article/article.ts";
import type { WordList } from "../../lexicon/lexicon.ts";

/** A number in digits or words, without its unit. */
export interface Numeral {
  readonly value: number;
  /** The least amount that is written: 100,000 for "1.5 million", 1 for "3,000" and for words. */
  readonly step: number;
  readonly form: "number" | "ordinal" | "share";
  /** Letters right behind the digits that are no magnitude: "km" of "10km", "year-old" of "43-year-old". */
  readonly suffix: string;
  /** Index behind its last token. */
  readonly end: number;
}

/** Reads the numeral that begins at a token of a sentence; none in "10:32", "9/11", "1960s", "the second". */
export function readNumeral(
  tokens: readonly Token[],
  index: number,
  end: number,
  words: WordList,
): Numeral | undefined {
  const lower = index < end ? (tokens[index]?.lower ?? "") : "";
  const first = isDigit(lower.charCodeAt(0)) ? readDigits(lower, words) : readWord(lower, words);
  if (first !== undefined) return readRest(tokens, index + 1, end, words, first);
  return lower === "a" || lower === "an" || lower === "half" || lower === "one"
    ? readArticle(tokens, index, end, words)
    : undefined;
}

/** What has been read of a numeral. */
interface Reading {
  readonly value: number;
  readonly step: number;
  readonly form: Numeral["form"];
  readonly suffix: string;
  /** Whether it is written in words, so that more may add up. */
  readonly isWord: boolean;
}

function readDigits(lower: string, words: WordList): Reading | undefined {
  const [, digits = "", suffix = ""] = digitsAndSuffix.exec(lower) ?? [];
  if (digits === "" || (digits.length > 1 && leadingZero.test(digits))) return undefined;
  const plain = digits.replace(separators, "");
  const value = Number(plain);
  const step = plain.includes(".") ? 10 ** (plain.indexOf(".") + 1 - plain.length) : 1;
  if (suffix === "") return { value, step, form: "number", suffix, isWord: false };
  if (suffix === "s" || suffix === "-s") return undefined;
  if (ordinalSuffixes.has(suffix)) return { value, step, form: "ordinal", suffix, isWord: false };
  const [first = "", ...rest] = suffix.replace(/^-/u, "").split("-");
  const [kind, factor] = (words.get(first) ?? "").split(" ");
  if (kind === "times" || (kind === "suffix" && first !== "m")) {
    const times = Number(factor);
    return {
      value: value * times,
      step: step * times,
      form: "number",
      suffix: rest.join("-"),
      isWord: false,
    };
  }
  return { value, step, form: "number", suffix: suffix.replace(/^-/u, ""), isWord: false };
}

/** "seven", "twenty-five", "two-thirds", "seven-year-old". */
function readWord(lower: string, words: WordList): Reading | undefined {
  if (!lower.includes("-")) return readPart(undefined, lower, words);
  const parts = lower.split("-");
  let reading: Reading | undefined;
  for (const [index, part] of parts.entries()) {
    const next = readPart(reading, part, words);
    if (next === undefined) {
      return reading === undefined ? undefined : { ...reading, suffix: parts.slice(index).join("-") };
    }
    reading = next;
  }
  return reading;
}

/** Adds the parts of "twenty-five" one by one. */
function addWord(before: Reading, word: string, words: WordList): Reading | undefined {
  if (!word.includes("-")) return readPart(before, word, words);
  return word.split("-").reduce<Reading | undefined>((it, part) => it && readPart(it, part, words), before);
}

/** Adds a word to what stands before it; none where the two are no number. */
function readPart(before: Reading | undefined, word: string, words: WordList): Reading | undefined {
  const entry = words.get(word);
  // Most words behind a number are none.
  if (entry === undefined) return undefined;
  const [kind, figure] = entry.split(" ");
  const value = Number(figure);
  switch (kind) {
    case "unit":
      return before !== undefined && before.value < 20 ? undefined : addTo(before, value, 10);
    case "teen":
    case "ten":
      return addTo(before, value, 100);
    case "times":
      return before === undefined ? undefined : multiply(before, value);
    case "part":
      return before === undefined ? undefined : divide(before, value);
    default:
      return undefined;
  }
}

/** "Seven" alone, or behind the twenty of "twenty-seven", the hundred of "a hundred and seven". */
function addTo(before: Reading | undefined, value: number, whole: number): Reading | undefined {
  if (before === undefined) return { value, step: 1, form: "number", suffix: "", isWord: true };
  return before.isWord && before.value > 0 && before.value % whole === 0 && value > 0
    ? { ...before, value: before.value + value }
    : undefined;
}

/** "Two thirds", "three-quarters", "one fifth"; not "two quarters", which are those of a year. */
function divide(before: Reading, part: number): Reading | undefined {
  const { value, form, isWord } = before;
  const isLowest = value === 1 || part % value > 0;
  return form === "number" && isWord && value > 0 && value < part && isLowest
    ? { ...before, value: value / part, step: 0.01, form: "share" }
    : undefined;
}

/** "Three hundred thousand", "two hundred and five thousand": the hundreds behind a thousand are multiplied alone. */
function multiply(before: Reading, times: number): Reading | undefined {
  if (before.value === 0 || before.form !== "number") return undefined;
  const whole = Math.floor(before.value / 1000) * 1000;
  const isAdded = before.isWord && times < 1000 && whole > 0;
  return isAdded
    ? { ...before, value: whole + (before.value - whole) * times }
    : { ...before, value: before.value * times, step: before.isWord ? 1 : before.step * times };
}

function readRest(
  tokens: readonly Token[],
  from: number,
  end: number,
  words: WordList,
  first: Reading,
): Numeral | undefined {
  let reading = first;
  let next = from;
  while (next < end && reading.form === "number" && reading.suffix === "") {
    const lower = tokens[next]?.lower ?? "";
    // "Two hundred and fifty"; not "two and five".
    const isAnd = lower === "and" && reading.isWord && reading.value >= 100 && next + 1 < end;
    const added = addWord(reading, isAnd ? (tokens[next + 1]?.lower ?? "") : lower, words);
    const fraction = fractionOf(tokens, next, words, reading);
    if (fraction !== undefined) reading = { ...reading, value: reading.value + fraction, step: 0.01 };
    else if (added === undefined) break;
    else reading = added;
    next += isAnd ? 2 : 1;
  }
  return { value: reading.value, step: reading.step, form: reading.form, suffix: reading.suffix, end: next };
}

/** The "½" right behind "2". */
function fractionOf(
  tokens: readonly Token[],
  index: number,
  words: WordList,
  before: Reading,
): number | undefined {
  const token = tokens[index];
  if (token?.kind !== "punctuation" || before.isWord || tokens[index - 1]?.end !== token.start)
    return undefined;
  const [kind, value] = (words.get(token.lower) ?? "").split(" ");
  return kind === "fraction" ? Number(value) : undefined;
}

/** "a dozen", "half a million", "a third of", "half of". */
function readArticle(
  tokens: readonly Token[],
  index: number,
  end: number,
  words: WordList,
): Numeral | undefined {
  const isHalf = tokens[index]?.lower === "half";
  const behind = index + (isHalf && articles.has(tokens[index + 1]?.lower ?? "") ? 2 : 1);
  if (behind >= end) return undefined;
  const entry = words.get(tokens[behind]?.lower ?? "");
  // Most words behind "a" are no part of a number.
  if (entry === undefined) return isHalf ? readShare(tokens, index + 1, end, 2) : undefined;
  const [kind, figure] = entry.split(" ");
  if (kind === "times") {
    const value = Number(figure) * (isHalf ? 0.5 : 1);
    return readRest(tokens, behind + 1, end, words, {
      value,
      step: 1,
      form: "number",
      suffix: "",
      isWord: true,
    });
  }
  if (isHalf) return readShare(tokens, index + 1, end, 2);
  return kind === "part" ? readShare(tokens, index + 2, end, Number(figure)) : undefined;
}

/** One of so many parts, where "of" follows. */
function readShare(tokens: readonly Token[], next: number, end: number, parts: number): Numeral | undefined {
  const isShare = parts > 0 && next < end && tokens[next]?.lower === "of";
  return isShare ? { value: 1 / parts, step: 0.01, form: "share", suffix: "", end: next } : undefined;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const articles: ReadonlySet<string> = new Set(["a", "an"]);
const ordinalSuffixes: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

// "1,000.5", "12", "10km", "43-year-old", "2.3bn"; not "10:32", "9/11", "12,34".
const digitsAndSuffix =
  /^(\d{1,3}(?:[,\u00a0\u202f]\d{2,3}){0,4}[,\u00a0\u202f]\d{3}(?:\.\d+)?|\d+(?:\.\d+)?)(-?\p{L}[\p{L}-]*)?$/u;

// "007", "02"; not "0.5".
const leadingZero = /^0\d/u;

// The commas and no-break spaces of "1,000".
const separators = /[,\u00a0\u202f]/gu;
