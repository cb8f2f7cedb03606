import type { Article, Attribution, Mention, Paragraph, Quote } from "../article/article.ts";
import { sureFrom } from "../article/evidence.ts";
import { attributionsByQuote, isProbable, sourcesOf } from "../article/lookup.ts";
import { type Message, msg } from "../text/message.ts";
import { indexAfter, indexFrom, itemAt, itemsIn, startsWithin } from "../text/sortedSpans.ts";
import { slice } from "../text/span.ts";
import type { RelatedPlace, Rule } from "./rule.ts";

/**
 * Reports a quotation that nobody speaks and nobody near it could.
 *
 * In published articles that is rare: of the quotations of seven words and more in PolNeAR 65 of 4,538 have no
 * source, about one in 13 articles, so a guess that is wrong once in seven would be wrong nine times of ten here.
 * Therefore shorter ones are never reported, nor those with any possible speaker in their paragraph and the two
 * beside it, nor those where somebody speaks most likely; and it is a warning only where the reading is
 * sure. The outline lists them all under “Unattributed”. Fires once in the 84 articles of PolNeAR for
 * development, and 2 times in 550 of the world's English-language papers.
 */
export const unattributedQuote: Rule = {
  id: "unattributed-quote",
  level: "warning",
  summary: "Nobody is named as the speaker of a quotation.",
  explanation:
    "Readers cannot weigh words without knowing whose they are. Name the speaker in the same paragraph, or say " +
    "what the words are taken from. Quotations under seven words, titles, slogans, headlines, captions " +
    "and interview turns are never reported, nor is a quotation with a possible speaker near it. Where the " +
    "reading is not sure that nobody speaks, the finding is an information.",
  examples: {
    bad: [
      {
        text: "The pier was closed in March.\n\n⟦“The lights went out one by one and the young simply moved away.”⟧\n\nThe ticket hall became a store for nets.",
      },
      {
        text: "The road to the lake was never paved.\n\n⟦“Nobody came to look at it in all of those twenty years.”⟧\n\nIn spring the ice took the last of the bridge.",
      },
    ],
    good: [
      "The pier was closed in March.\n\n“The lights went out one by one and the young simply moved away,” Ana Lund said.",
      // The paragraph before names who speaks.
      "Ana Lund runs the ticket hall and remembers the last boat.\n\n“The lights went out one by one and the young simply moved away.”",
      // The first words of an article, before anybody could be named.
      "“The lights went out one by one and the young simply moved away.”\n\nThe sentence hangs framed in the ticket hall of the pier.",
      // Six words may be a term, a sign or a motto.
      "The pier was closed in March.\n\nThe sign “Here ends the road to nowhere” still stands at the gate.",
      "The pier was closed in March.\n\nThe song “The Lights Went Out in the Harbor One by One” opens the album.",
    ],
  },
  waitsForTyping: true,
  yieldsTo: ["unclosed-quote", "stray-quote-mark", "missing-reopening-mark"],
  nearby: {
    lists: ["quotes", "attributions"],
    reads: ["mentions"],
    paragraphs: 1,
    opening: true,
    // Of a name that stands farther away it is told too, but not that there is none.
    asks: ({ mentions }) => [mentions.find(isPersonName), mentions.findLast(isPersonName)],
  },
  *check(article) {
    const attributed = new Set(article.attributions.flatMap(quotesWithSource));
    const nameless = article.quotes.filter(
      (quote) => quote.use === "speech" && quote.outer === undefined && !attributed.has(quote),
    );
    const firstBody = article.paragraphs.find(({ kind }) => kind === "body");
    const wanted = nameless.flatMap((quote) => wantedOf(article, quote, firstBody));
    // Most articles have none, and need no lists of who could speak.
    if (wanted.length === 0) return;
    const hasVoice = voiceFinder(article);
    const byQuote = attributionsByQuote(article);
    const named = article.mentions.filter(isPersonName);
    for (const { quote, count, place } of wanted) {
      if ([place.own, place.before, place.after].some(hasVoice)) continue;
      const attribution = byQuote.get(quote);
      if (attribution !== undefined && !isProbable(attribution, leastConfidence)) continue;
      yield {
        span: quote,
        message: messageOf(count),
        isUnsure: attribution !== undefined && !isProbable(attribution, sureFrom),
        related: lastNamed(article, quote, named),
      };
    }
  },
};

