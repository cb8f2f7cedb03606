import type { Mention } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { moveSpan } from "../../rereading/move.ts";
import { adoptEach, listStage } from "../../rereading/readEach.ts";
import { compareSpans } from "../../text/span.ts";
import type { Profile } from "./profiles.ts";

/** What became of each role and pronoun that stands for somebody: that of the last reading, where it is the same. */
export function adoptMentions(
  cells: readonly Cell[],
  profiles: readonly Profile[],
): ReadonlyMap<Mention, Mention> {
  const added = profiles.flatMap((profile) => profile.added).sort(compareSpans);
  const adopted = adoptEach(cells, addedMentions, added);
  return new Map(added.map((mention, index) => [mention, adopted[index] ?? mention]));
}

const addedMentions = listStage<Mention>({
  move: moveSpan,
  isSame: (before, now) => before.kind === now.kind && before.of === now.of,
});
