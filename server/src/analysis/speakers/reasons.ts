import type { Reason } from "../../article/article.ts";
import type { FeatureWeights } from "../../text/logLinear.ts";

/** What spoke most for a candidate, by the weights of the features; at most three, each once. */
export function reasonsOf(features: readonly string[], weights: FeatureWeights): readonly Reason[] {
  const found = new Map<Reason, number>();
  for (const feature of features) {
    const reason = reasonOfFeature.get(feature);
    const weight = weights.get(feature) ?? 0;
    if (reason === undefined || weight <= 0) continue;
    found.set(reason, Math.max(weight, found.get(reason) ?? 0));
  }
  return [...found]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostReasons)
    .map(([reason]) => reason);
}

const mostReasons = 3;

/** Features without their kind; what tells a reader nothing ("times: 2") is not here. */
const reasons: readonly (readonly [string, Reason])[] = [
  ["sentences back, same paragraph: 0", "sameSentence"],
  ["sentences back, same paragraph: 1", "sentenceBefore"],
  ["sentences back, other paragraph: 1", "sentenceBefore"],
  ["paragraphs back: 0", "sameParagraph"],
  ["paragraphs back: 1", "paragraphBefore"],
  ["subject, sentences back: 0", "subject"],
  ["subject, sentences back: 1", "subject"],
  ["named between: nobody", "lastNamed"],
  ["opening the paragraph, named between: nobody", "lastNamed"],
  ["first in the paragraph", "firstInParagraph"],
  ["spoke last, named between: nobody", "spokeLast"],
  ["spoke last, named between: one", "spokeLast"],
  ["spoke last, named between: more", "spokeLast"],
  ["opening the paragraph, spoke last, named between: nobody", "spokeLast"],
  ["opening the paragraph, spoke last, named between: one", "spokeLast"],
  ["opening the paragraph, spoke last, named between: more", "spokeLast"],
  ["spoke before others, paragraphs back: 0", "spokeBefore"],
  ["spoke before others, paragraphs back: 1", "spokeBefore"],
  ["named most in the article", "namedMost"],
  ["gender: said", "genderSaid"],
  ["gender: pronouns fit", "genderUsed"],
  ["gender: given name fits", "givenName"],
  ["fits: same word", "sameRole"],
  ["fits: same word ahead", "sameRole"],
  ["fits: word of the kind", "roleOfKind"],
  ["fits: word of the kind ahead", "roleOfKind"],
  ["fits: word near the name", "roleNearName"],
  ["fits: word near the name ahead", "roleNearName"],
  ["fits: one other word", "sameWords"],
  ["fits: more words", "sameWords"],
  ["fits: origin", "origin"],
  ["lead, named next", "namedNext"],
  ["named ahead, paragraphs: 1", "namedLater"],
  ["named ahead, paragraphs: 2", "namedLater"],
  ["only candidate", "onlyCandidate"],
];

const reasonOfFeature: ReadonlyMap<string, Reason> = new Map(
  reasons.flatMap(([feature, reason]): [string, Reason][] => [
    [`pronoun ${feature}`, reason],
    [`role ${feature}`, reason],
  ]),
);
