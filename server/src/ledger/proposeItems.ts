import type { Article, Claim, Mention, Person } from "../article/article.ts";
import { phraseOf } from "../article/sameFact.ts";
import { compareSpans, type Span, slice } from "../text/span.ts";
import { itemIdOf } from "./itemId.ts";
import type { Item, ItemKind } from "./record.ts";
import { selectorOf } from "./selector.ts";

/** An item of the article that nobody has touched, and where it stands. */
export interface Proposed {
  readonly item: Item;
  readonly span: Span;
  /** Whose name, title or words these are, by the fullest name. */
  readonly person?: string;
}

/** A fact of the article before it is an item. */
interface Fact {
  readonly kind: ItemKind;
  readonly span: Span;
  readonly person?: string;
}

/**
 * What there is to check in an article, as a desk goes over it: each person's name and title where they first stand,
 * each speech in marks, each number with its noun, each date, and sentences that state a superlative or another claim
 * that no number of theirs covers. A statement within a quotation is part of that.
 *
 * @returns in order of the text; nothing for what is no article. Equal articles give equal ids.
 */
export function proposeItems(article: Article): readonly Proposed[] {
  if (article.verdict.kind !== "article") return [];
  const facts = [
    ...article.people.flatMap((person) => factsOf(article, person)),
    ...quotesOf(article),
    ...numbersOf(article),
    ...article.dates.map(({ start, end }): Fact => ({ kind: "date", span: { start, end } })),
    ...claimsOf(article),
  ];
  const copies = new Map<string, number>();
  return facts
    .sort((one, other) => compareSpans(one.span, other.span) || (one.kind < other.kind ? -1 : 1))
    .map((fact) => proposedOf(article.text, fact, copies));
}

function proposedOf(text: string, { kind, span, person }: Fact, copies: Map<string, number>): Proposed {
  const selector = selectorOf(text, span);
  const first = itemIdOf(kind, selector, 0);
  const copy = copies.get(first) ?? 0;
  copies.set(first, copy + 1);
  const id = copy === 0 ? first : itemIdOf(kind, selector, copy);
  const item: Item = { id, kind, status: "open", selector, sources: [], history: [] };
  return { item, span, ...(person === undefined ? {} : { person }) };
}

/** A person's name and title: where the fullest form first stands, and where a title or description first does. */
function factsOf(article: Article, { name, mentions }: Person): readonly Fact[] {
  const names = mentions.filter(({ kind }) => kind === "name");
  const full = names.find(({ start, end }) => article.text.slice(start, end) === name) ?? names[0];
  const titled = mentions.find((mention) => titleOf(article, mention) !== undefined);
  const title = titled && titleOf(article, titled);
  return [
    ...(full === undefined ? [] : [{ kind: "name", span: bare(full), person: name } as const]),
    ...(title === undefined ? [] : [{ kind: "title", span: title, person: name } as const]),
  ];
}

/** A title with the name behind it, since "President" alone is no fact; or a description. */
function titleOf({ text }: Article, { title, description, end }: Mention): Span | undefined {
  if (title !== undefined && !courtesy.test(slice(text, title))) return { start: title.start, end };
  return description && bare(description);
}

// "Mr.", which is no office; not "Mayor".
const courtesy = /^(?:Mr|Mrs|Ms|Miss|Mx)\.?$/u;

/** Speech in marks, but not a quotation within another. */
function quotesOf({ quotes, attributions }: Article): readonly Fact[] {
  const speakers = new Map(
    attributions.flatMap(({ quotes: own, source }) =>
      own.map((quote) => [quote, source?.person?.name] as const),
    ),
  );
  return quotes
    .filter(({ use, outer }) => use === "speech" && outer === undefined)
    .map((quote): Fact => {
      const person = speakers.get(quote);
      return { kind: "quote", span: bare(quote), ...(person === undefined ? {} : { person }) };
    });
}

/** Numbers with what they count, where that follows; an ordinal is a fact of its sentence, not one by itself. */
function numbersOf({ quantities }: Article): readonly Fact[] {
  return quantities
    .filter(({ kind }) => kind !== "ordinal")
    .map((quantity): Fact => ({ kind: "number", span: bare(phraseOf(quantity)) }));
}

function claimsOf(article: Article): readonly Fact[] {
  const quotes = quotesOf(article);
  return article.claims
    .filter((claim) => !quotes.some(({ span }) => isMostly(span, claim)))
    .flatMap((claim): Fact | readonly [] => {
      const kind = kindOf(claim);
      return kind === undefined ? [] : { kind, span: bare(claim) };
    });
}

/** Whether at least half of a sentence is within a quotation. */
function isMostly(quote: Span, { start, end }: Claim): boolean {
  return (Math.min(quote.end, end) - Math.max(quote.start, start)) * 2 >= end - start;
}

/** A sentence whose only claim is a number or date has that as an item. */
function kindOf({ kinds }: Claim): ItemKind | undefined {
  if (kinds.includes("superlative")) return "superlative";
  return kinds.some((kind) => kind !== "number" && kind !== "date" && kind !== "quantity")
    ? "claim"
    : undefined;
}

function bare({ start, end }: Span): Span {
  return { start, end };
}
