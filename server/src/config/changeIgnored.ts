import { findNodeAtLocation, getNodeValue, type JSONPath, type Node } from "jsonc-parser";
import { brokenJsonCode } from "../protocol/configuration.ts";
import type { Ignored } from "../rules/check.ts";
import type { Edit } from "../rules/rule.ts";
import { type Message, msg } from "../text/message.ts";
import { applyAll, insertItem, type Render, removeItem } from "./editJson.ts";
import { matchesGlob } from "./globs.ts";
import { parseConfig } from "./parseConfig.ts";
import { parseJson } from "./parseJson.ts";

/** What is to be done with a list of ignored findings. */
export interface IgnoredChange {
  readonly kind: "add" | "remove";
  readonly entry: Ignored;
  /** `article`: the list of an override that names the article alone; `folder`: the list of all articles. */
  readonly place: "article" | "folder";
  /** Of the article, relative to the folder of the configuration. */
  readonly path: string;
}

/** The edit that makes the change, none where there is nothing to change; or a sentence: why it cannot be made. */
export type ConfigEdit = { readonly edits: readonly Edit[] } | { readonly problem: Message | string };

/**
 * Adds an ignored finding to the text of a configuration, or takes it out. Comments and layout stay as they are.
 *
 * A text that is no JSON, or has something else where the list is to be, is left alone: what was meant cannot be known.
 */
export function changeIgnored(text: string, change: IgnoredChange): ConfigEdit {
  const broken = parseConfig(text).problems.find(({ code }) => code === brokenJsonCode);
  if (broken !== undefined) return { problem: broken.message };
  const isEmpty = text.trim() === "";
  const before = isEmpty ? "{}\n" : text;
  const root = rootOf(before);
  if (root?.type !== "object") return { problem: msg`It is no object in curly brackets.` };
  const edits = change.kind === "add" ? add(before, root, change) : remove(before, root, change);
  if (!isList(edits) || !isEmpty) return isList(edits) ? { edits } : edits;
  return { edits: [{ span: { start: 0, end: text.length }, newText: applyAll(before, edits) }] };
}

function isList<Item>(value: readonly Item[] | object): value is readonly Item[] {
  return Array.isArray(value);
}

/** What puts the entry in, or why that cannot be. */
function add(
  text: string,
  root: Node,
  change: IgnoredChange,
): readonly Edit[] | { readonly problem: Message | string } {
  const { entry, place, path } = change;
  if (place === "folder") return addTo(text, root, entry);
  const overrides = findNodeAtLocation(root, ["overrides"]);
  const override = (indent: string) => renderOverride(indent, path, entry);
  if (overrides === undefined)
    return insertItem(text, root, (indent) => `"overrides": ${renderList(indent, override)}`);
  if (overrides.type !== "array") return { problem: msg`“overrides” is no list.` };
  const own = overrides.children?.find((it) => isOnly(valueAt(it, ["files"]), patternOf(path)));
  return own === undefined ? insertItem(text, overrides, override) : addTo(text, own, entry);
}

/** Puts the entry into the list of the configuration, or of an override. */
function addTo(
  text: string,
  owner: Node,
  entry: Ignored,
): readonly Edit[] | { readonly problem: Message | string } {
  const list = findNodeAtLocation(owner, ["ignored"]);
  const rendered = () => renderEntry(entry);
  if (list === undefined)
    return insertItem(text, owner, (indent) => `"ignored": ${renderList(indent, rendered)}`);
  if (list.type !== "array") return { problem: msg`“ignored” is no list.` };
  const isThere = list.children?.some((it) => isSame(getNodeValue(it), entry)) ?? false;
  return isThere ? [] : insertItem(text, list, rendered);
}

/** Takes the entry out of the first list that holds it, and what is empty without it. */
function remove(text: string, root: Node, { entry, place, path }: IgnoredChange): readonly Edit[] {
  if (place === "folder") return removeFrom(text, root, entry) ?? [];
  const overrides = findNodeAtLocation(root, ["overrides"]);
  for (const [index, override] of (overrides?.children ?? []).entries()) {
    const edits = matches(valueAt(override, ["files"]), path) ? removeFrom(text, override, entry) : undefined;
    if (edits === undefined || overrides === undefined) continue;
    const keys = Object.keys(valueAt(rootOf(applyAll(text, edits)), ["overrides", index]) ?? {});
    if (keys.some((key) => key !== "files")) return edits;
    return overrides.children?.length === 1
      ? removeMember(text, root, overrides)
      : removeItem(text, overrides, index);
  }
  return [];
}

function removeFrom(text: string, owner: Node, entry: Ignored): readonly Edit[] | undefined {
  const list = findNodeAtLocation(owner, ["ignored"]);
  const index = list?.children?.findIndex((it) => isSame(getNodeValue(it), entry)) ?? -1;
  if (list?.type !== "array" || index < 0) return undefined;
  return list.children?.length === 1 ? removeMember(text, owner, list) : removeItem(text, list, index);
}

/** Takes a value out of an object, with its key. */
function removeMember(text: string, owner: Node, value: Node): readonly Edit[] {
  const index = value.parent === undefined ? -1 : (owner.children?.indexOf(value.parent) ?? -1);
  return removeItem(text, owner, index);
}

function renderEntry(entry: Ignored): string {
  const members = Object.entries(entry).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{ ${members.join(", ")} }`;
}

function renderList(indent: string, item: Render): string {
  return `[\n${indent}  ${item(`${indent}  `)}\n${indent}]`;
}

function renderOverride(indent: string, path: string, entry: Ignored): string {
  const files = `"files": [${JSON.stringify(patternOf(path))}]`;
  const list = renderList(`${indent}  `, () => renderEntry(entry));
  return `{\n${indent}  ${files},\n${indent}  "ignored": ${list}\n${indent}}`;
}

function rootOf(text: string): Node | undefined {
  return parseJson(text).tree;
}

function valueAt(node: Node | undefined, path: JSONPath): unknown {
  const found = node && findNodeAtLocation(node, path);
  return found && getNodeValue(found);
}

/**
 * The path as a pattern for this file alone, as far as patterns go: a brace stands for alternatives, and without a
 * slash files of that name in other folders were meant too.
 */
function patternOf(path: string): string {
  const pattern = path.replace(/[{}]/gu, "?");
  return pattern.includes("/") ? pattern : `/${pattern}`;
}

function isOnly(files: unknown, pattern: string): boolean {
  return Array.isArray(files) && files.length === 1 && files[0] === pattern;
}

function matches(files: unknown, path: string): boolean {
  return Array.isArray(files) && files.some((it) => typeof it === "string" && matchesGlob(path, it));
}

function isSame(value: unknown, { rule, text }: Ignored): boolean {
  if (typeof value !== "object" || value === null || !("rule" in value && "text" in value)) return false;
  return value.rule === rule && value.text === text;
}
