import type { Accusation, Article, Mention, Person, Source } from "../article/article.ts";
import { isSaid, sourcesOf } from "../article/lookup.ts";
import { msg } from "../text/message.ts";
import { indexAfter, indexFrom, startsWithin } from "../text/sortedSpans.ts";
import { contains, type Span, slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports somebody who is accused in the article and does not answer in it, once, where that is first said.
 *
 * Any word for an answer near the name counts as one, whoever gives it, and so does a judgement or a death beside
 * it. Fires 2 times in 100 articles of PolNeAR and in 1 of 200 of the world's English-language papers; of 5 read 3
 * were accused and unheard, the others in passing or long ago, so it is a `hint`. Misses accusations without a
 * listed phrase ("He took the money, Lund said") and people who answer something else in the article.
 */
export const accusationWithoutResponse: Rule = {
  id: "accusation-without-response",
  level: "hint",
  summary: "Somebody is accused, and the article has no answer.",
  explanation:
    "Whoever is accused of something is asked before the article is printed, and readers are told what came of it: " +
    "the answer, or that there was none. Quote the answer, or write “declined to comment”, “could not be reached”.",
  examples: {
    bad: [
      {
        text: "Rena Holt, 43, was ⟦accused of⟧ selling the same boat twice. The trial begins in May.",
      },
      {
        text: "The council met on Monday. Ana Lund ⟦accused⟧ Rena Holt of selling the boat twice. The harbour is closed.",
      },
    ],
    good: [
      "Rena Holt, 43, was accused of selling the same boat twice. “I sold it once,” Holt said.",
      "Rena Holt, 43, was accused of selling the same boat twice. She did not respond to a letter.",
      // Somebody speaks for her.
      "Rena Holt, 43, was accused of selling the same boat twice. A lawyer for Holt said the papers were in order.",
      // A court has decided.
      "Rena Holt, 43, was accused of selling the same boat twice. Holt was convicted in May.",
      // Nobody is named.
      "The man who met Rena Holt was accused of selling the same boat twice.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    if (article.accusations.length === 0) return;
    const voices = findVoices(article);
    const seen = new Set<Person>();
    for (const accusation of article.accusations) {
      const { start, end, person } = accusation;
      if (seen.has(person) || isOld(article, accusation)) continue;
      seen.add(person);
      if (isHeard(voices, person) || hasResponse(article, person)) continue;
      yield {
        span: { start, end },
        message: msg`No response from ${person.name} found: the article does not quote them or say that they declined.`,
        related: [{ span: person, message: msg`${person.name} is first named here.` }],
      };
    }
  },
};

/** Whether the sentence tells of another time: "In 1945 Holt was accused of". */
function isOld({ text, sentences }: Article, { start }: Accusation): boolean {
  const sentence = sentences[indexAfter(sentences, start)];
  return sentence !== undefined && oldYear.test(slice(text, sentence));
}

// "1945", "1789"; not "2019" or "1,945".
const oldYear = /(?<![\p{N},.])1(?:[0-8]\d|9[0-7])\d(?![\p{N},.]\p{N})/u;

/** Who speaks. */
interface Voices {
  /** In order. */
  readonly phrases: readonly Source[];
  readonly people: ReadonlySet<Person | undefined>;
}

function findVoices({ attributions }: Article): Voices {
  const phrases = sourcesOf(attributions.filter(isSaid));
  return { phrases, people: new Set(phrases.map(({ person }) => person)) };
}

/** Whether somebody speaks, or another in their name ("Holt's lawyer"). */
function isHeard({ phrases, people }: Voices, person: Person): boolean {
  return people.has(person) || person.mentions.some((mention) => isWithin(phrases, mention));
}

/** Whether a span stands in one of some others, which are in order. */
function isWithin(others: readonly Span[], span: Span): boolean {
  const other = others[indexFrom(others, span.start + 1) - 1];
  return other !== undefined && contains(other, span);
}

/**
 * Whether words for an answer stand in a paragraph that names the person, or in the next; or words for why none is
 * due in a sentence that does, or in the next.
 */
function hasResponse({ paragraphs, sentences, responses }: Article, { mentions }: Person): boolean {
  const [closings, answers] = [
    responses.filter(({ kind }) => kind === "dead" || kind === "judged"),
    responses.filter(({ kind }) => kind === "answer" || kind === "spokesman"),
  ];
  return mentions.some(
    (mention) =>
      startsWithin(answers, withNext(paragraphs, mention)) ||
      startsWithin(closings, withNext(sentences, mention)),
  );
}

/** The item that holds a mention, and the one behind it. */
function withNext(items: readonly Span[], { start }: Mention): Span {
  const index = indexAfter(items, start);
  const last = items[index + 1] ?? items[index];
  return { start: items[index]?.start ?? start, end: last?.end ?? start };
}
