import type { ClaimKind, Sentence, Token } from "../../article/article.ts";
import type { Lexicon, WordList } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import { readNumber } from "./numbers.ts";

/** A word or phrase that makes its sentence checkable. */
export interface Evidence extends Span {
  readonly kind: ClaimKind;
  /** How telling it is, from 0 to 1. */
  readonly strength: number;
}

/** Prepares the search for evidence; the answer finds that of one sentence, in order of start, at most {@link enough}. */
export function evidenceFinder(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
): (sentence: Sentence) => readonly Evidence[] {
  const cues = lexicon.lists.claimCues;
  const lengths = phraseLengths(cues);
  return ({ firstToken, endToken }) => {
    const words: string[] = [];
    for (let index = firstToken; index < endToken; index++) words.push(wordOf(text, tokens[index]));
    const found: Evidence[] = [];
    let next = 0;
    while (next < words.length && found.length < enough) {
      const length = lengthOfPhrase(words, next, cues, lengths);
      const evidence =
        length === 0
          ? readNumber(words, next, spanOf(tokens, firstToken + next, 1))
          : readCue(
              cues.get(words.slice(next, next + length).join(" ")),
              spanOf(tokens, firstToken + next, length),
            );
      if (evidence !== undefined) found.push(evidence);
      next += Math.max(1, length);
    }
    return found;
  };
}

/** More evidence adds nothing; a megabyte in one sentence must not cost more than its length. */
const enough = 40;

/** In how many words the longest phrase of the list goes on that begins with a word. */
function phraseLengths(cues: WordList): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const phrase of cues.keys()) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    lengths.set(first, Math.max(words.length, lengths.get(first) ?? 0));
  }
  return lengths;
}

/** The number of words of the longest phrase at an index; 0 where there is none. */
function lengthOfPhrase(
  words: readonly string[],
  index: number,
  cues: WordList,
  lengths: ReadonlyMap<string, number>,
): number {
  const longest = lengths.get(words[index] ?? "") ?? 0;
  for (let length = Math.min(longest, words.length - index); length > 0; length--)
    if (cues.has(words.slice(index, index + length).join(" "))) return length;
  return 0;
}

function readCue(value: string | undefined, span: Span): Evidence | undefined {
  const [kind = "", strength = "0"] = (value ?? "").split(" ");
  return isClaimKind(kind) ? { ...span, kind, strength: Number(strength) / 100 } : undefined;
}

function isClaimKind(word: string): word is ClaimKind {
  return kinds.has(word);
}

const kinds: ReadonlySet<string> = new Set<ClaimKind>([
  "number",
  "date",
  "superlative",
  "comparison",
  "cause",
  "history",
  "accusation",
  "quantity",
]);

function wordOf(text: string, token: Token | undefined): string {
  return token === undefined ? "" : text.slice(token.start, token.end).toLowerCase();
}

/** From the first to the last of some tokens. */
function spanOf(tokens: readonly Token[], index: number, count: number): Span {
  return { start: tokens[index]?.start ?? 0, end: tokens[index + count - 1]?.end ?? 0 };
}
