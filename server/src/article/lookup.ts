import { itemAt } from "../text/sortedSpans.ts";
import { contains, type Span, touches } from "../text/span.ts";
import type { Article, Attribution, Mention, Organisation, Paragraph, Person, Quote } from "./article.ts";

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

/** The organisation that a mention stands for. */
export function organisationOf(article: Article, mention: Mention): Organisation | undefined {
  return article.organisations.find((organisation) => organisation.mentions.includes(mention));
}

/** The attribution that covers a quote; for a quote within a quote its own, if it has one. */
export function attributionOf(article: Article, quote: Quote): Attribution | undefined {
  return article.attributions.find((attribution) => attribution.quotes.includes(quote));
}

/** Whether a reader is shown an attribution: a thought, a plan or hearsay only where words of it are quoted. */
export function isSaid(attribution: Attribution): boolean {
  return attribution.speech || attribution.quotes.length > 0;
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
