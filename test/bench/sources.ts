/**
 * Measures how quotations are held against transcripts: quotations are taken out of long texts, changed in each way that
 * there is a verdict for, and looked up; others stand in no text. Then how long that takes among many transcripts.
 *
 *   npm run bench:sources -- --gold DIR      texts of every .jsonl file below DIR, else of the project's own articles
 *                            --misses 5      prints the first five of each way whose verdict is another
 *                            --size 1000     transcripts of 10,000 words for the figures of speed; 0 leaves them out
 *
 * The same texts give the same quotations. Nothing of them is written anywhere; they are printed only with --misses.
 */
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compareQuote, type Sought } from "../../server/src/sources/compareQuote.ts";
import { readSourceText } from "../../server/src/sources/readSource.ts";
import { SourceIndex } from "../../server/src/sources/sourceIndex.ts";
import { createRandom } from "../../server/training/random.ts";
import { english } from "../support/lexicon.ts";
import { findGold, ownCorpora, readGold } from "./corpora.ts";
import { makeQuotes, makeTranscripts, mixWords, type TestQuote } from "./pseudoTranscripts.ts";

const { values } = parseArgs({
  options: {
    gold: { type: "string", multiple: true, default: [] },
    misses: { type: "string", default: "0" },
    size: { type: "string", default: "1000" },
  },
});

const own = ownCorpora();
const corpora = values.gold.flatMap(findGold).map(({ name, file }) => readGold(name, file));
// What is not there is from the project's own articles, which are in no transcript then.
const strangers = corpora.length > 0 ? own : own.slice(0, 1);
const known = (corpora.length > 0 ? corpora.filter(({ name }) => !name.startsWith("written.")) : own.slice(1))
  .flatMap(({ lines }) => lines)
  .map(textOf);
const strange = strangers.flatMap(({ lines }) => lines).map(textOf);
const random = createRandom(7);

const transcripts = makeTranscripts(known, random);
const index = new SourceIndex(english.lists);
for (const { uri, name, text } of transcripts) index.set(readSourceText(uri, name, text));
const quotes = makeQuotes(transcripts, strange, random);
console.log(`${transcripts.length} transcripts, ${index.wordKeys.total} words, ${quotes.length} quotations`);
printAccuracy(quotes);
if (Number(values.size) > 0) measureSize(Number(values.size));

function textOf(line: string): string {
  const { text }: { readonly text: string } = JSON.parse(line);
  return text;
}

function printAccuracy(chosen: readonly TestQuote[]): void {
  console.log(
    `${"changed how".padEnd(20)}${"quotes".padStart(7)}${"found".padStart(8)}${"right".padStart(8)}  other verdicts`,
  );
  const rows = [...new Set(chosen.map(({ expected }) => expected))].map((expected) => {
    const tried = chosen
      .filter((quote) => quote.expected === expected)
      .map((quote) => ({ quote, ...lookUp(quote) }));
    const found = tried.filter(({ isFound }) => isFound).length;
    const right = tried.filter(({ verdict }) => verdict === expected).length;
    const others = new Map<string, number>();
    for (const { verdict } of tried)
      if (verdict !== expected) others.set(verdict, (others.get(verdict) ?? 0) + 1);
    const list = [...others].map(([verdict, count]) => `${verdict} ${count}`).join(", ");
    console.log(
      `${expected.padEnd(20)}${String(tried.length).padStart(7)}${rate(found, tried.length)}${rate(right, tried.length)}  ${list}`,
    );
    for (const { quote, verdict } of tried
      .filter((it) => it.verdict !== expected)
      .slice(0, Number(values.misses)))
      console.log(`    ${verdict}: ${quote.text}\n      was: ${quote.original}`);
    return { expected, count: tried.length, found, right };
  });
  const there = rows.filter(({ expected }) => expected !== "not-found");
  const sum = (field: "count" | "found" | "right", list = rows): number =>
    list.reduce((total, row) => total + row[field], 0);
  console.log(
    `found ${rate(sum("found", there), sum("count", there))}, right ${rate(sum("right"), sum("count"))}`,
  );
}

/** A quotation is found where a passage overlaps the place that it was taken from, or has the same words as that. */
function lookUp(quote: TestQuote): { readonly verdict: string; readonly isFound: boolean } {
  const compared = compareQuote(soughtOf(quote), index);
  const isFound = (compared?.passages ?? []).some(({ uri, start, end, words }) =>
    quote.places.some(
      (place) => (place.uri === uri && start < place.end && place.start < end) || words === quote.original,
    ),
  );
  return { verdict: compared?.verdict ?? "nothing", isFound };
}

function soughtOf({ text, names }: TestQuote): Sought {
  return { text, spans: [{ start: 0, end: text.length }], names };
}

function measureSize(size: number): void {
  const made = Array.from({ length: size }, (_, place) => mixWords(known, place, random));
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  const before = process.memoryUsage();
  const large = new SourceIndex(english.lists);
  const [start, used] = [performance.now(), process.cpuUsage()];
  for (const { uri, name, text } of made) large.set(readSourceText(uri, name, text));
  const cpu = process.cpuUsage(used);
  console.log(
    `${size} transcripts, ${large.wordKeys.total} words: built in ${seconds(performance.now() - start)} ` +
      `(${seconds((cpu.user + cpu.system) / 1000)} of CPU)`,
  );
  collect();
  const after = process.memoryUsage();
  const texts = made.reduce((sum, { text }) => sum + text.length, 0);
  const held = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  console.log(
    `held: index ${megabytes(held)}, texts at least ${megabytes(texts)}; process ${megabytes(after.rss)}`,
  );
  const sought = makeQuotes(made, strange, random).map(soughtOf);
  for (const quote of sought.slice(0, 50)) compareQuote(quote, large);
  const [times, cpus]: [number[], number[]] = [[], []];
  for (const quote of sought) {
    const [from, cpuFrom] = [performance.now(), process.cpuUsage()];
    compareQuote(quote, large);
    const spent = process.cpuUsage(cpuFrom);
    times.push(performance.now() - from);
    cpus.push((spent.user + spent.system) / 1000);
  }
  console.log(`look-up of ${sought.length}: ${spread(times)}; CPU ${spread(cpus)}`);
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const part = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `p50 ${part(0.5)} ms, p95 ${part(0.95)} ms, most ${part(1)} ms`;
}

function rate(count: number, of: number): string {
  return `${((100 * count) / Math.max(1, of)).toFixed(1)}%`.padStart(8);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
