import { readFileSync, writeFileSync } from "node:fs";
import type { Reliability } from "./confidence.ts";
import type { Counts } from "./scorer.ts";

/** The figures of a state: for each corpus the counts of every article, by metric. */
export type AccuracyRecord = Readonly<Record<string, RecordedCorpus>>;

/** A corpus in the record. */
export interface RecordedCorpus {
  /** How many articles it has; fewer keys where articles share one. */
  readonly size: number;
  /** In the order of the counts. */
  readonly metrics: readonly string[];
  /** How honest the confidence of attributions is; absent where the gold cannot say. */
  readonly confidence?: readonly Reliability[];
  /** By key of the article, in order of key: "tp/fp/fn" for each metric, with spaces between. */
  readonly articles: Readonly<Record<string, string>>;
}

/** The counts of one corpus and metric by key of the article. */
export type ArticleCounts = ReadonlyMap<string, Counts>;

/** Reads the record; it is empty where there is no file yet. */
export function readRecord(file: URL): AccuracyRecord {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}

/** Writes the record, corpora in order of name; each article has a line, so that a diff shows which moved. */
export function writeRecord(file: URL, record: AccuracyRecord): void {
  const sorted = Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, undefined, 2)}\n`);
}

/** Puts counts into the form of the record; every metric has the same articles. */
export function toRecorded(
  size: number,
  counts: ReadonlyMap<string, ArticleCounts>,
  confidence: readonly Reliability[] = [],
): RecordedCorpus {
  const metrics = [...counts.keys()];
  const keys = [...(counts.get(metrics[0] ?? "")?.keys() ?? [])].sort();
  const cell = (metric: string, key: string): string => {
    const { tp = 0, fp = 0, fn = 0 } = counts.get(metric)?.get(key) ?? {};
    return `${tp}/${fp}/${fn}`;
  };
  return {
    size,
    metrics,
    ...(confidence.length === 0 ? {} : { confidence: confidence.map(roundReliability) }),
    articles: Object.fromEntries(
      keys.map((key) => [key, metrics.map((metric) => cell(metric, key)).join(" ")]),
    ),
  };
}

function roundReliability({ unit, buckets }: Reliability): Reliability {
  const round = (value: number): number => Number(value.toFixed(3));
  return {
    unit,
    buckets: buckets.map((bucket) => ({ ...bucket, said: round(bucket.said), right: round(bucket.right) })),
  };
}

/** The recorded counts of a corpus and metric; undefined where they were never recorded. */
export function recordedCounts(
  record: AccuracyRecord,
  corpus: string,
  metric: string,
): ArticleCounts | undefined {
  const recorded = record[corpus];
  const index = recorded?.metrics.indexOf(metric) ?? -1;
  if (recorded === undefined || index < 0) return undefined;
  return new Map(
    Object.entries(recorded.articles).map(([key, cells]) => [key, parseCell(cells.split(" ")[index])]),
  );
}

function parseCell(cell = ""): Counts {
  const [tp = 0, fp = 0, fn = 0] = cell.split("/").map(Number);
  return { tp, fp, fn };
}
