/**
 * Measures speed: the whole reading of an article (analysis and rules), warm, on texts of several sizes that are put
 * together from the project's own articles.
 *
 *   npm run bench:speed            prints the median time of each size, the speed, and how time grows
 */
import { analyze } from "../../server/src/analysis/analyze.ts";
import { check } from "../../server/src/rules/check.ts";
import { readTaggedFolder } from "../../server/training/readArticles.ts";
import { english } from "../support/lexicon.ts";

/** Sizes in UTF-16 units, and how often each is read; the first reads warm the compiler up. */
const sizes: readonly (readonly [size: number, readings: number])[] = [
  [4_000, 300],
  [100_000, 30],
  [1_000_000, 15],
  [4_000_000, 3],
];

const articles = ["train", "dev"]
  .flatMap((part) => readTaggedFolder(`test/articles/written/${part}`))
  .map(({ text }) => text);

const medians = sizes.map(([size, readings]) => {
  const text = textOf(size);
  return { size: text.length, milliseconds: median(Array.from({ length: readings }, () => timeOf(text))) };
});
for (const { size, milliseconds } of medians) {
  const speed = size / 1000 / milliseconds;
  console.log(
    `${String(size).padStart(9)} units  ${milliseconds.toFixed(1).padStart(8)} ms  ${speed.toFixed(2)} MB/s`,
  );
}
const [, small, , large] = medians;
if (small !== undefined && large !== undefined) {
  const exponent = Math.log(large.milliseconds / small.milliseconds) / Math.log(large.size / small.size);
  console.log(`growth exponent from ${small.size} to ${large.size} units: ${exponent.toFixed(2)}`);
}

/** A text of at least that size: whole articles, one after the other, over and over. */
function textOf(size: number): string {
  let text = "";
  for (let index = 0; text.length < size; index++) text += `${articles[index % articles.length]}\n`;
  return text;
}

function timeOf(text: string): number {
  const start = performance.now();
  check(analyze(text, "plain", english), {});
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0;
}
