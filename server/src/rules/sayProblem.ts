import { copyString } from "../text/copyString.ts";
import type { Message, Say } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { Problem, SaidProblem } from "./rule.ts";

/**
 * Puts a problem into words. A rule may give a quote or a mention as a span; only the offsets go on. Findings outlive the
 * text, so that their words are strings of their own.
 */
export function sayProblem(
  { span, message, related = [], fixes = [] }: Problem,
  say: Say,
): SaidProblem & Required<Pick<SaidProblem, "related" | "fixes">> {
  const sayIt = (it: Message): string => copyString(say(it));
  return {
    span: bare(span),
    message: sayIt(message),
    related: related.map((it) => ({ span: bare(it.span), message: sayIt(it.message) })),
    fixes: fixes.map(({ title, edits }) => ({
      title: sayIt(title),
      edits: edits.map((edit) => ({ span: bare(edit.span), newText: copyString(edit.newText) })),
    })),
  };
}

function bare({ start, end }: Span): Span {
  return { start, end };
}
