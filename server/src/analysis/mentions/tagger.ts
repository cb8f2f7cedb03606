import type { NameModel } from "../../lexicon/nameModel.ts";
import type { Steps } from "../../text/steps.ts";
import { createLattice, decode, width, writeScores } from "./taggerDecode.ts";
import {
  longestRegion,
  nameKinds,
  readDocument,
  type TaggedText,
  type TaggerDocument,
  type TokenName,
} from "./taggerDocument.ts";
import { createView, featureCount, writeFeatures } from "./taggerFeatures.ts";

/**
 * Finds names with the trained model of the lexicon: a linear-chain conditional random field over hashed
 * features of the word, its neighbours, its run of capitals, what the rest of the document does with the word
 * and what the rules take it for (Lafferty et al. 2001; document features as in Ratinov and Roth 2009).
 *
 * This is the seam to the rules: they propose names, and the model, which learned on open text where they are right,
 * decides. After a change of the rules, `npm run train` lets it learn that again.
 *
 * @param proposals the names that the rules find, in order, without overlap.
 * @returns in order, without overlap, each within one sentence; without title and possessive, with particles
 * and initials. Linear in the tokens.
 */
export function* tagNames(
  parts: TaggedText,
  proposals: readonly TokenName[],
  model: NameModel,
): Steps<readonly TokenName[]> {
  const { tokens } = parts;
  const document = readDocument(parts, proposals);
  const features = new Int32Array(featureCount);
  const view = createView();
  const lattice = createLattice(model.transitions[0], longestRegion + 4);
  const labels = new Uint8Array(tokens.length);
  const scores = new Int32Array((longestRegion + 4) * width);
  for (const [index, start] of document.regionStart.entries()) {
    if (index % regionsAtOnce === 0) yield;
    const end = document.regionEnd[index] as number;
    for (let token = start; token < end; token++) {
      writeFeatures(document, view, token, features, 0);
      writeScores(model, features, scores, (token - start) * width);
    }
    decode(lattice, scores, end - start, labels, start);
  }
  return collectNames(document, labels);
}

/** Regions of a step. */
const regionsAtOnce = 2048;

/** Turns labels into names. The legal sequences leave no name open. */
function collectNames(document: TaggerDocument, labels: Uint8Array): readonly TokenName[] {
  const names: TokenName[] = [];
  for (const [index, regionStart] of document.regionStart.entries()) {
    let first = regionStart;
    for (let token = regionStart; token < (document.regionEnd[index] as number); token++) {
      const label = labels[token] as number;
      if (label === 0) continue;
      const place = (label - 1) & 3;
      if (place === begins || place === whole) first = token;
      const of = nameKinds[(label - 1) >> 2];
      if ((place === ends || place === whole) && of !== undefined) names.push({ first, end: token + 1, of });
    }
  }
  return names;
}

const begins = 0;
const ends = 2;
const whole = 3;
