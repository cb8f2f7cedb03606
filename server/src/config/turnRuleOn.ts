import { findNodeAtLocation, type Node } from "jsonc-parser";
import type { Edit, Level } from "../rules/rule.ts";
import { matchesGlob } from "./globs.ts";
import { parseJson } from "./parseJson.ts";

/**
 * The edits of a configuration after which a rule is on for an article: “off” becomes a level wherever it holds for that
 * file, in the rules of all files and in those of overrides. Comments and layout stay as they are.
 *
 * @param path relative to the folder of the configuration.
 * @returns none where the text is no JSON or turns the rule nowhere off.
 */
export function turnRuleOn(
  text: string,
  { rule, level, path }: { readonly rule: string; readonly level: Level; readonly path: string },
): readonly Edit[] {
  const root = parseJson(text).tree;
  if (root?.type !== "object") return [];
  const overrides = findNodeAtLocation(root, ["overrides"])?.children ?? [];
  return [root, ...overrides.filter((override) => isFor(override, path))].flatMap((choices) => {
    const off = findOff(choices, rule);
    if (off === undefined) return [];
    const span = { start: off.offset, end: off.offset + off.length };
    return [{ span, newText: JSON.stringify(level) }];
  });
}

function isFor(override: Node, path: string): boolean {
  const files = findNodeAtLocation(override, ["files"])?.children ?? [];
  return files.some(({ value }) => typeof value === "string" && matchesGlob(path, value));
}

/** The “off” of a rule, which stands by itself or as its level. */
function findOff(choices: Node, rule: string): Node | undefined {
  const chosen = findNodeAtLocation(choices, ["rules", rule]);
  const level = chosen?.type === "object" ? findNodeAtLocation(chosen, ["level"]) : chosen;
  return level?.value === "off" ? level : undefined;
}
