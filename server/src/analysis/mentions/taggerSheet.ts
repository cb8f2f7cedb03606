import type { Sentence } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { indexFrom } from "../../text/sortedSpans.ts";
import {
  form,
  formOf,
  hashOf,
  listBit,
  listsOf,
  lowerOf,
  markOf,
  numberWords,
  type WordSource,
  type WordTable,
} from "./taggerWords.ts";
import type { TokenName } from "./tokenName.ts";

/**
 * Some paragraphs of a document as the tagger sees them: their tokens as numbers of words, and the regions that may hold
 * names.
 *
 * A region is a stretch of one sentence with capitals in it, and the small words between them ("Bank of the West");
 * no name lies outside. Tokens are counted from the first one of the sheet. Arrays that are not said to be otherwise
 * have a place a token.
 */
export interface Sheet {
  readonly words: WordTable;
  readonly wordOf: Int32Array;
  /** First and last token (end is out) of the sentence of a token. */
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
  /** First token of the region, in order. */
  readonly regionStart: number[];
  /** The token behind the region. */
  readonly regionEnd: number[];
  /** First and last token (end is out) of the run of capitals; both the token itself where it is in none. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** What the document does with the word of a token; in regions and beside them. See `hear`. */
  readonly habits: Int32Array;
  /** What the rules take a token for: labels as the model counts them. In regions and beside them, see `hear`. */
  readonly hints: Uint8Array;
}

/** A paragraph on a sheet. */
export interface Passage {
  readonly sheet: Sheet;
  /** Its tokens; `end` is out. */
  readonly first: number;
  readonly end: number;
  /** Its regions, by number; `endRegion` is out. */
  readonly firstRegion: number;
  readonly endRegion: number;
  /** Its first token in the article. */
  firstToken: number;
  /** What the tagger found in it last. */
  names: readonly TokenName[];
  /** Whether the names are those that follow from the sheet as it is now. */
  isTagged: boolean;
  /** What was last written onto the sheet of the names that the rules propose, and of the document's habits. */
  proposed: readonly TokenName[] | undefined;
  version: number;
}

/** Puts paragraphs on a sheet. Linear in their tokens. */
export function readSheet(
  words: WordTable,
  { sentences, ...source }: WordSource & { readonly sentences: readonly Sentence[] },
  cells: readonly Cell[],
): readonly Passage[] {
  const sheet = createSheet(words, numberWords(words, source, cells));
  let first = 0;
  return cells.map((cell) => {
    const firstRegion = sheet.regionStart.length;
    const shift = first - cell.firstToken;
    for (let index = indexFrom(sentences, cell.paragraph.start); index < sentences.length; index++) {
      const { firstToken, endToken } = sentences[index] as Sentence;
      if (firstToken >= cell.endToken) break;
      readSentence(sheet, firstToken + shift, endToken + shift);
    }
    const end = cell.endToken + shift;
    const passage = {
      sheet,
      first,
      end,
      firstRegion,
      endRegion: sheet.regionStart.length,
      firstToken: cell.firstToken,
      names: [],
      isTagged: false,
      // Nothing has been heard yet.
      proposed: undefined,
      version: 0,
    };
    first = end;
    return passage;
  });
}

function createSheet(words: WordTable, wordOf: Int32Array): Sheet {
  const { length } = wordOf;
  return {
    words,
    wordOf,
    sentenceStart: new Int32Array(length),
    sentenceEnd: new Int32Array(length),
    regionStart: [],
    regionEnd: [],
    runStart: new Int32Array(length),
    runEnd: new Int32Array(length),
    habits: new Int32Array(length),
    hints: new Uint8Array(length),
  };
}

function readSentence(sheet: Sheet, first: number, end: number): void {
  sheet.sentenceStart.fill(first, first, end);
  sheet.sentenceEnd.fill(end, first, end);
  findRuns(sheet, first, end);
  findRegions(sheet, first, end);
}

/** The word in lower case of a token. */
export function lowerAt({ words, wordOf }: Sheet, token: number): number {
  return lowerOf(words, wordOf[token] as number);
}

/** Whether a token has a capital letter. */
export function isCapital(sheet: Sheet, token: number): boolean {
  const tokenForm = formAt(sheet, token);
  return tokenForm >= form.capital && tokenForm <= form.initial;
}

/** How the token is written; see {@link form}. */
export function formAt({ words, wordOf }: Sheet, token: number): number {
  return formOf(words, wordOf[token] as number);
}

/** What the word lists know of it; see {@link listBit}. */
export function listsAt({ words, wordOf }: Sheet, token: number): number {
  return listsOf(words, wordOf[token] as number);
}

/** See {@link markOf}. */
export function markAt({ words, wordOf }: Sheet, token: number): number {
  return markOf(words, wordOf[token] as number);
}

/** Marks the runs of capitals in a sentence; a function word that begins the sentence is in none. */
function findRuns(sheet: Sheet, first: number, end: number): void {
  const { runStart, runEnd } = sheet;
  let token = first;
  while (token < end) {
    if (!isCapital(sheet, token) || isFunctionWord(sheet, token)) {
      runStart[token] = token;
      runEnd[token] = token;
      token++;
      continue;
    }
    const start = token;
    while (token < end && isCapital(sheet, token)) token++;
    runStart.fill(start, start, token);
    runEnd.fill(token, start, token);
  }
}

function isFunctionWord(sheet: Sheet, token: number): boolean {
  return (listsAt(sheet, token) & listBit.functionWord) !== 0;
}

/** Regions are cut at this length, so that a line of capitals costs no more than other text. */
export const longestRegion = 48;

function findRegions(sheet: Sheet, first: number, end: number): void {
  let token = first;
  let done = first;
  while (token < end) {
    if (!isCapital(sheet, token)) {
      token++;
      continue;
    }
    let start = token;
    while (start > done && token - start < 3 && isParticle(sheet, start - 1)) start--;
    const last = findLast(sheet, start, token, end);
    let regionEnd = last + 1;
    if (regionEnd < end && formAt(sheet, regionEnd) === form.number) regionEnd++;
    sheet.regionStart.push(start);
    sheet.regionEnd.push(regionEnd);
    done = regionEnd;
    token = regionEnd;
  }
}

/** The last capital of the region that begins at `start` and has its first capital at `token`. */
function findLast(sheet: Sheet, start: number, token: number, end: number): number {
  let last = token;
  for (let next = token + 1; next < end && next - last <= 4 && next - start < longestRegion; next++) {
    if (isCapital(sheet, next)) last = next;
    else if (!isBridge(sheet, next)) break;
  }
  return last;
}

function isParticle(sheet: Sheet, token: number): boolean {
  return formAt(sheet, token) === form.lower && (listsAt(sheet, token) & listBit.particle) !== 0;
}

/** Whether a name may go on across a token: "of the", "&", "-". */
function isBridge(sheet: Sheet, token: number): boolean {
  const tokenForm = formAt(sheet, token);
  if (tokenForm === form.lower) return (listsAt(sheet, token) & (listBit.particle | listBit.connector)) !== 0;
  if (tokenForm === form.number) return true;
  return bridgeMarks.has(markAt(sheet, token));
}

const bridgeMarks: ReadonlySet<number> = new Set([..."&.'’‘-–/\"“”"].map((mark) => mark.charCodeAt(0)));

/** See {@link hashOf}. */
export function hashAt({ words, wordOf }: Sheet, token: number): number {
  return hashOf(words, wordOf[token] as number);
}
