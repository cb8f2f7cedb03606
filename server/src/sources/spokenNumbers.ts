import type { Atom, SpeechLists } from "./speechWords.ts";

/** A number in digits or words. */
export interface SpokenNumber {
  /** "#40"; "#5th" for the fifth. */
  readonly key: string;
  /** Index behind its last word. */
  readonly end: number;
  /** Letters right behind the digits: the "km" of "10km". */
  readonly unit?: string;
}

/** Reads the number that begins at a word: "40", "forty", "a hundred and five", "1.2 million", "twenty twenty-six". */
export function readNumber(
  atoms: readonly Atom[],
  index: number,
  lists: SpeechLists,
): SpokenNumber | undefined {
  const atom = atoms[index];
  if (atom === undefined) return undefined;
  const digits = digitsAndSuffix.exec(atom.form);
  if (digits !== null) return readDigits(atoms, index, digits, lists);
  const isArticle = articles.has(atom.form) && figureOf(atoms[index + 1], lists)?.kind === "times";
  const first = figureOf(atoms[isArticle ? index + 1 : index], lists);
  if (first === undefined || (first.kind === "times" && !isArticle)) return undefined;
  return readWords(atoms, isArticle ? index + 1 : index, isArticle ? 1 : 0, lists);
}

function readDigits(
  atoms: readonly Atom[],
  index: number,
  [, digits = "", suffix = ""]: RegExpExecArray,
  lists: SpeechLists,
): SpokenNumber {
  let value = Number(digits.replaceAll(",", ""));
  let end = index + 1;
  // "3.12.2026", "1.2.3": no number, and compared as it stands.
  if (Number.isNaN(value)) return { key: `#${digits}`, end };
  if (ordinalSuffixes.has(suffix)) return { key: `#${value}th`, end };
  const [kind, factor] = (lists.numberWords.get(suffix) ?? "").split(" ");
  const isFactor = kind === "times" || kind === "suffix";
  if (isFactor) value *= Number(factor);
  for (let next = figureOf(atoms[end], lists); next?.kind === "times"; next = figureOf(atoms[end], lists)) {
    value *= next.value;
    end++;
  }
  return { key: keyOf(value), end, ...(suffix === "" || isFactor ? {} : { unit: suffix }) };
}

/** The sums of a number so far: what stands below the last thousand, and above. */
interface Sum {
  readonly whole: number;
  readonly current: number;
}

function readWords(atoms: readonly Atom[], from: number, start: number, lists: SpeechLists): SpokenNumber {
  let sum: Sum = { whole: 0, current: start };
  let end = from;
  let isFirst = start === 0;
  while (end < atoms.length) {
    if (!isFirst && halfAt(atoms, end)) {
      sum = { ...sum, current: sum.current + 0.5 };
      end += 3;
      continue;
    }
    const skip = skippedAnd(atoms, end, sum, lists);
    const next = figureOf(atoms[end + skip], lists);
    if (next?.kind === "ordinal") {
      const added = isFirst || fits(sum.current, next.value);
      if (!added) break;
      return { key: `#${sum.whole + sum.current + next.value}th`, end: end + skip + 1 };
    }
    const added = next === undefined ? undefined : addValue(sum, next, isFirst);
    if (added === undefined) break;
    sum = added;
    isFirst = false;
    end += skip + 1;
  }
  const value = sum.whole + sum.current;
  return { key: keyOf(value), end };
}

/** The "and a half" of "two and a half million". */
function halfAt(atoms: readonly Atom[], index: number): boolean {
  return ["and", "a", "half"].every((word, place) => atoms[index + place]?.form === word);
}

/** 1 for the "and" of "a hundred and five". */
function skippedAnd(
  atoms: readonly Atom[],
  index: number,
  { whole, current }: Sum,
  lists: SpeechLists,
): 0 | 1 {
  if (atoms[index]?.form !== "and" || whole + current < 100) return 0;
  const next = figureOf(atoms[index + 1], lists);
  return next !== undefined && next.kind !== "times" ? 1 : 0;
}

function addValue({ whole, current }: Sum, { kind, value }: Value, isFirst: boolean): Sum | undefined {
  if (kind === "times") {
    if (value < 1000) return { whole, current: Math.max(1, current) * value };
    return { whole: whole + Math.max(1, current) * value, current: 0 };
  }
  if (isFirst || fits(current, value)) return { whole, current: current + value };
  // "Nineteen eighty-four", "twenty twenty-six".
  const isYear = whole === 0 && current >= 11 && current <= 20 && value >= 10 && value < 100;
  return isYear ? { whole: 0, current: current * 100 + value } : undefined;
}

/** Whether a number adds up with what stands before it: 5 with 20 and 300, not with 7. */
function fits(current: number, value: number): boolean {
  if (current === 0) return true;
  if (value < 10) return current % 10 === 0 && current % 100 !== 10;
  return current >= 100 && current % 100 === 0;
}

interface Value {
  readonly kind: "figure" | "times" | "ordinal";
  readonly value: number;
}

function figureOf(atom: Atom | undefined, { numberWords, speechWords }: SpeechLists): Value | undefined {
  if (atom === undefined) return undefined;
  const [speech, ordinal] = (speechWords.get(atom.form) ?? "").split(" ");
  if (speech === "ordinal") return { kind: "ordinal", value: Number(ordinal) };
  const [kind, figure] = (numberWords.get(atom.form) ?? "").split(" ");
  if (kind === "times") return { kind: "times", value: Number(figure) };
  return kind === "unit" || kind === "teen" || kind === "ten"
    ? { kind: "figure", value: Number(figure) }
    : undefined;
}

/** Rounded, so that 1.2 million is 1,200,000 to the last bit. */
function keyOf(value: number): string {
  return `#${Number(value.toPrecision(12))}`;
}

const articles: ReadonlySet<string> = new Set(["a", "an"]);
const ordinalSuffixes: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

// "1,200.5", "40", "10km", "2bn", "21st".
const digitsAndSuffix = /^(\d[\d,]*(?:\.\d+)*)([a-z]*)/u;
