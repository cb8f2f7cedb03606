import { indexAfter, startsWithin } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";
import type { Article, Source, VagueSource } from "./article.ts";
import { paragraphAt, sourcesOf } from "./lookup.ts";

/**
 * The vague sources of some kinds for which nobody is named: neither in the rest of their paragraph nor in the next.
 *
 * "Critics say the plan is weak" is how a paragraph begins that goes on with the critic's name. Headlines, standfirsts
 * and captions are left out: they sum up what the article tells below, with the names.
 *
 * @returns in order of start; may be empty.
 */
export function findUnnamed(
  article: Article,
  kinds: ReadonlySet<VagueSource["kind"]>,
): readonly VagueSource[] {
  const wanted = article.vagueSources.filter(({ kind }) => kinds.has(kind));
  if (wanted.length === 0) return [];
  const sources = namedSources(article);
  return wanted.filter(
    (vague) => !isSummary(article, vague) && !startsWithin(sources, restOf(article, vague)),
  );
}

function isSummary(article: Article, span: Span): boolean {
  const kind = paragraphAt(article, span.start)?.kind;
  return kind === "headline" || kind === "standfirst" || kind === "caption";
}

/** The sources that can be asked, in order. */
function namedSources(article: Article): readonly Span[] {
  return sourcesOf(article.attributions).filter(({ kind }) => named.has(kind));
}

/** From behind a phrase, which may itself be a source, to the end of the next paragraph. */
function restOf(article: Article, vague: VagueSource): Span {
  const index = indexAfter(article.paragraphs, vague.start);
  const last = article.paragraphs[index + 1] ?? article.paragraphs[index];
  return { start: vague.end, end: last?.end ?? vague.end };
}

const named: ReadonlySet<Source["kind"]> = new Set(["person", "organisation", "document"] as const);
