import type { Span } from "../../server/src/text/span.ts";
import type { Faulty, GoldArticle } from "./faults.ts";

/**
 * A person's second age is eleven years off. Three ways, the first of which needs a text that gives an age twice; the
 * others put in a second age as published texts have it, since hardly any gives one twice:
 *
 * - "Ana Lund, 43, … the 43-year-old": the second is changed;
 * - "Ana Lund, 43, … Lund said": the later mention, where it is the subject of its sentence and nobody else was named
 *   since the last mention of the person, becomes "The 54-year-old";
 * - "Ana Lund, 43, … Ana Lund said": a later full name gets ", 54,".
 *
 * An article that gives no age at all gets ", 43," behind the first full name of somebody who is then spoken of so.
 *
 * The control of each is the same text with the age that the article gives.
 */
export function changeAge(gold: GoldArticle): readonly Faulty[] {
  const changed = [...changeSecond(gold.text), ...insertSecond(gold)];
  if (changed.length > 0 || anyAge.test(gold.text)) return changed;
  return (gold.people ?? []).flatMap((_person, index) => insertSecond(withAge(gold, index)).slice(0, 1));
}

function changeSecond(text: string): readonly Faulty[] {
  return [...text.matchAll(laterAge)].flatMap((match) => {
    const years = match[1] ?? "";
    const first = new RegExp(`(?<=\\p{Lu}\\p{Ll}+, )${years}(?=,|\\.)`, "u").exec(text);
    if (first === null || first.index > match.index) return [];
    const start = match.index + match[0].indexOf(years);
    return [replace(text, { start, end: start + years.length }, years, first.index, (age) => age)];
  });
}

function insertSecond({ text, people = [] }: GoldArticle): readonly Faulty[] {
  return people.flatMap((person, index) => {
    const years = ageBehind.exec(text.slice(person.end))?.[1];
    if (years === undefined || !isFullName(text, person)) return [];
    const first = person.end + 2;
    const isSame = (it: Span): boolean => surnameOf(text, it) === surnameOf(text, person);
    // Families are left out: a reader could take the age for that of the other one.
    if (people.some((it) => isSame(it) && isOther(text, it, person))) return [];
    return people.slice(index + 1).flatMap((later, offset) => {
      const isSubject =
        sentenceStart.test(text.slice(0, later.start)) && verbBehind.test(text.slice(later.end));
      if (!isSame(later) || !isSubject) return [];
      const previous = people[index + offset];
      const ways: Faulty[] = [];
      if (previous !== undefined && isSame(previous))
        ways.push(replace(text, later, years, first, (age) => `The ${age}-year-old`));
      const name = text.slice(later.start, later.end);
      if (name.includes(" ")) ways.push(replace(text, later, years, first, (age) => `${name}, ${age},`));
      return ways;
    });
  });
}

/** The article with ", 43," behind the first mention of a person, where that is a full name and a subject. */
function withAge({ text, people = [], ...gold }: GoldArticle, index: number): GoldArticle {
  const person = people[index];
  if (person === undefined || !verbBehind.test(text.slice(person.end))) return { ...gold, text };
  if (people.slice(0, index).some((it) => surnameOf(text, it) === surnameOf(text, person)))
    return { ...gold, text };
  const growth = addedAge.length;
  return {
    ...gold,
    text: text.slice(0, person.end) + addedAge + text.slice(person.end),
    people: people.map((it) =>
      it.start > person.end ? { ...it, start: it.start + growth, end: it.end + growth } : it,
    ),
  };
}

/** The text with an age in place of a span, which tells eleven years more than at `first` (less from 60 on). */
function replace(
  text: string,
  { start, end }: Span,
  years: string,
  first: number,
  write: (age: string) => string,
): Faulty {
  const changed = write(String(Number(years) + (Number(years) < 60 ? 11 : -11)));
  const withText = (words: string): string => text.slice(0, start) + words + text.slice(end);
  const places = [
    { start: first, end: first + years.length },
    { start, end: start + changed.length },
  ];
  return { text: withText(changed), places, control: withText(write(years)) };
}

function surnameOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).split(" ").at(-1) ?? "";
}

/** Whether a mention has another given name: "Peter Lund" beside "Ana Lund". */
function isOther(text: string, one: Span, other: Span): boolean {
  const [name, another] = [one, other].map(({ start, end }) => text.slice(start, end)) as [string, string];
  return name.includes(" ") && name !== another;
}

function isFullName(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes(" ");
}

const addedAge = ", 43,";

// "43-year-old", ", 43,": some age.
const anyAge = /\d-year-old|, [1-9]\d[,.]/u;

// "the 43-year-old"; not "a 43-year-old", who is somebody new.
const laterAge = /\b[Tt]he ([1-9]\d)-year-old\b/gu;

// ", 43," behind a name.
const ageBehind = /^, ([1-9]\d)(?=,|\.\s)/u;

// Before a mention that begins a sentence or paragraph.
const sentenceStart = /(?:^|\n\s*|[.!?]["”]? )$/u;

// " said", " has been"; not " and Holt", ", who".
const verbBehind =
  /^ (?:said|says|told|added|was|is|has|had|will|also|joined|went|came|made|took|became|began|did|does|wrote|won|lost|left|died|works|worked|lives|lived|plans|wants|hopes|thinks|believes|\p{Ll}{3,}ed)\b/u;
