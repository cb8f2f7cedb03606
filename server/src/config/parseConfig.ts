import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { brokenJsonCode } from "../protocol.ts";
import type { Finding } from "../rules/rule.ts";
import { compareSpans } from "../text/span.ts";
import type { Config } from "./config.ts";
import { configShape } from "./configShape.ts";

/** A configuration, and what of it cannot be used, in order. */
export interface ParsedConfig {
  readonly config: Config;
  readonly problems: readonly Finding[];
}

/**
 * Reads the text of a `.factcheckrc.json`: JSON that may have comments and commas too many. Total: what cannot be
 * read is a problem and counts as not written; of a text that is no JSON, what stands before and beside the fault
 * is used.
 */
export function parseConfig(text: string): ParsedConfig {
  const errors: ParseError[] = [];
  const start = text.startsWith("\ufeff") ? 1 : 0;
  // A byte order mark is no JSON; a blank keeps the offsets.
  const tree = parseTree(start === 1 ? ` ${text.slice(1)}` : text, errors, { allowTrailingComma: true });
  const problems: Finding[] = errors.slice(0, 1).map(toProblem);
  if (tree === undefined) return { config: {}, problems: text.trim() === "" ? [] : problems };
  const config = configShape.read(tree, (problem) => problems.push(problem)) ?? {};
  return { config, problems: problems.sort((one, other) => compareSpans(one.span, other.span)) };
}

/** Only the first fault is told: the others mostly follow from it. */
function toProblem({ error, offset, length }: ParseError): Finding {
  const span = { start: offset, end: offset + length };
  const message = messages[printParseErrorCode(error)] ?? "This is not JSON.";
  return { code: brokenJsonCode, severity: "error", span, message };
}

const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: "This is not JSON: words stand in quotation marks.",
  InvalidNumberFormat: "This is not a number.",
  PropertyNameExpected: "A key in quotation marks is missing here.",
  ValueExpected: "A value is missing here.",
  ColonExpected: "A colon is missing here.",
  CommaExpected: "A comma is missing here.",
  CloseBraceExpected: "A closing “}” is missing.",
  CloseBracketExpected: "A closing “]” is missing.",
  EndOfFileExpected: "Nothing may follow the last “}”.",
  UnexpectedEndOfComment: "The comment is not closed.",
  UnexpectedEndOfString: "The closing quotation mark is missing.",
  UnexpectedEndOfNumber: "This is not a number.",
  InvalidUnicode: "This is not a character.",
  InvalidEscapeCharacter: "“\\” must stand twice for a backslash.",
  InvalidCharacter: "A line break or tab must not stand in a string.",
};
