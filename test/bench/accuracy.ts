/**
 * Measures accuracy: runs the built `annotate` over gold files, scores each article with the project's scorer and
 * prints every figure beside the recorded one (`docs/accuracy.json`), with the change and what noise explains.
 *
 *   npm run bench:accuracy                        the project's own articles, test/articles/written
 *   npm run bench:accuracy -- --gold DIR…         them, and every .jsonl file below the folders
 *   npm run bench:accuracy -- --only polnear      only gold files whose name has this in it; may be repeated
 *   npm run bench:accuracy -- --errors 5          and the worst 5 articles (10 if no number is given) for each figure
 *                             --metric "direct"   … of the figures with this in their name
 *   npm run bench:accuracy -- --record            writes the figures to docs/accuracy.json and docs/ACCURACY.md
 *
 * Figures are F1: of quotes with their speakers, of names of people, of sentences; see `metrics.ts`. A change is
 * more than noise (▲ ▼) if 95 % of a paired bootstrap over the articles lie on one side of zero. Texts of gold
 * files are printed only with --errors, and nothing of them is written anywhere.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { comparePaired } from "./bootstrap.ts";
import { measureConfidence } from "./confidence.ts";
import { annotate, type Corpus, findGold, ownCorpora, type Reading, readGold } from "./corpora.ts";
import { renderFindings } from "./findings.ts";
import { addCounts, f1Of, goals, type Metric, metricsOf, noCounts } from "./metrics.ts";
import { renderWorst } from "./misses.ts";
import { isRanked, renderRanking } from "./ranking.ts";
import {
  type AccuracyRecord,
  type ArticleCounts,
  type RecordedCorpus,
  readRecord,
  recordedCounts,
  toRecorded,
  writeRecord,
} from "./record.ts";
import { type Counts, loadScorer } from "./scorer.ts";
import {
  fillMarked,
  type Row,
  renderConfidence,
  renderMoves,
  renderRecord,
  renderReliability,
  renderRows,
} from "./tables.ts";

const root = new URL("../../../", import.meta.url);
const recordFile = new URL("docs/accuracy.json", root);
const page = new URL("docs/ACCURACY.md", root);
const score = loadScorer(new URL("test/bench/score.mjs", root));

const { values } = parseArgs({
  args: process.argv.slice(2).flatMap(giveNumber),
  options: {
    gold: { type: "string", multiple: true, default: [] },
    only: { type: "string", multiple: true, default: [""] },
    metric: { type: "string", default: "" },
    errors: { type: "string" },
    record: { type: "boolean", default: false },
  },
});

/** `--errors` without a number asks for ten. */
function giveNumber(argument: string, index: number, all: readonly string[]): readonly string[] {
  const isBare = argument === "--errors" && !/^\d+$/u.test(all[index + 1] ?? "");
  return isBare ? ["--errors", "10"] : [argument];
}

const record = readRecord(recordFile);
const measured = new Map<string, RecordedCorpus>();
const rows: Row[] = [];
const reports: string[] = [];
for (const corpus of findCorpora()) measure(corpus);
console.log(renderRows(rows));
console.log(`\n${renderMoves(rows)}`);
for (const report of reports) console.log(`\n${report}`);
if (values.record) save();

/** The project's own articles and those of the folders; a file with the name of an own corpus is that corpus. */
function findCorpora(): readonly Corpus[] {
  const isWanted = (name: string): boolean => values.only.some((part) => name.includes(part));
  const own = ownCorpora().filter(({ name }) => isWanted(name));
  const names = new Set(ownCorpora().map(({ name }) => name));
  const others = values.gold
    .flatMap(findGold)
    .filter(({ name }) => isWanted(name) && !names.has(name))
    .map(({ name, file }) => readGold(name, file));
  return [...own, ...others];
}

function measure(corpus: Corpus): void {
  const first = JSON.parse(corpus.lines[0] ?? "{}");
  const metrics = metricsOf(first);
  if (metrics.length === 0 && !isRanked(first)) return;
  const readings = annotate(corpus);
  const ranking = renderRanking(corpus.name, readings);
  if (ranking !== "") reports.push(ranking);
  if (metrics.length === 0) return;
  const counts = new Map(metrics.map((metric) => [metric.name, countArticles(metric, readings)]));
  const confidence = measureConfidence(readings);
  measured.set(corpus.name, toRecorded(readings.length, counts, confidence));
  reports.push(...confidence.map((reliability) => renderReliability(corpus.name, reliability)));
  for (const { name } of metrics) rows.push(toRow(corpus.name, name, counts.get(name) ?? new Map()));
  reports.push(renderFindings(corpus.name, readings));
  if (values.errors === undefined) return;
  const wanted = metrics.filter(({ name }) => name.includes(values.metric));
  for (const metric of wanted)
    reports.push(renderWorst(corpus.name, metric, readings, counts.get(metric.name), Number(values.errors)));
}

function countArticles(metric: Metric, readings: readonly Reading[]): ArticleCounts {
  const counts = new Map<string, Counts>();
  for (const { key, gold, system } of readings) {
    const found = metric.count(score(gold, system, metric.options));
    if (found !== undefined) counts.set(key, addCounts([counts.get(key) ?? noCounts, found]));
  }
  return counts;
}

function toRow(corpus: string, metric: string, counts: ArticleCounts): Row {
  const f1 = f1Of(addCounts([...counts.values()]));
  const row = { corpus, metric, f1, goal: goals[corpus]?.[metric] };
  const before = recordedCounts(record, corpus, metric);
  if (before === undefined) return row;
  const common = [...counts.keys()].filter((key) => before.has(key));
  const pick = (from: ArticleCounts) => common.map((key) => from.get(key) ?? noCounts);
  return {
    ...row,
    recorded: f1Of(addCounts([...before.values()])),
    change: comparePaired(pick(before), pick(counts)),
  };
}

/** Keeps what was recorded of corpora that were not measured now. */
function save(): void {
  const now: AccuracyRecord = {
    ...record,
    ...Object.fromEntries(measured),
  };
  writeRecord(recordFile, now);
  const filled = fillMarked(readFileSync(page, "utf8"), "recorded figures", renderRecord(now));
  writeFileSync(page, fillMarked(filled, "recorded confidence", renderConfidence(now)));
  console.log("\nRecorded in docs/accuracy.json and docs/ACCURACY.md.");
}
