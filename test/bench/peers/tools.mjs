// What a writer would pick instead, each as a function that reads a text. In a child process of `speed.ts`: one tool each,
//   node tools.mjs TOOL FOLDER
// prints as JSON the milliseconds for 100 kB when cold (with loading) and warm, for 1 MB, and articles a second.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Each loads its tool and gives the work that its users have it do. */
export const tools = {
  "article-fact-check": async () => {
    const built = new URL("../../../out/", import.meta.url).href;
    const { analyze } = await import(`${built}server/src/analysis/analyze.js`);
    const { check } = await import(`${built}server/src/rules/check.js`);
    const { english } = await import(`${built}test/support/lexicon.js`);
    return (text) => check(analyze(text, "plain", english), {});
  },
  "wink-nlp": async () => {
    const { default: model } = await import("wink-eng-lite-web-model");
    const { default: winkNlp } = await import("wink-nlp");
    const nlp = winkNlp(model, ["sbd", "pos", "ner"]);
    return (text) => {
      const document = nlp.readDoc(text);
      return [document.sentences().length(), document.tokens().out(nlp.its.pos), document.entities().out()];
    };
  },
  "cspell-lib": async () => {
    const { spellCheckDocument, getDefaultSettings } = await import("cspell-lib");
    const settings = await getDefaultSettings();
    return (text) =>
      spellCheckDocument(
        { uri: "file:///article.txt", text, languageId: "plaintext" },
        { generateSuggestions: false, noConfigSearch: true },
        settings,
      );
  },
  "write-good": async () => {
    const { default: writeGood } = await import("write-good");
    return (text) => writeGood(text);
  },
  compromise: async () => {
    const { default: nlp } = await import("compromise");
    return (text) => {
      const document = nlp(text);
      return [document.people().json(), document.quotations().json(), document.sentences().length];
    };
  },
};

async function measure(tool, folder) {
  const [small, large] = ["a100k.txt", "a1m.txt"].map((name) => readFileSync(join(folder, name), "utf8"));
  const articles = readdirSync(join(folder, "art"))
    .sort()
    .slice(0, 200)
    .map((name) => readFileSync(join(folder, "art", name), "utf8"));
  const begin = performance.now();
  const read = await tools[tool]();
  await read(small);
  const cold = performance.now() - begin;
  const warm = await medianOf(read, small, 10);
  const largeTime = await medianOf(read, large, 3);
  await timeOf(read, articles.slice(0, 20).join("\n"));
  const start = performance.now();
  for (const article of articles) await read(article);
  const perSecond = articles.length / ((performance.now() - start) / 1000);
  return { cold, warm, large: largeTime, perSecond };
}

/** The median of some readings that take no more than ten seconds in all, one at least. */
async function medianOf(read, text, most) {
  const times = [];
  while (times.length < most && times.reduce((sum, time) => sum + time, 0) < 10_000)
    times.push(await timeOf(read, text));
  return times.sort((one, other) => one - other)[times.length >> 1];
}

async function timeOf(read, text) {
  const start = performance.now();
  await read(text);
  return performance.now() - start;
}

const [tool, folder] = process.argv.slice(2);
console.log(JSON.stringify(await measure(tool, folder)));
