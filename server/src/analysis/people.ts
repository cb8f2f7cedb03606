import type { Mention, Person } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { adoptGroups, moveGroup } from "../rereading/adoptGroups.ts";
import type { Cell } from "../rereading/cells.ts";
import type { Key, Memory } from "../rereading/memory.ts";
import { compareSpans } from "../text/span.ts";
import { type Appearance, findAppearances, isSameAppearance } from "./people/appearances.ts";
import { assignNames } from "./people/assignNames.ts";
import type { Bearer } from "./people/bearers.ts";

/**
 * Groups the names that stand for one person: full name, surname, given name, nickname, initials.
 *
 * A name of one word joins whom the text last named with it, also where the full name comes only later (a
 * headline). Of a family with one surname, titles, kinship and given names decide, then who was named last. Who is
 * named only in bylines, credits and the wire's lines is left out: they made the article, and
 * are not in it. Wrong for two people of one surname whom the text tells apart by sense alone ("Ann and Bob
 * Lee … Lee said").
 *
 * @returns in order of first mention; every name is in at most one person.
 */
export function groupPeople(parts: {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly mentions: readonly Mention[];
  readonly lexicon: Lexicon;
  readonly memory?: Memory | undefined;
}): readonly Person[] {
  const { text, cells, lexicon, memory } = parts;
  const names = parts.mentions.filter(({ kind, of }) => kind === "name" && of === "person");
  const appearances = findAppearances({ text, cells, lexicon, isKept: memory !== undefined }, names);
  const last = memory?.recall(lastPeople);
  const isSame = last !== undefined && saysSame(last.appearances, appearances);
  const people = isSame ? last.people : adoptGroups(last?.people ?? [], group(appearances, lexicon));
  if (isSame) for (const person of people) moveGroup(person);
  memory?.remember(lastPeople, { appearances, people });
  return people;
}

/** What people were made of. */
const lastPeople: Key<{ readonly appearances: readonly Appearance[]; readonly people: readonly Person[] }> = {
  name: "people",
};

function saysSame(before: readonly Appearance[], now: readonly Appearance[]): boolean {
  if (before === now) return true;
  return before.length === now.length && now.every((it, index) => isSameAppearance(before[index], it));
}

function group(appearances: readonly Appearance[], lexicon: Lexicon): readonly Person[] {
  return assignNames(appearances, lexicon)
    .filter((bearer) => bearer.appearances.some(({ isOfStory }) => isOfStory))
    .flatMap(toPerson)
    .sort(compareSpans);
}

function toPerson({ appearances, gender }: Bearer): readonly Person[] {
  const [first] = appearances;
  if (first === undefined) return [];
  const forms = formsOf(appearances);
  const title = longest(appearances.flatMap((it) => (it.title === undefined ? [] : [it.title])));
  const role = roleOf(appearances, title);
  return [
    {
      start: first.mention.start,
      end: first.mention.end,
      name: forms[0] ?? first.written,
      forms,
      mentions: appearances.map(({ mention }) => mention),
      ...(title === undefined ? {} : { title }),
      ...(role === undefined ? {} : { role }),
      ...(gender === undefined ? {} : { gender }),
    },
  ];
}

/** An apposition or office says it best, then a title; a relative clause or a mere age only where there is nothing else. */
function roleOf(appearances: readonly Appearance[], title: string | undefined): string | undefined {
  const described = appearances.flatMap(({ description }) =>
    description === undefined ? [] : [description],
  );
  const office = title === undefined || formsOfAddress.has(title.toLowerCase()) ? undefined : title;
  return described.find((it) => !isAside.test(it)) ?? office ?? described[0];
}

/** Titles that say nothing of what somebody does. */
const formsOfAddress: ReadonlySet<string> = new Set(
  "dr dr. lady lord madam miss mr mr. mrs mrs. ms ms. mx mx. sir uncle aunt auntie".split(" "),
);

// "who wrote the motion", "whose shop closed", "43", "and a friend".
const isAside = /^(?:(?:who|whose|and)\s|\d+$)/u;

/** Each spelling once: more words first, then the longer, and of equals what the text has first. */
function formsOf(appearances: readonly Appearance[]): readonly string[] {
  const forms = [...new Set(appearances.map(({ written }) => written.replace(/\s+/gu, " ")))];
  return forms.sort((one, other) => countWords(other) - countWords(one));
}

function countWords(form: string): number {
  return form.split(" ").length;
}

function longest(titles: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const title of titles) if (best === undefined || title.length > best.length) best = title;
  return best;
}
