import { analyzeAttitudes } from "../analysis/analyze.ts";
import { printJson } from "../text/printJson.ts";
import type { OutputFormat } from "./arguments.ts";
import { type CheckedArticle, checkArticle, type RunParts } from "./checkArticle.ts";
import { printable } from "./printable.ts";
import { renderArticle } from "./renderArticle.ts";
import { toStandOff } from "./standOff.ts";

/** How a run over files went. */
export interface Totals {
  readonly failed: number;
  readonly findings: number;
}

/**
 * Checks each file and prints what is found: as text one block a file, as JSON one object a line.
 *
 * A file that cannot be read is reported on standard error, and the others go on. So does a file whose record cannot be
 * read, which is no failure: only what the record would have shown is missing.
 */
export async function checkFiles(
  { files, format }: { readonly files: readonly string[]; readonly format: OutputFormat },
  parts: RunParts,
): Promise<Totals> {
  let failed = 0;
  let count = 0;
  await addSources(files, parts);
  for (const path of files) {
    try {
      const checked = await checkArticle(path, parts);
      const { article, findings, problem } = checked;
      if (problem !== undefined) process.stderr.write(`${printable(path)}: note: ${printable(problem)}\n`);
      count += findings.length;
      process.stdout.write(
        format === "json" ? renderJson(path, checked) : renderArticle(path, article, findings),
      );
    } catch (error) {
      failed++;
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`${printable(path)}: ${printable(reason)}\n`);
    }
  }
  return { failed, findings: count };
}

/** Reads the sources of all articles before the first is checked: what is found must not depend on their order. */
async function addSources(files: readonly string[], { configured, sources }: RunParts): Promise<void> {
  for (const path of files) {
    const chosen = await configured.ofFile(path);
    if (chosen?.leftOutBy === undefined) await sources.add(path);
  }
}

function renderJson(file: string, { article, findings, lexicon }: CheckedArticle): string {
  const attitudes = analyzeAttitudes(article, lexicon);
  return `${printJson({ file, verdict: article.verdict, ...toStandOff(article, attitudes, findings) })}\n`;
}
