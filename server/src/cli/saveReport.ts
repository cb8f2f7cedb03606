import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createChangeText } from "../changeText.ts";
import { sayInEnglish } from "../text/message.ts";

/** Where a report goes, and what it may not go over. */
export interface ReportPlace {
  readonly path: string;
  /** Whether a file that is there already gives way. */
  readonly replaces: boolean;
  /** The article, whose words and record a report never takes the place of. */
  readonly article: string;
}

/**
 * Writes a report in one step: there is never half of it.
 *
 * @throws Error with why it was not written and what to do.
 */
export async function saveReport(text: string, { path, replaces, article }: ReportPlace): Promise<void> {
  const record = resolve(dirname(article), ".factcheck", `${basename(article)}.json`);
  if (isSameFile(path, article)) throw new Error(`${path}: this is the article; name another file`);
  if (isSameFile(path, record)) throw new Error(`${path}: this is the article’s record; name another file`);
  const whole = resolve(path);
  const folder = pathToFileURL(dirname(whole)).href;
  const saved = await createChangeText()(pathToFileURL(whole).href, folder, (before) =>
    before === undefined || replaces ? text : { problem: `${path}: ${taken}` },
  );
  if ("problem" in saved) throw new Error(sayInEnglish(saved.problem));
}

const taken = "there is such a file already; name another, or add --force to replace it";

/** Whether two paths lead to one file, be it by a link or by capitals. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return first !== undefined && first.dev === second?.dev && first.ino === second.ino;
}
