import type { Article, Mention, Person } from "../article/article.ts";
import { changes } from "../rereading/across.ts";
import type { PlainEdit } from "../rereading/plainEdit.ts";
import { msg } from "../text/message.ts";
import { indexAfter, itemAt, itemsFrom } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports a person whose title before the name has two ranks: "Deputy Mayor Ana Lund" and later "Mayor Ana Lund".
 *
 * In 840 articles of PolNeAR, 84 others and 550 of the world's papers it fires nowhere. Two offices that are no ranks of
 * one ("Senator", "Chairman") are not compared: many people have both, and the two that were found so agree.
 * Misses those, and a title behind the name ("Ana Lund, the deputy mayor").
 */
export const inconsistentTitle: Rule = {
  id: "inconsistent-title",
  level: "hint",
  summary: "One person has two titles.",
  explanation:
    "The titles before the name do not agree: deputy mayor in one place, mayor in another. One of them may be a slip, or " +
    "the text does not tell that the office has changed. Use one title, or say “then” or “former”.",
  examples: {
    bad: [
      {
        text: "Deputy Mayor Ana Lund opened the ferry in May. The crew has five sailors.\n\nMayor ⟦Ana Lund⟧ said the boat was safe.",
      },
      {
        text: "Assistant Chief Piet Okoro closed the bridge on Monday. The town has one other.\n\n“It was time,” Chief ⟦Okoro⟧ said.",
      },
    ],
    good: [
      "Deputy Mayor Ana Lund opened the ferry in May. The crew has five sailors.\n\nDeputy Mayor Lund said the boat was safe.",
      // The text tells that the office has changed.
      "Mayor Ana Lund opened the ferry in May. The crew has five sailors.\n\nIt was bought by then-Deputy Mayor Ana Lund.",
      // Short for the same, and courtesy.
      "Senator Ruth Varga opened the ferry. Sen. Varga was on it.\n\nMs. Varga said the boat was safe.",
      "Lt. Gen. Ruth Varga opened the ferry. The boat is new.\n\nGen. Varga said the boat was safe.",
      "Lt. Gov. Ruth Varga opened the ferry. The boat is new.\n\nLieutenant Governor Varga said the boat was safe.",
      "Prime Minister Ruth Varga opened the ferry. The boat is new.\n\nMinister Varga said the boat was safe.",
    ],
  },
  waitsForTyping: true,
  across: {
    lists: ["names"],
    isTouched: isNearTitle,
  },
  *check(article) {
    const quotes = article.quotes.filter(({ outer }) => outer === undefined);
    for (const person of article.people) {
      if (!hasTitles(person)) continue;
      const problem = findOther(article, person, quotes);
      if (problem !== undefined) yield problem;
    }
  },
};

/** Whether an edit stands in a name with its title, or in the words before it. */
function isNearTitle({ mentions, paragraphs }: Article, edit: PlainEdit): boolean {
  // A title stands in the paragraph of its name.
  const start = paragraphs[edit.paragraph]?.start ?? 0;
  const { end } = paragraphs[indexAfter(paragraphs, edit.end + beforeTitle)] ?? {
    end: Number.POSITIVE_INFINITY,
  };
  return (
    edit.movesQuotes ||
    itemsFrom(mentions, { start, end }).some(
      (it) => it.title !== undefined && changes(edit, { start: it.title.start - beforeTitle, end: it.end }),
    )
  );
}

/** Whether there are two titles to compare, as few people have. */
function hasTitles({ mentions }: Person): boolean {
  let count = 0;
  for (const { title } of mentions) if (title !== undefined) count++;
  return count > 1;
}

/** The first mention whose title is of another office than one before it. */
function findOther(article: Article, person: Person, quotes: readonly Span[]): Problem | undefined {
  const held: Held[] = [];
  for (const mention of person.mentions) {
    const title = itemAt(quotes, mention.start) === undefined ? titleOf(article, mention) : undefined;
    if (title === undefined) continue;
    const here = { mention, title, name: slice(article.text, mention), words: wordsOf(title) };
    // Once is enough for each: a person may be "Mayor Lund" a thousand times.
    if (held.some((it) => it.title === title && it.name === here.name)) continue;
    const earlier = held.find((it) => isOtherOffice(it, here));
    if (earlier !== undefined) return problemOf(person, earlier, here);
    held.push(here);
  }
  return undefined;
}

/** A title with the name that it stands before. */
interface Held {
  readonly mention: Mention;
  readonly title: string;
  readonly words: readonly string[];
  readonly name: string;
}

function problemOf({ name }: Person, earlier: Held, { mention, title }: Held): Problem {
  return {
    span: mention,
    message: msg`${name} is “${title}” here and “${earlier.title}” earlier in the article.`,
    related: [{ span: earlier.mention, message: msg`Here the title is “${earlier.title}”.` }],
  };
}

/** The title that the article's own text gives, as of now. */
function titleOf(article: Article, { title, start }: Mention): string | undefined {
  if (title === undefined || itemAt(article.paragraphs, start)?.kind !== "body") return undefined;
  const before = article.text.slice(Math.max(0, title.start - beforeTitle), title.start);
  if (isOfThePast.test(before)) return;
  return slice(article.text, title).replace(/\s+/gu, " ");
}

/** UTF-16 units before a title that may say that it is none as of now. */
const beforeTitle = 20;

// "former", "then-", "ex-"
const isOfThePast =
  /\b(?:former|then|ex|acting|interim|late|past|old|future|onetime|longtime)[\s-]+(?:[\w.’']+ )?$/iu;

function wordsOf(title: string): readonly string[] {
  return title
    .toLowerCase()
    .split(/[\s.-]+/u)
    .filter((word) => word !== "");
}

/** Whether two titles are of one office in two ranks: "deputy mayor" and "mayor". */
function isOtherOffice(one: Held, other: Held): boolean {
  if ([...one.words, ...other.words].some((word) => forATime.has(word))) return false;
  if ([one, other].some(({ words }) => shortensInAddress.test(words.join(" ")))) return false;
  const ranks = ({ words }: Held): string =>
    words
      .map((word) => shortRanks.get(word) ?? word)
      .filter((word) => rankWords.has(word))
      .join(" ");
  return (
    isSameWord(one.words.at(-1), other.words.at(-1)) && ranks(one) !== ranks(other) && isSameName(one, other)
  );
}

/** False for two long names that differ, "Ana P. Lund" and "Ana R. Lund": they may be two people. */
function isSameName({ name: one }: Held, { name: other }: Held): boolean {
  return one === other || !one.includes(" ") || !other.includes(" ");
}

/** "sen" is "senator". */
function isSameWord(one = "", other = ""): boolean {
  return one.slice(0, 3) === other.slice(0, 3);
}

/** Words of an office that ends or has not begun. */
const forATime: ReadonlySet<string> = new Set("acting elect ex former interim then".split(" "));

// A lieutenant general is "Gen. Lund" at the second mention, an assistant professor "Professor Lund".
const shortensInAddress = /^(?:lt|lieutenant) (?!gov)|^vice adm|\bprof/u;

/** Words that make another office of the same word. */
const rankWords: ReadonlySet<string> = new Set("assistant associate deputy lieutenant under vice".split(" "));

const shortRanks: ReadonlyMap<string, string> = new Map([
  ["asst", "assistant"],
  ["dep", "deputy"],
  ["lt", "lieutenant"],
]);
