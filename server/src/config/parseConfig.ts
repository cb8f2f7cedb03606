import { brokenJsonCode } from "../protocol/configuration.ts";
import { compareSpans } from "../text/span.ts";
import type { Config } from "./config.ts";
import type { ConfigProblem } from "./configProblem.ts";
import { configShape } from "./configShape.ts";
import { parseJson } from "./parseJson.ts";

/** A configuration, and what of it cannot be used, in order. */
export interface ParsedConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads the text of a `.factcheckrc.json`: JSON that may have comments and commas too many. Total: what cannot be
 * read is a problem and counts as not written; of a text that is no JSON, what stands before and beside the fault
 * is used.
 */
export function parseConfig(text: string): ParsedConfig {
  const { tree, fault } = parseJson(text);
  const problems: ConfigProblem[] =
    fault === undefined ? [] : [{ code: brokenJsonCode, severity: "error", ...fault }];
  if (tree === undefined) return { config: {}, problems: text.trim() === "" ? [] : problems };
  const config = configShape.read(tree, (problem) => problems.push(problem)) ?? {};
  return { config, problems: problems.sort((one, other) => compareSpans(one.span, other.span)) };
}
