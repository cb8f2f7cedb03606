import { analyze, analyzeAttitudes } from "../analysis/analyze.ts";
import type { Article } from "../article/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { check } from "../rules/check.ts";
import type { Finding } from "../rules/rule.ts";
import type { OutputFormat } from "./arguments.ts";
import { printable } from "./printable.ts";
import { readArticle } from "./readArticle.ts";
import { renderArticle } from "./renderArticle.ts";
import { reportFailure } from "./reportFailure.ts";
import { toStandOff } from "./standOff.ts";

/** How a run over files went. */
export interface Totals {
  readonly failed: number;
  readonly findings: number;
}

/**
 * Checks each file and prints what is found: as text one block a file, as JSON one object a line.
 *
 * A file that cannot be read is reported on standard error, and the others go on.
 */
export async function checkFiles(
  paths: readonly string[],
  format: OutputFormat,
  lexicon: Lexicon,
): Promise<Totals> {
  let failed = 0;
  let count = 0;
  for (const path of paths) {
    try {
      const file = readArticle(path);
      const article = analyze(file.text, file.format, lexicon);
      const findings = check(article, {}, { onFailure: reportFailure });
      count += findings.length;
      process.stdout.write(
        format === "json"
          ? renderJson(path, article, findings, lexicon)
          : renderArticle(path, article, findings),
      );
    } catch (error) {
      failed++;
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`${printable(path)}: ${printable(reason)}\n`);
    }
  }
  return { failed, findings: count };
}

function renderJson(file: string, article: Article, findings: readonly Finding[], lexicon: Lexicon): string {
  const attitudes = analyzeAttitudes(article, lexicon);
  return `${JSON.stringify({ file, verdict: article.verdict, ...toStandOff(article, attitudes, findings) })}\n`;
}
