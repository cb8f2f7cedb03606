import type { Attribution, LegalLabel, Mention, Person, Quote, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { findPhrases, type PhraseStarts } from "../lexicon/phraseOpenings.ts";
import { extend } from "../text/extend.ts";
import { indexAfter, indexFrom, itemAt } from "../text/sortedSpans.ts";
import { compareSpans, contains, type Span } from "../text/span.ts";
import { marksBySpelling } from "../text/spellings.ts";

/** A paragraph, and what stands in it and lies over it. */
interface Parts {
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
}

/** What all paragraphs share. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly owners: ReadonlyMap<Mention, Person>;
  readonly lexicon: Lexicon;
}

/**
 * Prepares the search for words by which the writer calls a named person guilty of a crime: “the murderer John Holt”,
 * “Holt is a thief”, “Holt, a terrorist”, “corrupt mayor John Holt”.
 *
 * What somebody else says is left out, and so is what is qualified (“alleged”), denied or only supposed. Misses labels
 * of a pronoun or a role (“he is a thief”), and verbs (“Holt murdered”).
 *
 * @returns what finds those of a paragraph, in order of start; settled are those whose own sentence tells a conviction.
 */
export function legalLabelFinder(
  reading: Reading,
): (parts: Parts, convictions: readonly Sentence[]) => readonly LegalLabel[] {
  const { tokens } = reading;
  const { legalWords } = reading.lexicon.lists;
  const isLegal = marksBySpelling(tokens, ({ lower }) => Number(legalWords.has(lower)));
  return (parts, convictions) => {
    const told = new Set(convictions);
    const labels: LegalLabel[] = [];
    for (const sentence of parts.sentences) {
      for (let index = sentence.firstToken; index < sentence.endToken; index++) {
        if (isLegal(tokens[index] as Token) === 0) continue;
        const label = readLabel(extend(reading, parts), sentence, index, told.has(sentence));
        if (label !== undefined) labels.push(label);
      }
    }
    return labels.length === 0 ? labels : withoutOthers(parts, labels);
  };
}

function readLabel(
  words: Words,
  sentence: Sentence,
  index: number,
  isSettled: boolean,
): LegalLabel | undefined {
  const bearer = bearerOf(words, sentence, index);
  const person = bearer === undefined ? undefined : words.owners.get(bearer);
  const { start, end } = words.tokens[index] ?? sentence;
  return person === undefined ? undefined : { start, end, person, isSettled };
}

function withoutOthers(parts: Parts, labels: readonly LegalLabel[]): readonly LegalLabel[] {
  const others = joinOthers(parts);
  return labels.filter(({ start }) => itemAt(others, start) === undefined);
}

/** The sentences that tell a conviction, a plea of guilty or a sentence, in order. */
export function findConvictions(parts: {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly phraseStarts: PhraseStarts;
  readonly lexicon: Lexicon;
}): readonly Sentence[] {
  return [...new Set(findPhrases("convictionPhrases", parts).map(({ sentence }) => sentence))];
}

/**
 * The labels, settled also where a sentence that names or means the person, or one beside it, tells a conviction.
 *
 * @returns labels of their own, in the same order.
 * @param convictions the sentences of the article that tell one, in order; see {@link findConvictions}.
 */
export function settleLabels(
  labels: readonly LegalLabel[],
  sentences: readonly Sentence[],
  convictions: readonly Sentence[],
): readonly LegalLabel[] {
  if (labels.length === 0) return [];
  const near = besideConvictions(sentences, convictions);
  const settled = new Map<Person, boolean>();
  return labels.map((label) => {
    const { person } = label;
    const isSettled =
      settled.get(person) ?? person.mentions.some(({ start }) => itemAt(near, start) !== undefined);
    settled.set(person, isSettled);
    return { ...label, isSettled: isSettled || label.isSettled };
  });
}

/** The convictions with the sentences beside them, in order, without overlaps. */
function besideConvictions(
  sentences: readonly Sentence[],
  convictions: readonly Sentence[],
): readonly Span[] {
  const near: Span[] = [];
  for (const { start } of convictions) {
    const index = indexAfter(sentences, start);
    // Up to the sentence before the one beside it.
    const from = Math.max(sentences[index - 2]?.end ?? 0, near.at(-1)?.end ?? 0);
    const end = sentences[index + 1]?.end ?? Number.POSITIVE_INFINITY;
    near.push({ start: from, end });
  }
  return near;
}

/** Where the bearer of a label is looked for. */
type Words = Reading & Parts;

function bearerOf(parts: Words, sentence: Sentence, index: number): Mention | undefined {
  const label = parts.tokens[index] as Token;
  const kind = parts.lexicon.lists.legalWords.get(label.lower);
  const bearer = bearerBehind(parts, sentence, index, kind) ?? bearerBefore(parts, sentence, index, kind);
  return bearer === undefined || contains(bearer, label) ? undefined : bearer;
}

/** “the murderer John Holt”, “corrupt Mayor John Holt”, “corrupt mayor John Holt”. */
function bearerBehind(
  { tokens, mentions }: Words,
  { firstToken, endToken }: Sentence,
  index: number,
  kind: string | undefined,
): Mention | undefined {
  const words = (from: number, to: number) =>
    tokens.slice(Math.max(firstToken, from), to).map(({ lower }) => lower);
  // "Alleged", "convicted": what stands before the label qualifies it.
  if (words(index - 2, index).some((word) => qualifiers.has(word))) return undefined;
  const farthest = kind === "adjective" ? index + 3 : index + 1;
  for (let next = index + 1; next <= farthest && next < endToken; next++) {
    const token = tokens[next] as Token;
    const mention = mentions[indexFrom(mentions, token.start)];
    if (mention?.kind === "name" && (mention.title ?? mention).start === token.start) return mention;
    if (token.kind !== "word" || functionWords.has(token.lower)) return undefined;
  }
  return undefined;
}

/** “Holt is a thief”, “Holt, a ruthless thief,”, “Holt is corrupt”. */
function bearerBefore(
  { tokens, mentions }: Words,
  { firstToken, endToken }: Sentence,
  index: number,
  kind: string | undefined,
): Mention | undefined {
  const words = (at: number) => (at >= firstToken && at < endToken ? (tokens[at] as Token).lower : "");
  if (!isLast(words(index + 1))) return undefined;
  const link = findLink(words, index);
  if (link === undefined || hedges.has(words(firstToken))) return undefined;
  const isNoun = kind === "noun" && articles.has(words(link + 1));
  const isAdjective = kind === "adjective" && words(link) !== ",";
  const last = link > firstToken ? tokens[link - 1] : undefined;
  if (last === undefined || (!isNoun && !isAdjective)) return undefined;
  const mention = mentions[indexFrom(mentions, last.start + 1) - 1];
  const isNamed = mention?.kind === "name" && mention.end === last.end;
  return isNamed && !isClaimed(tokens, firstToken, link, mention) ? mention : undefined;
}

/** Index of “is”, or of the comma of an apposition, at most five words before; none where a word between qualifies. */
function findLink(words: (at: number) => string, index: number): number | undefined {
  for (let at = index - 1; at >= index - 5; at--) {
    const word = words(at);
    if (qualifiers.has(word) || prepositions.has(word)) return undefined;
    if (copulas.has(word) || (word === "," && articles.has(words(at + 1)))) return at;
  }
  return undefined;
}

/** “that Holt is a thief” is what somebody claims, knows or fears, whatever the verb before. */
function isClaimed(tokens: readonly Token[], firstToken: number, link: number, mention: Mention): boolean {
  const { start } = mention.title ?? mention;
  let before = link - 1;
  while (before >= firstToken && (tokens[before] as Token).start >= start) before--;
  return before >= firstToken && tokens[before]?.lower === "that";
}

/** Whether a noun phrase can end before a word: “killer” is none in “a killer app”. */
function isLast(word: string): boolean {
  return !/^\p{L}/u.test(word) || functionWords.has(word);
}

/** What others than the writer say: quotations and what is attributed, in order, without overlaps. */
function joinOthers({ quotes, attributions }: Parts): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...quotes, ...attributions.map(({ content }) => content)].sort(compareSpans)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

