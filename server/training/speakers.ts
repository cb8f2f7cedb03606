import { findAttributions } from "../src/analysis/attributions.ts";
import { findMarkup } from "../src/analysis/markup.ts";
import { findMentions } from "../src/analysis/mentions.ts";
import { groupOrganisations } from "../src/analysis/organisations.ts";
import { findParagraphs } from "../src/analysis/paragraphs.ts";
import { groupPeople } from "../src/analysis/people.ts";
import { findQuotes } from "../src/analysis/quotes.ts";
import { findSentences } from "../src/analysis/sentences.ts";
import { answerTo } from "../src/analysis/speakers/answers.ts";
import type { Parts } from "../src/analysis/speakers/parts.ts";
import type { Ranked } from "../src/analysis/speakers/ranking.ts";
import { resolveSources } from "../src/analysis/speakers/resolver.ts";
import { findTokens } from "../src/analysis/tokens.ts";
import type { Attribution } from "../src/article/article.ts";
import type { Lexicon } from "../src/lexicon/lexicon.ts";
import { cellsOf } from "../src/rereading/cells.ts";
import type { FeatureWeights } from "../src/text/logLinear.ts";
import { overlaps, type Span } from "../src/text/span.ts";
import { finish } from "../src/text/steps.ts";
import type { AnnotatedArticle } from "./annotatedArticle.ts";
import { type Choice, trainLogLinear } from "./logLinear.ts";

/** An article read up to the speakers, which do not change what stands before them. */
export interface ReadArticle {
  readonly gold: AnnotatedArticle;
  readonly parts: Parts;
}

/** Reads an article as far as the stage of the speakers needs it. */
export function readForSpeakers(gold: AnnotatedArticle, lexicon: Lexicon): ReadArticle {
  const { text } = gold;
  const markup = findMarkup(text, "plain");
  const paragraphs = findParagraphs(text, "plain", markup, lexicon);
  const cells = cellsOf(paragraphs);
  const tokens = findTokens(text, cells, markup);
  const sentences = findSentences(text, cells, tokens, lexicon);
  const quotes = findQuotes({ text, cells, tokens, sentences, lexicon });
  const mentions = findMentions({ text, cells, tokens, sentences, lexicon });
  const people = groupPeople({ text, cells, mentions, lexicon });
  const organisations = groupOrganisations({ text, cells, mentions });
  const base = { text, cells, paragraphs, tokens, sentences, mentions, people, organisations, lexicon };
  return { gold, parts: { ...base, attributions: findAttributions({ ...base, quotes }) } };
}

/**
 * Trains the weights of `weights/speakers.txt` on whose names the annotators gave to quotes. Twice: which people have
 * spoken before depends on the weights, so the second time the articles are read with those of the first.
 */
export function trainSpeakers(articles: readonly ReadArticle[]): FeatureWeights {
  let weights = startingWeights;
  for (let round = 0; round < 2; round++) {
    const choices = articles.flatMap((article) => choicesOf(article, weights));
    weights = trainLogLinear(choices, { epochs: 20, rate: 0.1, decay: 0.004 });
  }
  return weights;
}

/** What anybody would guess: the nearest. An empty list would leave the decisions to the rules. */
const startingWeights: FeatureWeights = new Map([
  ["pronoun paragraphs back: 0", 1],
  ["pronoun named between: nobody", 1],
  ["pronoun gender: pronouns fit", 1],
  ["pronoun gender: given name of the other", -2],
  ["role fits: same word", 3],
  ["role fits: word of the kind", 2],
  ["pronoun nobody", -9],
]);

/** The decisions of an article whose right answer the annotation gives. */
export function choicesOf({ gold, parts }: ReadArticle, weights: FeatureWeights): readonly Choice[] {
  const lexicon = { ...parts.lexicon, weights: { ...parts.lexicon.weights, speakers: weights } };
  const resolved = finish(resolveSources({ ...parts, lexicon }));
  const seen = new Set<number>();
  return parts.attributions.flatMap((attribution) => {
    const { source } = attribution;
    if (source === undefined) return [];
    const { start } = source.head;
    const ranking = answerTo(resolved, parts.cells, source, 0)?.ranking;
    const speaker = goldSpeaker(gold, attribution);
    if (ranking === undefined || speaker === undefined || seen.has(start)) return [];
    seen.add(start);
    const right = rightIndex(ranking, speaker);
    if (right < 0 || ranking.length < 2) return [];
    return [{ candidates: ranking.map(({ features }) => features), right }];
  });
}

/** The speaker of the annotated quote that shares most with an attribution, and at least half of it. */
export function goldSpeaker(gold: AnnotatedArticle, { content, quotes }: Attribution): string | undefined {
  const said: Span = quotes[0] ?? content;
  let best: string | undefined;
  let most = (said.end - said.start) / 2;
  for (const quote of gold.quotes) {
    if (!overlaps(quote, said)) continue;
    const shared = Math.min(quote.end, said.end) - Math.max(quote.start, said.start);
    if (shared < most) continue;
    most = shared;
    best = quote.speaker?.name;
  }
  return best;
}

/** Whom the annotators mean: by name, else nobody who is named; -1 where the name is not among the candidates. */
export function rightIndex(ranking: readonly Ranked[], speaker: string): number {
  const named = ranking.findIndex(
    ({ profile }) => profile?.isNamed === true && isSameName(profile.person.forms, speaker),
  );
  if (named >= 0) return named;
  const isPerson = /^\p{Lu}/u.test(speaker);
  if (isPerson) return -1;
  const unnamed = ranking.findIndex(({ profile }) => profile?.isNamed === false);
  return unnamed >= 0 ? unnamed : ranking.findIndex(({ profile }) => profile === undefined);
}

function isSameName(forms: readonly string[], speaker: string): boolean {
  const last = lastWord(speaker);
  return forms.some((form) => lastWord(form) === last || speaker.includes(form));
}

function lastWord(name: string): string {
  return (
    name
      .replace(/,? (?:jr|sr|i{2,3}|iv)\.?$/iu, "")
      .split(" ")
      .at(-1)
      ?.toLowerCase() ?? ""
  );
}

/** How many decisions of each kind ("pronoun", "role") have the right one first, who may be nobody. */
export function countRight(
  articles: readonly ReadArticle[],
  weights: FeatureWeights,
): ReadonlyMap<string, { readonly right: number; readonly all: number }> {
  const counts = new Map<string, { right: number; all: number }>();
  for (const { candidates, right } of articles.flatMap((article) => choicesOf(article, weights))) {
    const kind = candidates[0]?.[0]?.split(" ")[0] ?? "";
    const count = counts.get(kind) ?? { right: 0, all: 0 };
    counts.set(kind, { right: count.right + (right === 0 ? 1 : 0), all: count.all + 1 });
  }
  return counts;
}
