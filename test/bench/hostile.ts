/**
 * Measures hostile texts against plain prose of the same length, in turns in one process: the whole reading (analysis
 * and rules), as plain text and as Markdown; of each the median of the CPU time.
 *
 *   npm run bench:hostile -- [--length 1000000] [--runs 3] [--only "one name"] [--json]
 *
 * Ends with 1 where a text takes more than three times as long as prose.
 */
import { parseArgs } from "node:util";
import { analyze } from "../../server/src/analysis/analyze.ts";
import type { Format } from "../../server/src/article/article.ts";
import { check } from "../../server/src/rules/check.ts";
import { readTaggedFolder } from "../../server/training/readArticles.ts";
import { hostileTexts, plainProse } from "../support/hostileTexts.ts";
import { english } from "../support/lexicon.ts";

const { values } = parseArgs({
  options: {
    length: { type: "string", default: "50000,1000000" },
    runs: { type: "string", default: "3" },
    only: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const articles = ["train", "dev"]
  .flatMap((part) => readTaggedFolder(`test/articles/written/${part}`))
  .map(({ text }) => text);

const measured = values.length.split(",").flatMap((length) => measure(Number(length)));
const slow = measured.filter(({ ratio }) => ratio > 3);
if (values.json) console.log(JSON.stringify(measured));
else {
  for (const { name, length, format, milliseconds, ratio } of measured)
    console.log(
      `${ratio.toFixed(2).padStart(6)}×  ${milliseconds.toFixed(1).padStart(9)} ms  ${length}  ${format}  ${name}`,
    );
  console.log(`${measured.length} measured, ${slow.length} over three times prose`);
}
process.exitCode = slow.length > 0 ? 1 : 0;

interface Measured {
  readonly name: string;
  readonly length: number;
  readonly format: Format;
  readonly milliseconds: number;
  /** How many times as long as prose, measured before and after. */
  readonly ratio: number;
}

function measure(length: number): readonly Measured[] {
  const prose = plainProse(length, articles);
  const texts = Object.entries(hostileTexts(length)).filter(
    ([name]) => values.only === undefined || name.includes(values.only),
  );
  // The first reads warm the compiler up.
  for (let run = 0; run < Math.ceil(500_000 / length); run++) timeOf(prose, "plain");
  return texts.flatMap(([name, text]) =>
    (["plain", "markdown"] as const).map((format): Measured => {
      const times = Array.from({ length: Number(values.runs) }, () => ({
        prose: timeOf(prose, format),
        hostile: timeOf(text, format),
      }));
      const milliseconds = median(times.map(({ hostile }) => hostile));
      return {
        name,
        length,
        format,
        milliseconds,
        ratio: milliseconds / median(times.map((it) => it.prose)),
      };
    }),
  );
}

/** Milliseconds of CPU, since other programs run beside. */
function timeOf(text: string, format: Format): number {
  const start = process.cpuUsage();
  check(analyze(text, format, english), {});
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0;
}
