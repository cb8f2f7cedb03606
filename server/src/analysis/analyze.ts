import type { Article, Attribution, Format, Paragraph } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { type Cell, cellsOf } from "../rereading/cells.ts";
import type { Memory } from "../rereading/memory.ts";
import { extend } from "../text/extend.ts";
import { finish, type Steps } from "../text/steps.ts";
import { findAttitudes, findAttributionsInSteps } from "./attributions.ts";
import { rateAttributions } from "./confidence.ts";
import { findFacts } from "./facts.ts";
import { findMarkup } from "./markup.ts";
import { findMentionsInSteps } from "./mentions.ts";
import { groupOrganisations } from "./organisations.ts";
import { findParagraphs } from "./paragraphs.ts";
import { groupPeople } from "./people.ts";
import { findQuotes } from "./quotes.ts";
import { findSentences } from "./sentences.ts";
import { resolveSpeakers } from "./speakers.ts";
import { cutText, findTokens } from "./tokens.ts";
import { judge } from "./verdict.ts";

/**
 * Reads an article. Total: every string has one.
 *
 * The order is the program's table of contents: each stage uses what stands above it. Roles and pronouns come
 * last, because only a found attribution tells which of them speak.
 */
export function analyze(text: string, format: Format, lexicon: Lexicon): Article {
  return finish(analyzeInSteps(text, format, lexicon));
}

/**
 * The same as {@link analyze}, a stage a step; the longest take several.
 *
 * @param memory of the same document, if it was read before: only what an edit has changed is read again, and the article
 * is what it is without. Articles that were read with it before hold no longer.
 */
export function* analyzeInSteps(
  text: string,
  format: Format,
  lexicon: Lexicon,
  memory?: Memory,
): Steps<Article> {
  memory?.follow(text);
  const markup = findMarkup(text, format, memory);
  const cells = findCells(findParagraphs(text, format, markup, lexicon, memory), memory);
  const paragraphs = cells.map(({ paragraph }) => paragraph);
  yield;
  const tokens = findTokens(text, cells, markup, memory);
  const sentences = findSentences(text, cells, tokens, lexicon);
  yield;
  const verdict = judge({ text, paragraphs, cells, tokens, sentences, lexicon, memory });
  const quotes = findQuotes({ text, cells, tokens, sentences, lexicon }, memory);
  yield;
  const names = yield* findMentionsInSteps({ text, cells, memory, tokens, sentences, lexicon });
  yield;
  const namedPeople = groupPeople({ text, cells, mentions: names, lexicon, memory });
  const organisations = groupOrganisations({ text, cells, mentions: names, memory });
  const named = { mentions: names, people: namedPeople, organisations };
  const { mentions, people, attributions } = yield* findSpeech(
    { text, cells, paragraphs, tokens, sentences, quotes, ...named, lexicon },
    memory,
  );
  yield;
  const parts = {
    text,
    format,
    verdict,
    markup,
    paragraphs,
    tokens,
    sentences,
    quotes,
    mentions,
    people,
    organisations,
    attributions,
  };
  const facts = yield* findFacts(extend(parts, { cells, lexicon }), memory);
  // The text alone has none of the last two; whoever has the sources or the record adds them.
  return extend(extend(parts, facts), { comparisons: [], changedItems: [] });
}

/** The paragraphs, with what a memory knows of them. */
function findCells(paragraphs: readonly Paragraph[], memory: Memory | undefined): readonly Cell[] {
  return memory === undefined ? cellsOf(paragraphs) : memory.align(paragraphs);
}

/** Who said what: attributions, and the roles and pronouns that speak in them. */
function* findSpeech(
  read: Parameters<typeof findAttributionsInSteps>[0] & { readonly paragraphs: readonly Paragraph[] },
  memory: Memory | undefined,
): Steps<Pick<Article, "mentions" | "people" | "attributions">> {
  yield;
  const attributed = yield* findAttributionsInSteps(read, memory);
  yield;
  const resolved = yield* resolveSpeakers(extend(read, { attributions: attributed }), memory);
  yield;
  const attributions = rateAttributions(extend(read, resolved), memory);
  return { mentions: resolved.mentions, people: resolved.people, attributions };
}

/** The words of a text as they are looked up in an article: in lower case, cut as {@link analyze} cuts them. */
export function cutWords(text: string): readonly string[] {
  return cutText(text).map(({ lower }) => lower);
}

/**
 * Finds what people of an article want, plan, fear, believe, back or oppose, beside its attributions; in order of
 * start. Apart from {@link analyze}, since no editor shows it.
 */
export function analyzeAttitudes(article: Article, lexicon: Lexicon): readonly Attribution[] {
  return findAttitudes({ ...article, lexicon });
}
