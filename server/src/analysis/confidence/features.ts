import type {
  Attribution,
  Mention,
  Paragraph,
  Person,
  Quote,
  Sentence,
  Source,
  Token,
} from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { indexAfter, indexFrom } from "../../text/sortedSpans.ts";
import { type Span, slice } from "../../text/span.ts";
import { borderFeatures } from "./borders.ts";
import { bucket } from "./buckets.ts";

/** What the features of an attribution are read from. */
export interface ConfidenceParts {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly attributions: readonly Attribution[];
  readonly lexicon: Lexicon;
}

/** The feature that every attribution has. */
export const everywhere = "every attribution";

/** Gives the features of an attribution, by its place in the list; each is a text such as "evidence accordingTo". */
export type ReadFeatures = (attribution: Attribution, index: number) => readonly string[];

/** Prepares what all attributions of an article share. */
export function featureReader(parts: ConfidenceParts): ReadFeatures {
  const bearers = new Map<Mention, Person>();
  for (const person of parts.people) for (const mention of person.mentions) bearers.set(mention, person);
  return (attribution, index) => [
    ...howFeatures(attribution),
    ...whoFeatures(parts, bearers, attribution),
    ...cueFeatures(attribution),
    ...placeFeatures(parts, attribution, index),
    ...(attribution.kind === "direct" ? [] : borderFeatures(parts, attribution)),
    ...attribution.quotes.slice(0, 1).flatMap((quote) => quoteFeatures(attribution.kind, quote)),
  ];
}

function howFeatures({ kind, evidence, speech }: Attribution): readonly string[] {
  return [
    everywhere,
    `kind ${kind}`,
    `evidence ${evidence}`,
    `${kind} by ${evidence}`,
    `${kind} speech ${speech}`,
  ];
}

function whoFeatures(
  parts: ConfidenceParts,
  bearers: ReadonlyMap<Mention, Person>,
  attribution: Attribution,
): readonly string[] {
  const { source, kind, evidence } = attribution;
  if (source === undefined) return [`${kind} without source`];
  const who = whoIs(parts.text, source);
  const known =
    source.person !== undefined ? "person" : source.organisation !== undefined ? "body" : "nobody";
  const words = countWords(parts.tokens, source);
  return [
    `source ${source.kind}`,
    `source ${source.kind} is ${who}`,
    `${who} is ${known}`,
    `${who} is ${known} by ${evidence}`,
    `${kind} source words ${bucket(words)}`,
    ...(who === "name" ? [] : [`${who} with ${countRivals(parts, bearers, source)} rivals`]),
  ];
}

/** "name", the pronoun itself, or "phrase". */
function whoIs(text: string, { head, person, organisation, name }: Source): string {
  const words = slice(text, head);
  if (pronouns.has(words.toLowerCase())) return words.toLowerCase();
  const named = person ?? organisation;
  if (named?.forms.includes(words) || name === words) return /^\p{Lu}/u.test(words) ? "name" : "phrase";
  return "phrase";
}

const pronouns: ReadonlySet<string> = new Set([
  "he",
  "i",
  "it",
  "one",
  "she",
  "that",
  "they",
  "this",
  "we",
  "which",
  "who",
  "you",
]);

/** How many other people are named in the paragraph of a source before it, and in the paragraph before. */
function countRivals(
  { mentions, paragraphs }: ConfidenceParts,
  bearers: ReadonlyMap<Mention, Person>,
  source: Source,
): string {
  const own = indexAfter(paragraphs, source.start);
  const from = paragraphs[Math.max(0, own - 1)]?.start ?? 0;
  const rivals = new Set<Person>();
  for (let index = indexFrom(mentions, source.start) - 1; index >= 0 && rivals.size < 4; index--) {
    const mention = mentions[index];
    if (mention === undefined || mention.start < from) break;
    const person = bearers.get(mention);
    if (person !== undefined && person !== source.person && !isOtherGender(person, source.person))
      rivals.add(person);
  }
  return bucket(rivals.size);
}

function isOtherGender({ gender }: Person, person: Person | undefined): boolean {
  return gender !== undefined && person?.gender !== undefined && gender !== person.gender;
}

function cueFeatures({ cue, kind, content, source }: Attribution): readonly string[] {
  if (cue === undefined) return [`${kind} without cue`];
  const side = cue.end <= content.start ? "before" : cue.start >= content.end ? "behind" : "inside";
  const gap = side === "before" ? content.start - cue.end : cue.start - content.end;
  const order = source === undefined ? "alone" : source.start < cue.start ? "last" : "first";
  return [
    `cue ${cue.form} ${kind}`,
    `lemma ${cue.lemma}`,
    `lemma ${cue.lemma} ${kind}`,
    `cue ${order} ${side} ${kind}`,
    `cue ${side} ${kind} gap ${gapOf(gap)}`,
  ];
}

function gapOf(gap: number): string {
  if (gap <= 2) return "0";
  return gap <= 12 ? "12" : gap <= 40 ? "40" : "more";
}

function placeFeatures(parts: ConfidenceParts, attribution: Attribution, index: number): readonly string[] {
  const { sentences, paragraphs, tokens, attributions } = parts;
  const { content, kind, source } = attribution;
  const sentence = indexAfter(sentences, content.start);
  const paragraph = indexAfter(paragraphs, content.start);
  const own = sentences[sentence];
  const words = countWords(tokens, content);
  const length = own === undefined ? 0 : own.endToken - own.firstToken;
  const features = [
    `${kind} words ${bucket(words)}`,
    `${kind} in ${paragraphs[paragraph]?.kind ?? "nothing"}`,
    `${kind} sentence ${bucket(length)}`,
    `${kind} of ${countIn(attributions, index, own)} in sentence`,
    `${kind} over ${indexAfter(sentences, content.end - 1) - sentence} sentences`,
  ];
  if (overlapsNeighbour(attributions, index)) features.push(`${kind} overlaps another`);
  if (source === undefined) return features;
  const far = Math.abs(indexAfter(sentences, source.start) - sentence);
  const away = Math.abs(indexAfter(paragraphs, source.start) - paragraph);
  return [
    ...features,
    `${kind} source ${bucket(far)} sentences away`,
    `source ${bucket(away)} paragraphs away`,
  ];
}

/** How many attributions of the list begin in a sentence: 1, 2 or 3 for more. */
function countIn(
  attributions: readonly Attribution[],
  index: number,
  sentence: Sentence | undefined,
): number {
  if (sentence === undefined) return 1;
  let count = 1;
  for (const step of [-1, 1]) {
    for (let other = index + step; count < 3; other += step) {
      const start = attributions[other]?.start;
      if (start === undefined || start < sentence.start || start >= sentence.end) break;
      count++;
    }
  }
  return count;
}

function overlapsNeighbour(attributions: readonly Attribution[], index: number): boolean {
  const own = attributions[index];
  const before = attributions[index - 1];
  const after = attributions[index + 1];
  if (own === undefined) return false;
  return (before !== undefined && before.end > own.start) || (after !== undefined && after.start < own.end);
}

function quoteFeatures(kind: Attribution["kind"], quote: Quote): readonly string[] {
  return [
    `${kind} marks ${quote.marks}`,
    `${kind} ${quote.opening} ${quote.ending}`,
    `${kind} ${quote.use}${quote.outer === undefined ? "" : " within another"}`,
    `${kind} in ${bucket(quote.pieces.length)} pieces`,
  ];
}

function countWords(tokens: readonly Token[], span: Span): number {
  return indexAfter(tokens, span.end - 1) - indexAfter(tokens, span.start) + 1;
}
