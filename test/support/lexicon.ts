import { readdirSync, readFileSync } from "node:fs";
import type { Lexicon } from "../../server/src/lexicon/lexicon.ts";
import { parseNameModel } from "../../server/src/lexicon/nameModel.ts";
import { parseLexicon } from "../../server/src/lexicon/parseLexicon.ts";

const folder = new URL("../../../server/data/en/", import.meta.url);

/** The English word lists, without the name tagger: names are found by rules alone. */
export const englishLists: Lexicon = parseLexicon(
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => [name.slice(0, -".txt".length), readFileSync(new URL(name, folder), "utf8")]),
  ),
);

/** The English lexicon, read from the sources once for all tests. */
export const english: Lexicon = {
  ...englishLists,
  nameModel: parseNameModel(readFileSync(new URL("names.bin", folder))),
};
