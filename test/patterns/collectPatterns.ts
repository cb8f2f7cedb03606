import { readdirSync, readFileSync } from "node:fs";
import { type Node, nodesIn, parseCode, placeOf } from "../support/syntax.ts";

/** A regular expression of ours, and where it stands. */
export interface Pattern {
  /** "server/src/rules/tkMarker.ts:83". */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/**
 * Every regular expression of the program and its grammars, each once: literals, `new RegExp` of texts that the file
 * itself has, and the patterns of JSON files.
 *
 * @throws Error where a `RegExp` is made of something else, since nobody could tell what it matches.
 */
export function collectPatterns(): readonly Pattern[] {
  const code = ["server/src", "client/src"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => patternsOfCode(`${folder}/${name}`)),
  );
  const grammars = readdirSync("syntaxes")
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => patternsOfJson(`syntaxes/${name}`));
  const byText = new Map([...code, ...grammars].map((it) => [`/${it.source}/${it.flags}`, it]));
  return [...byText.values()];
}

function patternsOfCode(file: string): readonly Pattern[] {
  const code = readFileSync(file, "utf8");
  const nodes = [...nodesIn(parseCode(file, code))];
  const texts = new Map(nodes.flatMap(constantOf));
  return nodes.flatMap((node): readonly Pattern[] => {
    const place = placeOf(file, code, node);
    if (node.type === "Literal" && node["regex"] !== undefined) {
      const { pattern, flags } = node["regex"] as { readonly pattern: string; readonly flags: string };
      return [{ place, source: pattern, flags }];
    }
    if (!isRegExpCall(node)) return [];
    const [source, flags] = (node["arguments"] as readonly Node[]).map((it) => textOf(it, texts));
    if (source === undefined || ((node["arguments"] as readonly Node[]).length === 2 && flags === undefined))
      throw new Error(`${place} makes a RegExp of something that is no constant of its file`);
    return [{ place, source, flags: flags ?? "" }];
  });
}

function isRegExpCall({ type, callee }: Node): boolean {
  return (type === "NewExpression" || type === "CallExpression") && (callee as Node)["name"] === "RegExp";
}

/** The name and text of `const units = "…"`. */
function constantOf({ type, id, init }: Node): readonly (readonly [string, string])[] {
  if (type !== "VariableDeclarator" || typeof init !== "object" || init === null) return [];
  const { value } = init as Node;
  return typeof value === "string" ? [[String((id as Node)["name"]), value]] : [];
}

/** The text of a string, of a template of constants, or of a constant; undefined for all else. */
function textOf(node: Node, texts: ReadonlyMap<string, string>): string | undefined {
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type === "Identifier") return texts.get(String(node["name"]));
  if (node.type !== "TemplateLiteral") return undefined;
  const quasis = node["quasis"] as readonly { readonly value: { readonly cooked: string } }[];
  const parts = (node["expressions"] as readonly Node[]).map((it) => textOf(it, texts));
  if (parts.some((part) => part === undefined)) return undefined;
  return quasis.map(({ value }, index) => value.cooked + (parts[index] ?? "")).join("");
}

/** Grammars are written for Oniguruma; what ours use of it means the same here, but for `\A`. */
function patternsOfJson(file: string): readonly Pattern[] {
  return [...patternsIn(JSON.parse(readFileSync(file, "utf8")))].map((source) => ({
    place: file,
    source: source.replaceAll("\\A", "^"),
    flags: "u",
  }));
}

function* patternsIn(value: unknown): Iterable<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === "string" && patternKeys.has(key)) yield part;
    else yield* patternsIn(part);
  }
}

const patternKeys: ReadonlySet<string> = new Set(["match", "begin", "end", "while", "pattern"]);
