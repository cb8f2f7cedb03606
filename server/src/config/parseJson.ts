import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Message, msg } from "../text/message.ts";
import type { Span } from "../text/span.ts";

/** The tree of a text, and the first fault in it: the others mostly follow from that. */
export interface ParsedJson {
  readonly tree?: Node;
  readonly fault?: JsonFault;
}

/** Where a text is no JSON, and what is wrong there, as a sentence. */
export interface JsonFault {
  readonly span: Span;
  readonly message: Message;
}

/** Brackets within brackets that are read: more would end the parser, and no hand has written them. */
const deepest = 100;

/**
 * Reads JSON that may have comments, commas too many and a byte order mark. Total: of a text that is no JSON the tree
 * has what could be read; of one that is nested too deep nothing.
 */
export function parseJson(text: string): ParsedJson {
  // A byte order mark is no JSON; a blank keeps the offsets.
  const json = text.startsWith("\ufeff") ? ` ${text.slice(1)}` : text;
  const tooDeep = findTooDeep(json);
  if (tooDeep !== undefined) return { fault: { span: tooDeep, message: msg`This is nested too deep.` } };
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { allowTrailingComma: true });
  const [error] = errors;
  return {
    ...(tree === undefined ? {} : { tree }),
    ...(error === undefined ? {} : { fault: toFault(error) }),
  };
}

/** The bracket that is one too many. */
function findTooDeep(json: string): Span | undefined {
  const scanner = createScanner(json, true);
  let depth = 0;
  while (scanner.getPosition() < json.length) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const first = json[start];
    if (first === "{" || first === "[") depth++;
    if (first === "}" || first === "]") depth--;
    if (depth > deepest) return { start, end: start + 1 };
  }
  return undefined;
}

function toFault({ error, offset, length }: ParseError): JsonFault {
  const message = messages[printParseErrorCode(error)] ?? msg`This is not JSON.`;
  return { span: { start: offset, end: offset + length }, message };
}

const messages: Readonly<Record<string, Message>> = {
  InvalidSymbol: msg`This is not JSON: words stand in quotation marks.`,
  InvalidNumberFormat: msg`This is not a number.`,
  PropertyNameExpected: msg`A key in quotation marks is missing here.`,
  ValueExpected: msg`A value is missing here.`,
  ColonExpected: msg`A colon is missing here.`,
  CommaExpected: msg`A comma is missing here.`,
  CloseBraceExpected: msg`A closing “}” is missing.`,
  CloseBracketExpected: msg`A closing “]” is missing.`,
  EndOfFileExpected: msg`Nothing may follow the last “}”.`,
  UnexpectedEndOfComment: msg`The comment is not closed.`,
  UnexpectedEndOfString: msg`The closing quotation mark is missing.`,
  UnexpectedEndOfNumber: msg`This is not a number.`,
  InvalidUnicode: msg`This is not a character.`,
  InvalidEscapeCharacter: msg`“\\” must stand twice for a backslash.`,
  InvalidCharacter: msg`A line break or tab must not stand in a string.`,
};
