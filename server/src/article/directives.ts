import type { Span } from "../text/span.ts";
import type { Directive, DirectiveName } from "./article.ts";

/** The first word of each directive, as it is written in a comment. */
export const directiveKinds: readonly [
  "factcheck-disable-next-line",
  "factcheck-disable",
  "factcheck-enable",
] = ["factcheck-disable-next-line", "factcheck-disable", "factcheck-enable"];

/** What a directive does. */
export type DirectiveKind = (typeof directiveKinds)[number];

/** The comment that silences a rule in the next paragraph, for whoever writes one. */
export function renderDirective(rule: string): string {
  return `<!-- ${directiveKinds[0]} ${rule} -->`;
}

/**
 * What to delete so that a directive no longer names a rule: the name, or the whole comment where it is the only one,
 * with its line where nothing else stands there.
 */
export function spanOfName(text: string, directive: Directive, name: DirectiveName): Span {
  const { names } = directive;
  const index = names.indexOf(name);
  const [before, after] = [names[index - 1], names[index + 1]];
  if (after !== undefined) return { start: name.start, end: after.start };
  if (before !== undefined) return { start: before.end, end: name.end };
  return spanOfComment(text, directive);
}

/** What to delete so that a directive is gone: its comment, with its line where nothing else stands there. */
export function spanOfComment(text: string, { start, end }: Span): Span {
  const [margin] = startOfLine.exec(text.slice(Math.max(0, start - longestBlank), start)) ?? [];
  const [rest] = restOfLine.exec(text.slice(end, end + longestBlank)) ?? [];
  return margin === undefined || rest === undefined
    ? { start, end }
    : { start: start - margin.length, end: end + rest.length };
}

// Blanks at the start of a line.
const startOfLine = /(?<=^|\n)[ \t]*$/u;

// Blanks and the line break behind them.
const restOfLine = /^[ \t]*\r?\n/u;

const longestBlank = 100;