const leastWords = 7;

/** Below it somebody speaks in two of three. */
const leastConfidence = 0.33;

function isPersonName({ kind, of }: Mention): boolean {
  return kind === "name" && of === "person";
}

function messageOf(count: number): Message {
  return msg`No speaker found for this ${count}-word quotation (looked in this paragraph, the one before and the one after).`;
}

function quotesWithSource({ source, quotes }: Attribution): readonly Quote[] {
  return source === undefined ? [] : quotes;
}

function countWords(article: Article, quote: Quote): number {
  let count = 0;
  for (let index = indexAfter(article.tokens, quote.start); index < article.tokens.length; index++) {
    const token = article.tokens[index];
    if (token === undefined || token.start >= quote.end) break;
    if (token.kind !== "punctuation") count++;
  }
  return count;
}

/** A quote that somebody should be named for, with the number of its words. */
interface Wanted {
  readonly quote: Quote;
  readonly count: number;
  readonly place: Place;
}

/** A quote without speaker, if it is long enough and its place wants one; the first of the body wants none yet. */
function wantedOf(article: Article, quote: Quote, firstBody: Paragraph | undefined): readonly Wanted[] {
  const count = countWords(article, quote);
  const place = count < leastWords ? undefined : placeOf(article, quote);
  return place === undefined || place.own === firstBody ? [] : [{ quote, count, place }];
}

/** The paragraph of a quote and the ones beside it. */
interface Place {
  readonly own: Paragraph;
  readonly before: Paragraph | undefined;
  readonly after: Paragraph | undefined;
}

/** Where a quote stands, if a speaker is wanted there: in the body, and not where a colon or a label leads to it. */
function placeOf(article: Article, quote: Quote): Place | undefined {
  const index = indexAfter(article.paragraphs, quote.start);
  const own = article.paragraphs[index];
  if (own === undefined || own.kind !== "body" || quote.marks === "none") return undefined;
  const before = article.paragraphs[index - 1];
  if (before !== undefined && (before.kind === "turn" || slice(article.text, before).endsWith(":")))
    return undefined;
  return { own, before, after: article.paragraphs[index + 1] };
}

const readKinds: ReadonlySet<string> = new Set([
  "body",
  "listItem",
  "standfirst",
  "caption",
  "turn",
  "blockQuote",
]);

/** Answers whether anybody who could speak is named in a paragraph, or stands there as a role or pronoun. */
function voiceFinder(article: Article): (paragraph: Paragraph | undefined) => boolean {
  const voices = [article.mentions.filter(isCandidate), sourcesOf(article.attributions)];
  const outer = article.quotes.filter((quote) => quote.outer === undefined);
  const known = new Map<Paragraph, boolean>();
  return (paragraph) => {
    if (paragraph === undefined || !readKinds.has(paragraph.kind)) return false;
    const hasVoice =
      known.get(paragraph) ??
      (voices.some((spans) => startsWithin(spans, paragraph)) || hasPronoun(article, outer, paragraph));
    known.set(paragraph, hasVoice);
    return hasVoice;
  };
}

function isCandidate({ of, kind }: Mention): boolean {
  return of === "person" || (of === "organisation" && kind !== "pronoun");
}

/** Whether "he", "she", "they" or their like stand in a paragraph, outside of quotations. */
function hasPronoun({ tokens }: Article, outer: readonly Quote[], paragraph: Paragraph): boolean {
  return itemsIn(tokens, paragraph).some(
    ({ lower, start }) => pronouns.has(lower) && itemAt(outer, start) === undefined,
  );
}

const pronouns: ReadonlySet<string> = new Set(["he", "she", "they", "i", "we", "who"]);

/** The person named last before a quote, and the one named next: where a writer would look first. */
function lastNamed(article: Article, quote: Quote, named: readonly Mention[]): readonly RelatedPlace[] {
  const next = indexFrom(named, quote.start);
  const before = named[next - 1];
  const after = named[indexFrom(named, quote.end)];
  return [
    ...(before === undefined
      ? []
      : [{ span: before, message: msg`${slice(article.text, before)} is named last before it.` }]),
    ...(after === undefined
      ? []
      : [{ span: after, message: msg`${slice(article.text, after)} is named next after it.` }]),
  ];
}
