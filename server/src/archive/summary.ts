import type { Article, Attribution, Organisation, Paragraph, Person, Quote } from "../article/article.ts";
import { attributionsByQuote, paragraphAt } from "../article/lookup.ts";
import { bareWord, quotedRuns } from "../article/quotedRuns.ts";
import { hasStop } from "../article/quoteVariants.ts";
import { type EntityVoice, entityOfSource, groupVoices, isQuoted } from "../features/voices.ts";
import { countWords, singleSpaced, withoutComments } from "../features/words.ts";
import type { Span } from "../text/span.ts";

/** What is asked of one article where many are looked at: plain data, so that a thread can send it. */
export interface ArticleSummary {
  /** The words of the headline in one line; empty where there is none. */
  readonly headline: string;
  /** People, then organisations; of each kind in order of first mention. */
  readonly names: readonly Named[];
  /** What is said in quotation marks, in order. */
  readonly quotes: readonly SaidQuote[];
}

/** A person or organisation of an article. The span is that of the first mention. */
export interface Named extends Span {
  readonly kind: "person" | "organisation";
  readonly name: string;
  readonly forms: readonly string[];
  readonly role?: string;
  /** How often something is told of what they say that is not in quotation marks. */
  readonly indirectCount: number;
}

/** Speech in quotation marks, but for what headlines, captions and pull quotes repeat. */
export interface SaidQuote extends Span {
  /** Who says it: an index of {@link ArticleSummary.names}. */
  readonly speaker?: number;
  /** Who says it where nobody is named: "a source". Neither is there where nobody says it at all. */
  readonly phrase?: string;
  /** How many words stand between the marks. */
  readonly wordCount: number;
  /** Its text with the marks, in one line. */
  readonly text: string;
  readonly runs: readonly SaidRun[];
}

/** Words of a quotation that stand beside each other: see `quotedRuns`. */
export interface SaidRun {
  /** In lower case, without apostrophes, parted by a space each. */
  readonly words: string;
  /** Indexes of words behind which a sentence ends. */
  readonly stops: readonly number[];
}

/** Summarises an article; what is none has nobody and no quotes. */
export function summarizeArticle(article: Article): ArticleSummary {
  const text = withoutComments(article);
  const voices = groupVoices(article);
  const entities = [...voices.people, ...voices.organisations];
  const indexOf = new Map(entities.map(({ entity }, index) => [entity, index]));
  const attributions = attributionsByQuote(article);
  return {
    headline: headlineOf(article),
    names: [
      ...voices.people.map((voice) => summarizeName("person", voice)),
      ...voices.organisations.map((voice) => summarizeName("organisation", voice)),
    ],
    quotes: article.quotes
      .filter((quote) => isSpoken(article, quote))
      .map((quote) => ({
        start: quote.start,
        end: quote.end,
        ...speakerOf(attributions.get(quote), indexOf),
        wordCount: countWords(text, quote.inner),
        text: singleSpaced(text, quote),
        runs: summarizeRuns(article, quote),
      })),
  };
}

function headlineOf({ text, paragraphs }: Article): string {
  const headline = paragraphs.find(({ kind }) => kind === "headline");
  return headline === undefined ? "" : singleSpaced(text, headline.content);
}

function summarizeName(
  kind: Named["kind"],
  { entity, attributions }: EntityVoice<Person | Organisation>,
): Named {
  const { start, end, name, forms } = entity;
  const role = "role" in entity ? entity.role : undefined;
  const indirectCount = attributions.filter((attribution) => !isQuoted(attribution)).length;
  return { start, end, kind, name, forms, ...(role === undefined ? {} : { role }), indirectCount };
}

function isSpoken(article: Article, quote: Quote): boolean {
  if (quote.use !== "speech" || quote.outer !== undefined) return false;
  const place = paragraphAt(article, quote.start)?.kind;
  return place === undefined || !repeating.has(place);
}

/** Parts of an article that mostly repeat what its body quotes. */
const repeating: ReadonlySet<Paragraph["kind"]> = new Set([
  "headline",
  "standfirst",
  "crossHead",
  "caption",
  "credit",
  "pullQuote",
  "boilerplate",
]);

function speakerOf(
  attribution: Attribution | undefined,
  indexOf: ReadonlyMap<Person | Organisation, number>,
): Pick<SaidQuote, "speaker" | "phrase"> {
  const source = attribution?.source;
  if (source === undefined) return {};
  const entity = entityOfSource(source);
  const speaker = entity && indexOf.get(entity);
  return speaker === undefined ? { phrase: source.name } : { speaker };
}

/** Only of quotations of some length: shorter ones are alike by chance. */
function summarizeRuns(article: Article, quote: Quote): readonly SaidRun[] {
  return quotedRuns(article, leastWords, [quote]).map((run) => ({
    words: run.words.map(bareWord).join(" "),
    stops: run.words
      .slice(1)
      .flatMap((_, index) => (hasStop(article.text, run, [index + 1, index + 1]) ? index : [])),
  }));
}

/** Words that two quotations of two articles must have to be compared. */
const leastWords = 8;
