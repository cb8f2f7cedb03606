import assert from "node:assert/strict";
import { analyze, cutWords } from "../../../server/src/analysis/analyze.ts";
import { Configs } from "../../../server/src/config/configs.ts";
import { HouseLexicons } from "../../../server/src/lexicon/houseLexicons.ts";
import type { Lexicon } from "../../../server/src/lexicon/lexicon.ts";
import { checkWith } from "../../../server/src/rules/check.ts";
import { rules } from "../../../server/src/rules/index.ts";
import type { Finding, Rule } from "../../../server/src/rules/rule.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";
import { verifiedBefore } from "../../support/records.ts";
import { compareWith } from "../../support/sources.ts";

suite("examples of the rules", () => {
  for (const rule of rules) {
    suite(rule.id, () => {
      test("has at least two of each", () => {
        assert.ok(rule.examples.bad.length >= 2 && rule.examples.good.length >= 2);
      });
      const { bad, good, files, sources, checked } = rule.examples;
      for (const { text, fixed } of bad) {
        test(`reports ${text}`, () => expectFindings(rule, text, fixed));
      }
      for (const text of good) {
        test(`is silent on ${text}`, () => expectFindings(rule, text, undefined));
      }
      if (files === undefined && sources === undefined && checked === undefined) return;
      for (const { text } of bad) {
        test(`is silent without its files on ${text}`, () => {
          const alone = { ...rule, examples: { bad, good } };
          assert.deepEqual(run(alone, unmark(text).text, english), []);
        });
      }
    });
  }
});

async function expectFindings(rule: Rule, marked: string, fixed: string | undefined): Promise<void> {
  const { text } = unmark(marked);
  const findings = run(rule, text, await lexiconFor(rule));
  assert.equal(
    mark(
      text,
      findings.map(({ span }) => span),
    ),
    marked,
  );
  if (fixed !== undefined) assert.equal(applyFirstFix(text, findings), fixed);
}

/** The lexicon of a newsroom that has the files of a rule's examples. */
async function lexiconFor({ examples: { files = {} } }: Rule): Promise<Lexicon> {
  const configs = new Configs(async (uri) => files[uri.slice("file:///desk/".length)]);
  const nearest = await configs.nearest("file:///desk/mill.txt");
  assert.deepEqual(nearest?.files.flatMap(({ problems }) => problems) ?? [], []);
  return lexicons.of((await configs.of("file:///desk/mill.txt"))?.house, "");
}

const lexicons = new HouseLexicons([english], cutWords);

function run(rule: Rule, text: string, lexicon: Lexicon): readonly Finding[] {
  const failures: unknown[] = [];
  const options = { onFailure: (_rule: string, error: unknown) => failures.push(error) };
  // A rule on the work of the others needs them; all others are looked at alone.
  const chosen = rule.runsLast ? rules : [rule];
  const { sources = [], checked } = rule.examples;
  const read = compareWith(analyze(text, "markdown", lexicon), sources);
  const article = checked === undefined ? read : verifiedBefore(read, checked);
  const findings = checkWith(chosen, article, { [rule.id]: "warning" }, options);
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
