import assert from "node:assert/strict";
import fastCheck from "fast-check";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import type { Article } from "../../../server/src/article/article.ts";
import { type CheckOptions, check, checkAll, checkWith } from "../../../server/src/rules/check.ts";
import type { Edit, Finding, Level, Problem, Rule } from "../../../server/src/rules/rule.ts";
import { msg } from "../../../server/src/text/message.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("check", () => {
  test("a broken rule is named and does not silence the others", () => {
    const failed: string[] = [];
    const rules = [ruleThatThrows("broken"), ruleThatReports("whole", "lake")];
    const options: CheckOptions = { onFailure: (rule) => failed.push(rule) };
    assert.equal(run("The ⟦lake⟧ is deep.", rules, {}, options), "The ⟦lake⟧ is deep.");
    assert.deepEqual(failed, ["broken"]);
  });

  test("a rule that is off reports nothing", () => {
    assert.equal(
      run("The ⟦lake⟧ is deep.", [ruleThatReports("wet", "lake")], { wet: "off" }),
      "The lake is deep.",
    );
  });

  test("a setting overrides the rule's own level", () => {
    const [finding] = findings("The lake is deep.", [ruleThatReports("wet", "lake")], { wet: "hint" });
    assert.equal(finding?.severity, "hint");
  });

  test("a finding that the reading is not sure of is an information, unless a setting changes the level", () => {
    const rule: Rule = {
      ...ruleThatReports("wet", "lake"),
      level: "error",
      *check(article) {
        for (const problem of ruleThatReports("wet", "lake").check(
          article,
          {},
          { ruleIds: [], idle: new Set(), spans: [{ start: 0, end: article.text.length }] },
        ))
          yield { ...problem, isUnsure: true };
      },
    };
    const severityWith = (levels: Readonly<Record<string, Level>>) =>
      findings("The lake is deep.", [rule], levels).map(({ severity }) => severity);
    assert.deepEqual(severityWith({}), ["information"]);
    assert.deepEqual(severityWith({ wet: "error" }), ["information"]);
    assert.deepEqual(severityWith({ wet: "warning" }), ["warning"]);
  });

  test("what is no article has no findings", () => {
    const article: Article = {
      ...read("The lake is deep."),
      verdict: { kind: "notProse", reason: "most lines are not sentences" },
    };
    assert.deepEqual(checkWith([ruleThatReports("wet", "lake")], article, {}, {}), []);
  });

  test("findings of one rule do not overlap", () => {
    const rule = ruleThatReports("wet", "lake is", "lake", "is deep");
    assert.equal(run("The ⟦lake is⟧ deep.", [rule]), "The ⟦lake is⟧ deep.");
  });

  test("of two findings of one cause the one whose rule says more is left", () => {
    const vague = { ...ruleThatReports("vague", "deep lake"), yieldsTo: ["exact"] };
    const exact = ruleThatReports("exact", "lake");
    assert.equal(run("The deep ⟦lake⟧ is wet.", [vague, exact]), "The deep ⟦lake⟧ is wet.");
    assert.equal(run("The ⟦deep lake⟧ is wet.", [vague, exact], { exact: "off" }), "The ⟦deep lake⟧ is wet.");
    const pointing: Rule = {
      ...exact,
      *check() {
        yield {
          span: { start: 17, end: 20 },
          message: msg``,
          related: [{ span: { start: 9, end: 13 }, message: msg`` }],
        };
      },
    };
    assert.equal(run("The deep lake is ⟦wet⟧.", [vague, pointing]), "The deep lake is ⟦wet⟧.");
  });

  test("a threshold is what was set, within its bounds, else its default", () => {
    const seen: number[] = [];
    const rule: Rule<"words"> = {
      ...ruleThatReports("long"),
      thresholds: { words: { default: 3, least: 2, most: 9, summary: "words" } },
      check(_article, { words }) {
        seen.push(words);
        return [];
      },
    };
    run("The lake is deep.", [rule], {});
    run("The lake is deep.", [rule], {}, { thresholds: { long: { words: 5 } } });
    run("The lake is deep.", [rule], {}, { thresholds: { long: { words: 50 } } });
    assert.deepEqual(seen, [3, 5, 9]);
  });

  test("an ignored finding stays away when only spaces and marks around its words change", () => {
    const rule = ruleThatReports("wet", "“old\nlake”");
    const ignored = [{ rule: "wet", text: '"old  lake"' }];
    assert.equal(run("The “old\nlake” is deep.", [rule], {}, { ignored }), "The “old\nlake” is deep.");
  });

  test("an ignored finding of another rule or of other words is reported", () => {
    const rule = ruleThatReports("wet", "lake");
    const ignored = [
      { rule: "dry", text: "lake" },
      { rule: "wet", text: "pond" },
    ];
    assert.equal(run("The ⟦lake⟧ is deep.", [rule], {}, { ignored }), "The ⟦lake⟧ is deep.");
  });

  test("a directive silences its rules where they are named, and no other", () => {
    const rules = [ruleThatReports("wet", "lake"), ruleThatReports("deep", "deep")];
    const comment = "<!-- factcheck-disable-next-line wet -- known -->";
    assert.equal(run(`${comment}\nThe lake is ⟦deep⟧.`, rules), `${comment}\nThe lake is ⟦deep⟧.`);
  });

  test("what is left out is told, with the entry or the directive that silenced it", () => {
    const article = read(
      "<!-- factcheck-disable tk-marker -- known -->\n\nThe lake cost TK dollars [CHECK].",
    );
    const [first, second] = checkAll(article, {}).silenced;
    assert.ok(first?.by.kind === "directive" && second?.by.kind === "directive");
    assert.equal(first.by.directive.reason, "known");
    const entry = { rule: "tk-marker", text: "TK" };
    const [listed] = checkAll(read("The lake cost TK dollars."), {}, { ignored: [entry] }).silenced;
    assert.deepEqual(listed?.by, { kind: "entry", entry });
  });

  test("a directive of a rule that is off is not unused", () => {
    const text = "<!-- factcheck-disable-next-line tk-marker -->\nThe lake is deep, Ana Lund said.";
    const codesWith = (levels: Readonly<Record<string, Level>>) =>
      check(read(text), levels).map(({ code }) => code);
    assert.deepEqual(codesWith({}), ["unused-directive"]);
    assert.deepEqual(codesWith({ "tk-marker": "off" }), []);
  });

  suite("fixes", () => {
    test("that change a word in a quotation are dropped", () => {
      expectFix("“The ⟦lake⟧ is deep,” Ana Lund said.", "pond", "dropped");
    });

    test("that change a word outside of quotations are kept", () => {
      expectFix("“The lake is deep,” Ana ⟦Lund⟧ said.", "Lindqvist", "kept");
    });

    test("that reach into a quotation are dropped", () => {
      expectFix("Ana Lund said: ⟦“The lake⟧ is deep.”", "x", "dropped");
    });

    test("that set a missing mark at the end of a quotation are kept", () => {
      expectFix("Ana Lund said: “The lake is deep.⟦⟧", "”", "kept");
    });

    test("that set a mark or a word within a quotation are dropped", () => {
      expectFix("Ana Lund said: “The lake⟦⟧ is deep.”", "”", "dropped");
      expectFix("Ana Lund said: “The lake is deep.⟦⟧”", " very", "dropped");
    });
  });

  test("any text is checked without a failure, and every span lies in it", () => {
    fastCheck.assert(
      fastCheck.property(
        fastCheck.array(fastCheck.constantFrom(...fragments), { maxLength: 30 }),
        (parts) => {
          const text = parts.join("");
          const failed: unknown[] = [];
          const found = check(read(text), {}, { onFailure: (_rule, error) => failed.push(error) });
          assert.deepEqual(failed, []);
          for (const { span } of found)
            assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
          for (const [index, { span }] of found.entries())
            assert.ok(index === 0 || (found[index - 1]?.span.start ?? 0) <= span.start);
        },
      ),
      { numRuns: 200 },
    );
  });
});

