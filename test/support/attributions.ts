import { strict as assert } from "node:assert";
import { analyze } from "../../server/src/analysis/analyze.ts";
import type { Article, Attribution, Format } from "../../server/src/article/article.ts";
import { slice } from "../../server/src/text/span.ts";
import { english } from "./lexicon.ts";

/** Reads a text as the program does. */
export function read(text: string, format: Format = "plain"): Article {
  return analyze(text, format, english);
}

/** "Ana Lund: “The pier is closed.” (colonBefore)"; a thought or denial has a "~", nobody is "–". */
function renderAttribution(text: string, attribution: Attribution): string {
  const { source, speech, evidence } = attribution;
  const who = source === undefined ? "–" : slice(text, source);
  return `${speech ? "" : "~"}${who}: ${slice(text, attribution)} (${evidence})`;
}

/** Compares all attributions of a text, in order, with lines as {@link renderAttribution} writes them. */
export function expectAttributions(
  text: string,
  expected: readonly string[],
  format: Format = "plain",
): void {
  const article = read(text, format);
  assert.deepEqual(
    article.attributions.map((attribution) => renderAttribution(text, attribution)),
    expected,
  );
}