const copulas: ReadonlySet<string> = new Set(["is", "was", "remains", "became", "'s"]);
const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);

/** What makes of a label an allegation, a denial or a tale. */
const qualifiers: ReadonlySet<string> = new Set([
  "alleged",
  "allegedly",
  "accused",
  "apparent",
  "convicted",
  "confessed",
  "self-confessed",
  "former",
  "suspected",
  "suspect",
  "reputed",
  "purported",
  "so-called",
  "would-be",
  "fictional",
  "potential",
  "possible",
  "not",
  "no",
  "never",
  "neither",
  "hardly",
]);

/** What makes of a noun behind “is” another one's: “is the victim of a thief”, “is wary of a fraud”. */
const prepositions: ReadonlySet<string> = new Set([
  "of",
  "about",
  "against",
  "as",
  "by",
  "for",
  "from",
  "like",
  "than",
  "to",
  "with",
]);

/** What makes a whole sentence a supposition. */
const hedges: ReadonlySet<string> = new Set(["if", "whether", "unless", "was", "is", "suppose"]);

/** What may stand behind a noun phrase; anything else makes the label part of a longer one ("killer app"). */
const functionWords: ReadonlySet<string> = new Set([
  "who",
  "and",
  "or",
  "but",
  "of",
  "in",
  "on",
  "at",
  "with",
  "that",
  "as",
  "from",
  "to",
  "for",
  "because",
  "when",
  "while",
  "whose",
  "by",
  "is",
  "was",
  "has",
]);
