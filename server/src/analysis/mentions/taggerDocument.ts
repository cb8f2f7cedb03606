import type { Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Spellings } from "../../text/spellings.ts";
import { hashWord } from "./taggerHash.ts";
import { describeWords, form, listBit, type WordTable } from "./taggerWords.ts";

/**
 * A document as the tagger sees it: its tokens as numbers of words, and the regions that may hold names.
 *
 * A region is a stretch of one sentence with capitals in it, and the small words between them ("Bank of the West");
 * no name lies outside. Arrays that are not said to be otherwise have a place a token.
 */
export interface TaggerDocument {
  readonly words: WordTable;
  /** First and last token (end is out) of the sentence of a token. */
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
  /** First token of the region, in order. */
  readonly regionStart: readonly number[];
  /** The token behind the region. */
  readonly regionEnd: readonly number[];
  /** First and last token (end is out) of the run of capitals; both the token itself where it is in none. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** Bits of {@link documentBit} for each word in lower case: what the rest of the document does with it. */
  readonly habits: Int32Array;
  /** What the rules take the token for: labels as the model counts them. */
  readonly hints: Uint8Array;
}

/** A name by its tokens: `first` is in, `end` is out. */
export interface TokenName {
  readonly first: number;
  readonly end: number;
  readonly of: "person" | "organisation" | "place";
}

/** What the document does with a word, wherever it stands. */
const documentBit = {
  seenLower: 1,
  mostlyLower: 2,
  seenCapitalInside: 4,
  afterTitle: 8,
  afterGivenName: 16,
  besideSpeech: 32,
  lastOfRun: 64,
  firstOfRun: 128,
  afterPlacePreposition: 256,
  afterArticle: 512,
  possessive: 1024,
  alone: 2048,
  repeated: 4096,
  beforeAge: 8192,
  middleOfRun: 16384,
  frequent: 32768,
  beforeComma: 65536,
} as const;

/** A text to be tagged, with what is known of it. */
export interface TaggedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Of the tokens. */
  readonly spellings: Spellings;
  readonly sentences: readonly Sentence[];
  readonly lexicon: Lexicon;
}

/** Prepares a document. Linear in the tokens. */
export function readDocument(
  { text, tokens, spellings, sentences, lexicon }: TaggedText,
  proposals: readonly TokenName[],
): TaggerDocument {
  const words = describeWords(text, tokens, spellings, lexicon);
  const sentenceStart = new Int32Array(tokens.length);
  const sentenceEnd = new Int32Array(tokens.length);
  for (const { firstToken, endToken } of sentences) {
    sentenceStart.fill(firstToken, firstToken, endToken);
    sentenceEnd.fill(endToken, firstToken, endToken);
  }
  const runStart = new Int32Array(tokens.length);
  const runEnd = new Int32Array(tokens.length);
  const regionStart: number[] = [];
  const regionEnd: number[] = [];
  for (const { firstToken, endToken } of sentences) {
    findRuns(words, firstToken, endToken, runStart, runEnd);
    findRegions(words, firstToken, endToken, regionStart, regionEnd);
  }
  const document = { words, sentenceStart, sentenceEnd, regionStart, regionEnd, runStart, runEnd };
  return { ...document, habits: findHabits(document), hints: labelNames(proposals, tokens.length) };
}

/** The label of each token: 0 outside names, then four a kind for begins, goes on, ends, whole. */
function labelNames(names: readonly TokenName[], tokenCount: number): Uint8Array {
  const labels = new Uint8Array(tokenCount);
  for (const { first, end, of } of names) {
    const kind = 1 + 4 * nameKinds.indexOf(of);
    for (let token = first; token < end; token++)
      labels[token] = kind + (end - first === 1 ? 3 : token === first ? 0 : token === end - 1 ? 2 : 1);
  }
  return labels;
}

/** The kinds of names in the order of their labels. */
export const nameKinds: readonly ["person", "organisation", "place"] = ["person", "organisation", "place"];

/** Whether a token has a capital letter. */
function isCapital(words: WordTable, token: number): boolean {
  const tokenForm = words.form[words.wordOf[token] as number] as number;
  return tokenForm >= form.capital && tokenForm <= form.initial;
}

function listsOf(words: WordTable, token: number): number {
  return words.lists[words.wordOf[token] as number] as number;
}

function formOfToken(words: WordTable, token: number): number {
  return words.form[words.wordOf[token] as number] as number;
}

/** Marks the runs of capitals in a sentence; a function word that begins the sentence is in none. */
function findRuns(
  words: WordTable,
  first: number,
  end: number,
  runStart: Int32Array,
  runEnd: Int32Array,
): void {
  let token = first;
  while (token < end) {
    if (!isCapital(words, token) || isFunctionWord(words, token)) {
      runStart[token] = token;
      runEnd[token] = token;
      token++;
      continue;
    }
    const start = token;
    while (token < end && isCapital(words, token)) token++;
    runStart.fill(start, start, token);
    runEnd.fill(token, start, token);
  }
}

function isFunctionWord(words: WordTable, token: number): boolean {
  return (listsOf(words, token) & listBit.functionWord) !== 0;
}

/** Regions are cut at this length, so that a line of capitals costs no more than other text. */
export const longestRegion = 48;

