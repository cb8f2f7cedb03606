import type { Article, Mention, Organisation, Person } from "../article/article.ts";
import { itemAt } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";
import { isSpellingVariant } from "../text/spelling.ts";
import { numberSpellings } from "../text/spellings.ts";
import type { Edit, Problem, Rule } from "./rule.ts";

/**
 * Reports a name that the article spells in two ways, where all other words of the name are the same: "Kathryn
 * Lindqvist" and "Katherine Lindqvist", "Harbor Safety Center" and "Harbor Safety Centre".
 *
 * Which spelling is right nobody can tell from the text: the rarer is reported, of two as rare the later. Two
 * that stand in one sentence are taken for two people ("Jon and John Lund"). Fires 2 times in 100 articles; of 18
 * findings that were read 17 were two spellings of one name, half of them accents.
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
    ],
    good: [
      "Kathryn Lindqvist runs the harbor. “We have a crew,” Lindqvist said.",
      // Two people of one family.
      "Anna Lindqvist and Anne Lindqvist run the harbor together.",
      "Paul Moreau sold the bakery to his cousin.\n\nThe cousin is Paula Moreau, a teacher.",
      // The possessive and the plural are no spellings.
      "Kathryn Lindqvist runs the harbor.\n\nKathryn Lindqvist’s crew is small.",
      // A number makes another name.
      "The school is called Lund School 12.\n\nThe children of Lund School 14 came by bus.",
    ],
  },
  *check(article) {
    yield* findVariants(article, article.people);
    yield* findVariants(article, article.organisations);
  },
};

/** One spelling of a name, with its places in order. */
interface Spelling {
  readonly name: string;
  readonly words: readonly string[];
  readonly mentions: readonly Mention[];
}

function* findVariants(article: Article, entities: readonly (Person | Organisation)[]): Iterable<Problem> {
  const spellings = spellingsOf(article, entities);
  const reported = new Set<Spelling>();
  for (const [one, other] of similarPairs(spellings)) {
    const [kept, odd] = isRarer(one, other) ? [other, one] : [one, other];
    if (reported.has(odd) || sharesSentence(article, one, other)) continue;
    reported.add(odd);
    yield describe(article, kept, odd);
  }
}

/** The names of two words and more, by spelling, in order of their first mention. */
function spellingsOf(article: Article, entities: readonly (Person | Organisation)[]): readonly Spelling[] {
  const places = new Map<string, Mention[]>();
  const ours = new Set(entities.flatMap((entity) => entity.mentions));
  const mentions = article.mentions.filter((mention) => mention.kind === "name" && ours.has(mention));
  const { numberOf, firstOf } = numberSpellings(article.text, mentions);
  const names = firstOf.map((index) => nameOf(article, mentions[index]));
  for (const [index, mention] of mentions.entries()) {
    const name = names[numberOf[index] ?? 0];
    if (name === undefined) continue;
    const known = places.get(name);
    if (known === undefined) places.set(name, [mention]);
    else known.push(mention);
  }
  return [...places].map(([name, found]) => ({ name, words: wordsOf(name), mentions: found }));
}

/** A name of several words as it is compared. */
function nameOf(article: Article, mention: Mention | undefined): string | undefined {
  const name = mention === undefined ? "" : slice(article.text, mention);
  return border.test(name) ? name.replace(marksAndCommas, "").replace(/\s+/gu, " ") : undefined;
}

// What stands between the words of "Ana Lund": no mark within one, as in "Al-Rashid" and "O’Brien".
const border = /[^\p{L}\p{M}\p{N}'’.-]/u;

// The marks of “Lantern,” and the comma before the closing one: no part of how a name is spelled.
const marksAndCommas = /[“”"«»„]|[,;:]+(?=[”"»]|$)/gu;

/** Words without quotation marks; an apostrophe counts only within a word. */
function wordsOf(name: string): readonly string[] {
  return name
    .split(/[^\p{L}\p{M}\p{N}'’.-]+/u)
    .map((word) => word.replace(/^['’]+|['’]+$/gu, ""))
    .filter((word) => word !== "");
}

/**
 * Pairs of names that differ in one word, which looks like the same word spelled otherwise. Only names that share
 * all other words are compared, so that the work grows with the number of names and not with its square.
 */
function* similarPairs(spellings: readonly Spelling[]): Iterable<readonly [Spelling, Spelling]> {
  const byRest = new Map<string, Namesake[]>();
  for (const spelling of spellings) {
    if (spelling.words.length < 2 || spelling.words.length > longestName) continue;
    for (const [index, word] of spelling.words.entries()) {
      const rest = spelling.words.with(index, "").join(" ").toLowerCase();
      const namesakes = byRest.get(rest);
      if (namesakes === undefined) {
        byRest.set(rest, [{ word, spelling }]);
        continue;
      }
      yield* namesakes
        .filter((other) => isSpellingVariant(other.word, word))
        .map((other) => [other.spelling, spelling] as const);
      if (namesakes.length < mostNamesakes) namesakes.push({ word, spelling });
    }
  }
}

/** A name, and the one word in which it may differ from others. */
interface Namesake {
  readonly word: string;
  readonly spelling: Spelling;
}

const longestName = 12;

/** No article has more people of one surname; a hostile text could. */
const mostNamesakes = 50;

function isRarer(one: Spelling, other: Spelling): boolean {
  return one.mentions.length < other.mentions.length;
}

function sharesSentence(article: Article, one: Spelling, other: Spelling): boolean {
  const sentences = new Set(one.mentions.map(({ start }) => itemAt(article.sentences, start)));
  return other.mentions.some(({ start }) => sentences.has(itemAt(article.sentences, start)));
}

function describe(article: Article, kept: Spelling, odd: Spelling): Problem {
  const [first, ...rest] = odd.mentions;
  const edits = editsOf(article, kept, odd);
  const related = [
    ...kept.mentions.slice(0, 1).map((span) => ({ span, message: `Here it is ${kept.name}.` })),
    ...rest.map((span) => ({ span, message: `Also ${odd.name}.` })),
  ];
  return {
    span: first ?? { start: 0, end: 0 },
    message: `${odd.name} is spelled ${kept.name} elsewhere in the article (${times(kept.mentions.length)}).`,
    related,
    fixes: edits.length === 0 ? [] : [{ title: `Use “${wordThatDiffers(kept, odd)}” everywhere`, edits }],
  };
}

/** Changes the one word that differs, in every mention outside of quotations. */
function editsOf(article: Article, kept: Spelling, odd: Spelling): readonly Edit[] {
  const [newText, oldText] = [wordThatDiffers(kept, odd), wordThatDiffers(odd, kept)];
  const outer = article.quotes.filter((quote) => quote.outer === undefined);
  return odd.mentions.flatMap((mention) => {
    const start = mention.start + slice(article.text, mention).indexOf(oldText);
    const span = { start, end: start + oldText.length };
    return start < mention.start || itemAt(outer, start) !== undefined ? [] : [{ span, newText }];
  });
}

function wordThatDiffers(one: Spelling, other: Spelling): string {
  return one.words.find((word, index) => word !== other.words[index]) ?? "";
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
