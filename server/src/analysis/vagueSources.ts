import type { Quote, Sentence, Token, VagueSource } from "../article/article.ts";
import { lowerWords } from "../article/words.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { findPhrases, type PhraseStarts } from "../lexicon/phraseOpenings.ts";
import type { Phrase } from "../lexicon/phrases.ts";
import { isUpper } from "../text/characters.ts";
import { indexAfter } from "../text/sortedSpans.ts";
import type { Span } from "../text/span.ts";

/**
 * Finds phrases of the writer's that report something and name nobody: "critics say", "studies show", "it is
 * widely believed".
 *
 * A verb must follow at once or after an adverb, so that "critics, including Ana Lund, say" and "experts at the
 * University of Lund say" are none; nor is what was spoken of before ("the critics", "these studies").
 *
 * @returns in order of start; may be empty. What stands within speech is left out: the speaker is its source.
 */
export function findVagueSources(parts: {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly phraseStarts: PhraseStarts;
  readonly lexicon: Lexicon;
}): readonly VagueSource[] {
  const { text, tokens, lexicon } = parts;
  const speech = parts.quotes.filter(({ use, outer }) => use === "speech" && outer === undefined);
  const found: VagueSource[] = [];
  let reading: Reading | undefined;
  for (const { sentence, index, length, value } of findPhrases("vagueSources", parts)) {
    if (unread.has(sentence.paragraph.kind)) continue;
    if (reading?.sentence !== sentence)
      reading = { text, tokens, sentence, lexicon, words: lowerWords(tokens, sentence) };
    const source = readPhrase(reading, { index: index - sentence.firstToken, length, value });
    if (source !== undefined && !isWithin(speech, source)) found.push(source);
  }
  return found;
}

/** A sentence and its words in lower case, one for each token. */
interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
  readonly words: readonly string[];
}

const unread: ReadonlySet<string> = new Set(["headline", "crossHead", "byline", "credit", "boilerplate"]);

function readPhrase(reading: Reading, phrase: Phrase): VagueSource | undefined {
  switch (phrase.value) {
    case "group":
    case "study":
      return readSubject(reading, phrase, phrase.value);
    case "nobody":
      return readPassive(reading, phrase);
    case "hearsay":
      return spanOf(reading, phrase.index, phrase.index + phrase.length, "hearsay");
    default:
      return undefined;
  }
}

/** "Critics say", "health experts often warn", "according to critics": the noun and the verb beside it. */
function readSubject(reading: Reading, phrase: Phrase, kind: VagueSource["kind"]): VagueSource | undefined {
  const { words } = reading;
  const first = firstOfPhrase(reading, phrase);
  if (first === undefined) return undefined;
  const behind = phrase.index + phrase.length;
  if (words[first - 1] === "to" && words[first - 2] === "according")
    return endsHere(words[behind]) ? spanOf(reading, first - 2, behind, kind) : undefined;
  const verb = adverbs.has(words[behind] ?? "") ? behind + 1 : behind;
  return reports(reading, words[verb] ?? "", kind) ? spanOf(reading, first, verb + 1, kind) : undefined;
}

/**
 * Index of the first word of the noun phrase: adjectives belong to it. None where a name or a determiner tells
 * who is meant: "Oxford researchers", "the critics", "two experts".
 */
function firstOfPhrase(reading: Reading, { index }: Phrase): number | undefined {
  const { words } = reading;
  let first = index;
  while (first > 0 && index - first < 2 && isModifier(reading, first - 1)) first--;
  const before = words[first - 1] ?? "";
  const isNamed = first === 1 ? !openers.has(before) : isName(reading, first - 1);
  return determiners.has(before) || isNamed ? undefined : first;
}

/** A plain word that is no determiner, preposition, conjunction or verb of saying. */
function isModifier(reading: Reading, index: number): boolean {
  const word = reading.words[index] ?? "";
  if (looseWords.has(word)) return true;
  return modifierEnding.test(word) && !isName(reading, index);
}