const fragments = [
  "“",
  "”",
  '"',
  "’",
  "\n\n",
  "\n",
  " ",
  ". ",
  ", ",
  ": ",
  "TK",
  "[CHECK]",
  "Ana Lund",
  "Anna Lund",
  "Lund",
  " said",
  "critics say",
  "a source",
  "because of",
  "38 percent",
  "The lake is deep and cold in May",
  "# ",
  "> ",
  "<!-- factcheck-disable tk-marker -->",
  "<!-- factcheck-enable",
  "-->",
  "\ud83d",
];

function read(text: string): Article {
  return analyze(text, "markdown", english);
}

/** The findings of some rules on a text, as marks in it. */
function run(
  marked: string,
  rules: readonly Rule[],
  levels: Readonly<Record<string, Level>> = {},
  options: CheckOptions = {},
): string {
  const { text } = unmark(marked);
  const spans = findings(text, rules, levels, options).map(({ span }) => span);
  return mark(text, spans);
}

function findings(
  text: string,
  rules: readonly Rule[],
  levels: Readonly<Record<string, Level>> = {},
  options: CheckOptions = {},
): readonly Finding[] {
  return checkWith(rules, read(text), levels, options);
}

/** Whether a fix that puts other text for what is marked (or at the cursor) is offered. */
function expectFix(marked: string, newText: string, expected: "kept" | "dropped"): void {
  const { text, spans, cursor } = unmark(marked);
  const span = spans[0] ?? { start: cursor ?? 0, end: cursor ?? 0 };
  const edit: Edit = { span, newText };
  const rule = ruleOf("mends", () => [
    { span: { start: 0, end: 1 }, message: msg``, fixes: [{ title: msg`Mend`, edits: [edit] }] },
  ]);
  const [finding] = findings(text, [rule]);
  assert.equal(finding?.fixes?.length === 1 ? "kept" : "dropped", expected);
}

function ruleThatReports(id: string, ...words: readonly string[]): Rule {
  return ruleOf(id, ({ text }) =>
    words.map((word) => {
      const start = text.indexOf(word);
      return { span: { start, end: start + word.length }, message: msg`${word}` };
    }),
  );
}

function ruleThatThrows(id: string): Rule {
  return ruleOf(id, () => {
    throw new Error("broken");
  });
}

function ruleOf(id: string, run: (article: Article) => readonly Problem[]): Rule {
  return {
    id,
    level: "warning",
    summary: "",
    explanation: "",
    examples: { bad: [], good: [] },
    check: run,
  };
}
