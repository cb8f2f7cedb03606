// Times each early stage of the analysis on a text, warm: node test/bench/stages.mjs [FILE] [plain|markdown]
// Without a file it repeats an invented article to 1 MB. Needs a compiled tree (`npx tsc -b`).
import { readFileSync } from "node:fs";

const stage = (name) => import(new URL(`../../out/server/src/analysis/${name}.js`, import.meta.url));
const { findMarkup } = await stage("markup");
const { findParagraphs } = await stage("paragraphs");
const { cellsOf } = await import(new URL("../../out/server/src/rereading/cells.js", import.meta.url));
const { findTokens } = await stage("tokens");
const { findSentences } = await stage("sentences");
const { judge } = await stage("verdict");
const { english: lexicon } = await import(new URL("../../out/test/support/lexicon.js", import.meta.url));

const sample = `Harbour board delays the ferry again

By Jane Roe

PORT ELLSMERE, March 3 (Wire) – The board said on Tuesday that the ferry, which cost $4.2 million, would not sail before May.

“We are sorry,” said Tom Vale, 58, the board’s chairman. “Nobody likes to wait, and nobody in the U.S. has built such a boat since 1999.”

Critics weren’t convinced. “Why now?” asked Dr. Ida Crowe of Ellsmere College. She called the plan “a joke” and said that 300 people had signed a letter.

`;
const [file, format = "plain"] = process.argv.slice(2);
const text = file === undefined ? sample.repeat(Math.ceil(1e6 / sample.length)) : readFileSync(file, "utf8");
const megabytes = text.length / 1e6;

const times = {};
const time = (name, run) => {
  const start = performance.now();
  const result = run();
  times[name] = [...(times[name] ?? []), performance.now() - start];
  return result;
};
for (let round = 0; round < 15; round++) {
  const markup = time("markup", () => findMarkup(text, format));
  const paragraphs = time("paragraphs", () => findParagraphs(text, format, markup, lexicon));
  const cells = cellsOf(paragraphs);
  const tokens = time("tokens", () => findTokens(text, cells, markup));
  const sentences = time("sentences", () => findSentences(text, cells, tokens, lexicon));
  time("verdict", () => judge({ text, paragraphs, tokens, sentences, lexicon }));
}
let total = 0;
for (const [name, all] of Object.entries(times)) {
  const median = all.slice(5).sort((one, other) => one - other)[5];
  total += median;
  console.log(`${name.padEnd(12)} ${(median / megabytes).toFixed(1).padStart(7)} ms/MB`);
}
console.log(`${"all".padEnd(12)} ${(total / megabytes).toFixed(1).padStart(7)} ms/MB`);
