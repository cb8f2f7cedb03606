import { analyze, analyzeAttitudes } from "../analysis/analyze.ts";
import type { Article } from "../article/article.ts";
import type { HouseLexicons } from "../lexicon/houseLexicons.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Finding } from "../rules/rule.ts";
import type { OutputFormat } from "./arguments.ts";
import { checkChosen } from "./checkChosen.ts";
import type { Configured } from "./configured.ts";
import { printable } from "./printable.ts";
import { readArticle } from "./readArticle.ts";
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
 * A file that cannot be read is reported on standard error, and the others go on.
 */
export async function checkFiles(
  { files, format }: { readonly files: readonly string[]; readonly format: OutputFormat },
  lexicons: HouseLexicons,
  configured: Configured,
): Promise<Totals> {
  let failed = 0;
  let count = 0;
  for (const path of files) {
    try {
      const chosen = await configured.ofFile(path);
      const lexicon = lexicons.of(chosen?.house);
      const article = readFile(path, chosen?.leftOutBy, lexicon);
      const findings = checkChosen(article, chosen);
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

/** Reads an article; one that the configuration leaves out is empty, with the reason. */
function readFile(path: string, leftOutBy: string | undefined, lexicon: Lexicon): Article {
  if (leftOutBy !== undefined)
    return { ...analyze("", "plain", lexicon), verdict: { kind: "empty", reason: leftOutBy } };
  const { text, format } = readArticle(path);
  return analyze(text, format, lexicon);
}

function renderJson(file: string, article: Article, findings: readonly Finding[], lexicon: Lexicon): string {
  const attitudes = analyzeAttitudes(article, lexicon);
  return `${JSON.stringify({ file, verdict: article.verdict, ...toStandOff(article, attitudes, findings) })}\n`;
}
