import { type Message, msg, type Say } from "../text/message.ts";
import type { OutlineNode } from "./outline.ts";

/** A line of the tree that is in no language yet. */
export interface NodeDraft extends Omit<OutlineNode, DraftedText | "children">, DraftedTexts {
  readonly children: readonly NodeDraft[];
}

type DraftedText = "label" | "description" | "tooltip" | "copyText";
type DraftedTexts = Readonly<Record<DraftedText, Message | string>>;

/** What is told of a section beside its name; else how many lines it has. */
interface SectionTexts {
  readonly description?: Message | string;
}

/** A section of the tree, in words. The ids of all that is in it are prefixed with its own, and unique. */
export function saySection(
  id: string,
  label: Message,
  nodes: readonly NodeDraft[],
  say: Say,
  { description = String(nodes.length) }: SectionTexts = {},
): OutlineNode {
  const children = sayNodes(nodes, id, say);
  const copyText = children.map((node) => node.copyText).join("\n");
  const tooltip = say(msg`${label}: ${description}`);
  return {
    id,
    kind: "section",
    label: say(label),
    description: say(description),
    tooltip,
    copyText,
    children,
  };
}

/** Prefixes ids with that of the parent, and numbers the second and later of equal ones. */
function sayNodes(nodes: readonly NodeDraft[], parentId: string, say: Say): readonly OutlineNode[] {
  const taken = new Map<string, number>();
  return nodes.map((node) => {
    const wanted = `${parentId}/${node.id}`;
    const count = taken.get(wanted) ?? 0;
    taken.set(wanted, count + 1);
    const id = count === 0 ? wanted : `${wanted}#${count + 1}`;
    return {
      ...node,
      id,
      label: say(node.label),
      description: say(node.description),
      tooltip: say(node.tooltip),
      copyText: say(node.copyText),
      children: sayNodes(node.children, id, say),
    };
  });
}
