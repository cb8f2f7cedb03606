import type { Attribution, Source } from "../../article/article.ts";
import { moveSpan, type Shift } from "../../rereading/move.ts";
import { listStage, type Stage } from "../../rereading/readEach.ts";
import { isSameData } from "../../rereading/same.ts";

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

/** The same with spans of its own, which no other attribution or stage has. */
export function ownSpans(attribution: Attribution): Attribution {
  const { content, cue, source } = attribution;
  return {
    ...attribution,
    content: { start: content.start, end: content.end },
    ...(cue === undefined ? {} : { cue: { ...cue } }),
    ...(source === undefined ? {} : { source: ownHead(source) }),
  };
}

function ownHead(source: Source): Source {
  return { ...source, head: { start: source.head.start, end: source.head.end } };
}
