import type { Article, Quote } from "../article/article.ts";
import { msg } from "../text/message.ts";
import { itemAt } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports one to three quoted words of a speaker within a sentence that tells the rest: "He said the plan was “not ready”".
 *
 * Titles, terms, nicknames, slogans, headlines and words for somebody or something (“called him a “faker””) are left alone,
 * and so is a whole short sentence. Off: AP asks to avoid fragments, and many papers live on them.
 */
export const partialQuote: Rule<"words"> = {
  id: "partial-quote",
  level: "off",
  summary: "Only a few words of a speaker are quoted.",
  explanation:
    "AP avoids fragments: a reader cannot tell from two quoted words what was said, and marks around ordinary words look " +
    "like doubt. Quote the sentence, or tell it without marks.",
  thresholds: {
    words: {
      default: 3,
      least: 1,
      most: 10,
      summary: "words that a quotation has at most to count as a fragment",
    },
  },
  examples: {
    bad: [
      { text: "Ana Lund said the boat was ⟦“not ready”⟧ for the winter. The crew has five sailors." },
      {
        text: "The mayor told the council he would ⟦“strongly consider”⟧ the sale. The crew has five sailors.",
      },
    ],
    good: [
      "Ana Lund said the boat was not ready for the winter. The crew has five sailors.",
      "Ana Lund said the boat was “not ready for a winter on the lake”. The crew has five sailors.",
      // Short, but all that was said.
      "“Not yet,” Ana Lund said. The crew has five sailors.",
      // A word for somebody, whose sound is the point.
      "Ana Lund called the mayor a “faker” in May. The crew has five sailors.",
      // A title, and a headline.
      "# Boat ‘not ready’\n\nAna Lund said she had read “Boats of Tarn” in May. The crew has five sailors.",
    ],
  },
  nearby: { lists: ["attributions", "quotes"], paragraphs: 1 },
  *check(article, { words }) {
    for (const { kind, quotes, speech, cue } of article.attributions) {
      if (kind !== "mixed" || !speech || cue?.form !== "verb" || naming.has(cue.lemma)) continue;
      for (const quote of quotes) {
        if (!isFragment(article, quote, words)) continue;
        yield {
          span: quote,
          message: msg`${slice(article.text, quote)} is a fragment of what was said: quote the sentence, or tell it without marks.`,
        };
      }
    }
  },
};

function isFragment({ text, paragraphs, sentences }: Article, quote: Quote, most: number): boolean {
  const { start, end, inner, use, outer, marks } = quote;
  if (use !== "speech" || outer !== undefined || marks === "none") return false;
  if (itemAt(paragraphs, start)?.kind !== "body") return false;
  const words = slice(text, inner).trim();
  if (words.split(/\s+/u).length > most || wholeOrName.test(words)) return false;
  const sentence = itemAt(sentences, start);
  if (sentence === undefined || end > sentence.end) return false;
  return !endsBeforeQuote.test(text.slice(Math.max(sentence.start, start - 100), start).trimEnd());
}

/** Verbs that give a name: the word that was used is what is told. */
const naming: ReadonlySet<string> = new Set(["call", "describe", "dub", "label", "brand", "term", "name"]);

// "Not yet.", "Why?", "Boats of Tarn"; not "not ready".
const wholeOrName = /^\p{Lu}|[.!?]$/u;

// "She said: ", "called him a ", "so-called "
const endsBeforeQuote =
  /(?::|\b(?:so-called|term|word|phrase|expression|slogan|(?:call|describ|dubb|label|brand)(?:s|es|ed|ing)?(?:\s\S+){0,4}))$/iu;
