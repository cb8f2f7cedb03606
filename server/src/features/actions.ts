import type { Edit, Finding } from "../rules/rule.ts";
import { type Span, touches } from "../text/span.ts";
import { singleSpaced } from "./words.ts";

/** Something that the writer can do about a finding. */
export type Action =
  | {
      readonly kind: "fix";
      readonly title: string;
      readonly finding: Finding;
      readonly edits: readonly Edit[];
      readonly isPreferred: boolean;
    }
  | {
      readonly kind: "ignore";
      readonly title: string;
      readonly finding: Finding;
      /** What the setting keeps: see the words of the span, white space made single. */
      readonly words: string;
    }
  | { readonly kind: "turnOff"; readonly title: string; readonly finding: Finding };

/**
 * What can be done about the findings that touch a span: their fixes, the best one preferred; then to ignore
 * each; then to turn their rules off, each rule once.
 */
export function findActions(text: string, findings: readonly Finding[], span: Span): readonly Action[] {
  const touched = findings.filter((finding) => touchesSpan(finding.span, span));
  const rules = new Map(touched.map((finding) => [finding.code, finding]));
  return [
    ...touched.flatMap(fixesOf),
    ...touched.map(
      (finding): Action => ({
        kind: "ignore",
        title: `Ignore here: ${finding.message}`,
        finding,
        words: ignoredWords(text, finding.span),
      }),
    ),
    ...[...rules.values()].map(
      (finding): Action => ({ kind: "turnOff", title: `Turn the rule “${finding.code}” off`, finding }),
    ),
  ];
}

/** The words by which a finding is ignored: those of its span, white space made single. */
function ignoredWords(text: string, span: Span): string {
  return singleSpaced(text, span);
}

function fixesOf(finding: Finding): readonly Action[] {
  const fixes = finding.fixes ?? [];
  return fixes.map(({ title, edits }, index) => ({
    kind: "fix",
    title,
    finding,
    edits,
    isPreferred: index === 0,
  }));
}

function touchesSpan(one: Span, other: Span): boolean {
  return touches(one, other.start) || touches(other, one.start);
}
