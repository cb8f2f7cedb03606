import { findGenderSigns, type GenderSign } from "../article/genderSigns.ts";
import type { Key } from "../rereading/memory.ts";
import { type FoundNearby, findKept, type Search, searchAll } from "../rereading/nearby.ts";
import { groupBy } from "../text/groupBy.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports a person who is "he" in one place and "she" in another, or "Mr." and then "she".
 *
 * Only pronouns of which it is plain whose they are count: in 2,871 texts none of them contradict each other, and of
 * paragraphs whose pronouns were changed one in seven is reported. Who is "they" is never reported.
 */
export const pronounConflict: Rule = {
  id: "pronoun-conflict",
  level: "hint",
  summary: "One person is “he” here and “she” there.",
  explanation:
    "The pronouns or titles of one person do not agree. One of them may be a slip, or the text does not make clear that " +
    "somebody else is meant. Ask the person which is right: a first name does not tell.",
  examples: {
    bad: [
      {
        text: "Mr. Piet Lund runs the ferry. The crew has five sailors.\n\nLund was glad on Monday. ⟦She⟧ has hired a cook.",
      },
      {
        text: "Robin Lund runs the ferry. She has hired a cook.\n\nThe crew has five sailors.\n\n“We waited all winter,” said Lund. “It was time,” ⟦he⟧ said.",
      },
      {
        text: "Ms. Okoro is the cook. “It was time,” she said.\n\nOkoro came in May. ⟦He⟧ has a garden.",
      },
    ],
    good: [
      "Mr. Piet Lund runs the ferry. The crew has five sailors.\n\nLund was glad on Monday. He has hired a cook.",
      // Somebody else.
      "Mr. Piet Lund runs the ferry. The crew has five sailors.\n\nLund met Ana Okoro on Monday. She has hired a cook.",
      "Mr. Piet Lund runs the ferry. The crew has five sailors.\n\nLund’s mother was glad on Monday. She has hired a cook.",
      // They.
      "Robin Lund runs the ferry. She has hired a cook.\n\nLund was glad on Monday. They have hired a cook.",
      // Somebody's own words.
      "Mr. Piet Lund runs the ferry. The crew has five sailors.\n\nLund was glad on Monday. “She is a good boat. She sails in May,” he said.",
    ],
  },
  waitsForTyping: true,
  *check(article, _thresholds, { rereading }) {
    const found =
      rereading === undefined ? searchAll(article, search) : findKept(rereading, signsKey, search);
    for (const signs of groupBy(found, ({ person }) => person).values()) {
      const female = signs.filter(({ gender }) => gender === "female");
      const male = signs.filter(({ gender }) => gender === "male");
      const problem = problemOf(article.text, ...rarerOf(female, male));
      if (problem !== undefined) yield problem;
    }
  },
};

/** A sign stands at most two paragraphs behind the one that it is read from, which rests on two on either side. */
const search: Search<GenderSign> = {
  nearby: { lists: ["quotes", "mentions", "attributions"], reads: ["people"], paragraphs: 4 },
  find: findGenderSigns,
  spansOf: (sign) => [sign],
};

const signsKey: Key<FoundNearby<GenderSign> | undefined> = { name: "genderSigns" };

/** The rarer of two lists in order, and the other; of two as long, the one that begins later. */
function rarerOf(
  one: readonly GenderSign[],
  other: readonly GenderSign[],
): readonly [readonly GenderSign[], readonly GenderSign[]] {
  const isLater = (one[0]?.start ?? 0) > (other[0]?.start ?? 0);
  return one.length < other.length || (one.length === other.length && isLater) ? [one, other] : [other, one];
}

function problemOf(
  text: string,
  [odd]: readonly GenderSign[],
  [usual]: readonly GenderSign[],
): Problem | undefined {
  if (odd === undefined || usual === undefined) return undefined;
  const [here, there] = [slice(text, odd).toLowerCase(), slice(text, usual)];
  return {
    span: odd,
    message: msg`${odd.person.name} is “${here}” here and “${there}” elsewhere in the article.`,
    related: [{ span: usual, message: msg`Here it is “${there}”.` }],
  };
}
