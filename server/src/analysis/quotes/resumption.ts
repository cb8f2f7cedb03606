import type { ParagraphKind } from "../../article/article.ts";
import { indexAfter } from "../../text/sortedSpans.ts";
import { slice } from "../../text/span.ts";
import { isBeforeCue } from "./cues.ts";
import type { Mark } from "./marks.ts";
import type { Parts } from "./parts.ts";

/**
 * Finds the paragraph that may take up a quote left open in another: the next one of running text, if it begins
 * with a mark. Captions, cross-heads and the like may stand between.
 *
 * @returns its index, or undefined.
 */
export function findResumption(
  parts: Parts,
  marks: readonly (readonly Mark[])[],
  index: number,
): number | undefined {
  const { paragraphs } = parts;
  let next = index + 1;
  while (
    next < paragraphs.length &&
    next <= index + farthest &&
    interrupting.has(paragraphs[next]?.kind ?? "body")
  )
    next++;
  const paragraph = paragraphs[next];
  const mark = marks[next]?.[0];
  if (paragraph === undefined || mark === undefined || interrupting.has(paragraph.kind)) return undefined;
  const begins = mark.sign.opens && mark.before < paragraph.content.start;
  return begins && !endsInCue(parts, index) ? next : undefined;
}

/** Whether a paragraph ends in the writer's words: "… , he said." A quote that is open there has lost its mark. */
function endsInCue(parts: Parts, index: number): boolean {
  const paragraph = parts.paragraphs[index];
  if (paragraph === undefined) return false;
  const end = indexAfter(parts.tokens, paragraph.content.end);
  for (let at = end - 1; at >= 0 && at > end - cueReach; at--) {
    const token = parts.tokens[at];
    if (token === undefined || token.start < paragraph.content.start) return false;
    const word = slice(parts.text, token);
    if (token.kind === "punctuation" && word === ",") return isBeforeCue(parts, at);
  }
  return false;
}

/** Paragraphs between a quote and its continuation, and tokens of a cue at the end of one. */
const farthest = 3;
const cueReach = 7;

const interrupting: ReadonlySet<ParagraphKind> = new Set([
  "caption",
  "credit",
  "crossHead",
  "pullQuote",
  "boilerplate",
  "table",
  "code",
  "frontMatter",
]);
