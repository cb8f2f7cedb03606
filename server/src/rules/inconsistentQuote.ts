import type { Article, Attribution, Mention, Person, Quote } from "../article/article.ts";
import { sureFrom } from "../article/evidence.ts";
import { attributionsByQuote, isProbable } from "../article/lookup.ts";
import type { QuotedRun } from "../article/quotedRuns.ts";
import { findQuoteVariants } from "../article/quoteIndex.ts";
import type { QuoteVariant } from "../article/quoteVariants.ts";
import { changesAny } from "../rereading/across.ts";
import { type Gathering, gather } from "../rereading/gather.ts";
import type { Key } from "../rereading/memory.ts";
import { findQuoteVariantsAgain } from "../rereading/quoteVariants.ts";
import type { Rereading } from "../rereading/recheck.ts";
import type { Difference } from "../text/alignment.ts";
import { joinMessages, type Message, msg } from "../text/message.ts";
import { type Span, slice } from "../text/span.ts";
import type { Problem, Rule } from "./rule.ts";

/**
 * Reports words that the article quotes twice, worded differently. What differs is marked in the headline, caption or
 * pull quote, else in the later quotation.
 *
 * Once in 840 articles of PolNeAR, and right (a headline left out an article). Of single words changed, left out or
 * added where a quotation was repeated it finds two in three: misses are in one paragraph with the first, at a sentence's
 * end, or at an end of a short quotation, where two sentences may only be alike.
 */
export const inconsistentQuote: Rule<"words"> = {
  id: "inconsistent-quote",
  level: "warning",
  summary: "The same quotation is worded differently in two places.",
  explanation:
    "Readers who find both will believe neither. Check the words against your notes or the recording. A quotation " +
    "that is cut short, or has brackets or an ellipsis where it was cut, is not reported, nor are differences in " +
    "capitals and punctuation.",
  thresholds: {
    words: {
      default: 5,
      least: 4,
      most: 50,
      summary: "words that two quotations must have to be compared",
    },
  },
  examples: {
    bad: [
      {
        text: "“We will never close the harbor to the small boats,” Ana Lund said.\n\nThe hall was full. “We will ⟦close⟧ the harbor to the small boats,” she had said in May.",
      },
      {
        text: "The hall was full. “We will close the harbor to the small boats,” Ana Lund said.\n\nIt was not the first time. “We will close the harbor to the ⟦fishing⟧ boats,” she said.",
      },
      {
        text: "# Lund: ‘We will close the harbor to ⟦all⟧ boats’\n\nThe hall was full. “We will close the harbor to small boats,” Ana Lund said.",
      },
    ],
    good: [
      "“We will never close the harbor to the small boats,” Ana Lund said.\n\n“We will never close the harbor,” she had said in May.",
      // The cut is marked.
      "“We will never close the harbor to the small boats,” Ana Lund said.\n\n“We will … close the harbor to the small boats,” she had said.",
      "“We will never close the harbor to the small boats,” Ana Lund said.\n\n“We will never close [it] to the small boats,” she had said.",
      // One speaker may vary a sentence; the writer has both in one paragraph.
      "The hall was full. “We will close the harbor to the boats,” Ana Lund said. “We will close the harbor to all the boats.”",
      // Another sentence that begins alike.
      "“We will close the harbor,” Ana Lund said.\n\n“We will close the school,” she said.",
      // Capitals, commas and the kind of marks are no words.
      "“We’ll never close the harbor, not to the small boats,” Ana Lund said.\n\nShe wrote: 'We'll never close the Harbor – not to the small boats!'",
    ],
  },
  waitsForTyping: true,
  across: {
    lists: ["quotes"],
    asks: speakersOfVariants,
    isTouched: ({ quotes }, edit) => changesAny(edit, quotes),
  },
  *check(article, { words }, { rereading }) {
    const variants =
      rereading === undefined ? findQuoteVariants(article, words) : findQuoteVariantsAgain(rereading, words);
    const quotes = new Set(variants.flatMap(({ part, whole }) => [part.quote, whole.quote]));
    rereading?.memory.remember(comparedKey, quotes);
    const byQuote = attributionsByQuote(article, quotes);
    for (const variant of variants) {
      if (!areOfTwoPeople(byQuote, variant)) yield problemOf(article, variant);
    }
  },
};

