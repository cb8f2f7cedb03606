import type { Article, Quote } from "../article/article.ts";
import {
  findNameVariants,
  type NameVariants,
  placesOfWord,
  type SpelledName,
} from "../article/nameVariants.ts";
import type { Key } from "../rereading/memory.ts";
import { findNameVariantsAgain } from "../rereading/nameVariants.ts";
import type { PlainEdit } from "../rereading/plainEdit.ts";
import type { Rereading } from "../rereading/recheck.ts";
import { copyString } from "../text/copyString.ts";
import { type Message, msg } from "../text/message.ts";
import { indexFrom } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import type { Edit, Problem, Rule } from "./rule.ts";

/**
 * Reports a name that the article spells in two ways: "Kathryn Lindqvist" and "Katherine Lindqvist", "Harbor Safety
 * Center" and "Harbor Safety Centre", and "Renshew" where Tobiah Renshaw is meant.
 *
 * Which spelling is right nobody can tell from the text: the rarer is reported, of two as rare the later. A spelling
 * beside "[sic]" is meant. Fires in 2 of 100 articles of PolNeAR; all of the 18 findings read there are two spellings of
 * one name. In the world's English-language papers and the rest of PolNeAR it fires in about 8 of 100; of 33 that were
 * read 25 were such, and 7 of the other 8 (“Virginian”, “VDGs”) are left out since. Of letters altered in a later mention
 * of a person it finds 85 in 100, of an organisation about 3 in 4: names in capitals ("NATO") are not compared, nor single words
 * under five letters. Misses a surname alone that is another's, too: “Clarke said” where the article has Ana Clark.
 */
export const inconsistentName: Rule = {
  id: "inconsistent-name",
  level: "warning",
  summary: "A name is spelled in two ways.",
  explanation:
    "One of the two is probably a slip, and readers may take them for two people. Check which is right and use it " +
    "everywhere. Words in quotation marks are never changed by the quick fix.",
  examples: {
    bad: [
      {
        text: "Kathryn Lindqvist runs the harbor. She has hired a crew of five.\n\nIn the fall ⟦Katherine Lindqvist⟧ will report to the council.",
        fixed:
          "Kathryn Lindqvist runs the harbor. She has hired a crew of five.\n\nIn the fall Kathryn Lindqvist will report to the council.",
      },
      {
        text: "The Harbor Safety Center was opened in May. It has a crew of five.\n\nThe chief of the ⟦Harbor Safety Centre⟧ is a diver.",
      },
      {
        text: "Tobiah Renshaw sold the bakery. “It was time,” Renshaw said.\n\nThe new owner met ⟦Tobiah Renshew⟧ in May.",
      },
      {
        text: "Tobiah Renshaw sold the bakery. “It was time,” ⟦Rehnshaw⟧ said.",
        fixed: "Tobiah Renshaw sold the bakery. “It was time,” Renshaw said.",
      },
    ],
    good: [
      "Kathryn Lindqvist runs the harbor. “We have a crew,” Lindqvist said.",
      // Two people of one family.
      "Anna Lindqvist and Anne Lindqvist run the harbor together.",
      "Paul Moreau sold the bakery to his cousin.\n\nThe cousin is Paula Moreau, a teacher.",
      // The possessive and the plural are no spellings.
      "Kathryn Lindqvist runs the harbor.\n\nKathryn Lindqvist’s crew is small.",
      // Somebody else, whom the article gives a full name of his own.
      "Tobiah Renshaw sold the bakery. The buyer is Piet Renshow, a baker.\n\n“It was time,” Renshow said.",
      // The writer says that it is meant.
      "Tobiah Renshaw sold the bakery.\n\nThe sign still says “Renshow [sic] and Sons” in gold.",
      // A number makes another name.
      "The school is called Lund School 12.\n\nThe children of Lund School 14 came by bus.",
    ],
  },
  waitsForTyping: true,
  yieldsTo: ["name-unlike-list"],
  across: {
    lists: ["names"],
    asks: ({ unlistedNames }) => unlistedNames.map(({ lower }) => lower),
    isTouched: isNearName,
  },
  *check(article, _thresholds, { rereading }) {
    const found = rereading === undefined ? findNameVariants(article) : findNameVariantsAgain(rereading);
    if (rereading !== undefined) rereading.memory.remember(countedKey, countedIn(found));
    const quotes =
      found.variants.length === 0 ? [] : article.quotes.filter(({ outer }) => outer === undefined);
    for (const { kept, odd } of found.variants)
      if (!isQuestioned(article, odd) && !isQuestioned(article, kept))
        yield describe(kept, odd, editsOf(article, quotes, kept, odd));
  },
};

