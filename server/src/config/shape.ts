import type { Node } from "jsonc-parser";
import { closestWord } from "../text/editDistance.ts";
import { joinMessages, type Message, msg } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { ConfigProblem } from "./configProblem.ts";

/** What a value of the configuration looks like: how it is read, and how an editor helps to write it. */
export interface Shape<Value> {
  /** Loose on purpose: an editor completes from it, while what is wrong is said once, by {@link Shape.read}. */
  readonly schema: JsonSchema;
  /** Reads a value and notes what cannot be used of it; undefined where nothing can. */
  read(node: Node, note: Note): Value | undefined;
}

/** A JSON schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Takes note of a problem. */
export type Note = (problem: ConfigProblem) => void;

/** The span of a value or key in the text. */
function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/** A problem at a value or key; the fix writes another string in its place. */
function problemAt(node: Node, message: Message, instead?: string): ConfigProblem {
  const span = spanOf(node);
  const problem: ConfigProblem = { code: configurationCode, severity: "warning", span, message };
  if (instead === undefined) return problem;
  const edits = [{ span, newText: JSON.stringify(instead) }];
  return { ...problem, fixes: [{ title: msg`Change to “${instead}”`, edits }] };
}

/** The code of all problems of a configuration that is well-formed JSON. */
export const configurationCode = "configuration";

/** The same shape with a sentence for the hover. */
export function described<Value>(description: string, shape: Shape<Value>): Shape<Value> {
  return { ...shape, schema: { ...shape.schema, description } };
}

/** The same shape, read into something else. */
export function mapped<Value, Other>(
  shape: Shape<Value>,
  map: (value: Value, span: Span) => Other,
): Shape<Other> {
  return {
    schema: shape.schema,
    read: (node, note) => {
      const value = shape.read(node, note);
      return value === undefined ? undefined : map(value, spanOf(node));
    },
  };
}

/** @param what with its article: a pattern of files. */
export function text(what: Message): Shape<string> {
  return {
    schema: { type: "string" },
    read: (node, note) => {
      const value: unknown = node.type === "string" ? node.value : "";
      if (typeof value === "string" && value.trim() !== "") return value;
      note(problemAt(node, msg`Expected ${what} in quotation marks.`));
      return undefined;
    },
  };
}

/** One of some words. @param what a level, a profile; without article. */
export function choice<Choice extends string>(
  what: Message,
  choices: Readonly<Record<Choice, string>>,
): Shape<Choice> {
  const words = Object.keys(choices);
  const isChoice = (value: unknown): value is Choice =>
    typeof value === "string" && Object.hasOwn(choices, value);
  return {
    schema: { anyOf: [{ enum: words, enumDescriptions: Object.values(choices) }, { type: "string" }] },
    read: (node, note) => {
      const value: unknown = node.value;
      if (isChoice(value)) return value;
      note(unknownWord(node, what, words));
      return undefined;
    },
  };
}

/** A number from `least` to `most`. */
export function numberFrom(least: number, most: number): Shape<number> {
  return {
    schema: { type: "number" },
    read: (node, note) => {
      const value: unknown = node.value;
      if (typeof value === "number" && value >= least && value <= most) return value;
      note(problemAt(node, msg`Expected a number from ${least} to ${most}.`));
      return undefined;
    },
  };
}

/** A list; what cannot be used of its items is left out. */
export function list<Item>(what: Message, item: Shape<Item>): Shape<readonly Item[]> {
  return {
    schema: { type: "array", items: item.schema },
    read: (node, note) => {
      if (node.type !== "array") {
        note(problemAt(node, msg`Expected a list of ${what} in square brackets.`));
        return undefined;
      }
      return (node.children ?? []).flatMap((child) => item.read(child, note) ?? []);
    },
  };
}

/** A shape for strings, and another for everything else. */
export function either<Value>(string: Shape<Value>, other: Shape<Value>): Shape<Value> {
  return {
    schema: { anyOf: [string.schema, other.schema] },
    read: (node, note) => (node.type === "string" ? string : other).read(node, note),
  };
}

/** The shape of each key. */
export type Fields<Value> = { readonly [Key in keyof Value]-?: Shape<Exclude<Value[Key], undefined>> };

/**
 * An object with known keys; without one of `required` it is not used.
 *
 * @param what a key is called: "key", "rule".
 */
export function record<Value extends object>(
  what: Message,
  fields: Fields<Value>,
  required: readonly (keyof Value & string)[] = [],
): Shape<Value> {
  const shapes = new Map<string, Shape<unknown>>(Object.entries(fields));
  const properties = Object.fromEntries([...shapes].map(([key, { schema }]) => [key, schema]));
  return {
    schema: { type: "object", properties, ...(required.length > 0 ? { required } : {}) },
    read: (node, note) => {
      if (node.type !== "object") {
        note(problemAt(node, msg`Expected an object in curly brackets.`));
        return undefined;
      }
      const read = readMembers(node, what, shapes, note);
      const missing = required.filter((key) => !read.has(key));
      if (missing.length > 0)
        note(
          problemAt(
            node,
            msg`${joinMessages(
              missing.map((key) => msg`“${key}”`),
              msg` and `,
            )} must stand here too.`,
          ),
        );
      if (required.some((key) => read.get(key) === undefined)) return undefined;
      return Object.fromEntries([...read].filter(([, value]) => value !== undefined)) as Value;
    },
  };
}

/** What stands at each known key; undefined where it cannot be used. */
function readMembers(
  node: Node,
  what: Message,
  shapes: ReadonlyMap<string, Shape<unknown>>,
  note: Note,
): ReadonlyMap<string, unknown> {
  const read = new Map<string, unknown>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    // Without a value the text is no JSON, which has been said.
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    const shape = shapes.get(name);
    if (shape === undefined) {
      note(unknownWord(key, what, [...shapes.keys()]));
      continue;
    }
    if (read.has(name)) note(problemAt(key, msg`“${name}” stands here twice; the last one counts.`));
    read.set(name, shape.read(value, note));
  }
  return read;
}

/** Says that a word is none of those that may stand here, and which was probably meant. */
function unknownWord(node: Node, what: Message, words: readonly string[]): ConfigProblem {
  if (node.type !== "string") return problemAt(node, msg`Expected a ${what} in quotation marks.`);
  const word = String(node.value);
  const unknown = msg`There is no ${what} “${word}”.`;
  const closest = closestWord(word, words);
  if (closest !== undefined) return problemAt(node, msg`${unknown} Did you mean “${closest}”?`, closest);
  const isShort = words.length > 0 && words.length <= 7;
  return problemAt(node, isShort ? msg`${unknown} It can be ${words.join(", ")}.` : unknown);
}
