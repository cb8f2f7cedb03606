import { readdirSync, readFileSync } from "node:fs";
import type { Lexicon } from "../../server/src/lexicon/lexicon.ts";
import { parseLexicon } from "../../server/src/lexicon/parseLexicon.ts";

const folder = new URL("../../../server/data/en/", import.meta.url);

/** The English lexicon, read from the sources once for all tests. */
export const english: Lexicon = parseLexicon(
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => [name.slice(0, -".txt".length), readFileSync(new URL(name, folder), "utf8")]),
  ),
);
