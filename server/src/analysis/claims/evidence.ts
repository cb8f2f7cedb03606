import type { ClaimKind, Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { opensPhrase } from "../../lexicon/phraseOpenings.ts";
import { isDigit } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";
import { marksBySpelling } from "../../text/spellings.ts";
import { readNumber } from "./numbers.ts";

/** What a word or phrase says that makes its sentence checkable. */
export interface Sign {
  readonly kind: ClaimKind;
  /** How telling it is, from 0 to 1. */
  readonly strength: number;
}

/** Where such a word or phrase stands. */
export interface Evidence extends Span, Sign {}

/** Prepares the search for evidence; the answer finds that of one sentence, in order of start, at most {@link enough}. */
export function evidenceFinder(reading: Reading): (sentence: Sentence) => readonly Evidence[] {
  const { tokens, lexicon } = reading;
  const findCue = lexicon.phrases.claimCues;
  const readCue = cueReader();
  // Most words begin neither a cue nor a figure, and are passed over at once.
  const mayBegin = marksBySpelling(tokens, ({ lower }) =>
    Number(isDigit(lower.charCodeAt(0)) || opensPhrase(lexicon, "claimCues", lower)),
  );
  return (sentence) => {
    const { endToken } = sentence;
    const found: Evidence[] = [];
    for (let next = sentence.firstToken; next < endToken && found.length < enough; ) {
      if (mayBegin(tokens[next] as Token) === 0) {
        next++;
        continue;
      }
      const cue = findCue(tokens, next, endToken);
      const length = cue?.length ?? 1;
      const sign = cue === undefined ? readNumber(tokens, next, sentence) : readCue(cue.value);
      if (sign !== undefined) found.push(toEvidence(tokens, next, length, sign));
      next += length;
    }
    return found;
  };
}

/** What evidence is looked for in. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** More evidence adds nothing; a megabyte in one sentence must not cost more than its length. */
const enough = 40;

/** Reads the values of cues ("number 35"), of which there are few, once each. */
function cueReader(): (value: string) => Sign | undefined {
  const known = new Map<string, Sign | undefined>();
  return (value) => {
    if (known.has(value)) return known.get(value);
    const [kind = "", strength = "0"] = value.split(" ");
    const sign = isClaimKind(kind) ? { kind, strength: Number(strength) / 100 } : undefined;
    known.set(value, sign);
    return sign;
  };
}

function isClaimKind(word: string): word is ClaimKind {
  return kinds.has(word);
}

const kinds: ReadonlySet<string> = new Set<ClaimKind>([
  "number",
  "date",
  "superlative",
  "absolute",
  "comparison",
  "cause",
  "history",
  "accusation",
  "quantity",
]);

/** A sign with the span from the first to the last of some tokens. */
function toEvidence(tokens: readonly Token[], index: number, count: number, sign: Sign): Evidence {
  const { kind, strength } = sign;
  return { start: tokens[index]?.start ?? 0, end: tokens[index + count - 1]?.end ?? 0, kind, strength };
}
