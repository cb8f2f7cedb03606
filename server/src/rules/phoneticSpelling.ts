import type { Article, Quote } from "../article/article.ts";
import { msg } from "../text/message.ts";
import { indexFrom, itemAt } from "../text/sortedSpans.ts";
import { contains, type Span, slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports words within quoted speech that are spelled as they sound: "gonna", "wanna", "talkin’".
 *
 * Once a quotation, at the first such word. Titles, nicknames and slogans are left alone, and so is anything with a capital, which may be one ("Lyin’ Ted"). No fix:
 * words in marks are the speaker's, and only the recording tells. Fires in about 1 of 100 articles of PolNeAR, hardly in the world's papers.
 */
export const phoneticSpelling: Rule = {
  id: "phonetic-spelling",
  level: "hint",
  summary: "Speech is spelled as it sounds.",
  explanation:
    "AP and most houses spell what people say as usual: “going to”, not “gonna”, since everybody speaks so and only " +
    "some are written so. Keep it where the sound is the point, in a lyric or a slogan.",
  examples: {
    bad: [
      { text: "The ferry is late. “We’re ⟦gonna⟧ wait all winter,” Ana Lund said." },
      { text: "The ferry is late. “They’re just ⟦talkin’⟧ about it,” Ana Lund said." },
      { text: "The ferry is late. “We ⟦gotta⟧ get it back, gotta get it,” Ana Lund said. The boat is new." },
    ],
    good: [
      "The ferry is late. “We’re going to wait all winter,” Ana Lund said.",
      // A title, and a nickname.
      "The choir sang “Gonna Row That Boat” in the hall. The boat was steered by Piet “Rowin’” Okoro.",
      // The mark closes the quotation.
      "The ferry is late. Ana Lund asked: “Did he say ‘begin’ or not?” The boat is new.",
      // The writer's own words.
      "The ferry is late, and the town is kinda glad. “We will wait,” Ana Lund said.",
    ],
  },
  nearby: { lists: ["quotes"], paragraphs: 1 },
  *check(article) {
    const nested = article.quotes.filter(({ outer }) => outer !== undefined);
    for (const quote of article.quotes) {
      if (quote.use !== "speech" || quote.outer !== undefined) continue;
      const [first, ...rest] = findWords(article, quote.inner, nested);
      if (first === undefined) continue;
      yield {
        span: first,
        message: msg`“${slice(article.text, first)}” is spelled as it sounds: most houses spell speech as usual.`,
        related: rest.map((span) => ({ span, message: msg`Also “${slice(article.text, span)}”.` })),
      };
    }
  },
};

function findWords({ text, markup }: Article, inner: Span, nested: readonly Quote[]): readonly Span[] {
  const words = slice(text, inner);
  if (!hint.test(words)) return [];
  return [...words.matchAll(asItSounds)]
    .map(({ index, 0: found }) => ({
      start: inner.start + index,
      end: inner.start + index + found.length,
    }))
    .filter((word) => itemAt(markup, word.start) === undefined && !isInMarks(nested, word));
}

/** Whether words stand in a title, nickname or slogan within the speech, or their apostrophe closes a quotation there. */
function isInMarks(nested: readonly Quote[], word: Span): boolean {
  const quote = nested[indexFrom(nested, word.start + 1) - 1];
  if (quote === undefined || !contains(quote, word)) return false;
  return quote.use !== "speech" || quote.end === word.end;
}

// A part of every such word: one quick look tells that a quotation has none.
const hint = /gonna|wanna|gotta|gimme|lemme|kinda|sorta|outta|dunno|['’]em|in['’]/u;

// "gonna", "talkin’ about", "’em"; not "Gonna", "hold’em".
const asItSounds =
  /(?<![\p{L}\p{N}'’-])(?:gonna|wanna|gotta|gimme|lemme|kinda|sorta|outta|dunno|['’]em|\p{Ll}{2,}in['’](?=[ ,.]))(?![\p{L}\p{N}-])/gu;
