import { plainWords } from "../../server/src/analysis/disagreements/words.ts";
import type { Faulty } from "./faults.ts";

/**
 * "34 houses … 34 houses": the second gets another digit.
 *
 * A changed number is only a fault where a reader sees that it contradicts the first, so the two must tell one fact,
 * as far as a program can see it: the same number of the same noun or currency with the same rounding word, in two
 * sentences. A number of three digits that are no final zeros hardly stands twice by chance, so two more telling words
 * in common in the sentences are enough; another needs two in the clauses around it that are at least half of the
 * telling words of one of them, or three. Clauses end at marks and at words that set groups against each other ("40
 * percent want the bridge and 35 percent the tunnel").
 *
 * Left alone are years and dates, lengths of time ("10 years ago" is said of many things), ends of a range or change
 * ("40 to 42 percent"), bounds ("$200 or less") and groups that a number names ("the top 1 percent").
 */
export function changeNumber({ text }: { readonly text: string }): readonly Faulty[] {
  const counted = [...text.matchAll(countedThing)].flatMap((match) => readCounted(text, match));
  return counted.flatMap((second, index) => {
    const twin = counted.slice(0, index).find((it) => isSameFact(it, second));
    if (twin === undefined) return [];
    const { start, number } = second;
    const places = [
      { start, end: start + number.length },
      { start: twin.start, end: twin.start + number.length },
    ];
    return [{ text: text.slice(0, start) + changeDigit(number) + text.slice(start + number.length), places }];
  });
}

interface Counted {
  readonly start: number;
  readonly number: string;
  /** What must be the same: rounding word, sign, magnitude and noun. */
  readonly thing: string;
  /** Where its sentence begins. */
  readonly sentence: number;
  readonly sentenceWords: ReadonlySet<string>;
  readonly clauseWords: ReadonlySet<string>;
}

function readCounted(text: string, match: RegExpExecArray): readonly Counted[] {
  const { sign = "", number = "", magnitude = "", thing = "" } = match.groups ?? {};
  const noun = sign === "" ? thing.replace(/^.* (?!cent)/u, "") : "";
  const start = match.index + sign.length;
  const end = start + number.length + magnitude.length + (sign === "" ? thing.length : 0);
  const first = Math.max(text.lastIndexOf("\n", start), text.lastIndexOf(". ", start)) + 1;
  const stop = text.slice(end).search(/\. |\n/u);
  const last = stop < 0 ? text.length : end + stop;
  const [before, after] = [text.slice(first, match.index), text.slice(end, last)];
  const isYear = /^(?:1[5-9]|20)\d\d$/u.test(number) && noun !== "people" && sign === "";
  if ((sign === "" && noun === "") || isYear || times.test(noun)) return [];
  if (frameBefore.test(before) || frameBehind.test(after)) return [];
  const rounding = roundingBefore.exec(before)?.[0].trim().toLowerCase() ?? "";
  return [
    {
      start,
      number,
      thing: [rounding, sign, magnitude, noun].join(" "),
      sentence: first,
      sentenceWords: tellingWords(before + after, noun),
      clauseWords: tellingWords(
        `${before.split(clauseEnd).at(-1) ?? ""} ${after.split(clauseEnd)[0] ?? ""}`,
        noun,
      ),
    },
  ];
}

function isSameFact(one: Counted, other: Counted): boolean {
  if (one.number !== other.number || one.thing !== other.thing || one.sentence === other.sentence)
    return false;
  const digits = one.number.replace(/\D/gu, "").replace(/0+$/u, "").length;
  if (digits >= 3) return countShared(one.sentenceWords, other.sentenceWords) >= 2;
  const shared = countShared(one.clauseWords, other.clauseWords);
  return shared >= 3 || (shared === 2 && Math.min(one.clauseWords.size, other.clauseWords.size) <= 4);
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length;
}

/** Words of four letters and more, in lower case, that are neither the noun nor words of every text. */
function tellingWords(text: string, noun: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => word !== noun && !plainWords.has(word)));
}

/** The first digit goes up by three: "34" → "64", "85" → "25", so that no rounding explains it. */
function changeDigit(number: string): string {
  const first = Number(number[0]);
  return `${first + 3 > 9 ? first - 6 : first + 3}${number.slice(1)}`;
}

// "34 houses", "2,300 local votes", "8.5 percent", "$1.5 billion", "11 million people"; not "12-year" or "8:30 a.m.".
const countedThing =
  /(?<![\d.,:$£€₹/-])(?:(?<sign>Rs\.? ?|RM|[$£€₹])|\b)(?<number>\d(?:[\d,]*\d)?(?:\.\d+)?)(?<magnitude> ?(?:thousand|million|billion|trillion|bn|m|lakh|crore)\b)?(?<thing>%|\b(?! ?-)(?: (?:\p{Lu}\p{L}+|(?!percent|cent|people|women|children|[a-z]{3,}s\b)[a-z][a-z-]{4,}))? (?:percent|per cent|km|kg|[a-z]{4,}s|people|men|women|children)\b)?/gu;

// "10 years", "6 hours".
const times = /^(?:year|month|week|day|hour|minute|second|time|decade)s$/u;

// "from 34", "between 34", "40 percent to 34", "Sept. 11", "the top 1".
const frameBefore =
  /(?:\b(?:from|between|versus|top|bottom)|\d\S*(?: \w+){0,2} (?:to|or|and|versus)|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?) $/u;

// "34 percent to 40", "34 percent or less".
const frameBehind = /^ (?:(?:to|versus) [$£€]?\d|or (?:[$£€]?\d|less|more|fewer)|and [$£€]?\d)/u;

// "more than 34", "about 34".
const roundingBefore =
  /\b(?:more than|less than|fewer than|at least|at most|up to|as much as|as many as|about|around|nearly|almost|roughly|some|over|under|only|just|another) $/iu;

// ", ", " while ", " and ", " (".
const clauseEnd = /[,;:()"“”—–]| - | --? |\b(?:and|but|or|while|whereas|compared|versus|against)\b/u;
