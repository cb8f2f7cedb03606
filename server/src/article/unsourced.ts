import { indexAfter, startsWithin } from "../text/sortedSpans.ts";
import { compareSpans, type Span, slice } from "../text/span.ts";
import type { Article, Claim } from "./article.ts";

/**
 * The claims that the writer makes in a body paragraph, and that no source stands near: none in the sentence, the two
 * before and the two behind.
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
  return wanted.filter((claim) => !startsWithin(sources, surroundings(article, claim)));
}

/** Where somebody or something is named as a source, in order: attributions with their source, and links. */
function sourcesOf(article: Article): readonly Span[] {
  const attributions = article.attributions.filter(({ source }) => source !== undefined);
  const links = article.markup.filter((span) => slice(article.text, span).startsWith("]("));
  const sources = attributions.flatMap(({ source }) => source ?? []);
  return [...attributions, ...sources, ...links].sort(compareSpans);
}

/** From two sentences before a claim to two behind it. */
function surroundings(article: Article, claim: Claim): Span {
  const index = indexAfter(article.sentences, claim.sentence.start);
  const first = article.sentences[Math.max(0, index - reach)] ?? claim.sentence;
  const last = article.sentences[Math.min(article.sentences.length - 1, index + reach)] ?? claim.sentence;
  return { start: first.start, end: last.end };
}

/** Sentences on either side. */
const reach = 2;
