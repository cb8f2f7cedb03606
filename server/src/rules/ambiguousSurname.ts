import type { Article, Mention, Person } from "../article/article.ts";
import { joinMessages, msg } from "../text/message.ts";
import { indexAfter, itemAt } from "../text/sortedSpans.ts";
import { compareSpans, slice } from "../text/span.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports a surname that speaks alone where two people of the article have it: "Ana Lund" and "Piet Lund", then "Lund said".
 *
 * Only the first use of the surname alone is asked about: whoever had it alone before keeps it. Rare, and the sense often
 * tells what the names do not, so it is a hint: in 840 articles of PolNeAR it fires once, in 84 others once and in 550 of
 * the world's papers never; both were read, and in both the sense told who was meant. Misses an article that uses the
 * surname for one and then for the other ("Lund said … Lund, too, was there").
 */
export const ambiguousSurname: Rule = {
  id: "ambiguous-surname",
  level: "off",
  summary: "A surname alone may be one of two people.",
  explanation:
    "Two people of the article share this surname, and both were named shortly before, or neither was. Give the first " +
    "name as well, or a title that only one of them has.",
  examples: {
    bad: [
      {
        text: "Ana Lund runs the ferry, and Piet Lund repairs it. The boat came back in May.\n\n⟦Lund⟧ said the crew was ready.",
      },
      {
        text: "Ruth Varga bought the mill in May. Her cousin, Tobias Varga, sold it.\n\nThe price was not told.\n\n“It was time,” ⟦Varga⟧ said. Varga plans to leave the town.",
      },
    ],
    good: [
      "Ana Lund runs the ferry, and Piet Lund repairs it. The boat came back in May.\n\nAna Lund said the crew was ready.",
      // The title tells which.
      "Ana Lund runs the ferry, and Piet Lund repairs it. The boat came back in May.\n\nMs. Lund said the crew was ready.",
      // The other was not named yet.
      "Ana Lund runs the ferry. Lund said the crew was ready.\n\nIt is Piet Lund who repairs the boat.",
      // The other is named only to tell who she is.
      "The ferry came back in May. On it was Ana Lund, the widow of Piet Lund. “It was time,” Lund said.",
      // The other was named long ago.
      "Piet Lund repairs the ferry. The boat came back in May.\n\nThe crew has five sailors.\n\nThe town pays them.\n\nThe boat is run by Ana Lund. Lund said the crew was ready.",
    ],
  },
  waitsForTyping: true,
  *check(article) {
    for (const [surname, namesakes] of namesakesBySurname(article)) {
      const mention = findAmbiguous(article, surname, namesakes);
      if (mention !== undefined) yield problemOf(surname, namesakes, mention);
    }
  },
};

/** People with a first name, by their surname, where there are at least two of it. */
function namesakesBySurname({ people }: Article): ReadonlyMap<string, readonly Person[]> {
  const bySurname = new Map<string, Person[]>();
  for (const person of people) {
    const words = person.name.split(" ");
    const surname = words.at(-1) ?? "";
    if (words.length < 2 || generation.test(surname)) continue;
    const known = bySurname.get(surname);
    if (known === undefined) bySurname.set(surname, [person]);
    else known.push(person);
  }
  return new Map([...bySurname].filter(([, namesakes]) => namesakes.length > 1));
}

// "Jr.", "Sr", "III"
const generation = /^(?:[JS]r\.?|[IV]+)$/u;

/**
 * The first place where the surname is used alone, if it speaks there and may be either. Whoever had the surname alone or
 * with a title before keeps it: that is how papers write of a family.
 */
function findAmbiguous(article: Article, surname: string, namesakes: readonly Person[]): Mention | undefined {
  const alone = namesakes.flatMap(({ mentions }) =>
    mentions.filter((mention) => mention.kind === "name" && slice(article.text, mention) === surname),
  );
  const [first] = alone.sort(compareSpans);
  if (first === undefined || first.title !== undefined || first.description !== undefined) return undefined;
  return isSpeaker(article, first) && isEither(article, namesakes, first) ? first : undefined;
}

function isSpeaker({ attributions }: Article, { start }: Mention): boolean {
  return attributions.some(({ source }) => source?.head.start === start);
}

/** Whether two who bear the surname were introduced before, and not exactly one of them in the paragraph or nearby. */
function isEither(article: Article, namesakes: readonly Person[], { start }: Mention): boolean {
  const { paragraphs } = article;
  const place = indexAfter(paragraphs, start);
  if (paragraphs[place]?.kind !== "body") return false;
  const introduced = namesakes.filter((person) => isIntroduced(article, person, start));
  const namedFrom = (offset: number): number =>
    introduced.filter(({ mentions }) => mentions.some((it) => it.start >= offset && it.start < start)).length;
  return (
    introduced.length > 1 &&
    namedFrom(paragraphs[place].start) !== 1 &&
    namedFrom(paragraphs[Math.max(0, place - paragraphsNearby)]?.start ?? 0) !== 1
  );
}

/** Whether the body gives the full name before an offset, and not only to tell who a namesake is. */
function isIntroduced(article: Article, { name, mentions }: Person, before: number): boolean {
  return mentions.some(
    (mention) =>
      mention.start < before &&
      slice(article.text, mention) === name &&
      itemAt(article.paragraphs, mention.start)?.kind === "body" &&
      !isAside(article, mention),
  );
}

/** "Ana Lund, the widow of Piet Lund": somebody of the surname stands before it in the sentence, and no "and" between. */
function isAside({ text, sentences }: Article, { start, end }: Mention): boolean {
  const surname = text.slice(start, end).split(" ").at(-1) ?? "";
  const sentence = itemAt(sentences, start)?.start ?? start;
  const before = text.slice(Math.max(sentence, start - longestAside), start);
  const place = before.lastIndexOf(surname);
  return place >= 0 && !joined.test(before.slice(place));
}

const longestAside = 200;

const joined = /\b(?:and|but|while|met|with)\b/u;

const paragraphsNearby = 2;

function problemOf(surname: string, namesakes: readonly Person[], mention: Mention): Problem {
  const names = joinMessages(
    namesakes.map(({ name }) => name),
    msg` or `,
  );
  return {
    span: mention,
    message: msg`${surname} alone may be ${names} here.`,
    related: namesakes.map((span) => ({ span, message: msg`${span.name} is named here.` })),
  };
}
