import { readFileSync } from "node:fs";
import { analyze } from "./analysis/analyze.ts";
import { loadLexicon } from "./lexicon/loadLexicon.ts";

async function main(): Promise<void> {
  const lexicon = await loadLexicon("en", async (name) => readFileSync(`${__dirname}/data/${name}`));
  console.log(analyze("", "plain", lexicon));
}

void main();
