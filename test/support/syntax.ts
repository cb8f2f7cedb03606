import { parseSync } from "oxc-parser";

/** A node of a syntax tree; its other parts are nodes, lists of nodes or plain values. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/**
 * The tree of a file's code.
 *
 * @throws Error where the code cannot be parsed.
 */
export function parseCode(file: string, code: string): Node {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  return program as unknown as Node;
}

/** A node and all that are below it, from the top. */
export function* nodesIn(value: unknown): Iterable<Node> {
  if (isNode(value)) yield value;
  for (const part of partsOf(value)) yield* nodesIn(part);
}

/** What stands directly in a node or list; empty for plain values. */
export function partsOf(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

/** Whether a part of a tree is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** "client/src/trust.ts:12". */
export function placeOf(file: string, code: string, { start }: Node): string {
  return `${file}:${code.slice(0, start).split("\n").length}`;
}
