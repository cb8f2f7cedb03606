import type { Faulty, GoldArticle } from "./faults.ts";

/**
 * "She" and "her" become "he" and "his" in one paragraph of the writer's, or the other way round.
 *
 * Only where the paragraph names one person, whom another paragraph of the same kind names alone with the same pronouns:
 * two places then tell who that is. Words between double marks stay as they are.
 */
export function swapPronouns({ text, people = [] }: GoldArticle): readonly Faulty[] {
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const inside = people.filter(({ start }) => start >= span.start && start < span.end);
    const names = new Set(inside.map((it) => lastWord(text.slice(it.start, it.end))));
    const pronouns = pronounsIn(match[0]);
    const genders = new Set(pronouns.map((word) => males.has(word)));
    const [name] = names;
    if (names.size !== 1 || genders.size !== 1 || name === undefined) return [];
    return [{ ...span, name, isMale: genders.has(true) }];
  });
  return paragraphs.flatMap((paragraph) => {
    const { start, end, name, isMale } = paragraph;
    const twin = paragraphs.find((it) => it !== paragraph && it.name === name && it.isMale === isMale);
    if (twin === undefined) return [];
    const changed = swapIn(text.slice(start, end));
    const growth = changed.length - (end - start);
    const shift = twin.start > start ? growth : 0;
    const places = [
      { start, end: end + growth },
      { start: twin.start + shift, end: twin.end + shift },
    ];
    return [{ text: text.slice(0, start) + changed + text.slice(end), places }];
  });
}

function lastWord(name: string): string {
  return /[\p{L}’'-]+(?=\P{L}*$)/u.exec(name)?.[0] ?? "";
}

function pronounsIn(paragraph: string): readonly string[] {
  return outsideMarks(paragraph).flatMap((words) => words.toLowerCase().match(pronoun) ?? []);
}

/** Every second part of a split at double marks is quoted. */
function outsideMarks(paragraph: string): readonly string[] {
  return paragraph.split(/["“”]/u).filter((_, index) => index % 2 === 0);
}

function swapIn(paragraph: string): string {
  return paragraph
    .split(/(["“”])/u)
    .map((part, index) => (index % 4 === 0 ? part.replace(pronoun, swap) : part))
    .join("");
}

function swap(word: string): string {
  const other = others.get(word.toLowerCase()) ?? word;
  return word.toLowerCase() === word ? other : (other[0] ?? "").toUpperCase() + other.slice(1);
}

// "She", "his"; not "here".
const pronoun = /(?<!\p{L})(?:he|him|his|himself|she|her|herself)(?!\p{L})/giu;

const males: ReadonlySet<string> = new Set(["he", "him", "his", "himself"]);

/** "Her" stands for "him" and "his"; which, no list can tell, and "his" is the more frequent. */
const others: ReadonlyMap<string, string> = new Map([
  ["he", "she"],
  ["him", "her"],
  ["his", "her"],
  ["himself", "herself"],
  ["she", "he"],
  ["her", "his"],
  ["herself", "himself"],
]);