function findRegions(words: WordTable, first: number, end: number, starts: number[], ends: number[]): void {
  let token = first;
  let done = first;
  while (token < end) {
    if (!isCapital(words, token)) {
      token++;
      continue;
    }
    let start = token;
    while (start > done && token - start < 3 && isParticle(words, start - 1)) start--;
    const last = findLast(words, start, token, end);
    let regionEnd = last + 1;
    if (regionEnd < end && formOfToken(words, regionEnd) === form.number) regionEnd++;
    starts.push(start);
    ends.push(regionEnd);
    done = regionEnd;
    token = regionEnd;
  }
}

/** The last capital of the region that begins at `start` and has its first capital at `token`. */
function findLast(words: WordTable, start: number, token: number, end: number): number {
  let last = token;
  for (let next = token + 1; next < end && next - last <= 4 && next - start < longestRegion; next++) {
    if (isCapital(words, next)) last = next;
    else if (!isBridge(words, next)) break;
  }
  return last;
}

function isParticle(words: WordTable, token: number): boolean {
  return formOfToken(words, token) === form.lower && (listsOf(words, token) & listBit.particle) !== 0;
}

/** Whether a name may go on across a token: "of the", "&", "-". */
function isBridge(words: WordTable, token: number): boolean {
  const tokenForm = formOfToken(words, token);
  if (tokenForm === form.lower) return (listsOf(words, token) & (listBit.particle | listBit.connector)) !== 0;
  if (tokenForm === form.number) return true;
  return bridgeMarks.has(words.mark[words.wordOf[token] as number] as number);
}

const bridgeMarks: ReadonlySet<number> = new Set([..."&.'’‘-–/\"“”"].map((mark) => mark.charCodeAt(0)));

/** Collects for each word in lower case what happens to it anywhere in the document. */
function findHabits(document: Omit<TaggerDocument, "habits" | "hints">): Int32Array {
  const { words } = document;
  const habits = new Int32Array(words.lowerCount);
  const lowerCounts = new Int32Array(words.lowerCount);
  const capitalCounts = new Int32Array(words.lowerCount);
  for (let token = 0; token < words.wordOf.length; token++) {
    const lower = words.lower[words.wordOf[token] as number] as number;
    if (formOfToken(words, token) === form.lower) {
      lowerCounts[lower] = (lowerCounts[lower] as number) + 1;
    } else if (isCapital(words, token)) {
      capitalCounts[lower] = (capitalCounts[lower] as number) + 1;
      habits[lower] = (habits[lower] as number) | habitsAt(document, token);
    }
  }
  for (let lower = 0; lower < habits.length; lower++) {
    const inLower = lowerCounts[lower] as number;
    const inCapitals = capitalCounts[lower] as number;
    let bits = habits[lower] as number;
    if (inLower > 0) bits |= documentBit.seenLower;
    if (inLower > inCapitals) bits |= documentBit.mostlyLower;
    if (inCapitals > 1) bits |= documentBit.repeated;
    if (inCapitals > 4) bits |= documentBit.frequent;
    habits[lower] = bits;
  }
  return habits;
}

function habitsAt(document: Omit<TaggerDocument, "habits" | "hints">, token: number): number {
  const { words, sentenceStart, sentenceEnd } = document;
  const start = document.runStart[token] as number;
  const end = document.runEnd[token] as number;
  const first = sentenceStart[token] as number;
  const last = sentenceEnd[token] as number;
  let bits = token > first && formOfToken(words, first) !== form.allCaps ? documentBit.seenCapitalInside : 0;
  if (end - start > 1) bits |= placeInRun(token, start, end);
  else bits |= documentBit.alone;
  if (token > first) bits |= habitsBefore(words, token - 1, start === token);
  if (token + 1 < last && token + 1 >= end) bits |= habitsBehind(words, token + 1, last);
  return bits;
}

function placeInRun(token: number, start: number, end: number): number {
  if (token === start) return documentBit.firstOfRun;
  return token === end - 1 ? documentBit.lastOfRun : documentBit.middleOfRun;
}

function habitsBefore(words: WordTable, before: number, beginsRun: boolean): number {
  const lists = listsOf(words, before);
  let bits = 0;
  if (isCapital(words, before)) {
    if ((lists & listBit.title) !== 0) bits |= documentBit.afterTitle;
    if ((lists & (listBit.givenName | listBit.commonGiven)) !== 0) bits |= documentBit.afterGivenName;
  }
  if (!beginsRun) return bits;
  if ((lists & listBit.speech) !== 0) bits |= documentBit.besideSpeech;
  if ((lists & listBit.role) !== 0) bits |= documentBit.afterTitle;
  const hash = words.hash[words.wordOf[before] as number] as number;
  if (placePrepositions.has(hash)) bits |= documentBit.afterPlacePreposition;
  if (articles.has(hash)) bits |= documentBit.afterArticle;
  return bits;
}

function habitsBehind(words: WordTable, behind: number, last: number): number {
  const word = words.wordOf[behind] as number;
  if (((words.lists[word] as number) & listBit.speech) !== 0 && words.form[word] === form.lower)
    return documentBit.besideSpeech;
  if (words.hash[word] === possessive) return documentBit.possessive;
  if (words.mark[word] !== comma) return 0;
  const isAge = behind + 1 < last && formOfToken(words, behind + 1) === form.number;
  return documentBit.beforeComma | (isAge ? documentBit.beforeAge : 0);
}

const comma = 0x2c;

const possessive = hashWord("'s");

const placePrepositions: ReadonlySet<number> = new Set(
  ["in", "at", "near", "to", "from", "across", "outside"].map(hashWord),
);

const articles: ReadonlySet<number> = new Set(["the", "a", "an"].map(hashWord));
