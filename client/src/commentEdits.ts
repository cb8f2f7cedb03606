import type { CommentRestore } from "../../server/src/protocol/configuration.ts";
import type { OutlineRange } from "../../server/src/protocol/range.ts";

/** A range of the article and what stands there afterwards. */
export interface CommentEdit {
  readonly range: OutlineRange;
  readonly newText: string;
}

/**
 * The edits that bring findings back: each comment loses the names of the rules, or is deleted where none is left. They
 * do not overlap, however many findings a comment silences.
 *
 * @param textOf what stands at a range of the article.
 */
export function commentEdits(
  all: readonly CommentRestore[],
  textOf: (range: OutlineRange) => string,
): readonly CommentEdit[] {
  const edits = new Map<string, CommentEdit>();
  for (const restore of all) {
    const edit = editOf(restore, all, textOf);
    edits.set(keyOf(edit.range), edit);
  }
  return [...edits.values()];
}

/** The edit of a finding's comment, for all findings that are brought back. */
function editOf(
  { range, shared }: CommentRestore,
  all: readonly CommentRestore[],
  textOf: (range: OutlineRange) => string,
): CommentEdit {
  if (shared === undefined) return { range, newText: "" };
  const comment = keyOf(shared.comment);
  const gone = new Set(
    all.flatMap((it) => (it.shared && keyOf(it.shared.comment) === comment ? it.shared.index : [])),
  );
  const kept = shared.names.filter((_, index) => !gone.has(index));
  const [first, last] = [shared.names[0], shared.names.at(-1)];
  if (kept.length === 0 || !first || !last) return { range: shared.comment, newText: "" };
  return { range: { start: first.start, end: last.end }, newText: kept.map(textOf).join(", ") };
}

function keyOf({ start, end }: OutlineRange): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
