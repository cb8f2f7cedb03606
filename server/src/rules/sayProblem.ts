import type { Say } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { Problem, SaidProblem } from "./rule.ts";

/** Puts a problem into words. A rule may give a quote or a mention as a span; only the offsets go on. */
export function sayProblem(
  { span, message, related = [], fixes = [] }: Problem,
  say: Say,
): SaidProblem & Required<Pick<SaidProblem, "related" | "fixes">> {
  return {
    span: bare(span),
    message: say(message),
    related: related.map((it) => ({ span: bare(it.span), message: say(it.message) })),
    fixes: fixes.map(({ title, edits }) => ({
      title: say(title),
      edits: edits.map(({ span: edited, newText }) => ({ span: bare(edited), newText })),
    })),
  };
}

function bare({ start, end }: Span): Span {
  return { start, end };
}
