import type { Movable } from "../../rereading/move.ts";
import { groupBy } from "../../text/groupBy.ts";
import type { Span } from "../../text/span.ts";
import type { Finding } from "../rule.ts";

/** The spans of a finding, its own first. No two are one object. */
export function spansOfFinding({ span, related, fixes }: Finding): readonly Span[] {
  const spans = [span];
  if (related !== undefined) for (const it of related) spans.push(it.span);
  if (fixes !== undefined) for (const { edits } of fixes) for (const it of edits) spans.push(it.span);
  return spans;
}

/** Takes findings of before for those that say the same now, moved to where these stand. */
export function adoptFindings(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  if (before.length === 0 || now.length === 0) return now;
  const byMessage = groupBy(before, ({ message }) => message);
  return now.map((finding) => {
    const known = byMessage.get(finding.message);
    const index = known?.findIndex((it) => saysSame(it, finding)) ?? -1;
    const [same] = index < 0 ? [] : (known?.splice(index, 1) ?? []);
    if (same !== undefined) moveTo(same, finding);
    return same ?? finding;
  });
}

/** Whether two findings are alike in all but their places. */
function saysSame(one: Finding, other: Finding): boolean {
  return (
    one.severity === other.severity &&
    isAlike(one.related, other.related, (it) => [it.message]) &&
    isAlike(one.fixes, other.fixes, ({ title, edits }) => [title, ...edits.map(({ newText }) => newText)])
  );
}

function isAlike<Item>(
  one: readonly Item[] = [],
  other: readonly Item[] = [],
  wordsOf: (item: Item) => readonly string[],
): boolean {
  return (
    one.length === other.length &&
    one.every((item, index) => {
      const [words, otherWords] = [wordsOf(item), wordsOf(other[index] as Item)];
      return words.length === otherWords.length && words.every((word, at) => word === otherWords[at]);
    })
  );
}

function moveTo(finding: Finding, place: Finding): void {
  const spans = spansOfFinding(place);
  for (const [index, span] of spansOfFinding(finding).entries()) {
    const movable: Movable<Span> = span;
    const { start, end } = spans[index] as Span;
    movable.start = start;
    movable.end = end;
  }
}
