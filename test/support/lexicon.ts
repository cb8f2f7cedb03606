import { readdirSync, readFileSync } from "node:fs";
import type { Lexicon, WordList } from "../../server/src/lexicon/lexicon.ts";
import { parseNameModel } from "../../server/src/lexicon/nameModel.ts";
import { parseLexicon, parseList } from "../../server/src/lexicon/parseLexicon.ts";
import { makeWeights, parseWeights } from "../../server/src/lexicon/weights.ts";

const data = new URL("../../../server/data/", import.meta.url);
const folder = new URL("en/", data);

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
  otherLanguages: readOtherLanguages(),
  weights: makeWeights((name) => parseWeights(name, read(`weights/${name}.txt`))),
  nameModel: parseNameModel(readFileSync(new URL("names.bin", folder))),
};

function read(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

/** The commonest words of the languages that are recognised and not read. */
function readOtherLanguages(): ReadonlyMap<string, WordList> {
  const languages = readdirSync(data, { withFileTypes: true }).filter((it) => it.isDirectory());
  return new Map(
    languages
      .filter(({ name }) => name !== "en")
      .map(({ name }) => [
        name,
        parseList(name, readFileSync(new URL(`${name}/commonWords.txt`, data), "utf8")),
      ]),
  );
}
