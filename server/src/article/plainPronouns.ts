import { extend } from "../text/extend.ts";
import { indexFrom, itemAt, itemsIn } from "../text/sortedSpans.ts";
import { contains, type Span, slice } from "../text/span.ts";
import type { Article, Attribution, Mention, Paragraph, Person, Quote, Token } from "./article.ts";
import { mentionsIn } from "./lookup.ts";

/** A pronoun of which it is plain whose it is. */
export interface PlainPronoun extends Pronoun {
  readonly person: Person;
}

interface Pronoun extends Span {
  readonly gender: "female" | "male";
}

/** The gender that a pronoun tells, in any letters; undefined for "they" and for all other words. */
export function genderOf(word: string): Pronoun["gender"] | undefined {
  return genders.get(word.toLowerCase());
}

const genders: ReadonlyMap<string, Pronoun["gender"]> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["himself", "male"],
  ["she", "female"],
  ["her", "female"],
  ["hers", "female"],
  ["herself", "female"],
]);

/**
 * The first pronoun of each body paragraph that names one person alone, with the name as a subject before it, no pronoun
 * of the other gender and nobody else who speaks.
 *
 * Where the two paragraphs before it name nobody else either, any pronoun will do; else one that begins a sentence or
 * speaks behind a quotation, up to two paragraphs on if these name nobody. Wrong where a role that does not speak stands
 * between ("Lund met the nurse. She was late.").
 *
 * @param quotes the outer ones, in order
 * @param spans the stretches to look through, of whole paragraphs and in order
 * @param owners see {@link ownersIn}
 */
export function findPlainPronouns(
  article: Article,
  quotes: readonly Quote[],
  spans: readonly Span[],
  owners: ReadonlyMap<Mention, Person>,
): readonly PlainPronoun[] {
  const names = article.mentions.filter(({ kind, of }) => kind === "name" && of === "person");
  const reading = { article, quotes, names, owners, pronouns: findPronouns(article, quotes, spans) };
  return spans.flatMap((span) => findInStretch(reading, span));
}

function findInStretch(reading: Reading, span: Span): readonly PlainPronoun[] {
  const { article, names, owners } = reading;
  const from = indexFrom(article.paragraphs, span.start);
  return itemsIn(article.paragraphs, span).flatMap((paragraph, place) => {
    const first = paragraph.kind === "body" ? names[indexFrom(names, paragraph.start)] : undefined;
    const person = first === undefined ? undefined : owners.get(first);
    if (first === undefined || first.start >= paragraph.end || person === undefined) return [];
    const pronoun = findPronoun(reading, { index: from + place, paragraph, person, name: first });
    return pronoun === undefined ? [] : extend(pronoun, { person });
  });
}

/** Whose the mentions of some stretches are. */
export function ownersIn({ people }: Article, spans: readonly Span[]): ReadonlyMap<Mention, Person> {
  const owners = new Map<Mention, Person>();
  for (const person of people) {
    const [start, end] = [person.mentions[0]?.start ?? 0, person.mentions.at(-1)?.end ?? 0];
    // Most are named only far from a few stretches.
    for (const span of spans)
      if (start < span.end && end > span.start)
        for (const mention of mentionsIn(person, span)) owners.set(mention, person);
  }
  return owners;
}

interface Reading {
  readonly article: Article;
  readonly quotes: readonly Quote[];
  /** All names of people, in order. */
  readonly names: readonly Mention[];
  readonly owners: ReadonlyMap<Mention, Person>;
  /** The writer's, in order. */
  readonly pronouns: readonly Pronoun[];
}

/** The pronouns that tell a gender, outside of quotations. */
function findPronouns(
  { tokens }: Article,
  quotes: readonly Quote[],
  spans: readonly Span[],
): readonly Pronoun[] {
  const found: Pronoun[] = [];
  for (const span of spans) {
    const endToken = indexFrom(tokens, span.end);
    for (let index = indexFrom(tokens, span.start); index < endToken; index++) {
      const { start, end, lower } = tokens[index] as Token;
      const gender = mayBePronoun(lower) ? genders.get(lower) : undefined;
      if (gender !== undefined && itemAt(quotes, start) === undefined) found.push({ start, end, gender });
    }
  }
  return found;
}

/** Whether a word begins as all pronouns do that tell a gender, so that few are looked up. */
function mayBePronoun(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return (first === letterH || first === letterS) && lower.length <= longestPronoun;
}

