import type { Article } from "../article/article.ts";
import { overlaps, type Span } from "../text/span.ts";
import { type Anchored, anchorItems } from "./anchorItems.ts";
import { type Proposed, proposeItems } from "./proposeItems.ts";
import type { FactRecord, Item } from "./record.ts";

/** An item of an article as a view shows it: of the record, or proposed. */
export interface Listed {
  readonly item: Item;
  /** `changed`: other words stand there now; `gone`: no longer in the text. */
  readonly state: "same" | "changed" | "gone";
  /** Absent for what is gone. */
  readonly span?: Span;
  /** Whose name, title or words these are. */
  readonly person?: string;
  /** Whether the record has it; if not, it is proposed and open. */
  readonly isStored: boolean;
}

/**
 * All items of an article: those of the record where they stand now, and what is proposed beside them. A proposal that
 * overlaps an item of the same kind is that item.
 *
 * @param proposed what the article proposes, and `stored` where the record's items stand, where that is known.
 * @returns in order of the text; what is gone comes last.
 */
export function listItems(
  article: Article,
  record: FactRecord,
  proposed: readonly Proposed[] = proposeItems(article),
  stored: readonly Anchored[] = anchorItems(record.items, article.text),
): readonly Listed[] {
  const covered = new Set<Proposed>();
  const placed = [...stored].sort((one, other) => startOf(one) - startOf(other));
  let from = 0;
  const kept = placed.map((it): Listed => {
    const { item, state, span } = it;
    if (span === undefined) return { item, state, isStored: true };
    // Proposals are in order, so those that end a long way before are not looked at again.
    while (from < proposed.length && (proposed[from]?.span.end ?? 0) + longestItem < span.start) from++;
    const own = proposalsAt(proposed, from, item, span);
    for (const proposal of own) covered.add(proposal);
    const person = own.find((proposal) => proposal.person !== undefined)?.person;
    return { item, state, span, ...(person === undefined ? {} : { person }), isStored: true };
  });
  const rest = proposed
    .filter((it) => !covered.has(it))
    .map(({ item, span, person }): Listed => {
      return { item, state: "same", span, ...(person === undefined ? {} : { person }), isStored: false };
    });
  return [...kept, ...rest].sort((one, other) => startOf(one) - startOf(other));
}

/** UTF-16 units; quotations may be longer, and then their proposal may be listed beside them. */
const longestItem = 5000;

function startOf({ span }: Pick<Listed | Anchored, "span">): number {
  return span?.start ?? Number.POSITIVE_INFINITY;
}

/** The proposals of an item's kind that overlap it. */
function proposalsAt(
  proposed: readonly Proposed[],
  from: number,
  { kind }: Item,
  span: Span,
): readonly Proposed[] {
  const found: Proposed[] = [];
  for (let index = from; index < proposed.length; index++) {
    const proposal = proposed[index] as Proposed;
    if (proposal.span.start >= span.end) break;
    if (proposal.item.kind === kind && overlaps(proposal.span, span)) found.push(proposal);
  }
  return found;
}
