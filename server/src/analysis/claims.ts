import type { Attribution, Claim, ParagraphKind, Quote, Sentence, Token } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { contains } from "../text/span.ts";
import { type Evidence, evidenceFinder, type Sign } from "./claims/evidence.ts";
import { isReported, type Voice, voiceFinder } from "./claims/voice.ts";
import { findRisk, kindsOf, measureStrength, strongestOf, weigh } from "./claims/weigh.ts";

/**
 * Prepares the search for the sentences that state something checkable, in the writer's own voice or somebody else's.
 *
 * What decides are the words that make a sentence checkable (figures, shares, superlatives, causes, blame); what
 * the sentence is about is not understood. Misses "The men were gone before help arrived"; takes "The first
 * thing she did was laugh" for a claim.
 *
 * @returns what finds those of a paragraph, at most one for a sentence, in order. None for headlines, bylines, credits and
 * the wire's lines.
 */
export function claimFinder(read: {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}): (paragraph: Parts) => readonly Claim[] {
  const findEvidence = evidenceFinder(read);
  return ({ sentences, quotes, attributions }) => {
    const findVoice = voiceFinder(quotes, attributions);
    const claims: Claim[] = [];
    for (const sentence of sentences) {
      if (unread.has(sentence.paragraph.kind)) continue;
      const evidence = findEvidence(sentence);
      if (evidence.length === 0) continue;
      const claim = toClaim(sentence, evidence, findVoice(sentence));
      if (claim !== undefined) claims.push(claim);
    }
    return claims;
  };
}

/** A paragraph's sentences, and what lies over it. */
interface Parts {
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
}

const unread: ReadonlySet<ParagraphKind> = new Set([
  "headline",
  "byline",
  "crossHead",
  "credit",
  "boilerplate",
] as const);

/**
 * What the writer says outweighs what somebody else says in the same sentence; but beside reported words only
 * telling evidence counts, since "…, Lund said on Tuesday, two days before the vote" frames them.
 */
function toClaim(sentence: Sentence, evidence: readonly Evidence[], voice: Voice): Claim | undefined {
  const isFramed = voice.attributions.length > 0 || voice.speech.length > 0;
  const own = isFramed ? evidence.filter((it) => !isReported(voice, it)) : evidence;
  const signs = strongestOf(own);
  if (measureStrength(signs) >= (isFramed ? framedStrength : leastStrength))
    return claimOf(sentence, signs, undefined);
  const attribution = voice.attributions.find((it) => evidence.some((found) => contains(it.content, found)));
  if (attribution === undefined) return undefined;
  const reported = strongestOf(evidence.filter((it) => contains(attribution.content, it)));
  return measureStrength(reported) < leastStrength ? undefined : claimOf(sentence, reported, attribution);
}

function claimOf(sentence: Sentence, signs: readonly Sign[], attribution: Attribution | undefined): Claim {
  const { start, end } = sentence;
  const strength = measureStrength(signs);
  const risk = findRisk(signs);
  const weight = weigh(risk, strength);
  const kinds = kindsOf(signs);
  return attribution === undefined
    ? { start, end, sentence, kinds, risk, strength, weight }
    : { start, end, sentence, kinds, risk, strength, weight, attribution };
}

/** A figure alone is enough, a weekday alone is not. */
const leastStrength = 0.12;

/** On `written.train` two of three sentences with reported words and lighter evidence only frame them. */
const framedStrength = 0.4;
