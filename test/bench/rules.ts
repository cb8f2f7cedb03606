/**
 * Measures the rules on gold files that publishers wrote, where most findings are false alarms: how often each fires
 * per 100 articles, and how many warnings and errors an article has.
 *
 *   npm run bench:rules -- --gold DIR               every rule at its own level, every .jsonl file below DIR
 *   npm run bench:rules -- --gold DIR --only NAME   only files with this in their name; may be repeated
 *                          --sample RULE            prints 30 findings of a rule with their surroundings, to be read
 *                          --count 10               … or 10 of them
 *
 * A rule that is off by default is counted as if it were a hint. Samples are spread evenly over all findings, so the
 * same articles give the same sample. Texts are printed only with --sample, and nothing of them is written anywhere.
 */
import { parseArgs } from "node:util";
import { analyze } from "../../server/src/analysis/analyze.ts";
import type { Article } from "../../server/src/article/article.ts";
import { check, type Levels } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Finding } from "../../server/src/rules/rule.ts";
import { english } from "../support/lexicon.ts";
import { findGold, ownCorpora, readGold } from "./corpora.ts";

const { values } = parseArgs({
  options: {
    gold: { type: "string", multiple: true, default: [] },
    only: { type: "string", multiple: true, default: [""] },
    sample: { type: "string" },
    count: { type: "string", default: "30" },
  },
});

/** A finding and where it stands. */
interface Hit {
  readonly corpus: string;
  readonly article: Article;
  readonly finding: Finding;
}

const levels: Levels = Object.fromEntries(
  rules.map(({ id, level }) => [id, level === "off" ? "hint" : level]),
);
const hits: Hit[] = [];
const articleCounts = new Map<string, number>();
for (const { name, lines } of findCorpora()) {
  articleCounts.set(name, lines.length);
  for (const line of lines) readArticle(name, JSON.parse(line).text);
}
if (values.sample === undefined) printRates();
else printSample(values.sample, Number(values.count));

function findCorpora(): readonly { readonly name: string; readonly lines: readonly string[] }[] {
  const isWanted = (name: string): boolean => values.only.some((part) => name.includes(part));
  const given = values.gold.flatMap(findGold).filter(({ name }) => isWanted(name));
  const corpora = given.map(({ name, file }) => readGold(name, file));
  return given.length > 0 ? corpora : ownCorpora().filter(({ name }) => isWanted(name));
}

function readArticle(corpus: string, text: string): void {
  const article = analyze(text, "plain", english);
  for (const finding of check(article, levels)) hits.push({ corpus, article, finding });
}

function printRates(): void {
  const names = [...articleCounts.keys()];
  console.log(["rule".padEnd(30), "level".padEnd(12), ...names.map((name) => name.padStart(18))].join(""));
  for (const { id, level } of rules) {
    const rates = names.map((name) =>
      perHundred(name, ({ finding }) => finding.code === id)
        .toFixed(1)
        .padStart(18),
    );
    console.log([id.padEnd(30), level.padEnd(12), ...rates].join(""));
  }
  const loud = names.map((name) =>
    (perHundred(name, ({ finding }) => isLoud(finding)) / 100).toFixed(2).padStart(18),
  );
  console.log(["warnings and errors an article".padEnd(42), ...loud].join(""));
}

function perHundred(corpus: string, isCounted: (hit: Hit) => boolean): number {
  const count = hits.filter((hit) => hit.corpus === corpus && isCounted(hit)).length;
  return (100 * count) / (articleCounts.get(corpus) ?? 1);
}

function isLoud({ severity }: Finding): boolean {
  return severity === "error" || severity === "warning";
}

function printSample(rule: string, count: number): void {
  const found = hits.filter(({ finding }) => finding.code === rule);
  const step = Math.max(1, found.length / count);
  console.log(`${rule}: ${found.length} findings in ${[...articleCounts.values()].reduce(add, 0)} articles`);
  for (let index = 0; index < Math.min(count, found.length); index++) {
    const hit = found[Math.floor(index * step)];
    if (hit !== undefined) console.log(`\n${index + 1}. ${renderHit(hit)}`);
  }
}

function add(one: number, other: number): number {
  return one + other;
}

/** The message, the finding between ⟦ and ⟧ with what stands around it, and the places that it names. */
function renderHit({ corpus, article, finding: { span, message, severity, related = [] } }: Hit): string {
  const places = related.map((it) => `\n   ${it.message} ${around(article.text, it.span, 80)}`);
  return `${corpus}, ${severity}: ${message}\n   ${around(article.text, span, 240)}${places.join("")}`;
}

function around(text: string, { start, end }: { start: number; end: number }, reach: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const marked = `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + reach)}`;
  return marked.replace(/\s*\n\s*/gu, " ⏎ ");
}
