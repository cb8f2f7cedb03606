import type { Span } from "../../server/src/text/span.ts";
import { changeAge } from "./ageFaults.ts";
import { changeNumber } from "./numberFaults.ts";
import { swapPronouns } from "./swapPronouns.ts";

/** A gold article, as far as the faults read it: see the corpora's README. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes?: readonly GoldQuote[];
  readonly people?: readonly (Span & { readonly name?: string })[];
}

interface GoldQuote extends Span {
  readonly kind: "direct" | "indirect" | "mixed";
  /** Without a span where the corpus only has a name. */
  readonly speaker?: (Span & { readonly text: string }) | { readonly start?: undefined } | null;
  readonly cue?: Span | null;
}

/** A text with one fault put in. */
export interface Faulty {
  readonly text: string;
  /** Where a finding is right, in the changed text: the fault, and the place that it disagrees with. */
  readonly places: readonly Span[];
  /** For a deleted attribution: whether the same person speaks right beside it, so that a reader still knows. */
  readonly isResolvable?: boolean;
  /** The same words without the fault, where the bench had to put them in: a rule that reports it is wrong. */
  readonly control?: string;
}

/** One kind of fault: how to make it, and which rules should report it. */
export interface FaultKind {
  readonly name: string;
  readonly rules: readonly string[];
  /** Every way to make the fault in an article; the caller picks one. */
  seed(gold: GoldArticle): readonly Faulty[];
}

/** The kinds of faults that the bench puts into published articles, each a slip that desks know. */
export const faultKinds: readonly FaultKind[] = [
  {
    name: "deleted attribution",
    rules: ["unattributed-quote", "distant-attribution", "ambiguous-attribution", "pronoun-only"],
    seed: deleteAttribution,
  },
  {
    name: "altered letter of a name",
    rules: ["inconsistent-name", "similar-surname", "name-not-in-list"],
    seed: alterName,
  },
  {
    name: "one of two numbers",
    rules: ["inconsistent-number", "differing-numbers", "headline-number", "percent-change-mismatch"],
    seed: changeNumber,
  },
  { name: "age", rules: ["inconsistent-age", "inconsistent-number"], seed: changeAge },
  { name: "weekday", rules: ["weekday-mismatch"], seed: changeWeekday },
  {
    name: "word of a repeated quote",
    rules: ["inconsistent-quote", "quote-not-in-body"],
    seed: changeRepeatedQuote,
  },
  {
    name: "dropped closing mark",
    rules: ["unclosed-quote", "missing-reopening-mark", "stray-quote-mark"],
    seed: dropClosingMark,
  },
  { name: "pronouns of a paragraph", rules: ["pronoun-conflict"], seed: swapPronouns },
];

