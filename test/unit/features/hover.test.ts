import assert from "node:assert/strict";
import { confidenceInWords } from "../../../server/src/article/evidence.ts";
import { findHover } from "../../../server/src/features/hover.ts";
import { check } from "../../../server/src/rules/check.ts";
import { rules } from "../../../server/src/rules/index.ts";
import { sayInEnglish } from "../../../server/src/text/message.ts";
import { readMarked } from "../../support/articles.ts";

/** The marked text is what lights up. */
function hoverAt(marked: string): readonly string[] {
  const { article, spans, cursor } = readMarked(marked);
  const hover = findHover({ article, findings: check(article, {}), rules }, cursor);
  const [expected] = spans;
  assert.deepEqual(hover && { start: hover.span.start, end: hover.span.end }, expected);
  return (hover?.cards ?? []).flatMap(({ title, facts }) => [
    title,
    ...facts.map(({ label, value }) => `${label}: ${value}`),
  ]);
}

suite("hover", () => {
  test("a name says who that is and how often the person speaks", () => {
    const lines = hoverAt("⟦Dana Whit⟦⟧low⟧ arrived on Monday. “It is old,” Whitlow said.");
    assert.equal(lines[0], "Dana Whitlow");
    assert.ok(lines.includes("In this article: 2 mentions · 1 quote"));
    assert.ok(lines.includes("Also: Whitlow"));
  });

  test("a quote says who speaks, by which cue, and why we think so", () => {
    const lines = hoverAt("Dana Whitlow arrived on Monday. ⟦“It is ⟦⟧old,”⟧ Whitlow said.");
    assert.equal(lines[0], "Said by Dana Whitlow");
    assert.ok(lines.includes("Why: the cue stands right after the quotation"));
    assert.ok(lines.includes("Cue: said"));
  });

  test("a quote says how sure the reading is", () => {
    const lines = hoverAt("Dana Whitlow arrived on Monday. ⟦“It is ⟦⟧old and it leaks,”⟧ Whitlow said.");
    assert.ok(lines.includes("How sure: sure"));
    assert.deepEqual(
      [0.9, 0.89, 0.6, 0.59].map((it) => sayInEnglish(confidenceInWords(it))),
      ["sure", "likely", "likely", "a guess: check"],
    );
  });

  test("a pronoun that speaks says whom it stands for, and why", () => {
    const [, ...lines] = hoverAt("Dana Whitlow arrived on Monday. “It is old,” ⟦s⟦⟧he⟧ said.");
    const line = lines.find((it) => it.startsWith("Stands for: “she” is read as Dana Whitlow ("));
    assert.match(line ?? "", / \(.*paragraph.*\)$/u);
  });

  test("a quote says for whom the pronoun stands that speaks, and who else it may be", () => {
    const lines = hoverAt(
      "Alice Whitlow and Clara Brandt arrived. Whitlow met Brandt at the wall. ⟦“It is ⟦⟧old,”⟧ she said.",
    );
    const line = lines.find((it) => it.startsWith("Stands for: “she” is read as Alice Whitlow ("));
    assert.match(line ?? "", /also possible: Clara Brandt$/u);
  });

  test("a cue says the same as its quote", () => {
    const lines = hoverAt("Dana Whitlow arrived on Monday. “It is old,” Whitlow ⟦sa⟦⟧id⟧.");
    assert.equal(lines[0], "Said by Dana Whitlow");
  });

  test("a note to the desk says what is wrong and why it matters", () => {
    const lines = hoverAt("The new harbour wall near the old town was painted by ⟦T⟦⟧K⟧.");
    assert.ok(lines.some((line) => line.startsWith("tk-marker: ")));
  });

  test("plain words have none", () => {
    assert.deepEqual(hoverAt("The boats ⟦⟧came home."), []);
  });
});
