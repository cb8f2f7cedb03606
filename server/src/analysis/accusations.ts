import type { Accusation, Mention, Person, Sentence, Token } from "../article/article.ts";
import { type NamePlace, namePlaces } from "../article/namePlaces.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { findPhrases, type PhraseStarts } from "../lexicon/phraseOpenings.ts";
import type { Phrase } from "../lexicon/phrases.ts";
import { indexFrom } from "../text/sortedSpans.ts";
import { compareSpans, contains } from "../text/span.ts";

/**
 * Finds where the text accuses somebody whom it names: "Holt, 43, was accused of", "accused Holt of", "charges
 * against Mr. Holt".
 *
 * The name must stand right beside the phrase; only helping verbs, an age and an apposition may come between. So
 * "the man who shot Holt was charged with" accuses nobody, and "Holt and Lund were charged with" only Lund.
 *
 * @returns in order of start; may be empty. Headlines are left out.
 */
export function findAccusations(parts: {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly owners: ReadonlyMap<Mention, Person>;
  readonly phraseStarts: PhraseStarts;
  readonly lexicon: Lexicon;
}): readonly Accusation[] {
  const { text, tokens } = parts;
  const phrases = findPhrases("accusationPhrases", parts).filter(
    ({ sentence }) => sentence.paragraph.kind !== "headline",
  );
  if (phrases.length === 0) return [];
  const names = withoutDescribing(namePlaces(parts.mentions, parts.owners));
  return phrases.flatMap((phrase) => {
    const reading = { text, tokens, sentence: phrase.sentence, names, phrase };
    const person = phrase.value === "before" ? personBefore(reading) : personBehind(reading);
    return person === undefined ? [] : { ...spanOf(tokens, phrase), person };
  });
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly names: readonly NamePlace[];
  readonly phrase: Phrase;
}

/** The names without those that stand in the description of another: "Holt, a cousin of Lund". */
function withoutDescribing(names: readonly NamePlace[]): readonly NamePlace[] {
  const descriptions = names.flatMap(({ description }) => description ?? []).sort(compareSpans);
  return names.filter((name) => {
    const description = descriptions[indexFrom(descriptions, name.start + 1) - 1];
    return description === undefined || !contains(description, name);
  });
}

/** Who stands before the phrase: "Holt, 43, who has been accused of". */
function personBefore({ text, tokens, sentence, names, phrase }: Reading): Person | undefined {
  const start = tokens[phrase.index]?.start ?? 0;
  const name = names[indexFrom(names, start) - 1];
  if (name === undefined || name.start < sentence.start || isPossessive(text, name)) return undefined;
  const first = indexFrom(tokens, name.title?.start ?? name.start);
  const behind = indexFrom(tokens, name.end);
  // A sentence may be as long as the text.
  if (phrase.index - behind > farthest || isObject(tokens, sentence, first)) return undefined;
  if (tokens.slice(behind, phrase.index).some(({ lower }) => lower === "whose")) return undefined;
  const end = Math.max(name.end, name.description?.end ?? 0);
  const between = tokens.slice(indexFrom(tokens, end), phrase.index);
  return between.every(({ kind, lower }) => kind === "number" || auxiliaries.has(lower))
    ? name.person
    : undefined;
}

/** Who stands behind it: "accused Holt of", "accusing the former mayor, Ana Holt, of", "allegations against Holt". */
function personBehind({ text, tokens, sentence, names, phrase }: Reading): Person | undefined {
  const behind = phrase.index + phrase.length;
  const start = tokens[behind]?.start ?? sentence.end;
  const name = names[indexFrom(names, start)];
  if (name === undefined || name.end > sentence.end || isPossessive(text, name)) return undefined;
  const first = indexFrom(tokens, name.start);
  if (first - behind > longestTitle) return undefined;
  const between = tokens.slice(behind, first);
  if (between.some(({ lower }) => partings.has(lower))) return undefined;
  const next = indexFrom(tokens, name.end);
  const rest = tokens.slice(next, Math.min(next + longestApposition, sentence.endToken));
  if (!isNameEnd(rest[0])) return undefined;
  const [, preposition] = phrase.value.split(" ");
  return preposition === undefined || isFollowedBy(preposition, rest) ? name.person : undefined;
}

/** Whether the name behind some words is no subject: "the brother of", "the man who met". */
function isObject(tokens: readonly Token[], { firstToken }: Sentence, name: number): boolean {
  if (name > firstToken && prepositions.has(tokens[name - 1]?.lower ?? "")) return true;
  const before = tokens.slice(Math.max(firstToken, name - longestRelative), name);
  return before.some(({ lower }) => lower === "who");
}

function isPossessive(text: string, { end }: Mention): boolean {
  return /^['’]/u.test(text.slice(end, end + 1));
}

/** Whether nobody else is meant: not "accused Holt allies", "accusing the Holt campaign". */
function isNameEnd(next: Token | undefined): boolean {
  return next === undefined || next.kind === "punctuation" || behindNames.has(next.lower);
}

const behindNames: ReadonlySet<string> = new Set([
  "of",
  "and",
  "or",
  "in",
  "on",
  "over",
  "for",
  "are",
  "were",
  "is",
  "was",
  "with",
]);

/** "accused Holt, the mayor, of": not "accuses Holt", which may end anywhere. */
function isFollowedBy(preposition: string, rest: readonly Token[]): boolean {
  for (const { lower } of rest) {
    if (lower === preposition) return true;
    if (lower === ".") return false;
  }
  return false;
}

function spanOf(tokens: readonly Token[], { index, length }: Phrase): { start: number; end: number } {
  return { start: tokens[index]?.start ?? 0, end: tokens[index + length - 1]?.end ?? 0 };
}

/** Words from "who" to the name in its clause: "who had once met". */
const longestRelative = 4;

const prepositions: ReadonlySet<string> = new Set([
  "of",
  "with",
  "for",
  "to",
  "from",
  "by",
  "against",
  "in",
  "on",
  "at",
]);

/** Words from a name to the phrase, a description between them included. */
const farthest = 40;

/** Words before a name: "the former deputy mayor". */
const longestTitle = 5;
const longestApposition = 8;

/** Behind one of them somebody else is named: "accused of helping Holt", "accusations against the son of Holt". */
const partings: ReadonlySet<string> = new Set(["of", "to", "by", "and", "that", "for", "with", "in", "who"]);

const auxiliaries: ReadonlySet<string> = new Set([
  ",",
  "(",
  ")",
  "who",
  "is",
  "was",
  "were",
  "are",
  "has",
  "had",
  "have",
  "been",
  "being",
  "be",
  "also",
  "stands",
  "stood",
  "later",
  "then",
  "formally",
  "initially",
  "recently",
  "repeatedly",
  "himself",
  "herself",
  "now",
  "still",
  "already",
  // "one of four men", "among those"
  "one",
  "of",
  "among",
  "several",
  "two",
  "three",
  "four",
  "five",
  "six",
  "men",
  "women",
  "people",
  "those",
  "suspects",
  "officers",
  "officials",
]);
