import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Lexicon } from "../src/lexicon/lexicon.ts";
import { parseNameModel } from "../src/lexicon/nameModel.ts";
import { makeWeights, parseWeights } from "../src/lexicon/weights.ts";
import { readLexicon } from "./corpus.ts";

const folder = fileURLToPath(new URL("../../../server/data/en/", import.meta.url));

/** Reads the word lists and every trained model from the sources, as the finished product has them. */
export function readTrainedLexicon(): Lexicon {
  return {
    ...readLexicon(),
    weights: makeWeights((name) => parseWeights(name, readFileSync(`${folder}weights/${name}.txt`, "utf8"))),
    nameModel: parseNameModel(readFileSync(`${folder}names.bin`)),
  };
}
