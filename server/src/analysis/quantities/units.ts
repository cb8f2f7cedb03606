import type { Quantity, Unit } from "../../article/article.ts";
import { currencySigns } from "../../text/figures.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import { isJoined, type Reading, wordAt } from "./reading.ts";

/** What a number is of, from the currency before it, its suffix, or the unit behind it. */
export interface Measured {
  readonly kind: Quantity["kind"];
  readonly unit?: Unit;
  /** What the number is multiplied by: a million for "£2m", .01 for "50 cents". */
  readonly times: number;
  /** Added from a smaller unit: the 2 inches of "6 feet 2 inches", in feet. */
  readonly added: number;
  /** The noun of a compound: "hole" of "18-hole". */
  readonly noun?: string;
  /** Index behind the unit. */
  readonly end: number;
}

/** Reads what a numeral measures; none where its suffix makes a word of it that is no amount ("10-man", "3D"). */
export function readMeasure(
  reading: Reading,
  numeral: Numeral,
  currency: Unit | undefined,
): Measured | undefined {
  const { form, end } = numeral;
  if (form === "ordinal") return { kind: "ordinal", times: 1, added: 0, end };
  if (currency !== undefined) return readMoney(reading, numeral, currency);
  const measured = numeral.suffix === "" ? readUnit(reading, numeral.end) : readSuffix(reading, numeral);
  if (measured?.unit?.dimension === "length") return addInches(reading, measured);
  if (measured !== undefined || numeral.suffix !== "") return measured;
  return { kind: form === "share" ? "share" : "count", times: 1, added: 0, end };
}

/** The currency whose sign stands right before a numeral: "$", "US$", "A$". */
export function currencyBefore(reading: Reading, index: number): { unit: Unit; first: number } | undefined {
  const sign = wordAt(reading, index - 1);
  if (!currencySigns.has(sign)) return undefined;
  const { unit } = ofValue(reading.lexicon.lists.units.get(sign) ?? "", sign, index);
  if (unit?.dimension !== "money") return undefined;
  const country = isJoined(reading, index - 2) ? wordAt(reading, index - 2) : "";
  if (!dollarCountry.test(country)) return { unit, first: index - 1 };
  const name = country === "us" ? unit.name : country + unit.name;
  return { unit: { ...unit, name }, first: index - 2 };
}

/** "$2.3bn", "£2m", "$40"; "$20 dollars" has its unit twice. */
function readMoney(reading: Reading, numeral: Numeral, unit: Unit): Measured | undefined {
  const money = { kind: "money", unit, added: 0, end: numeral.end, times: 1 } as const;
  if (numeral.suffix === "") return money;
  if (numeral.suffix === "m") return { ...money, times: 1_000_000 };
  return numeral.suffix === "a" || reading.lexicon.lists.units.has(numeral.suffix) ? money : undefined;
}

/** "10km", "10-mile", "5-point", "43-year-old", "20C". */
function readSuffix(reading: Reading, { suffix, end, form }: Numeral): Measured | undefined {
  if (ageSuffix.test(suffix)) return { kind: "age", times: 1, added: 0, end };
  if (suffix === "plus") return { kind: form === "share" ? "share" : "count", times: 1, added: 0, end };
  const value = glued.get(suffix) ?? reading.lexicon.lists.units.get(suffix);
  if (value !== undefined) return ofValue(value, suffix, end);
  return compoundNoun.test(suffix) ? { kind: "count", times: 1, added: 0, end, noun: suffix } : undefined;
}

/** What a value of the list of units says: "percent", "money usd 0.01", "length 1609.344". */
function ofValue(value: string, name: string, end: number): Measured {
  if (value === "percent" || value === "points") return { kind: value, times: 1, added: 0, end };
  const [word = "", first = "", second = "1"] = value.split(" ");
  if (word === "money") {
    const unit = { dimension: word, factor: 1, name: first } as const;
    return { kind: "money", times: Number(second), added: 0, end, unit };
  }
  if (!isDimension(word)) return { kind: "count", times: 1, added: 0, end };
  const unit = { dimension: word, factor: Number(first), name };
  return { kind: "measure", times: 1, added: 0, end, unit };
}

/** The unit at a token; "50 percentage points", "10 square miles". */
function readUnit(reading: Reading, index: number): Measured | undefined {
  const { tokens, sentence, lexicon } = reading;
  const found = lexicon.phrases.units(tokens, index, sentence.endToken);
  // A sign before the next number is its own: "50 $60".
  if (found === undefined || currencySigns.has(wordAt(reading, index))) return undefined;
  const end = index + found.length;
  const words = tokens.slice(index, end).map(({ lower }) => lower);
  return ofValue(found.value, words.join(" "), end);
}

/** "6 feet 2 inches", "6ft 2in" are one length. */
function addInches(reading: Reading, feet: Measured): Measured {
  const { tokens, sentence, lexicon } = reading;
  const more = readNumeral(tokens, feet.end, sentence.endToken, lexicon.lists.numberWords);
  if (more === undefined || more.form !== "number" || more.value >= 12 || feet.unit === undefined)
    return feet;
  const inches =
    more.suffix === "in" || more.suffix === "ins"
      ? { unit: { factor: inch }, end: more.end }
      : readMeasure(reading, more, undefined);
  if (inches?.unit?.factor !== inch || Math.abs(feet.unit.factor - foot) > 1e-6) return feet;
  return { ...feet, added: more.value / 12, end: inches.end };
}

function isDimension(word: string): word is Unit["dimension"] {
  return dimensions.has(word);
}

const dimensions: ReadonlySet<string> = new Set<Unit["dimension"]>([
  "length",
  "mass",
  "area",
  "volume",
  "speed",
  "celsius",
  "fahrenheit",
  "time",
]);

/** Letters that are a unit only right behind digits. */
const glued: ReadonlyMap<string, string> = new Map([
  ["c", "celsius 1"],
  ["f", "fahrenheit 1"],
  ["g", "mass 0.001"],
  ["m", "length 1"],
  ["p", "money gbp 0.01"],
  ["point", "points"],
  ["points", "points"],
]);

const foot = 0.3048;
const inch = 0.0254;

// "year-old", "years-old", "year-olds"; not "year".
const ageSuffix = /^years?-olds?$/u;

// "hole" of "18-hole", "member" of "112-member"; not "d" of "3D", "foot-11".
const compoundNoun = /^\p{L}{3,}$/u;

// "us", "a", "hk" of "US$", "A$", "HK$".
const dollarCountry = /^(?:us|a|au|c|ca|hk|nz|s|r|nt)$/u;
