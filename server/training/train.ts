// npm run train -- --corpora DIR: trains the name tagger, writes server/data/en/names.bin and prints its SHA-256 for
// server/data/README.md. DIR is a folder with wikigold.jsonl, uner-ewt.dev.jsonl and uner-ewt.test.jsonl (their
// licences stand in that README). The same input gives the same file.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Lexicon } from "../src/lexicon/lexicon.ts";
import { labelCount } from "../src/lexicon/nameModel.ts";
import { labelOf, type NamedText, readJsonLines, readLexicon, toExample, toNamedText } from "./corpus.ts";
import { type Region, rowBits, toRegions, trainCrf, transitionWidth, type Weights } from "./crf.ts";
import { packModel } from "./packModel.ts";
import { readTaggedFolder } from "./readArticles.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const openCorpora = ["wikigold.jsonl", "uner-ewt.dev.jsonl", "uner-ewt.test.jsonl"];
/** Rows of the finished model; 12 bytes each. */
const rowLimit = 64_000;
/** The weight that becomes 127 in a byte; few are heavier. */
const largestWeight = 0.7;

// "roof", "don't"; not "Roof".
const lowerWord = /\b[a-z][a-z'-]+/gu;

/** Orders in which the texts are gone through; one training for each. */
const seeds = [1, 2, 3];

/**
 * What a person must be surer than the model says: our articles name more people, and fewer products, teams and
 * ships, than other news. Measured on the held-back corpora, 0.15 gives the F1 of 0.3 and finds more of the people
 * who are named once, by their surname.
 */
const personCost = 0.15;

const { values } = parseArgs({ options: { corpora: { type: "string" } } });
if (values.corpora === undefined)
  throw new Error("npm run train -- --corpora DIR: say where the open corpora are");
const file = path.join(root, "server/data/en/names.bin");
const bytes = train(readTexts(values.corpora));
writeFileSync(file, bytes);
console.log(`${file}: ${bytes.length} bytes, SHA-256 ${createHash("sha256").update(bytes).digest("hex")}`);

function readTexts(corpora: string): readonly NamedText[] {
  const written = readTaggedFolder(path.join(root, "test/articles/written/train")).map(toNamedText);
  return [...written, ...openCorpora.flatMap((name) => readJsonLines(path.join(corpora, name)))];
}

function train(texts: readonly NamedText[]): Uint8Array {
  const lexicon = forgetRareWords(readLexicon(), texts);
  const examples = texts.map((text) => toExample(text, lexicon));
  const regions = examples.flatMap((example, number) => toRegions(example, number));
  console.log(`${texts.length} texts, ${regions.length} regions`);
  const weights = average(
    seeds.map((seed) => trainCrf(regions, { epochs: 10, seed, rate: 0.03, dropout: 0.3, decay: 0 })),
  );
  chargePeople(weights);
  return packModel([weights, weights], weigh(weights, regions), rowLimit, rowBits, largestWeight);
}

/**
 * Takes from the ordinary words those that only one text has. The list was made from these texts and knows all their
 * words; of a new text it knows fewer, and the tagger must learn with as few as it will have.
 */
function forgetRareWords(lexicon: Lexicon, texts: readonly NamedText[]): Lexicon {
  const counts = new Map<string, number>();
  for (const { text } of texts)
    for (const word of new Set(text.match(lowerWord))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ordinaryWords = new Map([...lexicon.lists.ordinaryWords].filter(([word]) => counts.get(word) !== 1));
  return { ...lexicon, lists: { ...lexicon.lists, ordinaryWords } };
}

/** The mean of several trainings: what one of them learned by chance alone counts less. */
function average(models: readonly Weights[]): Weights {
  const mean = (tables: readonly Float32Array[]): Float32Array =>
    Float32Array.from(tables[0] ?? [], (_, cell) => {
      const sum = tables.reduce((total, table) => total + (table[cell] as number), 0);
      return sum / tables.length;
    });
  return {
    rows: mean(models.map(({ rows }) => rows)),
    transitions: mean(models.map(({ transitions }) => transitions)),
  };
}

/** Makes each person cost {@link personCost}, whatever stands before the name. */
function chargePeople({ transitions }: Weights): void {
  for (let from = 0; from < transitionWidth; from++)
    for (const label of [labelOf(0, 0), labelOf(0, 3)]) {
      const pair = from * transitionWidth + label + 1;
      transitions[pair] = (transitions[pair] as number) - personCost;
    }
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
