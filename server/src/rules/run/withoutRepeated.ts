import { groupBy } from "../../text/groupBy.ts";
import { indexFrom } from "../../text/sortedSpans.ts";
import { compareSpans, type Span } from "../../text/span.ts";
import type { Finding, Rule } from "../rule.ts";

/** Leaves one finding a cause: a finding is dropped where one whose rule says more of the same stands, or points to. */
export function withoutRepeated(chosen: readonly Rule[], findings: readonly Finding[]): readonly Finding[] {
  const byCode = groupBy(findings, ({ code }) => code);
  const covered = new Map<string, (span: Span) => boolean>();
  for (const { id, yieldsTo = [] } of chosen) {
    const stronger = byCode.has(id) ? yieldsTo.flatMap((code) => byCode.get(code) ?? []) : [];
    if (stronger.length > 0) covered.set(id, overlapFinder(stronger.flatMap(placesOf)));
  }
  if (covered.size === 0) return findings;
  return findings.filter(({ code, span }) => covered.get(code)?.(span) !== true);
}

function placesOf({ span, related = [] }: Finding): readonly Span[] {
  return [span, ...related.map((it) => it.span)];
}

/** Answers whether a span overlaps one of some others. */
function overlapFinder(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted(compareSpans);
  let farthest = 0;
  // How far those that begin before reach, for each.
  const ends = sorted.map(({ end }) => {
    farthest = Math.max(farthest, end);
    return farthest;
  });
  return ({ start, end }) => (ends[indexFrom(sorted, end) - 1] ?? 0) > start;
}
