import type { Attribution, LegalLabel, Mention, Person, Quote, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { indexAfter, indexFrom, itemAt } from "../text/sortedSpans.ts";
import { compareSpans, contains, type Span } from "../text/span.ts";
import { markSpellings } from "../text/spellings.ts";

/** What labels are found in. */
interface Parts {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly vocabulary: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly attributions: readonly Attribution[];
  readonly lexicon: Lexicon;
}

/**
 * Finds where the writer calls a named person guilty of a crime: “the murderer John Holt”, “Holt is a thief”, “Holt, a
 * terrorist”, “corrupt mayor John Holt”.
 *
 * What somebody else says is left out, and so is what is qualified (“alleged”), denied or only supposed. Misses labels
 * of a pronoun or a role (“he is a thief”), and verbs (“Holt murdered”).
 *
 * @returns in order of start; may be empty.
 */
export function findLegalLabels(parts: Parts): readonly LegalLabel[] {
  const { tokens, sentences, lexicon } = parts;
  const { legalWords } = lexicon.lists;
  const isLegal = markSpellings(parts.vocabulary, ({ lower }) => legalWords.has(lower));
  const candidates: Candidate[] = [];
  for (const sentence of sentences) {
    for (let index = sentence.firstToken; index < sentence.endToken; index++) {
      if (isLegal[(tokens[index] as Token).spelling] !== 1) continue;
      const bearer = bearerOf(parts, sentence, index);
      if (bearer !== undefined) candidates.push({ label: tokens[index] as Token, sentence, bearer });
    }
  }
  return candidates.length === 0 ? [] : judge(parts, candidates);
}

/** A label and the name that it is said of. */
interface Candidate {
  readonly label: Span;
  readonly sentence: Sentence;
  readonly bearer: Mention;
}

/** Leaves out what others say, and looks for convictions, once a person. */
function judge(parts: Parts, candidates: readonly Candidate[]): readonly LegalLabel[] {
  const others = joinOthers(parts);
  const owners = findOwners(parts, new Set(candidates.map(({ bearer }) => bearer)));
  const settled = new Map<Person, boolean>();
  return candidates.flatMap(({ label: { start, end }, sentence, bearer }) => {
    const person = owners.get(bearer);
    if (person === undefined || itemAt(others, start) !== undefined) return [];
    const isSettled = settled.get(person) ?? tellsConviction(parts, sentencesOf(parts, person));
    settled.set(person, isSettled);
    return [{ start, end, person, isSettled: isSettled || tellsConviction(parts, [sentence]) }];
  });
}

function findOwners({ people }: Parts, wanted: ReadonlySet<Mention>): ReadonlyMap<Mention, Person> {
  const owners = new Map<Mention, Person>();
  for (const person of people)
    for (const mention of person.mentions) if (wanted.has(mention)) owners.set(mention, person);
  return owners;
}

function bearerOf(parts: Parts, sentence: Sentence, index: number): Mention | undefined {
  const label = parts.tokens[index] as Token;
  const kind = parts.lexicon.lists.legalWords.get(label.lower);
  const bearer = bearerBehind(parts, sentence, index, kind) ?? bearerBefore(parts, sentence, index, kind);
  return bearer === undefined || contains(bearer, label) ? undefined : bearer;
}

/** “the murderer John Holt”, “corrupt Mayor John Holt”, “corrupt mayor John Holt”. */
function bearerBehind(
  { tokens, mentions }: Parts,
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
  { tokens, mentions }: Parts,
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
  const last = tokens[link - 1];
  if (last === undefined || (!isNoun && !isAdjective)) return undefined;
  const mention = mentions[indexFrom(mentions, last.start + 1) - 1];
  const isNamed = mention?.kind === "name" && mention.end === last.end;
  return isNamed && !isClaimed(tokens, link, mention) ? mention : undefined;
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
function isClaimed(tokens: readonly Token[], link: number, mention: Mention): boolean {
  const { start } = mention.title ?? mention;
  let before = link - 1;
  while (before >= 0 && (tokens[before] as Token).start >= start) before--;
  return tokens[before]?.lower === "that";
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

/** The sentences that name or mean a person, with those beside them. */
function sentencesOf({ sentences }: Parts, person: Person): ReadonlySet<Sentence> {
  return new Set(
    person.mentions.flatMap(({ start }) => {
      const index = indexAfter(sentences, start);
      return sentences.slice(Math.max(0, index - 1), index + 2);
    }),
  );
}

function tellsConviction({ tokens, lexicon }: Parts, sentences: Iterable<Sentence>): boolean {
  const find = lexicon.phrases.convictionPhrases;
  for (const { firstToken, endToken } of sentences) {
    for (let index = firstToken; index < endToken; index++)
      if (find(tokens, index, endToken) !== undefined) return true;
  }
  return false;
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
