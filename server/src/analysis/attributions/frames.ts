import type { Mention, Paragraph, Sentence, Token } from "../../article/article.ts";
import { isUpper } from "../../text/characters.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Passage, Piece } from "./passages.ts";
import type { VerbForm, Vocabulary, WordClass } from "./vocabulary.ts";

/** A token outside speech, or a whole piece of speech: what an attribution is read from. */
export interface Unit extends Span {
  readonly kind: UnitKind;
  /** Lower case, with straight apostrophes; empty for a quote. */
  readonly word: string;
  readonly wordClass: WordClass;
  /** Whether the first letter is upper case; of a quote, the first inside its mark. */
  readonly capital: boolean;
  /** Ends with an apostrophe and "s", and is no pronoun with a short verb. */
  readonly possessive: boolean;
  readonly verb: VerbForm | undefined;
  /** The name that the token stands in. */
  readonly name: Mention | undefined;
  readonly piece: Piece | undefined;
}

/** `mark` is any punctuation that separates nothing: a quotation mark, a slash. */
export type UnitKind =
  | "word"
  | "number"
  | "quote"
  | "comma"
  | "colon"
  | "dash"
  | "open"
  | "close"
  | "stop"
  | "mark";

/** A sentence with its speech folded up; sentences that one quote runs through are one frame. */
export interface Frame extends Span {
  readonly paragraph: Paragraph;
  readonly units: readonly Unit[];
}

/** What frames are read from. */
export interface FrameParts {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly vocabulary: Vocabulary;
  readonly lexemeOf: (token: Token) => Lexeme;
}

/** Folds the sentences of a paragraph into frames, in order and one at a time, so that no more than one is kept. Every sentence is in exactly one. */
export function* findFrames(parts: FrameParts, passage: Passage): Generator<Frame> {
  const { sentences } = parts;
  const { firstSentence, endSentence, pieces, names } = passage;
  const readers = { pieceAt: makeReader(pieces), nameAt: makeReader(names) };
  let first = firstSentence;
  while (first < endSentence) {
    const sentence = sentences[first] as Sentence;
    let last = first;
    let end = sentence.end;
    while (last + 1 < endSentence) {
      const piece = pieces[indexAfter(pieces, end - 1)];
      const runsOn = piece !== undefined && piece.start < end && piece.end > end;
      if (!runsOn) break;
      last++;
      end = (sentences[last] as Sentence).end;
    }
    const units = readUnits(parts, readers, sentence.firstToken, (sentences[last] as Sentence).endToken);
    yield* cutFrame({ start: sentence.start, end, paragraph: sentence.paragraph, units });
    first = last + 1;
  }
}

/** No sentence is so long; a text without stops is cut, so that time stays linear. */
const maximumUnits = 400;

function cutFrame(frame: Frame): readonly Frame[] {
  const { units } = frame;
  if (units.length <= maximumUnits) return [frame];
  const frames: Frame[] = [];
  for (let start = 0; start < units.length; start += maximumUnits) {
    const part = units.slice(start, start + maximumUnits);
    frames.push({
      ...frame,
      start: part[0]?.start ?? frame.start,
      end: part.at(-1)?.end ?? frame.end,
      units: part,
    });
  }
  return frames;
}

/** Answer for offsets in order. */
interface Readers {
  readonly pieceAt: (offset: number) => Piece | undefined;
  readonly nameAt: (offset: number) => Mention | undefined;
}

function readUnits(
  { text, tokens, lexemeOf, vocabulary }: FrameParts,
  { pieceAt, nameAt }: Readers,
  firstToken: number,
  endToken: number,
): readonly Unit[] {
  const units: Unit[] = [];
  const withParticle: number[] = [];
  for (let index = firstToken; index < endToken; index++) {
    const token = tokens[index] as Token;
    const piece = pieceAt(token.start);
    if (piece !== undefined) {
      if (units.at(-1)?.piece !== piece) units.push(makeQuoteUnit(text, piece));
      continue;
    }
    if (token.lower === "." && index < endToken - 1 && isAbbreviation(tokens, index)) continue;
    const name = nameAt(token.start);
    const lexeme = lexemeOf(token);
    if (lexeme.hasParticle && name === undefined) withParticle.push(units.length);
    units.push(makeUnit(token, lexeme, name));
  }
  for (const index of withParticle) units[index] = joinParticle(units, index, vocabulary);
  return units;
}

/** Answers which item of a sorted list without overlaps holds an offset; offsets must be asked for in order. */
function makeReader<Item extends Span>(items: readonly Item[]): (offset: number) => Item | undefined {
  let index = 0;
  return (offset) => {
    let item = items[index];
    while (item !== undefined && item.end <= offset) item = items[++index];
    return item !== undefined && item.start <= offset ? item : undefined;
  };
}

/** The period of "Mr." or "Sen.", which ends nothing: the next token stands in the same sentence. */
function isAbbreviation(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  return (
    before?.kind === "word" &&
    before.end === tokens[index]?.start &&
    (after?.kind === "word" || after?.lower === ",")
  );
}

function makeQuoteUnit(text: string, piece: Piece): Unit {
  return {
    start: piece.start,
    end: piece.end,
    kind: "quote",
    word: "",
    wordClass: "open",
    capital: piece.isFirst && isUpper(text.charCodeAt(piece.quote.inner.start)),
    possessive: false,
    verb: undefined,
    name: undefined,
    piece,
  };
}

function makeUnit({ start, end, lower }: Token, lexeme: Lexeme, name: Mention | undefined): Unit {
  const { kind, wordClass, capital, possessive, verb } = lexeme;
  const isFree = name === undefined;
  return {
    start,
    end,
    kind,
    word: lower,
    wordClass: isFree || wordClass === "subject" ? wordClass : "open",
    capital,
    possessive,
    verb: isFree ? verb : undefined,
    name: kind === "word" || kind === "number" ? name : undefined,
    piece: undefined,
  };
}

/** Looks "pointed out" up as one verb; the particle stays a unit. */
function joinParticle(units: readonly Unit[], index: number, vocabulary: Vocabulary): Unit {
  const unit = units[index] as Unit;
  const next = units[index + 1];
  if (next?.kind !== "word") return unit;
  const after = units[index + 2];
  if (next.wordClass === "adverb" && !particles.has(next.word)) return joinOver(unit, after, vocabulary);
  if (!mayHaveParticle(next)) return unit;
  const two = `${unit.word} ${next.word}`;
  const three = after === undefined ? undefined : vocabulary.verbOf(`${two} ${after.word}`);
  const verb = three ?? vocabulary.verbOf(two);
  return verb === undefined ? unit : { ...unit, verb };
}

/** "called again for": an adverb stands before the particle. */
function joinOver(unit: Unit, particle: Unit | undefined, vocabulary: Vocabulary): Unit {
  const verb = particle === undefined ? undefined : vocabulary.verbOf(`${unit.word} ${particle.word}`);
  return verb === undefined ? unit : { ...unit, verb: { ...verb, length: verb.length + 1 } };
}

function mayHaveParticle(next: Unit): boolean {
  return next.wordClass === "preposition" || next.wordClass === "to" || particles.has(next.word);
}

const particles: ReadonlySet<string> = new Set(["clear", "it", "back", "out", "up", "in", "on"]);
