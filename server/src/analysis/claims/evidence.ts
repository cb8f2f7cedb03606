import type { ClaimKind, Sentence, Token } from "../../article/article.ts";
import { lowerWords } from "../../article/words.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { phraseFinder } from "../../lexicon/phrases.ts";
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
  tokens: readonly Token[],
  lexicon: Lexicon,
): (sentence: Sentence) => readonly Evidence[] {
  const findCue = phraseFinder(lexicon.lists.claimCues);
  return (sentence) => {
    const words = lowerWords(tokens, sentence);
    const found: Evidence[] = [];
    for (let next = 0; next < words.length && found.length < enough; ) {
      const cue = findCue(words, next);
      const span = spanOf(tokens, sentence.firstToken + next, cue?.length ?? 1);
      const evidence = cue === undefined ? readNumber(words, next, span) : readCue(cue.value, span);
      if (evidence !== undefined) found.push(evidence);
      next += cue?.length ?? 1;
    }
    return found;
  };
}

/** More evidence adds nothing; a megabyte in one sentence must not cost more than its length. */
const enough = 40;

function readCue(value: string, span: Span): Evidence | undefined {
  const [kind = "", strength = "0"] = value.split(" ");
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

/** From the first to the last of some tokens. */
function spanOf(tokens: readonly Token[], index: number, count: number): Span {
  return { start: tokens[index]?.start ?? 0, end: tokens[index + count - 1]?.end ?? 0 };
}
