import type { Sentence, Token } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";
import { addScores, createLattice, decode, width } from "./taggerDecode.ts";
import { longestRegion, readDocument, type TaggerDocument } from "./taggerDocument.ts";
import { createView, featureCount, writeFeatures } from "./taggerFeatures.ts";

/** A name as the tagger sees it: without title and possessive, with particles and initials. */
export interface TaggedName extends Span {
  readonly of: "person" | "organisation" | "place";
}

/**
 * Finds names with the trained model of the lexicon: a linear-chain conditional random field over hashed
 * features of the word, its neighbours, its run of capitals and what the rest of the document does with the word
 * (Lafferty et al. 2001; document features as in Ratinov and Roth 2009).
 *
 * This is the seam to the rules of `findMentions`: they may add, drop or join names. A name lies in one sentence;
 * names do not overlap, and begin and end with a token.
 *
 * @returns in order; empty where the lexicon has no model. Linear in the tokens.
 */
export function tagNames(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): readonly TaggedName[] {
  const model = lexicon.nameModel;
  if (model === undefined) return [];
  const document = readDocument(text, tokens, sentences, lexicon);
  const features = new Int32Array(featureCount);
  const view = createView();
  const lattice = createLattice(longestRegion + 4);
  const labels = new Uint8Array(tokens.length);
  const scores = new Int32Array((longestRegion + 4) * width);
  for (const [index, start] of document.regionStart.entries()) {
    const end = document.regionEnd[index] as number;
    scores.fill(0, 0, (end - start) * width);
    for (let token = start; token < end; token++) {
      writeFeatures(document, view, token, features, 0);
      addScores(model, features, 0, featureCount, scores, (token - start) * width);
    }
    decode(model.transitions[0], scores, 0, end - start, lattice, labels, start);
  }
  return collectNames(document, labels, tokens);
}

/** Turns labels into spans. The legal sequences leave no name open. */
function collectNames(
  document: TaggerDocument,
  labels: Uint8Array,
  tokens: readonly Token[],
): readonly TaggedName[] {
  const names: TaggedName[] = [];
  for (const [index, regionStart] of document.regionStart.entries()) {
    let first = regionStart;
    for (let token = regionStart; token < (document.regionEnd[index] as number); token++) {
      const label = labels[token] as number;
      if (label === 0) continue;
      const place = (label - 1) & 3;
      if (place === begins || place === whole) first = token;
      const of = types[(label - 1) >> 2];
      if ((place === ends || place === whole) && of !== undefined)
        names.push({ start: (tokens[first] as Token).start, end: (tokens[token] as Token).end, of });
    }
  }
  return names;
}

const begins = 0;
const ends = 2;
const whole = 3;
const types = ["person", "organisation", "place"] as const;
