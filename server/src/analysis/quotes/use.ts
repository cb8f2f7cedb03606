import type { QuoteUse } from "../../article/article.ts";
import type { BareQuote, Parts } from "./parts.ts";

/** Judges what a string in marks is. Unsure cases are speech. */
export function judgeUse(parts: Parts, quote: BareQuote): QuoteUse {
  if (quote.marks === "none") return "speech";
  const inner = parts.text.slice(quote.inner.start, quote.inner.end);
  return inner.split(" ").length <= 2 ? "term" : "speech";
}
