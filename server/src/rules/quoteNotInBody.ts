import type { Article, Token } from "../article/article.ts";
import { bareWord, type QuotedRun, quotedRuns } from "../article/quotedRuns.ts";
import { type Message, msg } from "../text/message.ts";
import { itemsFrom, itemsIn } from "../text/sortedSpans.ts";
import { markSpellings, vocabularyOf } from "../text/spellings.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports words that a headline, standfirst, caption or cross-head has in quotation marks and that the body has nowhere,
 * neither in marks nor without.
 *
 * Capitals and punctuation do not count, and of a quotation with brackets or ellipses each part is looked for by itself.
 * Titles, terms and slogans are left out, and so are quotations of fewer than three words. So are pull quotes: a
 * paragraph that is nothing but a quotation is mostly running text. Once in 100 articles of PolNeAR; of the 8 findings
 * read there 7 are such, and one is a name for a day (“Super Tuesday 2”).
 */
export const quoteNotInBody: Rule<"words"> = {
  id: "quote-not-in-body",
  level: "information",
  summary: "Quoted words in a headline, caption or cross-head do not stand in the body.",
  explanation:
    "What stands in quotation marks is what somebody said, also in a headline. Quote the words as the body has them, " +
    "or take the marks away.",
  thresholds: {
    words: { default: 4, least: 2, most: 50, summary: "words that a quotation must have to be looked for" },
  },
  yieldsTo: ["inconsistent-quote"],
  examples: {
    bad: [
      {
        text: "# Lund: ⟦‘This town is finished’⟧\n\nThe harbor stays shut, the council said on Monday. “We have no money for it,” Ana Lund said.\n\nThe boats left in May.",
      },
      {
        text: "# Harbor stays shut\n\nThe harbor stays shut, the council said on Monday. “We have no money for it,” Ana Lund said.\n\n## ⟦“Nobody will come back”⟧\n\nThe boats left in May.",
      },
    ],
    good: [
      "# Lund: ‘No money for it’\n\nThe harbor stays shut, the council said on Monday. “We have no money for it,” Ana Lund said.\n\nThe boats left in May.",
      // Without marks the words stand in the body, too.
      "# Lund: ‘No money for it’\n\nThe harbor stays shut, the council said on Monday. Ana Lund said that there was no money for it.\n\nThe boats left in May.",
      // Both parts of a quotation that was cut.
      "# Lund: ‘We have … money for it’\n\nThe harbor stays shut, the council said on Monday. “We have no money for it,” Ana Lund said.\n\nThe boats left in May.",
      // A word or two may be a term.
      "# Lund sees a ‘sad place’\n\nThe harbor stays shut, the council said on Monday. “We have no money for it,” Ana Lund said.\n\nThe boats left in May.",
    ],
  },
  *check(article, { words }) {
    const aside = article.paragraphs
      .filter(({ kind }) => names.has(kind))
      .flatMap((paragraph) => itemsFrom(article.quotes, paragraph))
      .filter(({ use }) => use === "speech");
    const runs = quotedRuns(article, words, aside);
    if (runs.length === 0) return;
    const body = bodyWords(article, runs);
    const missing = runs.filter((run) => !holds(body, run));
    for (const { quote, place } of missing)
      yield {
        span: quote,
        message: msg`These words stand in quotation marks in ${names.get(place) ?? ""}, and nowhere in the body.`,
      };
  },
};

const names: ReadonlyMap<string, Message> = new Map([
  ["headline", msg`the headline`],
  ["standfirst", msg`the standfirst`],
  ["caption", msg`a caption`],
  ["crossHead", msg`a cross-head`],
]);

/** The words of running text, and where those stand that a run begins with. */
interface Words {
  readonly tokens: readonly Token[];
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

function bodyWords(article: Article, runs: readonly QuotedRun[]): Words {
  const tokens = article.paragraphs
    .filter(({ kind }) => runningKinds.has(kind))
    .flatMap((paragraph) => itemsIn(article.tokens, paragraph))
    .filter(({ kind }) => kind !== "punctuation");
  const placesOf = new Map<string, number[]>(runs.map(({ words: [first] }) => [wordOf(first), []]));
  const begins = markSpellings(vocabularyOf(article.tokens), (token) => placesOf.has(bareWord(token)));
  for (const [place, token] of tokens.entries())
    if (begins[token.spelling] === 1) placesOf.get(bareWord(token))?.push(place);
  return { tokens, placesOf };
}

const runningKinds: ReadonlySet<string> = new Set(["body", "listItem", "turn", "blockQuote", "pullQuote"]);

/** Whether the words of a run stand beside each other somewhere. */
function holds({ tokens, placesOf }: Words, { words }: QuotedRun): boolean {
  const places = placesOf.get(wordOf(words[0])) ?? [];
  return places.some((place) =>
    words.every((word, index) => wordOf(tokens[place + index]) === bareWord(word)),
  );
}

/** Empty behind the end of the text. */
function wordOf(token: Token | undefined): string {
  return token === undefined ? "" : bareWord(token);
}
