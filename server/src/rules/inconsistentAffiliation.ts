import { type Affiliation, findAffiliations, organisationNames } from "../article/affiliations.ts";
import type { Article, Mention, Person } from "../article/article.ts";
import type { PlainEdit } from "../rereading/plainEdit.ts";
import { msg } from "../text/message.ts";
import { itemAt, itemsFrom } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports a person of whom two places of the text tell two organisations of one kind: "Ana Lund, a biologist at Tarn
 * University" and later "Lund, who teaches at Corvell University"; or who has one role in both: "an analyst at Brightwater",
 * "an analyst at Halden Capital".
 *
 * Names that share a word of their own are taken for parts of one body ("Tarn University", "Tarn Hospital"), and so are
 * two that stand in one sentence somewhere. In 2,871 texts it fires nowhere: they tell somebody's organisation 1,000
 * times, and a person's twice only 12 times. Misses an organisation that another sentence tells ("She works for Halden").
 */
export const inconsistentAffiliation: Rule = {
  id: "inconsistent-affiliation",
  level: "hint",
  summary: "One person belongs to two organisations.",
  explanation:
    "The article gives this person one employer here and another of the same kind elsewhere. One of them may be a slip, " +
    "or the text does not tell that there are two posts or that one is past: say “former”, “then” or “also”.",
  examples: {
    bad: [
      {
        text: "Ana Lund, a biologist at Tarn University, counted the gulls in May. The lake has one island.\n\nThe birds are late, said Lund, who teaches at ⟦Corvell University⟧.",
      },
      {
        text: "Piet Okoro, an analyst at Brightwater Securities, expects a cold winter. Prices rose in May.\n\n“It was time,” said Okoro, an analyst at ⟦Halden Capital⟧.",
      },
    ],
    good: [
      "Ana Lund, a biologist at Tarn University, counted the gulls in May. The lake has one island.\n\nThe birds are late, said Lund, who teaches at Tarn University.",
      // It is past.
      "Ana Lund, a biologist at Tarn University, counted the gulls in May. The lake has one island.\n\nLund, a former biologist at Corvell University, likes gulls.",
      // Two posts, which the text tells.
      "Ana Lund, a biologist at Tarn University, counted the gulls in May. The lake has one island.\n\nLund, who is also a biologist at Corvell University, likes gulls.",
      // A part of it, and short for it.
      "Ana Lund, a doctor at Tarn University, counted the gulls in May. The lake has one island.\n\nLund, a doctor at Tarn University Hospital, likes gulls. Lund of Tarn U. has five.",
      // Somebody else says so.
      "Ana Lund, a biologist at Tarn University, counted the gulls in May. The lake has one island.\n\n“I met Lund, a biologist at Corvell University,” Piet Okoro said.",
    ],
  },
  waitsForTyping: true,
  across: {
    lists: ["names", "organisations"],
    isTouched: isNearBoth,
  },
  *check(article) {
    if (article.organisations.length < 2) return;
    const names = organisationNames(article);
    const quotes = article.quotes.filter(({ outer }) => outer === undefined);
    for (const person of article.people) {
      if (person.mentions.length < 2) continue;
      const held = findAffiliations(article, person, names).filter(
        ({ person: { start } }) => itemAt(quotes, start) === undefined,
      );
      const problem = findOther(article, person, held);
      if (problem !== undefined) yield problem;
    }
  },
};

/** Whether an edit stands in a sentence that names a person and an organisation, or makes another sentence of such names. */
function isNearBoth({ mentions }: Article, { sentences, movesBorders, movesQuotes }: PlainEdit): boolean {
  const named = itemsFrom(mentions, sentences);
  const names = (kind: Mention["of"]): boolean => named.some((it) => it.kind === "name" && it.of === kind);
  return movesQuotes || (names("organisation") && (movesBorders || names("person")));
}

/** The first place whose organisation is another than one before. */
function findOther(article: Article, person: Person, held: readonly Affiliation[]): Problem | undefined {
  for (const [index, here] of held.entries())
    for (const earlier of held.slice(0, index))
      if (isOther(article, earlier, here)) return problemOf(article, person, earlier, here);
  return undefined;
}

/** Whether two organisations of one person cannot both be meant, as far as their names and the text tell. */
function isOther(article: Article, one: Affiliation, other: Affiliation): boolean {
  if (one.organisation === other.organisation || isLinked(article, one, other)) return false;
  if ([one, other].some(({ sentence }) => tellsChange.test(slice(article.text, sentence)))) return false;
  const [first, second] = [wordsOf(article, one), wordsOf(article, other)];
  if ([first, second].some(isAcronym) || sharesName(first, second)) return false;
  const isSameKind = first.some((word) => kinds.has(word.toLowerCase()) && second.includes(word));
  return isSameKind || (one.role !== undefined && one.role === other.role);
}

/** Whether some sentence names both: one may be a part of the other, or the person has two posts. */
function isLinked({ sentences }: Article, one: Affiliation, other: Affiliation): boolean {
  const places = new Set(one.organisation.mentions.map(({ start }) => itemAt(sentences, start)));
  return other.organisation.mentions.some(({ start }) => places.has(itemAt(sentences, start)));
}

function wordsOf({ text }: Article, affiliation: Affiliation): readonly string[] {
  return slice(text, affiliation)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !small.has(word));
}

/** "MIT" may be short for anything. */
function isAcronym(words: readonly string[]): boolean {
  return words.length < 2 && words.every((word) => word.length < 7 && word === word.toUpperCase());
}

/** "Tarn University" and "Tarn Hospital": the words that say what it is do not count. */
function sharesName(one: readonly string[], other: readonly string[]): boolean {
  return one.some((word) => !kinds.has(word.toLowerCase()) && other.includes(word));
}

function problemOf(article: Article, { name }: Person, earlier: Affiliation, here: Affiliation): Problem {
  const [there, now] = [slice(article.text, earlier), slice(article.text, here)];
  return {
    span: here,
    message: msg`${name} is of ${now} here and of ${there} earlier in the article.`,
    related: [{ span: earlier, message: msg`Here it is ${there}.` }],
  };
}

// Two posts, or one of another time.
const tellsChange = /\b(?:also|both|former|formerly|then|previously|moved|joined|left|joint|new)\b/iu;

const small: ReadonlySet<string> = new Set("of the and for at in on".split(" "));

/** What an organisation is: nobody has two of one kind as a rule. */
const kinds: ReadonlySet<string> = new Set(
  "academy bank church clinic club college council foundation hospital institute museum news party police times university".split(
    " ",
  ),
);
