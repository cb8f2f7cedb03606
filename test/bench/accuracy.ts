/**
 * Measures accuracy: runs the built `annotate` over gold files and prints the scorer's table for each, then a
 * summary.
 *
 *   npm run bench:accuracy                       the project's own articles, test/articles/written
 *   npm run bench:accuracy -- --gold DIR…        every .jsonl file below the folders
 *   npm run bench:accuracy -- --only polnear     only gold files whose name has this in it
 *   npm run bench:accuracy -- --summary          without the scorer's tables
 */
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readTaggedFolder } from "../../server/training/readArticles.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const { values } = parseArgs({
  options: {
    gold: { type: "string", multiple: true },
    only: { type: "string", default: "" },
    summary: { type: "boolean", default: false },
  },
});

/** A gold file, and which views of the scorer make sense for its layers. */
interface Gold {
  readonly name: string;
  readonly file: string;
  readonly views: readonly View[];
}

/** One way to call the scorer, and what of its result goes into the summary. */
interface View {
  readonly title: string;
  readonly options: readonly string[];
  readonly figures: Readonly<Record<string, readonly string[]>>;
}

const endToEnd = { "F1, any": ["endToEnd", "any", "f1"], "F1, last name": ["endToEnd", "last", "f1"] };
const quoteViews: readonly View[] = [
  { title: "direct", options: ["--kinds", "direct", "--pieces"], figures: endToEnd },
  { title: "direct and mixed", options: ["--kinds", "direct,mixed", "--pieces"], figures: endToEnd },
];

const speakerFigures = {
  found: ["quotes", "iou", "r"],
  "speaker, last name": ["speaker", "accuracyWhenGoldHasSpeaker", "last"],
};
const peopleView: View = {
  title: "people",
  options: [],
  figures: { "F1, exact": ["people", "exact", "f1"], "F1, by last name": ["uniquePeople", "f1"] },
};

const folder = mkdtempSync(path.join(tmpdir(), "accuracy-"));
try {
  const golds = findGold().filter(({ name }) => name.includes(values.only));
  const rows = golds.flatMap(measure);
  console.log("\nSUMMARY");
  for (const row of rows) console.log(row);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function findGold(): readonly Gold[] {
  if (values.gold === undefined) return ["train", "dev"].map(writeOwnGold);
  return values.gold.flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".jsonl"))
      .sort()
      .map((name) => toGold(name.replace(/\.jsonl$/u, ""), path.join(directory, name))),
  );
}

function writeOwnGold(part: string): Gold {
  const file = path.join(folder, `${part}.gold.jsonl`);
  const articles = readTaggedFolder(path.join(root, "test/articles/written", part));
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
  return toGold(`written.${part}`, file);
}

function toGold(name: string, file: string): Gold {
  const first: { quotes?: unknown; partial?: unknown; people?: unknown; sentences?: readonly object[] } =
    JSON.parse(readFileSync(file, "utf8").split("\n", 1)[0] ?? "{}");
  // Where the gold joins what a speaker says around "he said", the scorer compares the joined spans; else the pieces.
  const joins = readFileSync(file, "utf8").includes('"parts"');
  const labels = ["attributed", "checkworthy"].filter((label) => first.sentences?.some((it) => label in it));
  const views = [
    ...(first.quotes === undefined || first.partial === true ? [] : [...quoteViews, speechView(joins)]),
    ...(first.partial === true ? [{ title: "listed quotes", options: [], figures: speakerFigures }] : []),
    ...(first.people === undefined ? [] : [peopleView]),
    ...labels.map(labelView),
  ];
  return { name, file, views };
}

function speechView(joins: boolean): View {
  const options = joins ? ["--speech"] : ["--speech", "--pieces"];
  return { title: "reported speech", options, figures: endToEnd };
}

function labelView(label: string): View {
  return {
    title: `${label} sentences`,
    options: ["--label", label],
    figures: {
      F1: ["sentences", label, "f1"],
      "average precision": ["sentences", label, "averagePrecision"],
    },
  };
}

function measure({ name, file, views }: Gold): readonly string[] {
  if (views.length === 0) return [];
  const system = path.join(folder, "system.jsonl");
  const input = openSync(file, "r");
  const output = openSync(system, "w");
  execFileSync(process.execPath, [path.join(root, "dist/cli.cjs"), "annotate"], {
    stdio: [input, output, "inherit"],
  });
  closeSync(input);
  closeSync(output);
  return [...views.flatMap((view) => score(name, file, system, view)), countFindings(name, system)];
}

function score(name: string, gold: string, system: string, view: View): readonly string[] {
  const args = [path.join(root, "test/bench/score.mjs"), gold, system, ...view.options];
  if (!values.summary)
    console.log(`\n${name}: ${view.title}\n${execFileSync(process.execPath, args, { encoding: "utf8" })}`);
  const result: unknown = JSON.parse(
    execFileSync(process.execPath, [...args, "--json"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  return Object.entries(view.figures).map(([label, keys]) => {
    const value = keys.reduce<unknown>(
      (part, key) => (part as Record<string, unknown> | undefined)?.[key],
      result,
    );
    return row(name, view.title, label, typeof value === "number" ? value.toFixed(3) : "–");
  });
}

/** How often each rule fires per 100 articles: the noise that a reader of the corpus would see. */
function countFindings(name: string, system: string): string {
  const lines = readFileSync(system, "utf8").split("\n").filter(Boolean);
  const counts = new Map<string, number>();
  for (const line of lines) {
    const { findings }: { findings: readonly { code: string }[] } = JSON.parse(line);
    for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const rates = [...counts]
    .sort()
    .map(([code, count]) => `${code} ${((100 * count) / lines.length).toFixed(1)}`);
  return row(name, "findings per 100 articles", rates.join(", ") || "none", "");
}

function row(...cells: readonly [string, string, string, string]): string {
  const [name, title, label, value] = cells;
  return `${name.padEnd(26)} ${title.padEnd(26)} ${label.padEnd(20)} ${value}`.trimEnd();
}
