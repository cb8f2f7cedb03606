import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { checkWith } from "../../../server/src/rules/check.ts";
import { rules } from "../../../server/src/rules/index.ts";
import type { Finding, Rule } from "../../../server/src/rules/rule.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("examples of the rules", () => {
  for (const rule of rules) {
    suite(rule.id, () => {
      test("has at least two of each", () => {
        assert.ok(rule.examples.bad.length >= 2 && rule.examples.good.length >= 2);
      });
      for (const { text, fixed } of rule.examples.bad) {
        test(`reports ${text}`, () => expectFindings(rule, text, fixed));
      }
      for (const text of rule.examples.good) {
        test(`is silent on ${text}`, () => expectFindings(rule, text, undefined));
      }
    });
  }
});

function expectFindings(rule: Rule, marked: string, fixed: string | undefined): void {
  const { text } = unmark(marked);
  const findings = run(rule, text);
  assert.equal(
    mark(
      text,
      findings.map(({ span }) => span),
    ),
    marked,
  );
  if (fixed !== undefined) assert.equal(applyFirstFix(text, findings), fixed);
}

function run(rule: Rule, text: string): readonly Finding[] {
  const failures: unknown[] = [];
  const options = { onFailure: (_rule: string, error: unknown) => failures.push(error) };
  // A rule on the work of the others needs them; all others are looked at alone.
  const chosen = rule.runsLast ? rules : [rule];
  const findings = checkWith(chosen, analyze(text, "markdown", english), { [rule.id]: "warning" }, options);
  assert.deepEqual(failures, []);
  return findings.filter(({ code }) => code === rule.id);
}

/** The text after the first fix of the first finding that has one. */
function applyFirstFix(text: string, findings: readonly Finding[]): string {
  const fix = findings.flatMap(({ fixes = [] }) => fixes)[0];
  let edited = text;
  for (const { span, newText } of [...(fix?.edits ?? [])].sort(
    (one, other) => other.span.start - one.span.start,
  ))
    edited = edited.slice(0, span.start) + newText + edited.slice(span.end);
  return edited;
}
