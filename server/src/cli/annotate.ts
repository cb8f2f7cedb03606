import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { analyze, analyzeAttitudes } from "../analysis/analyze.ts";
import type { Format } from "../article/article.ts";
import type { HouseLexicons } from "../lexicon/houseLexicons.ts";
import { checkChosen } from "./checkChosen.ts";
import type { Configured } from "./configured.ts";
import { printable } from "./printable.ts";
import { toStandOff } from "./standOff.ts";

/**
 * Reads `{"id","text","format"?}` lines and writes one annotated line for each, in order, in constant memory.
 *
 * A line that cannot be read is reported on standard error with its number and left out; the rest goes on.
 *
 * @returns how many lines were left out.
 */
export async function annotateLines(
  input: Readable,
  output: Writable,
  lexicons: HouseLexicons,
  configured: Configured,
): Promise<number> {
  const chosen = await configured.ofTexts();
  const lexicon = lexicons.of(chosen?.house);
  let failed = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === "") continue;
    const request = parseRequest(line);
    if (typeof request === "string") {
      failed++;
      process.stderr.write(`article-fact-check: line ${number}: ${printable(request)}\n`);
      continue;
    }
    const article = analyze(request.text, request.format, lexicon);
    const findings = checkChosen(article, chosen);
    const attitudes = analyzeAttitudes(article, lexicon);
    const annotated = JSON.stringify({ id: request.id, ...toStandOff(article, attitudes, findings) });
    if (!output.write(`${annotated}\n`)) await once(output, "drain");
  }
  return failed;
}

interface Request {
  readonly id: string | number;
  readonly text: string;
  readonly format: Format;
}

/** The request of a line, or what is wrong with it. */
function parseRequest(line: string): Request | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "this is not JSON; each line must be one object with “id” and “text”";
  }
  if (typeof value !== "object" || value === null) return "expected an object with “id” and “text”";
  const { id, text, format } = value as { id?: unknown; text?: unknown; format?: unknown };
  if (typeof id !== "string" && typeof id !== "number") return "“id” must be a string or a number";
  if (typeof text !== "string") return "“text” must be a string";
  if (format !== undefined && format !== "plain" && format !== "markdown")
    return "“format” is plain or markdown";
  return { id, text, format: format ?? "plain" };
}
