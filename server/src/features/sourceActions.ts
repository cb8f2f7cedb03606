import type { Article, Comparison } from "../article/article.ts";
import type { Edit, Finding } from "../rules/rule.ts";
import { type Message, msg, type Say } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Action } from "./actions.ts";
import { comparisonAt } from "./comparisons.ts";
import { cutEdits, wordingEdits } from "./sourceEdits.ts";
import { singleSpaced } from "./words.ts";

/**
 * What can be done about findings on quotations that were held against sources: each thing once a quotation, however
 * many of its words are reported.
 *
 * These are the only edits that change words inside quotation marks, so none is preferred: nothing takes them but the
 * writer who chose them.
 */
export function findSourceActions(
  article: Article,
  findings: readonly Finding[],
  say: Say,
): readonly Action[] {
  const seen = new Map<Comparison, Finding>();
  for (const finding of findings) {
    const comparison = comparedRules.has(finding.code)
      ? comparisonAt(article, finding.span.start)
      : undefined;
    if (comparison !== undefined && !seen.has(comparison)) seen.set(comparison, finding);
  }
  return [...seen].flatMap(([comparison, finding]) => actionsOn(article, comparison, finding, say));
}

/** Rules that report what differs between a quotation and its source. */
const comparedRules: ReadonlySet<string> = new Set([
  "quote-filler-removed",
  "quote-marked-change",
  "quote-negation-changed",
  "quote-not-in-sources",
  "quote-number-changed",
  "quote-speaker-differs",
  "quote-spliced",
  "quote-words-changed",
]);

function actionsOn(article: Article, comparison: Comparison, finding: Finding, say: Say): readonly Action[] {
  const { text } = article;
  const cuts = cutEdits(article, comparison);
  const fix = (title: Message, edits: readonly Edit[]): readonly Action[] =>
    edits.length === 0 ? [] : [{ kind: "fix", title: say(title), finding, edits, isPreferred: false }];
  const words = singleSpaced(text, comparison.quote.inner);
  return [
    ...(comparison.passages.length === 0
      ? []
      : [
          {
            kind: "showSource",
            title: say(msg`Show in Transcript`),
            finding,
            offset: comparison.start,
          } as const,
        ]),
    ...fix(msg`Use the transcript’s wording`, wordingEdits(article, comparison)),
    ...fix(cuts.length > 1 ? msg`Mark the cuts with ellipses` : msg`Mark the cut with an ellipsis`, cuts),
    ...(slice(text, comparison.quote.inner).trim() === ""
      ? []
      : [{ kind: "accept", title: say(msg`Accept this wording…`), finding, words } as const]),
  ];
}
