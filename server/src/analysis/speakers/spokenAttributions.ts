import type { Attribution, Source } from "../../article/article.ts";
import { type Movable, moveSpan, type Shift } from "../../rereading/move.ts";
import { isSameData } from "../../rereading/same.ts";
import { listStage, type Stage } from "../../rereading/stage.ts";

/** Attributions whose speakers are known, with spans of their own. */
export const spokenAttributions: Stage<readonly Attribution[]> = listStage<Attribution>({
  move: moveAttribution,
  isSame: (before, now) => isSameData(before, now, links),
});

/** Items of other lists. */
const links: ReadonlySet<string> = new Set(["quotes", "person", "organisation"]);

function moveAttribution(attribution: Attribution, by: Shift): void {
  const { content, cue, source } = attribution;
  moveSpan(attribution, by);
  moveSpan(content, by);
  if (cue !== undefined) moveSpan(cue, by);
  if (source === undefined) return;
  moveSpan(source, by);
  moveSpan(source.head, by);
}

/** An attribution with its source and spans of its own, which no other attribution or stage has. */
export function ownSpans(attribution: Attribution, source: Source | undefined): Attribution {
  const { content, cue } = attribution;
  // Filled in place of a copy for each field.
  const own: Movable<Attribution> = { ...attribution };
  own.content = { start: content.start, end: content.end };
  if (cue !== undefined) own.cue = { ...cue };
  if (source !== undefined) own.source = ownHead(source);
  return own;
}

function ownHead(source: Source): Source {
  return { ...source, head: { start: source.head.start, end: source.head.end } };
}