/** “We waited,” said Ana Lund. → “We waited.” Only where nothing but cue and speaker stands behind the quote. */
function deleteAttribution({ text, quotes = [] }: GoldArticle): readonly Faulty[] {
  return quotes.flatMap((quote) => {
    const { kind, cue } = quote;
    const speaker = speakerOf(quote);
    if (kind !== "direct" || !speaker || !cue) return [];
    const end = Math.max(speaker.end, cue.end);
    const first = Math.min(speaker.start, cue.start);
    const isBehind = first >= quote.end && first - quote.end <= 2 && end - quote.end < 90;
    if (!isBehind || text[end] !== "." || !/^["”]$/u.test(text[quote.end - 1] ?? "")) return [];
    const words = text.slice(quote.start, quote.end).replace(/,(["”])$/u, ".$1");
    const changed = text.slice(0, quote.start) + words + text.slice(end + 1);
    const place = { start: quote.start, end: quote.start + words.length };
    const isResolvable = quotes.some((it) => it !== quote && isNeighbour(text, it, quote));
    return [{ text: changed, places: [place], isResolvable }];
  });
}

/** Whether somebody of the same surname, or a pronoun, speaks in the same paragraph or the ones beside it. */
function isNeighbour(text: string, other: GoldQuote, quote: GoldQuote): boolean {
  const [one, another] = [speakerOf(other), speakerOf(quote)];
  if (!one || !another) return false;
  const between = text.slice(Math.min(other.end, quote.end), Math.max(other.start, quote.start));
  if (between.split(/\n\s*/u).length > 2) return false;
  return lastWord(one.text) === lastWord(another.text) || /^(?:he|she|they)$/iu.test(one.text);
}

function speakerOf({ speaker }: GoldQuote): (Span & { readonly text: string }) | undefined {
  return speaker?.start === undefined ? undefined : speaker;
}

function lastWord(name: string): string {
  return /[\p{L}’'-]+(?=\P{L}*$)/u.exec(name)?.[0].toLowerCase() ?? "";
}

/** A later mention of a person gets another vowel, or two of its letters change places. */
function alterName({ text, people = [] }: GoldArticle): readonly Faulty[] {
  return people.flatMap((person, index) => {
    const earlier = people.slice(0, index).filter(({ name }) => name !== undefined && name === person.name);
    const word = longestWord(text, person);
    const twin = earlier.find((it) => word !== undefined && text.slice(it.start, it.end).includes(word.text));
    if (word === undefined || twin === undefined) return [];
    const altered = alterWord(word.text);
    if (altered === word.text || text.includes(altered)) return [];
    const changed = text.slice(0, word.start) + altered + text.slice(word.start + word.text.length);
    const growth = altered.length - word.text.length;
    const bearers = people.filter(({ name }) => name === person.name);
    return [{ text: changed, places: bearers.map((it) => shift(it, word.start, growth)) }];
  });
}

/** The last word of a name, if it has at least five letters and is written in small ones. */
function longestWord(text: string, { start, end }: Span): { start: number; text: string } | undefined {
  const match = /\p{Lu}\p{Ll}{4,}$/u.exec(text.slice(start, end));
  return match ? { start: start + match.index, text: match[0] } : undefined;
}

/** "Okoro" → "Okaro", "Lundgren" → "Lundgran": the last vowel but not the first letter; else two letters swapped. */
function alterWord(word: string): string {
  const vowels: Readonly<Record<string, string>> = { a: "e", e: "a", i: "e", o: "a", u: "o" };
  const index = word.slice(1).search(/[aeiou][^aeiou]*$/u) + 1;
  const vowel = vowels[word[index] ?? ""];
  if (index > 0 && vowel !== undefined) return word.slice(0, index) + vowel + word.slice(index + 1);
  const middle = word.length >> 1;
  return word.slice(0, middle) + word[middle + 1] + word[middle] + word.slice(middle + 2);
}

/** "Monday, March 3" → "Tuesday, March 3". */
function changeWeekday({ text }: GoldArticle): readonly Faulty[] {
  return [...text.matchAll(weekdayWithDate)].map((match) => {
    const [found, weekday = ""] = match;
    const changed = weekdays[(weekdays.indexOf(weekday) + 1) % weekdays.length] ?? "";
    const start = match.index;
    return {
      text: text.slice(0, start) + changed + text.slice(start + weekday.length),
      places: [{ start, end: start + found.length - weekday.length + changed.length }],
    };
  });
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

// "Monday, March 3, 2025", "Monday 3 March 2025": only with a year, without which nobody could tell.
const weekdayWithDate =
  /\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?:(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?)(?: \d{1,2}(?:st|nd|rd|th)?)?,? (?:19|20)\d\d\b/gu;

/** Quoted words that stand in the article twice: one word of the second gives way to another. */
function changeRepeatedQuote({ text }: GoldArticle): readonly Faulty[] {
  const quoted = [...text.matchAll(quotation)].map((match) => ({
    start: match.index + 1,
    words: match[0].slice(1, -1).replace(/[.,!?]+$/u, ""),
  }));
  return quoted.flatMap((quote) => {
    if (quote.words.split(/\s+/u).length < 5) return [];
    const twin = quoted.find(
      (it) => it !== quote && it.words.toLowerCase().includes(quote.words.toLowerCase()),
    );
    const word = /(?<= )[a-z]{4,}(?= )/u.exec(quote.words);
    if (twin === undefined || word === null) return [];
    const start = quote.start + word.index;
    const changed = "seldom";
    const growth = changed.length - word[0].length;
    return [
      {
        text: text.slice(0, start) + changed + text.slice(start + word[0].length),
        places: [
          { start: quote.start, end: quote.start + quote.words.length + growth },
          shift({ start: twin.start, end: twin.start + twin.words.length }, start, growth),
        ],
      },
    ];
  });
}

// “We waited for hours,”; straight marks only within a line.
const quotation = /“[^“”\n]+”|"[^"\n]+"/gu;

/** A closing mark goes; only in paragraphs whose marks pair, since the others have a fault already. */
function dropClosingMark({ text }: GoldArticle): readonly Faulty[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap((line) => {
    const marks = line[0].match(/["“”]/gu) ?? [];
    const quotes = [...line[0].matchAll(quotation)];
    if (marks.length !== quotes.length * 2) return [];
    return quotes
      .filter(([words]) => words.length > 25)
      .map((match) => {
        const end = line.index + match.index + match[0].length;
        const place = { start: line.index, end: line.index + line[0].length - 1 };
        return { text: text.slice(0, end - 1) + text.slice(end), places: [place] };
      });
  });
}

/** A span after an edit that began at `from` and made the text longer by `growth`. */
function shift({ start, end }: Span, from: number, growth: number): Span {
  return { start: start > from ? start + growth : start, end: end > from ? end + growth : end };
}
