import type { Article, BannedPhrase } from "../article/article.ts";
import { type Message, msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Mending, Rule } from "./rule.ts";

/** Reports what the newsroom has put on its list of words not to print. Without such a list it is silent. */
export const bannedPhrase: Rule = {
  id: "banned-phrase",
  level: "warning",
  summary: "The newsroom does not print these words.",
  explanation:
    "They stand on its list: `words.banned` in `.factcheckrc.json`, with a sentence that says why or with the words " +
    "to write instead. Words inside quotations are what somebody said and are never reported.",
  examples: {
    files: {
      ".factcheckrc.json":
        '{ "words": { "banned": [{ "phrase": "utilise", "instead": "use" }, { "phrase": "at this point in time" }] } }',
    },
    bad: [
      {
        text: "The ferry came back in May. The town will ⟦utilise⟧ it all year.",
        fixed: "The ferry came back in May. The town will use it all year.",
      },
      { text: "⟦At this point in time⟧ the ferry is blue. It came back in May." },
    ],
    good: [
      // What was said stays.
      "The ferry came back in May. “We will utilise it,” said Ana Lund, a baker.",
      // Other forms of a word are other words.
      "The ferry came back in May. The town is utilising it all year.",
    ],
  },
  *check(article) {
    for (const banned of article.bannedPhrases) {
      yield { span: banned, message: messageOf(article, banned), fixes: fixesOf(article, banned) };
    }
  },
};

function messageOf(article: Article, banned: BannedPhrase): Message {
  const { message, instead } = banned;
  if (message !== undefined) return msg`${message}`;
  const phrase = slice(article.text, banned);
  return instead === undefined
    ? msg`“${phrase}” is on the newsroom's list of words not to print.`
    : msg`The newsroom writes “${instead}” instead of “${phrase}”.`;
}

function fixesOf(article: Article, banned: BannedPhrase): readonly Mending[] {
  const { instead } = banned;
  if (instead === undefined) return [];
  const newText = startsUpper(article.text, banned.start) ? upperFirst(instead) : instead;
  return [{ title: msg`Write “${newText}”`, edits: [{ span: banned, newText }] }];
}

function startsUpper(text: string, offset: number): boolean {
  const first = text.charAt(offset);
  return first !== first.toLowerCase();
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
