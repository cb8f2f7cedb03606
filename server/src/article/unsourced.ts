import { indexAfter, startsWithin } from "../text/sortedSpans.ts";
import { compareSpans, type Span, slice } from "../text/span.ts";
import type { Article, Claim } from "./article.ts";

/**
 * The claims that the writer makes in a body paragraph, and that no source stands near: none in its paragraph, the two
 * sentences before and the two behind. A claim of the first paragraph may have its source in the two paragraphs
 * behind, since a lede says what happened and leaves to them who said so.
 *
 * @param isWanted picks the claims before anything is searched.
 * @returns in order of start; may be empty.
 */
export function findUnsourced(article: Article, isWanted: (claim: Claim) => boolean): readonly Claim[] {
  const wanted = article.claims.filter(
    (claim) => claim.attribution === undefined && claim.sentence.paragraph.kind === "body" && isWanted(claim),
  );
  // Few articles have any, and the others need no list of sources.
  if (wanted.length === 0) return [];
  const sources = sourcesOf(article);
  const lede = ledeOf(article);
  return wanted.filter((claim) => !startsWithin(sources, surroundings(article, claim, lede)));
}

/** Where somebody or something is named as a source, in order: attributions with their source, polls and the like, links. */
function sourcesOf(article: Article): readonly Span[] {
  const attributions = article.attributions.filter(({ source }) => source !== undefined);
  const links = article.markup.filter((span) => slice(article.text, span).startsWith("]("));
  const sources = attributions.flatMap(({ source }) => source ?? []);
  return [...attributions, ...sources, ...article.dataSources, ...links].sort(compareSpans);
}

/** The first body paragraph and the two behind it; empty where there is none. */
function ledeOf({ paragraphs }: Article): { readonly end: number; readonly sourcedUntil: number } {
  const body = paragraphs.filter(({ kind }) => kind === "body").slice(0, 1 + ledeReach);
  return { end: body[0]?.end ?? 0, sourcedUntil: body.at(-1)?.end ?? 0 };
}

/** Paragraphs behind the first in which its source may stand. */
const ledeReach = 2;

/** From two sentences before a claim, or the start of its paragraph, to two behind it, or the end of its paragraph. */
function surroundings(article: Article, claim: Claim, lede: ReturnType<typeof ledeOf>): Span {
  const { sentences } = article;
  const { sentence } = claim;
  const index = indexAfter(sentences, sentence.start);
  const first = sentences[Math.max(0, index - reach)] ?? sentence;
  const last = sentences[Math.min(sentences.length - 1, index + reach)] ?? sentence;
  const end = Math.max(last.end, sentence.start < lede.end ? lede.sourcedUntil : 0);
  return {
    start: Math.min(first.start, sentence.paragraph.start),
    end: Math.max(end, sentence.paragraph.end),
  };
}

/** Sentences on either side. */
const reach = 2;
