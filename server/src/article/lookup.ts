import { itemAt, itemsFrom } from "../text/sortedSpans.ts";
import { compareSpans, contains, type Span, touches } from "../text/span.ts";
import type {
  Article,
  Attribution,
  Mention,
  Organisation,
  Paragraph,
  Person,
  Quote,
  Source,
} from "./article.ts";

/** The mention at an offset; the innermost where one stands in another. */
export function mentionAt(article: Article, offset: number): Mention | undefined {
  return innermost(article.mentions, offset);
}

/** The quote at an offset; the innermost where one stands in another. */
export function quoteAt(article: Article, offset: number): Quote | undefined {
  return innermost(article.quotes, offset);
}

/** The person that a mention stands for. */
export function personOf(article: Article, mention: Mention): Person | undefined {
  return article.people.find((person) => person.mentions.includes(mention));
}

/** The mentions of a person that begin within a span, in order; none for nobody. */
export function mentionsIn(person: Person | undefined, span: Span): readonly Mention[] {
  return itemsFrom(person?.mentions ?? [], span);
}

/** The organisation that a mention stands for. */
export function organisationOf(article: Article, mention: Mention): Organisation | undefined {
  return article.organisations.find((organisation) => organisation.mentions.includes(mention));
}

/** The attribution that covers a quote; for a quote within a quote its own, if it has one. */
export function attributionOf(article: Article, quote: Quote): Attribution | undefined {
  return article.attributions.find((attribution) => attribution.quotes.includes(quote));
}

/**
 * The same for many quotes at once: whoever asks for them one by one would look through all attributions for each.
 *
 * @param wanted the quotes to look at; all, if left out.
 */
export function attributionsByQuote(
  { attributions }: Article,
  wanted?: ReadonlySet<Quote>,
): ReadonlyMap<Quote, Attribution> {
  const byQuote = new Map<Quote, Attribution>();
  if (wanted?.size === 0) return byQuote;
  for (const attribution of attributions)
    for (const quote of attribution.quotes)
      if ((wanted === undefined || wanted.has(quote)) && !byQuote.has(quote)) byQuote.set(quote, attribution);
  return byQuote;
}

/** The sources of attributions, in order. */
export function sourcesOf(attributions: readonly Attribution[]): readonly Source[] {
  const sources: Source[] = [];
  for (const { source } of attributions) if (source !== undefined) sources.push(source);
  return sources.sort(compareSpans);
}

/** Whether a reader is shown an attribution: a thought, a plan or hearsay only where words of it are quoted. */
export function isSaid(attribution: Attribution): boolean {
  return attribution.speech || attribution.quotes.length > 0;
}

/**
 * Whether somebody's own words are told: in quotation marks, or by a plain verb of saying. Narrower than `speech`,
 * which also counts "according to", documents that show and people who criticize or demand.
 */
export function isSpoken({ speech, kind, cue, evidence }: Attribution): boolean {
  if (!speech) return false;
  const isSaying = cue?.form === "verb" && verbsOfSaying.has(cue.lemma) && evidence !== "participle";
  return kind === "direct" || isSaying;
}

/** Verbs that only report; "insist", "warn" and "claim" also judge. The choice was checked on NewsDiscourse. */
const verbsOfSaying: ReadonlySet<string> = new Set([
  "add",
  "announce",
  "continue",
  "explain",
  "reply",
  "say",
  "state",
  "tell",
]);

/** Whether an attribution is at least so probable, from 0 to 1; without a trained model all are. */
export function isProbable({ confidence }: Attribution, least: number): boolean {
  return confidence === undefined || confidence >= least;
}

/**
 * The attributions as a reader counts them: "The roof, she said, leaks" is one, although the cue stands between
 * its halves. The content of such a one runs from the first half to the end of the second; order stays.
 */
export function joinHalves(attributions: readonly Attribution[]): readonly Attribution[] {
  const joined: Attribution[] = [];
  for (const attribution of attributions) {
    const last = joined.at(-1);
    if (last === undefined || !isSecondHalf(last, attribution)) joined.push(attribution);
    else {
      const { end } = attribution;
      joined[joined.length - 1] = { ...last, end, content: { start: last.content.start, end } };
    }
  }
  return joined;
}

function isSecondHalf(first: Attribution, second: Attribution): boolean {
  return (
    second.evidence === "continuedQuote" &&
    second.kind === "indirect" &&
    first.kind === "indirect" &&
    second.cue !== undefined &&
    second.cue.start === first.cue?.start
  );
}

/** The paragraph at an offset. */
export function paragraphAt(article: Article, offset: number): Paragraph | undefined {
  return itemAt(article.paragraphs, offset);
}

function innermost<Item extends Span>(items: readonly Item[], offset: number): Item | undefined {
  let found: Item | undefined;
  for (const item of items) {
    if (item.start > offset) break;
    if (touches(item, offset) && (found === undefined || contains(found, item))) found = item;
  }
  return found;
}
