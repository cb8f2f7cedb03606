// Plants mutants in compiled code: each place keeps what it was and gets what it might wrongly be, and a switch says which
// of all mutants is on, so that the code is compiled and loaded once (mutant schemata, Untch et al. 1993).
import { parseSync } from "oxc-parser";

/**
 * Only what runs within a function is changed: what a module does once when it is loaded would need a load a mutant.
 *
 * @param {string} source JavaScript.
 * @param {number} firstId number of its first mutant.
 * @returns {{ code: string, mutants: { id: number, line: number, what: string }[] }}
 */
export function instrument(source, firstId) {
  const { program } = parseSync("a.js", source, { lang: "js" });
  const mutants = [];
  // One mutant is on at a time, so what it puts in place is plain source, without mutants of its own.
  const write = (node, parent, depth) => {
    const inner = isFunction(node) ? depth + 1 : depth;
    const code = writeChildren(source, node, (child) => write(child, node, inner));
    if (depth === 0) return code;
    return mutationsOf(source, node, parent).reduce((result, { what, code: wrong }) => {
      const id = firstId + mutants.length;
      mutants.push({ id, line: lineOf(source, node.start), what });
      return `(__mutant(${id}) ? (${wrong}) : ${result})`;
    }, code);
  };
  return { code: write(program, undefined, 0), mutants };
}

/** The source of a node, with what is written for its children in their places. */
function writeChildren(source, node, write) {
  let code = "";
  let offset = node.start;
  for (const child of childrenOf(node)) {
    code += source.slice(offset, child.start) + write(child);
    offset = child.end;
  }
  return code + source.slice(offset, node.end);
}

/** In order; a shorthand `{ a }` has one child twice, which is written once. */
function childrenOf(node) {
  const children = Object.values(node)
    .flat()
    .filter((value) => typeof value?.type === "string" && typeof value.start === "number")
    .sort((one, other) => one.start - other.start);
  return children.filter(({ start }, index) => index === 0 || start >= children[index - 1].end);
}

function lineOf(source, offset) {
  return source.slice(0, offset).split("\n").length;
}

function isFunction({ type }) {
  return (
    type === "FunctionDeclaration" || type === "FunctionExpression" || type === "ArrowFunctionExpression"
  );
}

/** What each operator might wrongly be. */
const operators = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
};

const methods = new Map([
  ["some", "every"],
  ["every", "some"],
  ["startsWith", "endsWith"],
  ["endsWith", "startsWith"],
]);

function mutationsOf(source, node, parent) {
  const codeOf = ({ start, end }) => source.slice(start, end);
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression":
      return (operators[node.operator] ?? []).map((operator) => ({
        what: `${node.operator} → ${operator}`,
        code: `(${codeOf(node.left)}) ${operator} (${codeOf(node.right)})`,
      }));
    case "ConditionalExpression":
      return [
        { what: "condition → true", code: codeOf(node.consequent) },
        { what: "condition → false", code: codeOf(node.alternate) },
      ];
    case "UnaryExpression":
      return node.operator === "!" ? [{ what: "! left out", code: codeOf(node.argument) }] : [];
    case "Literal":
      return typeof node.value === "boolean"
        ? [{ what: `${node.value} → ${!node.value}`, code: `${!node.value}` }]
        : [];
    case "CallExpression":
      return [...callsOf(node, codeOf), ...conditionsOf(node, parent)];
    default:
      return conditionsOf(node, parent);
  }
}

function callsOf({ callee, arguments: parts, optional }, codeOf) {
  const other = callee.type === "MemberExpression" && !callee.computed && methods.get(callee.property.name);
  if (!other || optional || callee.optional) return [];
  const code = `(${codeOf(callee.object)}).${other}(${parts.map(codeOf).join(", ")})`;
  return [{ what: `${callee.property.name} → ${other}`, code }];
}

/** Of an `if` or a `while` that is no operation, which has mutants of its own. */
function conditionsOf(node, parent) {
  const isCondition =
    (parent?.type === "IfStatement" || parent?.type === "WhileStatement") && parent.test === node;
  if (!isCondition) return [];
  return [
    { what: "condition → true", code: "true" },
    { what: "condition → false", code: "false" },
  ];
}
