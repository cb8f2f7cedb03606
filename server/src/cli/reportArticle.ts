import { type ReportForm, renderReport } from "../report/renderReport.ts";
import { type CheckedArticle, checkArticle, type RunParts } from "./checkArticle.ts";
import { saveReport } from "./saveReport.ts";

/** What `report` is asked for. */
export interface ReportOptions {
  readonly file: string;
  readonly form: ReportForm;
  /** Standard output where there is none. */
  readonly output?: string;
  readonly force: boolean;
}

/**
 * Writes the report of an article.
 *
 * @throws Error with why there is none: a report without what was recorded would tell that nothing was checked.
 */
export async function reportArticle(
  { file, form, output, force }: ReportOptions,
  parts: RunParts,
): Promise<void> {
  const text = await makeReport(file, form, parts);
  if (output === undefined) process.stdout.write(text);
  else await saveReport(text, { path: output, replaces: force, article: file });
}

async function makeReport(file: string, form: ReportForm, parts: RunParts): Promise<string> {
  await parts.sources.add({ path: file });
  const { article, findings, record, problem } = await readChecked(file, parts);
  if (problem !== undefined) throw new Error(`${file}: ${problem}`);
  if (article.verdict.kind !== "article")
    throw new Error(`${file}: not read as an article: ${article.verdict.reason}`);
  return renderReport({ article, findings, record }, form).text;
}

async function readChecked(file: string, parts: RunParts): Promise<CheckedArticle> {
  try {
    return await checkArticle({ path: file }, parts);
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
