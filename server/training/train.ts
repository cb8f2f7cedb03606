// npm run train -- --corpora DIR: trains the name tagger, writes server/data/en/names.bin and prints its SHA-256 for
// server/data/README.md. DIR is a folder with wikigold.jsonl, uner-ewt.dev.jsonl, uner-ewt.test.jsonl and
// gum-news.dev.jsonl (their licences stand in that README). The same input gives the same file.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { labelCount } from "../src/lexicon/nameModel.ts";
import { type NamedText, readJsonLines, readLexicon, toExample, toNamedText } from "./corpus.ts";
import { type Region, rowBits, toRegions, trainCrf, type Weights } from "./crf.ts";
import { inventTexts } from "./inventTexts.ts";
import { packModel } from "./packModel.ts";
import { readTaggedFolder } from "./readArticles.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const openCorpora = ["wikigold.jsonl", "uner-ewt.dev.jsonl", "uner-ewt.test.jsonl", "gum-news.dev.jsonl"];
/** Invented texts beside the corpora; more of them raise recall and lower precision. */
const inventedCount = 300;
/** Rows of the finished model; 12 bytes each. */
const rowLimit = 40_000;
/** The weight that becomes 127 in a byte; few are heavier. */
const largestWeight = 0.7;

const { values } = parseArgs({ options: { corpora: { type: "string" } } });
if (values.corpora === undefined)
  throw new Error("npm run train -- --corpora DIR: say where the open corpora are");
const file = path.join(root, "server/data/en/names.bin");
const bytes = train(readTexts(values.corpora));
writeFileSync(file, bytes);
console.log(`${file}: ${bytes.length} bytes, SHA-256 ${createHash("sha256").update(bytes).digest("hex")}`);

function readTexts(corpora: string): readonly NamedText[] {
  const written = readTaggedFolder(path.join(root, "test/articles/written/train")).map(toNamedText);
  return [
    ...written,
    ...inventTexts(inventedCount),
    ...openCorpora.flatMap((name) => readJsonLines(path.join(corpora, name))),
  ];
}

function train(texts: readonly NamedText[]): Uint8Array {
  const lexicon = readLexicon();
  const examples = texts.map((text) => toExample(text, lexicon));
  const regions = examples.flatMap((example, number) => toRegions(example, number));
  console.log(`${texts.length} texts, ${regions.length} regions`);
  const weights = trainCrf(regions, { epochs: 12, seed: 1, rate: 0.05, dropout: 0.3, decay: 0 });
  return packModel([weights, weights], weigh(weights, regions), rowLimit, rowBits, largestWeight);
}

/** How much each row matters: how heavy it is, and how often it is used. */
function weigh(weights: Weights, regions: readonly Region[]): Float64Array {
  const importance = new Float64Array(1 << rowBits);
  for (const { rows } of regions) for (const row of rows) importance[row] = (importance[row] as number) + 1;
  for (let row = 0; row < importance.length; row++) {
    if (importance[row] === 0) continue;
    let squares = 0;
    for (let label = 0; label < labelCount; label++)
      squares += (weights.rows[row * labelCount + label] as number) ** 2;
    importance[row] = Math.sqrt(squares * (importance[row] as number));
  }
  return importance;
}
