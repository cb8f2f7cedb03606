import type { Article, Attribution, Mention, Organisation, Person } from "../article/article.ts";
import { mentionAt } from "../article/lookup.ts";
import { compareSpans, type Span, touches } from "../text/span.ts";
import { attributionAt, entityAt } from "./at.ts";
import { entityOfSource } from "./voices.ts";

/** Where something is introduced, and what of it was under the cursor. */
export interface Definition {
  readonly origin: Span;
  /** Name with title and description, as far as they stand together. */
  readonly target: Span;
  readonly name: Span;
}

/** A place that lights up with the one under the cursor. */
export interface Highlight {
  readonly span: Span;
  readonly part: "mention" | "quote" | "cue" | "speaker";
}

/** From a mention to the first one of that person or organisation; from a quote or cue to its speaker. */
export function findDefinition(article: Article, offset: number): Definition | undefined {
  const mention = mentionAt(article, offset);
  const entity = entityAt(article, offset);
  const introduction = entity?.mentions[0];
  if (mention !== undefined && introduction !== undefined) {
    return { origin: mention, target: wholeMention(introduction), name: introduction };
  }
  const attribution = attributionAt(article, offset);
  if (attribution?.source === undefined) return undefined;
  const origin = partsOf(attribution).find(({ span }) => touches(span, offset))?.span ?? attribution.content;
  return { origin, target: attribution.source, name: attribution.source.head };
}

/**
 * Every mention of the person or organisation at an offset, by name, role or pronoun, in order; from a quote or
 * cue those of its speaker.
 */
export function findReferences(
  article: Article,
  offset: number,
  introduction: "withIntroduction" | "withoutIntroduction",
): readonly Span[] {
  const mentions = referredAt(article, offset)?.mentions ?? [];
  return introduction === "withIntroduction" ? mentions : mentions.slice(1);
}

/**
 * What lights up with an offset: quote, cue and speaker of one attribution together; on a name all mentions of
 * it, and what is said where the name is that of a speaker.
 */
export function findHighlights(article: Article, offset: number): readonly Highlight[] {
  const mentions = entityAt(article, offset)?.mentions ?? [];
  const attribution = attributionAt(article, offset);
  const isMention = mentions.length > 0;
  const isSpeaker = attribution?.source !== undefined && touches(attribution.source, offset);
  const parts = attribution !== undefined && (!isMention || isSpeaker) ? partsOf(attribution) : [];
  const others = mentions.filter((mention) => !parts.some(({ span }) => isSame(span, mention)));
  const highlights: readonly Highlight[] = [
    ...parts,
    ...others.map((mention): Highlight => ({ span: mention, part: "mention" })),
  ];
  return highlights.toSorted((one, other) => compareSpans(one.span, other.span));
}

function referredAt(article: Article, offset: number): Person | Organisation | undefined {
  const entity = entityAt(article, offset);
  if (entity !== undefined) return entity;
  const source = attributionAt(article, offset)?.source;
  return source === undefined ? undefined : entityOfSource(source);
}

/** Each piece of its quotes, its cue, and the head of its source; the reported clause where nothing is quoted. */
function partsOf(attribution: Attribution): readonly Highlight[] {
  const { quotes, cue, source, content } = attribution;
  const said = quotes.length > 0 ? quotes.flatMap((quote) => quote.pieces) : [content];
  const parts: Highlight[] = said.map((span) => ({ span, part: "quote" }));
  if (cue !== undefined) parts.push({ span: cue, part: "cue" });
  if (source !== undefined) parts.push({ span: source.head, part: "speaker" });
  return parts;
}

function wholeMention({ start, end, title, description }: Mention): Span {
  const spans = [title, description].filter((span) => span !== undefined);
  return {
    start: Math.min(start, ...spans.map((span) => span.start)),
    end: Math.max(end, ...spans.map((span) => span.end)),
  };
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}
