import { analyze, analyzeAttitudes } from "../analysis/analyze.ts";
import type { Format } from "../article/article.ts";
import type { Chosen } from "../config/configs.ts";
import type { HouseLexicons } from "../lexicon/houseLexicons.ts";
import { toStandOff } from "../report/standOff.ts";
import { printJson } from "../text/printJson.ts";
import { checkChosen } from "./checkChosen.ts";

/** What articles are annotated with. */
export interface AnnotateParts {
  readonly lexicons: HouseLexicons;
  /** What is configured, if anything. */
  readonly chosen: Chosen | undefined;
}

/** What became of a line: its annotation, why there is none, or neither where the line is blank. */
export interface Annotated {
  readonly annotation?: string;
  readonly problem?: string;
}

/** Reads the article of a line `{"id","text","format"?}`, and says in JSON what it holds. Total. */
export function annotateLine(line: string, { lexicons, chosen }: AnnotateParts): Annotated {
  if (line.trim() === "") return {};
  const request = parseRequest(line);
  if (typeof request === "string") return { problem: request };
  const lexicon = lexicons.of(chosen?.house, request.text);
  const article = analyze(request.text, request.format, lexicon);
  const findings = checkChosen(article, chosen);
  const attitudes = analyzeAttitudes(article, lexicon);
  return { annotation: printJson({ id: request.id, ...toStandOff(article, attitudes, findings) }) };
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
