import type { Token } from "../../article/article.ts";
import { isClosingBracket, isDash, isHyphen, isOpeningBracket, isUpper } from "../../text/characters.ts";
import type { UnitKind } from "./frames.ts";
import type { VerbForm, Vocabulary, WordClass } from "./vocabulary.ts";

/** What a token is by its spelling alone, for the units that are made of it. */
export interface Lexeme {
  readonly kind: UnitKind;
  /** The class it has outside names. */
  readonly wordClass: WordClass;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** The verb that it is outside names. */
  readonly verb: VerbForm | undefined;
  /** Whether a verb with a particle begins with it. */
  readonly hasParticle: boolean;
}

/** Answers what tokens are by their spelling; each spelling is looked at once. */
export function lexemeReader(text: string, vocabulary: Vocabulary): (token: Token) => Lexeme {
  const known: Lexeme[] = [];
  return (token) => {
    const found = known[token.spelling];
    if (found !== undefined) return found;
    const lexeme = token.kind === "punctuation" ? readMark(token.lower) : readWord(text, token, vocabulary);
    known[token.spelling] = lexeme;
    return lexeme;
  };
}

function readWord(text: string, { kind, lower, start }: Token, vocabulary: Vocabulary): Lexeme {
  const wordClass = vocabulary.classOf(lower);
  const mayReport = wordClass === "open" || lower === "hearing";
  return {
    kind: kind === "number" ? "number" : "word",
    wordClass,
    capital: isUpper(text.charCodeAt(start)),
    possessive: wordClass !== "subject" && (lower.endsWith("'s") || lower.endsWith("s'")),
    verb: mayReport ? vocabulary.verbOf(lower) : undefined,
    hasParticle: kind === "word" && vocabulary.hasParticle(lower),
  };
}

function readMark(mark: string): Lexeme {
  return {
    kind: kindOf(mark),
    wordClass: "open",
    capital: false,
    possessive: false,
    verb: undefined,
    hasParticle: false,
  };
}

function kindOf(mark: string): UnitKind {
  const code = mark.charCodeAt(0);
  if (mark === ",") return "comma";
  if (mark === ":") return "colon";
  if (isDash(code) || isHyphen(code)) return "dash";
  if (isOpeningBracket(code)) return "open";
  if (isClosingBracket(code)) return "close";
  return mark === "." || mark === "?" || mark === "!" || mark === ";" || mark === "…" ? "stop" : "mark";
}
