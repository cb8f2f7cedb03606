import type { Mention, Source } from "../../article/article.ts";
import { overlaps } from "../../text/span.ts";
import type { Profile } from "./profiles.ts";
import type { NamedPlace } from "./walk.ts";

/** The person whose name is, or overlaps, the head of the source. */
export function findNamed(
  text: string,
  source: Source,
  named: readonly NamedPlace[],
  next: number,
): Profile | undefined {
  for (let index = Math.max(0, next - 1); index < named.length && index < next + 2; index++) {
    const it = named[index];
    if (it !== undefined && overlaps(it.mention, source.head)) return it.profile;
  }
  const before = named[next - 1];
  if (before !== undefined && isDescribedBy(text, source, before.mention)) return before.profile;
  const behind = named[next];
  return behind !== undefined && isApposed(text, source, behind.mention) ? behind.profile : undefined;
}

/** "Ann Lee, a geologist at the university, who warned": the source is what describes the name before it. */
function isDescribedBy(text: string, { start, head }: Source, { end }: Mention): boolean {
  return start - end <= 3 && head.start > start && /^, $/u.test(text.slice(end, start));
}

/** "the committee chair, Ann Lee", "Mr. Lee", "former clerk, historian Ann Lee"; not "the lawyer of Ann Lee". */
function isApposed(text: string, source: Source, mention: Mention): boolean {
  const start = Math.min(mention.title?.start ?? mention.start, mention.description?.start ?? mention.start);
  if (start <= source.head.start) return true;
  if (start - source.head.end > 80) return false;
  const between = text.slice(source.head.end, start);
  if (start >= source.end)
    return /^,? ?(?:\p{Ll}+ ){0,3}$/u.test(text.slice(source.end, start)) && !/\b(?:of|for)\b/u.test(between);
  return (
    /^[\p{L}\s.,-]*$/u.test(between) &&
    !/(?:^|\s)(?:of|for|to|from|with|by|and|who|on|in|at)\s/u.test(between)
  );
}