const letterH = 0x68;
const letterS = 0x73;
const longestPronoun = 7;

/** A paragraph and whom it names first. */
interface Place {
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly person: Person;
  readonly name: Mention;
}

function findPronoun(reading: Reading, place: Place): Pronoun | undefined {
  const { index, paragraph, person, name } = place;
  if (!isAlone(reading, person, paragraph) || !isSubject(reading, paragraph, name)) return undefined;
  const before = reading.article.paragraphs[Math.max(0, index - 2)] as Paragraph;
  const lone = isAlone(reading, person, { start: before.start, end: paragraph.end })
    ? pronounsOf(reading, paragraph, name)[0]
    : undefined;
  return lone ?? findSubject(reading, { start: paragraph.start, end: endOfStretch(reading, index) }, place);
}

/** Whether a stretch names nobody else, and nobody else speaks in it, be it by role or by a name that is no person's. */
function isAlone({ article, names, owners }: Reading, person: Person, stretch: Span): boolean {
  const { text, attributions } = article;
  for (let index = indexFrom(names, stretch.start); index < names.length; index++) {
    const name = names[index] as Mention;
    if (name.start >= stretch.end) break;
    if (owners.get(name) !== person) return false;
  }
  for (let index = indexFrom(attributions, stretch.start); index < attributions.length; index++) {
    const { start, source } = attributions[index] as Attribution;
    if (start >= stretch.end) break;
    if (source === undefined || source.person === person) continue;
    if (genderOf(slice(text, source.head)) === undefined) return false;
  }
  return true;
}

/** Whether a name begins its sentence, or stands right behind a quotation and at most a verb. */
function isSubject({ article, quotes }: Reading, paragraph: Paragraph, name: Mention): boolean {
  const { text, sentences } = article;
  if (itemAt(quotes, name.start) !== undefined) return false;
  if (isNotAlone.test(text.slice(name.end, name.end + 12))) return false;
  const start = name.title?.start ?? name.start;
  const sentence = itemAt(sentences, name.start);
  if (sentence !== undefined && noLetter.test(text.slice(sentence.start, start))) return true;
  const quote = quotes[indexFrom(quotes, name.start) - 1];
  return quote !== undefined && quote.end > paragraph.start && besideQuote.test(text.slice(quote.end, start));
}

// "’s", " and her", ", the"
const isNotAlone = /^(?:['’]s\b|['’] | and |,? (?:the|an?) \p{Lu})/u;
const noLetter = /^[^\p{L}]*$/u;
// "” said ", "” "
const besideQuote = /^,? (?:said |says )?$/u;

/** Where the paragraph ends, or the last of the two behind it that name nobody. */
function endOfStretch({ article: { paragraphs }, names }: Reading, index: number): number {
  let { end } = paragraphs[index] as Paragraph;
  for (const next of paragraphs.slice(index + 1, index + 3)) {
    if (next.kind !== "body" || indexFrom(names, next.start) < indexFrom(names, next.end)) break;
    end = next.end;
  }
  return end;
}

/** The first "he" or "she" behind the name that begins a sentence or follows a quotation. */
function findSubject(reading: Reading, stretch: Span, { person, name }: Place): Pronoun | undefined {
  const { text, sentences } = reading.article;
  if (!isAlone(reading, person, stretch)) return undefined;
  return pronounsOf(reading, stretch, name).find((pronoun) => {
    if (!/^s?he$/iu.test(slice(text, pronoun))) return false;
    const sentence = itemAt(sentences, pronoun.start);
    const quote = reading.quotes[indexFrom(reading.quotes, pronoun.start) - 1];
    const isFirst = noLetter.test(text.slice(sentence?.start ?? pronoun.start, pronoun.start));
    const isBehindQuote = quote !== undefined && pronoun.start - quote.end < 3 && contains(stretch, quote);
    return (isFirst && sentence !== undefined && sentence.start > name.end) || isBehindQuote;
  });
}

/** The writer's pronouns of a stretch where all stand behind the name and are of one gender; else none. */
function pronounsOf(reading: Reading, stretch: Span, name: Mention): readonly Pronoun[] {
  const pronouns = itemsIn(reading.pronouns, stretch);
  const [first] = pronouns;
  const agree = pronouns.every(({ start, gender }) => start >= name.end && gender === first?.gender);
  return agree ? pronouns : [];
}
