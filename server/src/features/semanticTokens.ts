import type { Article } from "../article/article.ts";
import { compareSpans, type Span } from "../text/span.ts";

/** A stretch of text with one meaning. */
export interface SemanticToken {
  readonly span: Span;
  readonly kind: "person" | "organisation" | "quote" | "cue";
}

/**
 * Names, cues and speech, in order and without overlap: a name within a quote cuts it in two, since editors take
 * no tokens within tokens. Quotes that are no speech (titles, terms) have none.
 */
export function findSemanticTokens(article: Article): readonly SemanticToken[] {
  const small = withoutOverlaps([...entityTokens(article), ...cueTokens(article)]);
  const quotes = article.quotes
    .filter(({ use, outer }) => use === "speech" && outer === undefined)
    .flatMap(({ pieces }) => pieces);
  const rest = withoutOverlaps(quotes.map((span) => ({ span, kind: "quote" })));
  return [...small, ...gapsOf(rest, small)].sort((one, other) => compareSpans(one.span, other.span));
}

function entityTokens({ people, organisations }: Article): readonly SemanticToken[] {
  const ofPeople = people.flatMap(({ mentions }) =>
    mentions.map((span): SemanticToken => ({ span, kind: "person" })),
  );
  const ofOrganisations = organisations.flatMap(({ mentions }) =>
    mentions.map((span): SemanticToken => ({ span, kind: "organisation" })),
  );
  return [...ofPeople, ...ofOrganisations];
}

function cueTokens({ attributions }: Article): readonly SemanticToken[] {
  return attributions.flatMap(({ cue }) => {
    if (cue === undefined || cue.form === "punctuation") return [];
    return [{ span: cue, kind: "cue" }];
  });
}

/** In order; of two that overlap the one that starts first stays, the longer if both start together. */
function withoutOverlaps(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  let end = 0;
  return tokens
    .toSorted((one, other) => compareSpans(one.span, other.span))
    .filter(({ span }) => {
      if (span.start < end || span.end <= span.start) return false;
      end = span.end;
      return true;
    });
}

/** What of the outer tokens is left beside the inner ones; both are in order. */
function gapsOf(outer: readonly SemanticToken[], inner: readonly SemanticToken[]): readonly SemanticToken[] {
  const gaps: SemanticToken[] = [];
  let index = 0;
  for (const { span, kind } of outer) {
    let start = span.start;
    for (let next = inner[index]; next !== undefined && next.span.start < span.end; next = inner[++index]) {
      if (next.span.start > start) gaps.push({ span: { start, end: next.span.start }, kind });
      start = Math.max(start, next.span.end);
    }
    if (start < span.end) gaps.push({ span: { start, end: span.end }, kind });
    // A name that reaches over the end of a quote is looked at again for the next one.
    if (index > 0) index--;
  }
  return gaps;
}
