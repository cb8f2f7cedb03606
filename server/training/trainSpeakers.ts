// npm run train:speakers [-- --folds]: trains server/data/en/weights/speakers.txt on test/articles/written/train; the
// same input gives the same file. With --folds it also measures in five folds: how often the person ranked first is right.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Lexicon } from "../src/lexicon/lexicon.ts";
import { parseNameModel } from "../src/lexicon/nameModel.ts";
import { readLexicon } from "./corpus.ts";
import { renderWeights, toFolds } from "./logLinear.ts";
import { readTaggedFolder } from "./readArticles.ts";
import { countRight, type ReadArticle, readForSpeakers, trainSpeakers } from "./speakers.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const { values } = parseArgs({ options: { folds: { type: "boolean", default: false } } });
const lexicon: Lexicon = {
  ...readLexicon(),
  nameModel: parseNameModel(readFileSync(path.join(root, "server/data/en/names.bin"))),
};
const articles = readTaggedFolder(path.join(root, "test/articles/written/train")).map((article) =>
  readForSpeakers(article, lexicon),
);
if (values.folds) measure(articles);
const note =
  "Whom a role or pronoun stands for: npm run train:speakers makes this file from test/articles/written/train.";
writeFileSync(
  path.join(root, "server/data/en/weights/speakers.txt"),
  renderWeights(note, trainSpeakers(articles)),
);

function measure(read: readonly ReadArticle[]): void {
  const counts = new Map<string, { right: number; all: number }>();
  for (const { train, test } of toFolds(read, 5)) {
    for (const [kind, { right, all }] of countRight(test, trainSpeakers(train))) {
      const sum = counts.get(kind) ?? { right: 0, all: 0 };
      counts.set(kind, { right: sum.right + right, all: sum.all + all });
    }
  }
  for (const [kind, { right, all }] of counts)
    console.log(`${kind}: ${right} of ${all} right in five folds, ${(right / all).toFixed(3)}`);
}
