import type { OutlineItem, OutlineKind } from "../../server/src/protocol/outline.ts";
import type { RecordItem } from "../../server/src/protocol/record.ts";

/** A line of the tree: one of the server's outline, or one of the record. */
export interface TreeLine extends Omit<OutlineItem, "kind" | "children"> {
  readonly kind: OutlineKind | "progress" | "fact";
  /** For a line of the record. */
  readonly fact?: RecordItem;
  readonly children: readonly TreeLine[];
}
