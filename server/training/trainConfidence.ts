// npm run train -- --only confidence: trains server/data/en/weights/confidence.txt on test/articles/written/train with all other
// models as they are, and prints how honest the probabilities are on articles that were left out. Train it last: it
// learns where the other stages fail. The same input gives the same file.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { trainConfidence } from "./confidence.ts";
import { renderWeights } from "./logLinear.ts";
import { readTaggedFolder } from "./readArticles.ts";
import { bucketPredictions } from "./reliability.ts";
import { readTrainedLexicon } from "./trainedLexicon.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const articles = readTaggedFolder(path.join(root, "test/articles/written/train"));
const { weights, predictions } = trainConfidence(articles, readTrainedLexicon());
const note =
  "How sure an attribution is: npm run train -- --only confidence makes this file from test/articles/written/train.";
writeFileSync(path.join(root, "server/data/en/weights/confidence.txt"), renderWeights(note, weights));
console.log(`${predictions.length} attributions of ${articles.length} articles, ${weights.size} features`);
for (const { from, count, said, right } of bucketPredictions(predictions))
  console.log(
    `  from ${from.toFixed(2)}  ${String(count).padStart(6)}  said ${said.toFixed(3)}  right ${right.toFixed(3)}`,
  );
