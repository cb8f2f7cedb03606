import type { Article } from "../article/article.ts";
import { msg } from "../text/message.ts";
import { indexFrom, itemAt, itemsIn } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a time that counts from the day of writing, outside of quotations: "yesterday", "last week", "next month".
 *
 * Every paper has them, so it is off: a list for the last reading of what is published later than it was written. A
 * sentence with a date of its own is left alone, and "today" that means these days ("even today", "today’s children").
 */
export const relativeDate: Rule = {
  id: "relative-date",
  level: "off",
  summary: "A time counts from the day of writing.",
  explanation:
    "“Yesterday” is another day as soon as the article is published a day later, and in an archive it is none. Say the " +
    "weekday or the date.",
  examples: {
    bad: [
      { text: "The ferry came back ⟦yesterday⟧. “It was time,” Ana Lund said." },
      { text: "The council meets ⟦next week⟧, the mayor said. The hall was cold ⟦last month⟧." },
    ],
    good: [
      "The ferry came back on Tuesday. “It was time,” Ana Lund said.",
      // Somebody's own words.
      "The ferry came back on Tuesday. “We waited until yesterday,” Ana Lund said.",
      // The date stands beside it.
      "The ferry came back yesterday, May 5. “It was time,” Ana Lund said.",
      // These days, and a name.
      "Even today the ferry is slow, and today’s boats are faster. The mayor told the Tomorrow Fund so on Tuesday.",
    ],
  },
  nearby: { lists: ["quotes", "dates", "mentions"], paragraphs: 1 },
  *check(article, _thresholds, { spans }) {
    const quotes = article.quotes.filter(({ outer }) => outer === undefined);
    const dated = new Set(article.dates.map(({ sentence }) => sentence));
    for (const sentence of spans.flatMap((span) => itemsIn(article.sentences, span))) {
      if (!readKinds.has(sentence.paragraph.kind) || dated.has(sentence)) continue;
      for (const { index, 0: found } of slice(article.text, sentence).matchAll(relative)) {
        const start = sentence.start + index;
        if (itemAt(quotes, start) !== undefined || isName(article, sentence, start)) continue;
        yield {
          span: { start, end: start + found.length },
          message: msg`“${found}” counts from the day of writing: check it against the day of publication.`,
        };
      }
    }
  },
};

const readKinds: ReadonlySet<string> = new Set(["headline", "standfirst", "body", "caption", "listItem"]);

/** "Harbor Today", and a capital that no sentence begins with: "the Tomorrow Fund". */
function isName({ text, mentions, markup }: Article, sentence: Span, offset: number): boolean {
  if (itemAt(markup, offset) !== undefined) return true;
  if ((mentions[indexFrom(mentions, offset + 1) - 1]?.end ?? 0) > offset) return true;
  return capital.test(text[offset] ?? "") && letter.test(text.slice(sentence.start, offset));
}

const capital = /\p{Lu}/u;
const letter = /\p{L}/u;

// "yesterday", "Last week"; not "even today", "today’s", "Harbor Today".
const relative =
  /(?<![\p{L}\p{N}-]|\b(?:even|still|until|of|than|\p{Lu}\p{L}+) )(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|(?:[Ll]ast|[Nn]ext) (?:night|week|weekend|month|year)|[Tt]his (?:week|weekend|month))(?!['’]s|[\p{L}\p{N}-])/gu;