/** Two people may well say nearly the same. */
function areOfTwoPeople(byQuote: ReadonlyMap<Quote, Attribution>, { part, whole }: QuoteVariant): boolean {
  const [one, other] = [part, whole].map(({ quote }) => {
    const attribution = byQuote.get(quote);
    return attribution && speakerOf(attribution);
  });
  return one !== undefined && other !== undefined && one !== other;
}

/** The quotations that were found to be worded differently, as far as they are attributed, with whose words they are. */
function speakersOfVariants(
  article: Article,
  rereading: Rereading,
): readonly (Quote | Mention | undefined)[] {
  const compared = rereading.memory.recall(comparedKey);
  const asked: (Quote | Mention | undefined)[] = [];
  if (compared === undefined || compared.size === 0) return asked;
  for (const { quotes, speaker } of gather(article, attributedQuotes, rereading))
    for (const quote of quotes) if (compared.has(quote)) asked.push(quote, speaker);
  return asked;
}

/** Quotations that are attributed, with the first mention of whose words they are: no two people share one. */
interface AttributedQuotes {
  readonly quotes: readonly Quote[];
  readonly speaker: Mention | undefined;
}

const attributedQuotes: Gathering<"attributions", AttributedQuotes> = {
  name: "attributedQuotes",
  of: "attributions",
  read: (attribution) => {
    const { quotes } = attribution;
    return quotes.length === 0 ? undefined : { quotes, speaker: speakerOf(attribution)?.mentions[0] };
  },
};

/** The quotations of the variants that were found last. */
const comparedKey: Key<ReadonlySet<Quote>> = { name: "comparedQuotes" };

/** Whose words it tells, where that is sure. */
function speakerOf(attribution: Attribution): Person | undefined {
  return isProbable(attribution, sureFrom) ? attribution.source?.person : undefined;
}

function problemOf(article: Article, { part, whole, alignment }: QuoteVariant): Problem {
  // The body is what a headline or caption is checked against; of two in the body the earlier one.
  const isPartOdd = isAside(part) === isAside(whole) ? part.quote.start > whole.quote.start : isAside(part);
  const [odd, kept] = isPartOdd ? [part, whole] : [whole, part];
  const sides = alignment.differences.map((difference) => sidesOf(difference, isPartOdd));
  const spans = sides.map(({ here }) => spanOf(odd, here));
  return {
    span: { start: spans[0]?.start ?? odd.quote.start, end: spans.at(-1)?.end ?? odd.quote.end },
    message: joinMessages(
      sides.map((side) => describe(article, odd, kept, side)),
      " ",
    ),
    related: sides.map(({ there }) => ({
      span: spanOf(kept, there),
      message: msg`Here it is “${slice(article.text, spanOf(kept, widen(there)))}”.`,
    })),
  };
}

function isAside({ place }: QuotedRun): boolean {
  return asides.has(place);
}

const asides: ReadonlySet<string> = new Set(["headline", "standfirst", "caption", "pullQuote", "crossHead"]);

type Range = readonly [start: number, end: number];

/** A difference as the reported quotation and the other one have it. */
interface Sides {
  readonly here: Range;
  readonly there: Range;
}

function sidesOf({ part, whole }: Difference, isPartOdd: boolean): Sides {
  return isPartOdd ? { here: part, there: whole } : { here: whole, there: part };
}

function describe({ text }: Article, odd: QuotedRun, kept: QuotedRun, { here, there }: Sides): Message {
  const [added, missing] = [here, there].map(([start, end]) => end - start) as [number, number];
  if (added === 0)
    return msg`“${slice(text, spanOf(kept, there))}” is missing here, and stands where the article quotes these words elsewhere.`;
  const words = slice(text, spanOf(odd, here));
  return missing === 0
    ? msg`“${words}” is not in these words where the article quotes them elsewhere.`
    : msg`“${words}” is “${slice(text, spanOf(kept, there))}” where the article quotes these words elsewhere.`;
}

/** The words of a range; where it is empty, the word behind it, or the last one. */
function spanOf({ words }: QuotedRun, [start, end]: Range): Span {
  const first = words[Math.min(start, words.length - 1)];
  const last = words[Math.min(Math.max(start, end - 1), words.length - 1)];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** With a word on each side, so that a reader finds the place. */
function widen([start, end]: Range): Range {
  return [Math.max(0, start - 1), end + 1];
}
