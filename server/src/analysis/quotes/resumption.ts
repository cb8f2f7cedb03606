import type { ParagraphKind } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import type { Signs } from "./signs.ts";

/**
 * Finds the paragraph that may take up a quote left open in another: the next one of running text, if it begins
 * with a mark. Captions, cross-heads and the like may stand between.
 *
 * @returns its index, or undefined.
 */
export function findResumption(
  cells: readonly Cell[],
  signs: readonly (Signs | undefined)[],
  index: number,
): number | undefined {
  let next = index + 1;
  while (next < index + farthestResumption && isInterrupting(cells[next])) next++;
  const resumes = signs[next]?.opening !== undefined && !isInterrupting(cells[next]);
  return resumes && signs[index]?.endsInCue === false ? next : undefined;
}

function isInterrupting(cell: Cell | undefined): boolean {
  return cell !== undefined && interrupting.has(cell.paragraph.kind);
}

/** How many paragraphs behind a quote its continuation stands at most. */
export const farthestResumption = 4;

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
