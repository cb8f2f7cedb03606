import { type Change, isMoreThanNoise } from "./bootstrap.ts";
import { type Reliability, sureOnes } from "./confidence.ts";
import { addCounts, f1Of, type Goal, goals } from "./metrics.ts";
import { type AccuracyRecord, recordedCounts } from "./record.ts";

/** A figure beside the recorded one. */
export interface Row {
  readonly corpus: string;
  readonly metric: string;
  readonly f1: number;
  /** Absent where nothing is recorded, or other articles. */
  readonly recorded?: number;
  readonly change?: Change;
  readonly goal?: Goal | undefined;
}

/** The rows for a terminal: figure, recorded figure, change with its 95 % interval, goal. */
export function renderRows(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.corpus,
    row.metric,
    decimal(row.f1),
    row.recorded === undefined ? "–" : decimal(row.recorded),
    row.change === undefined ? "" : renderChange(row.change),
    row.goal === undefined
      ? ""
      : `${row.f1 >= row.goal.reach ? "reaches" : "below"} ${decimal(row.goal.reach)}`,
  ]);
  return alignColumns([["corpus", "what", "F1", "recorded", "change (95 %)", "goal"], ...cells]);
}

/** Which figures moved by more than the noise, one a line; one line that says so where none did. */
export function renderMoves(rows: readonly Row[]): string {
  const moved = rows.filter(({ change }) => change !== undefined && isMoreThanNoise(change));
  if (moved.length === 0) return "Nothing moved by more than the noise.";
  return moved
    .map(({ corpus, metric, change }) => {
      const by = change?.by ?? 0;
      return `${by > 0 ? "BETTER" : "WORSE "} ${corpus}, ${metric}: by ${signed(by)}`;
    })
    .join("\n");
}

function renderChange(change: Change): string {
  if (change.by === 0 && change.low === 0 && change.high === 0) return "same";
  const mark = isMoreThanNoise(change) ? (change.by > 0 ? " ▲" : " ▼") : "";
  return `${signed(change.by)} (${signed(change.low)} … ${signed(change.high)})${mark}`;
}

/** ".934". */
function decimal(value: number): string {
  return value.toFixed(3).replace(/^0/u, "");
}

/** "+.004". */
function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${decimal(Math.abs(value))}`;
}

/** Columns with two spaces between them; none at the end of a line. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = columnWidths(rows);
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const [first = []] = rows;
  return first.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
}

/** The recorded figures as a Markdown table, with the goals; train files last, since they are tuned on. */
export function renderRecord(record: AccuracyRecord): string {
  const rows = Object.entries(record)
    .sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1))
    .flatMap(([corpus, { size, metrics }]) =>
      metrics.map((metric) => {
        const counts = recordedCounts(record, corpus, metric);
        const goal = goals[corpus]?.[metric];
        return [
          `\`${corpus}\``,
          String(size),
          metric,
          decimal(f1Of(addCounts([...(counts?.values() ?? [])]))),
          goal === undefined ? "" : `≥ ${decimal(goal.reach)}`,
          goal?.human === undefined ? "" : decimal(goal.human),
        ];
      }),
    );
  return markdownTable([["corpus", "articles", "what", "F1", "goal", "human"], ...rows]);
}

/** The recorded honesty of confidence as a Markdown table; not of articles that weights were trained on. */
export function renderConfidence(record: AccuracyRecord): string {
  const rows = Object.entries(record)
    .filter(([corpus]) => corpus !== "written.train")
    .sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1))
    .flatMap(([corpus, { confidence = [] }]) =>
      confidence.flatMap((reliability) => {
        const all = reliability.buckets.reduce((sum, { count }) => sum + count, 0);
        return reliability.buckets
          .toReversed()
          .map(({ from, count, said, right }, index) => [
            index === 0 ? `\`${corpus}\`` : "",
            index === 0 ? reliability.unit : "",
            `≥ ${decimal(from).slice(0, -1)}`,
            `${count} (${Math.round((100 * count) / all)} %)`,
            decimal(said),
            decimal(right),
          ]);
      }),
    );
  return markdownTable([["corpus", "judged", "from", "attributions", "said, mean", "right"], ...rows]);
}

/** Confidence for a terminal: a line a corpus and unit with each bucket's count, what it says and what is right. */
export function renderReliability(corpus: string, reliability: Reliability): string {
  const { count, share, right } = sureOnes(reliability);
  const buckets = reliability.buckets.map(
    (bucket) =>
      `≥ ${decimal(bucket.from).slice(0, -1)}: ${bucket.count} say ${decimal(bucket.said)}, right ${decimal(bucket.right)}`,
  );
  return [
    `${corpus}, confidence of ${reliability.unit}: ${count} (${Math.round(100 * share)} %) say .9 or more, right ${decimal(right)}`,
    ...buckets.map((line) => `  ${line}`),
  ].join("\n");
}

function rank(corpus: string): number {
  return corpus.endsWith(".train") ? 1 : 0;
}

/** A table as Biome formats it; the first row is the head. */
function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = columnWidths(rows);
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

/**
 * Puts a text between `<!-- name -->` and `<!-- /name -->` of a document.
 *
 * @throws Error if the document lacks the markers.
 */
export function fillMarked(document: string, name: string, text: string): string {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const start = document.indexOf(open);
  const end = document.indexOf(close);
  if (start < 0 || end < start) throw new Error(`the document lacks ${open} … ${close}`);
  return `${document.slice(0, start + open.length)}\n\n${text}\n\n${document.slice(end)}`;
}