/** What was counted for the variants. */
interface Counted {
  /** The spellings whose places in the whole text were counted, by how they are in lower case. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Places of names of which counts whether another stands in the same sentence. */
  readonly alike: ReadonlySet<Span>;
}

const countedKey: Key<Counted> = { name: "countedNames" };

function countedIn({ words, alike }: NameVariants): Counted {
  const spellings = new Map<string, string[]>();
  for (const { lower, word } of words)
    spellings.set(copyString(lower), [...(spellings.get(lower) ?? []), copyString(word)]);
  return {
    words: spellings,
    alike: new Set(alike.flat().flatMap(({ places }) => places)),
  };
}

/** Whether an edit changes a word that counts as one, what stands right behind one, or who is in one sentence. */
function isNearName({ text, mentions }: Article, edit: PlainEdit, { memory }: Rereading): boolean {
  const counted = memory.recall(countedKey);
  if (counted === undefined) return true;
  const changed = edit.gone + slice(text, edit);
  const isCounted = (word: string): boolean =>
    counted.words.get(word)?.some((spelling) => changed.includes(spelling)) === true;
  if (edit.words.some(isCounted)) return true;
  if (edit.movesQuotes) return true;
  const { start, end } = edit.sentences;
  const around = text.slice(Math.max(0, edit.start - behindName), edit.end + behindName);
  if (edit.gone.includes("sic") || around.includes("sic")) return true;
  return (
    edit.movesBorders &&
    mentions.slice(indexFrom(mentions, start), indexFrom(mentions, end)).some((it) => counted.alike.has(it))
  );
}

/** Whether the text says of a spelling that it is meant: "Renshew [sic]". */
function isQuestioned({ text }: Article, { places }: SpelledName): boolean {
  return places.some(({ end }) => sic.test(text.slice(end, end + behindName)));
}

/** UTF-16 units behind a name that may tell that its spelling is meant. */
const behindName = 12;

// "Renshew [sic]", "Renshew’s (sic)".
const sic = /^(?:['’]s)? ?[[(]sic\b/u;

function describe(kept: SpelledName, odd: SpelledName, edits: readonly Edit[]): Problem {
  const [first, ...rest] = odd.places;
  const related = [
    ...kept.places.slice(0, 1).map((span) => ({ span, message: msg`Here it is ${kept.name}.` })),
    ...rest.map((span) => ({ span, message: msg`Also ${odd.name}.` })),
  ];
  return {
    span: first ?? { start: 0, end: 0 },
    message: msg`${odd.name} is spelled ${kept.name} elsewhere in the article (${times(kept.places.length)}).`,
    related,
    fixes: edits.length === 0 ? [] : [{ title: msg`Use “${wordThatDiffers(kept, odd)}” everywhere`, edits }],
  };
}

/** Changes the one word that differs, in every mention outside of quotations. */
function editsOf(
  article: Article,
  quotes: readonly Quote[],
  kept: SpelledName,
  odd: SpelledName,
): readonly Edit[] {
  const newText = wordThatDiffers(kept, odd);
  const places = placesOfWord(article, quotes, odd.places, wordThatDiffers(odd, kept));
  return places.map((span) => ({ span, newText }));
}

function wordThatDiffers(one: SpelledName, other: SpelledName): string {
  return one.words.find((word, index) => word !== other.words[index]) ?? "";
}

function times(count: number): Message {
  return count === 1 ? msg`once` : msg`${count} times`;
}
