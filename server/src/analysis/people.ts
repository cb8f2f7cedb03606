import type { Mention, Paragraph, Person, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { adoptGroups } from "../rereading/adoptGroups.ts";
import type { Key, Memory } from "../rereading/memory.ts";
import { itemAt } from "../text/sortedSpans.ts";
import { compareSpans, slice } from "../text/span.ts";
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
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly lexicon: Lexicon;
  readonly memory?: Memory | undefined;
}): readonly Person[] {
  const { text, paragraphs, lexicon, memory } = parts;
  const names = parts.mentions.filter(({ kind, of }) => kind === "name" && of === "person");
  const people = assignNames(text, names, lexicon)
    .filter((bearer) => bearer.mentions.some((mention) => isOfStory(mention, paragraphs)))
    .flatMap((bearer) => toPerson(text, bearer))
    .sort(compareSpans);
  return memory === undefined ? people : adoptGroups(memory, lastPeople, people);
}

const lastPeople: Key<ReadonlyMap<object, Person>> = { name: "people" };

/** Whether a mention stands in the article itself, and not in a line about who made it. */
function isOfStory(mention: Mention, paragraphs: readonly Paragraph[]): boolean {
  const kind = itemAt(paragraphs, mention.start)?.kind;
  return kind !== "byline" && kind !== "credit" && kind !== "boilerplate";
}

function toPerson(text: string, bearer: Bearer): readonly Person[] {
  const [first] = bearer.mentions;
  if (first === undefined) return [];
  const forms = formsOf(text, bearer.mentions);
  const title = longest(
    bearer.mentions.flatMap((it) => (it.title === undefined ? [] : [slice(text, it.title)])),
  );
  const role = roleOf(text, bearer.mentions, title);
  return [
    {
      start: first.start,
      end: first.end,
      name: forms[0] ?? slice(text, first),
      forms,
      mentions: bearer.mentions,
      ...(title === undefined ? {} : { title }),
      ...(role === undefined ? {} : { role }),
      ...(bearer.gender === undefined ? {} : { gender: bearer.gender }),
    },
  ];
}

/** An apposition or office says it best, then a title; a relative clause or a mere age only where there is nothing else. */
function roleOf(text: string, mentions: readonly Mention[], title: string | undefined): string | undefined {
  const described = mentions.flatMap(({ description }) =>
    description === undefined ? [] : [slice(text, description)],
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
function formsOf(text: string, mentions: readonly Mention[]): readonly string[] {
  const forms = [...new Set(mentions.map((mention) => slice(text, mention).replace(/\s+/gu, " ")))];
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