/** Capitalised within its sentence. */
function isName(reading: Reading, index: number): boolean {
  const token = index > 0 ? reading.tokens[reading.sentence.firstToken + index] : undefined;
  return token !== undefined && isUpper(reading.text.charCodeAt(token.start));
}

function reports({ lexicon }: Reading, word: string, kind: VagueSource["kind"]): boolean {
  if (kind === "study" && studyVerbs.has(word)) return true;
  const [lemma = "", tier = "", form = "", frames = ""] = (
    lexicon.lists.reportingVerbs.get(word) ?? ""
  ).split(" ");
  if (form === "ing" || form === "s" || doneVerbs.has(lemma)) return false;
  return opinionVerbs.has(lemma) || (tier === "1" && /[ct]/u.test(frames));
}

/** "it is widely believed that", "is thought to": a passive without "by". */
function readPassive(reading: Reading, { index, length }: Phrase): VagueSource | undefined {
  const { words } = reading;
  const behind = words[index + length] ?? "";
  const isWide = length > 1;
  let first = index - 1;
  if (passiveAdverbs.has(words[first] ?? "")) first--;
  if (words[first] === "been") first--;
  if (!passiveVerbs.has(words[first] ?? "")) return undefined;
  const isImpersonal = words[first - 1] === "it";
  if (isImpersonal && (behind === "that" || isWide))
    return spanOf(reading, first - 1, index + length, "nobody");
  return behind === "to" &&
    (words[index] !== "said" || words[index + length + 1] === "be" || words[index + length + 1] === "have")
    ? spanOf(reading, first, index + length, "nobody")
    : undefined;
}

function endsHere(word: string | undefined): boolean {
  return word === undefined || word === "," || word === "." || word === "who" || word === ";";
}

function isWithin(speech: readonly Span[], span: Span): boolean {
  const quote = speech[indexAfter(speech, span.start)];
  return quote !== undefined && quote.start <= span.start;
}

function spanOf(reading: Reading, first: number, end: number, kind: VagueSource["kind"]): VagueSource {
  const { tokens, sentence } = reading;
  const start = tokens[sentence.firstToken + first]?.start ?? sentence.start;
  return { start, end: tokens[sentence.firstToken + end - 1]?.end ?? sentence.end, kind };
}

const adverbs: ReadonlySet<string> = new Set(["also", "often", "have", "now", "still", "long", "widely"]);
const passiveAdverbs: ReadonlySet<string> = new Set(["also", "now", "still", "often", "widely", "long"]);
const passiveVerbs: ReadonlySet<string> = new Set(["is", "are", "was", "were", "has", "have"]);
const studyVerbs: ReadonlySet<string> = new Set([
  "show",
  "shows",
  "suggest",
  "suggests",
  "indicates",
  "found",
]);
/** Verbs of thought that report an opinion. */
const opinionVerbs: ReadonlySet<string> = new Set(["believe", "think", "fear", "suspect", "see"]);
/** What somebody did rather than said: "critics called for", "fans cheered". */
const doneVerbs: ReadonlySet<string> = new Set([
  "call",
  "ask",
  "vow",
  "shout",
  "chant",
  "demand",
  "post",
  "read",
]);
/** What may stand before the noun at the start of a sentence; any other word there may be a name. */
const openers: ReadonlySet<string> = new Set([
  "and",
  "but",
  "yet",
  "while",
  "as",
  "still",
  "so",
  "though",
  "although",
  "when",
  "because",
  "since",
  "now",
  "today",
  "“",
  '"',
]);
const determiners: ReadonlySet<string> = new Set([
  "the",
  "these",
  "those",
  "both",
  "two",
  "three",
  "four",
  "five",
  "his",
  "her",
  "its",
  "their",
  "our",
  "'s",
  "’s",
  // "They have some say in it."
  "have",
  "has",
  "had",
]);
const looseWords: ReadonlySet<string> = new Set([
  "some",
  "many",
  "most",
  "several",
  "health",
  "law",
  "policy",
]);

// "political analysts", "legal experts", "environmental", "independent"; not "said experts".
const modifierEnding = /^\p{L}+(?:al|ic|ive|ous|ent|ary|y)$/u;
