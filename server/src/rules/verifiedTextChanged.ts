import { type Message, msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Words that were changed after somebody verified them. Nothing is reported for white space and the style of marks, nor
 * for facts that are no longer in the text: the record lists those.
 */
export const verifiedTextChanged: Rule = {
  id: "verified-text-changed",
  level: "warning",
  summary: "The words were changed after they were verified.",
  explanation:
    "A check holds for the words that were checked. Look at the fact again and mark it verified, or bring the old words back: then the check holds as before.",
  examples: {
    checked: "The ferry carried 4,200 cars in March. “We are full every day,” said Ana Lund, the captain.",
    bad: [
      {
        text: "The ferry carried ⟦2,400 cars⟧ in March. “We are full every day,” said Ana Lund, the captain.",
      },
      {
        text: "The ferry carried 4,200 cars in March. ⟦“We are never full,”⟧ said Ana Lund, the captain.",
      },
    ],
    good: [
      'In all, the ferry carried 4,200 cars in March. "We are full every day," said Ana Lund, the captain.',
      "The ferry, new and blue, carried 4,200 cars in March. It ran on time.",
    ],
  },
  *check(article) {
    for (const item of article.changedItems) {
      const { start, end, was, checker, date } = item;
      const by = describeCheck(date, checker);
      yield {
        span: { start, end },
        message: msg`${by} as “${shown(was)}”; the text has “${shown(slice(article.text, item))}” now.`,
      };
    }
  },
};

function describeCheck(date: string | undefined, checker: string | undefined): Message {
  if (date === undefined) return checker === undefined ? msg`Verified` : msg`Verified by ${checker}`;
  return checker === undefined ? msg`Verified on ${date}` : msg`Verified on ${date} by ${checker}`;
}

/** In one line, without the marks of a quotation, and not too long for a message. */
function shown(words: string): string {
  const line = words.replace(/\s+/gu, " ").replace(/^["“”]|["“”]$/gu, "");
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/ [^ ]*$/u, "")} …`;
}

const longest = 80;
