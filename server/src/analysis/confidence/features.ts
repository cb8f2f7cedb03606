import type {
  Attribution,
  Mention,
  Paragraph,
  Person,
  Sentence,
  Source,
  Token,
} from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { extend } from "../../text/extend.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { slice } from "../../text/span.ts";
import type { BearerOf } from "./bearers.ts";
import { addBorders } from "./borders.ts";
import { bucket } from "./buckets.ts";
import { findPlace, type Place } from "./place.ts";
import { addReference, nameGenders, type ReferenceParts } from "./reference.ts";
import type { AddFeature } from "./weighing.ts";

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

/** Puts the features of an attribution, by its place in the list, on a scale. */
export type ReadFeatures = (attribution: Attribution, index: number, add: AddFeature) => void;

/** Prepares what all attributions of an article share. */
export function featureReader(parts: ConfidenceParts, bearerOf: BearerOf): ReadFeatures {
  const named = extend(parts, { bearerOf, genderOf: nameGenders(parts.lexicon) });
  return (attribution, index, add) => {
    const [quote] = attribution.quotes;
    addHow(attribution, add);
    addWho(named, attribution, add);
    addCue(attribution, add);
    const place = findPlace(parts, attribution.content);
    addPlace(parts, attribution, place, add);
    add("in sentence", attribution.kind, countIn(parts.attributions, index, place.sentence));
    if (overlapsNeighbour(parts.attributions, index)) add("overlaps another", attribution.kind);
    if (attribution.kind !== "direct") addBorders(parts, attribution.kind, place, add);
    if (quote !== undefined) add("closed", attribution.kind, quote.opening, quote.ending);
  };
}

function addHow({ kind, evidence, speech }: Attribution, add: AddFeature): void {
  add(everywhere);
  add("kind", kind);
  add("evidence", evidence);
  add("evidence of kind", kind, evidence);
  add("speech", kind, speech ? "yes" : "no");
}

function addWho(
  parts: ConfidenceParts & ReferenceParts,
  { source, kind, evidence }: Attribution,
  add: AddFeature,
): void {
  if (source === undefined) {
    add("no source", kind);
    return;
  }
  const who = whoIs(parts.text, source);
  const known =
    source.person !== undefined ? "person" : source.organisation !== undefined ? "body" : "nobody";
  add("source", source.kind);
  add("source is", source.kind, who);
  add("is known", who, known);
  add("is known by evidence", who, known, evidence);
  add("length of source", kind, bucket(Math.round((source.end - source.start) / wordLength)));
  if (who !== "name") addReference(parts, who, source, add);
}

/** Characters of a word with its space, roughly. */
const wordLength = 6;

/** Whether a source is a pronoun or role, for which is looked what stands before it. */
export function isReference(text: string, source: Source): boolean {
  return whoIs(text, source) !== "name";
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

function addCue({ cue, kind, content, source }: Attribution, add: AddFeature): void {
  if (cue === undefined) {
    add("no cue", kind);
    return;
  }
  const side = cue.end <= content.start ? "before" : cue.start >= content.end ? "behind" : "inside";
  const order = source === undefined ? "alone" : source.start < cue.start ? "last" : "first";
  add("cue", kind, cue.form);
  add("lemma", cue.lemma);
  add("cue stands", kind, side, order);
}

function addPlace(
  { sentences, paragraphs }: ConfidenceParts,
  { content, kind, source }: Attribution,
  { sentence, sentenceIndex, firstToken, lastToken }: Place,
  add: AddFeature,
): void {
  add("words", kind, bucket(lastToken - firstToken + 1));
  add("block", kind, sentence?.paragraph.kind ?? "none");
  add(
    "words of sentence",
    kind,
    bucket(sentence === undefined ? 0 : sentence.endToken - sentence.firstToken),
  );
  if (source === undefined) return;
  const isNear = sentence !== undefined && source.start >= sentence.start && source.start < sentence.end;
  const far = isNear ? 0 : indexAfter(sentences, source.start) - sentenceIndex;
  const away = isNear ? 0 : indexAfter(paragraphs, source.start) - indexAfter(paragraphs, content.start);
  add("sentences to source", kind, bucket(Math.abs(far)));
  add("paragraphs to source", bucket(Math.abs(away)));
}

/** How many attributions of the list begin in a sentence: 1, 2 or 3 for more. */
function countIn(
  attributions: readonly Attribution[],
  index: number,
  sentence: Sentence | undefined,
): string {
  if (sentence === undefined) return "1";
  let count = 1;
  for (const step of [-1, 1]) {
    for (let other = index + step; count < 3; other += step) {
      const start = attributions[other]?.start;
      if (start === undefined || start < sentence.start || start >= sentence.end) break;
      count++;
    }
  }
  return String(count);
}

/** Whether an attribution overlaps the one before it in the list, or the one behind. */
function overlapsNeighbour(attributions: readonly Attribution[], index: number): boolean {
  const own = attributions[index];
  const before = attributions[index - 1];
  const after = attributions[index + 1];
  if (own === undefined) return false;
  return (before !== undefined && before.end > own.start) || (after !== undefined && after.start < own.end);
}
