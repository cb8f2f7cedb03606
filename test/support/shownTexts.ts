import { keyOf } from "../../server/src/text/message.ts";
import { isNode, type Node, nodesIn, parseCode, partsOf, placeOf } from "./syntax.ts";

/** A text in code, and where it stands. */
export interface TextAt {
  /** "client/src/trust.ts:12". */
  readonly place: string;
  readonly text: string;
}

/** The English texts that a file gives to `l10n.t`, which are the keys of their translations. */
export function translatedTexts(file: string, code: string): readonly TextAt[] {
  return [...nodesIn(parseCode(file, code))].filter(isTranslation).map((call) => {
    const place = placeOf(file, code, call);
    const [first] = call["arguments"] as readonly Node[];
    if (typeof first?.["value"] !== "string") throw new Error(`${place} translates what is no plain text`);
    return { place, text: first["value"] };
  });
}

/** What the messages of a file of the server are translated by. */
export function messagesIn(file: string, code: string): readonly TextAt[] {
  return [...nodesIn(parseCode(file, code))].filter(isMessage).map((node) => {
    const parts = quasisOf(node["quasi"] as Node);
    return { place: placeOf(file, code, node), text: keyOf({ parts }) };
  });
}

/**
 * The texts of a file that a user would read in English whatever the language of the editor: what looks like a
 * sentence or a heading, and any word where VS Code shows it. What goes into the log stays English.
 */
export function untranslatedTexts(file: string, code: string): readonly TextAt[] {
  const texts = [...textsOutside(parseCode(file, code), false)];
  return texts.map(({ node, text }) => ({ place: placeOf(file, code, node), text }));
}

interface Text {
  readonly node: Node;
  readonly text: string;
}

function* textsOutside(value: unknown, isShown: boolean): Iterable<Text> {
  if (!isNode(value)) {
    for (const part of partsOf(value)) yield* textsOutside(part, isShown);
    return;
  }
  if (isTranslation(value) || isMessage(value) || isLogging(value) || hasNoTexts.has(value.type)) return;
  const text = textOf(value);
  if (text !== undefined && (isShown ? hasWord : isWording).test(text) && !names.has(text))
    yield { node: value, text };
  for (const [part, isShownThere] of shownParts(value, isShown)) yield* textsOutside(part, isShownThere);
}

/** The parts of a node, and whether VS Code shows what they yield. */
function shownParts(node: Node, isShown: boolean): readonly (readonly [unknown, boolean])[] {
  const { type, key, value, left, right, callee, test } = node;
  if (type === "Property") return [[value, isShown || shownProperties.has(nameOf(key))]];
  if (type === "AssignmentExpression") return [[right, shownProperties.has(nameOf(left))]];
  if (type === "CallExpression")
    return [
      [callee, isShown && nameOf(callee) === "join"],
      [node["arguments"], showingFunctions.test(nameOf(callee))],
    ];
  if (type === "ConditionalExpression")
    return [
      [test, false],
      [[node["consequent"], node["alternate"]], isShown],
    ];
  if (type === "BinaryExpression") return [[[left, right], isShown && node["operator"] === "+"]];
  const rest = Object.values(node);
  return [[rest, isShown && passing.has(type)]];
}

function textOf(node: Node): string | undefined {
  const { type, value } = node;
  if (type === "Literal" && typeof value === "string") return value;
  if (type !== "TemplateLiteral") return undefined;
  return quasisOf(node).join("0").replaceAll(icon, "").replaceAll(element, "");
}

function quasisOf({ quasis }: Node): readonly string[] {
  return (quasis as readonly { readonly value: { readonly cooked: string } }[]).map(
    ({ value }) => value.cooked,
  );
}

function isMessage({ type, tag }: Node): boolean {
  return type === "TaggedTemplateExpression" && nameOf(tag) === "msg";
}

function isTranslation({ type, callee }: Node): boolean {
  if (type !== "CallExpression") return false;
  const { object, property } = callee as Node;
  return nameOf(object) === "l10n" && nameOf(property) === "t";
}

function isLogging({ type, callee }: Node): boolean {
  return type === "CallExpression" && ["log", "console"].includes(nameOf((callee as Node)["object"]));
}

/** The last name of `a.b.c`, `#c` or `"c"`; "" where there is none. */
function nameOf(value: unknown): string {
  if (!isNode(value)) return "";
  if (isNode(value["property"])) return nameOf(value["property"]);
  return String(value["name"] ?? value["value"] ?? "");
}

/** Types, and the paths of modules. */
const hasNoTexts: ReadonlySet<string> = new Set(["ImportDeclaration", "TSLiteralType"]);

/** What yields one of its parts. */
const passing: ReadonlySet<string> = new Set([
  "ArrayExpression",
  "ArrowFunctionExpression",
  "LogicalExpression",
  "MemberExpression",
  "ObjectExpression",
  "ParenthesizedExpression",
  "TemplateLiteral",
]);

const shownProperties: ReadonlySet<string> = new Set([
  "accessibilityInformation",
  "description",
  "detail",
  "done",
  "label",
  "message",
  "openLabel",
  "placeHolder",
  "placeholder",
  "problem",
  "prompt",
  "saveLabel",
  "title",
  "tooltip",
]);

/** "showErrorMessage" and "tell"; not "showTextDocument". */
const showingFunctions = /^(?:show\w*Message|showQuickPick|setStatusBarMessage|tell|inert\w+)$/u;

/** "Go to speaker", "Restart", "note for"; not "articleFactCheck.state" or "file". */
const isWording = /^\p{Lu}\p{Ll}|\p{L}{2} \p{L}/u;

/** "note"; not " · ". */
const hasWord = /\p{L}{2}/u;

/** "$(warning)". */
const icon = /\$\([a-z-]+\)/gu;

/** `<th scope="row">`, of a page that is written in code. */
const element = /<[!/a-z][^>]*>/giu;

/** Called the same in every language. */
const names: ReadonlySet<string> = new Set([
  "ClaimReview",
  "JSON",
  "Markdown",
  ".csv",
  ".html",
  ".json",
  ".md",
]);
