import { readdirSync, readFileSync } from "node:fs";
import type { Lexicon } from "../../server/src/lexicon/lexicon.ts";
import { parseNameModel } from "../../server/src/lexicon/nameModel.ts";
import { parseLexicon } from "../../server/src/lexicon/parseLexicon.ts";
import { makeWeights, parseWeights } from "../../server/src/lexicon/weights.ts";

const folder = new URL("../../../server/data/en/", import.meta.url);

/** The English word lists without any trained model: articles are read by rules alone. */
export const englishLists: Lexicon = parseLexicon(
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => [name.slice(0, -".txt".length), read(name)]),
  ),
);

/** The English lexicon, read from the sources once for all tests. */
export const english: Lexicon = {
  ...englishLists,
  weights: makeWeights((name) => parseWeights(name, read(`weights/${name}.txt`))),
  nameModel: parseNameModel(readFileSync(new URL("names.bin", folder))),
};

function read(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}
