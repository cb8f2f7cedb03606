import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import type { Directive, Format } from "../../../server/src/article/article.ts";
import { spanOfName } from "../../../server/src/article/directives.ts";
import { slice } from "../../../server/src/text/span.ts";
import { english } from "../../support/lexicon.ts";
import { unmark } from "../../support/marked.ts";

suite("directives", () => {
  test("next line is the next paragraph, with or without a blank line between", () => {
    expectScope("<!-- factcheck-disable-next-line tk-marker -->\n⟦The lake\nis deep.⟧\n\nIt is cold.");
    expectScope("<!-- factcheck-disable-next-line tk-marker -->\n\n⟦The lake is deep.⟧\n\nIt is cold.");
  });

  test("a comment within a paragraph is about the rest of it, one at its end about the next", () => {
    expectScope("The lake <!-- factcheck-disable-next-line tk-marker -->⟦ is deep.⟧\n\nIt is cold.");
    expectScope("The lake is deep. <!-- factcheck-disable-next-line tk-marker -->\n\n⟦It is cold.⟧");
  });

  test("disable holds up to the enable of the same rule, else to the end", () => {
    expectScope(
      "<!-- factcheck-disable tk-marker -->⟦\n\nOne.\n\n<!-- factcheck-enable unclosed-quote -->\n\nTwo.\n\n⟧<!-- factcheck-enable tk-marker -->",
    );
    expectScope("<!-- factcheck-disable tk-marker -->⟦\n\nOne.\n\n⟧<!-- factcheck-enable -->\n\nTwo.");
    expectScope("One.\n\n<!-- factcheck-disable tk-marker -->⟦\n\nTwo.⟧");
  });

  test("names are parted by commas or spaces, and the reason stands behind two hyphens", () => {
    const [directive] = find(
      "<!-- factcheck-disable tk-marker, unclosed-quote vague-attribution -- the desk -- knows -->",
    );
    assert.deepEqual(
      directive?.names.map(({ rule }) => rule),
      ["tk-marker", "unclosed-quote", "vague-attribution"],
    );
    assert.equal(directive?.reason, "the desk -- knows");
  });

  test("other comments, code and plain text have none", () => {
    assert.deepEqual(find("<!-- fact-check the figures -->\n\nThe lake is deep."), []);
    assert.deepEqual(find("```\n<!-- factcheck-disable tk-marker -->\n```\n\nThe lake is deep."), []);
    assert.deepEqual(find("<!-- factcheck-disable tk-marker -->\n\nThe lake is deep.", "plain"), []);
  });

  test("a misspelled one has no kind and silences nothing", () => {
    const [directive] = find("<!-- fact-check-disable tk-marker -->\n\nThe lake is deep.");
    assert.equal(directive?.kind, undefined);
    assert.equal(directive?.names[0]?.scope, undefined);
  });

  test("no word of it is read, and the paragraph below is what it is without it", () => {
    const article = analyze(
      "# The lake\n\n<!-- factcheck-disable-next-line tk-marker -->\n“It is deep,” said Ana Lund.",
      "markdown",
      english,
    );
    assert.ok(article.tokens.every(({ lower }) => !lower.includes("factcheck")));
    assert.deepEqual(
      article.paragraphs.map(({ kind }) => kind),
      ["headline", "body"],
    );
  });

  test("a name is taken out with its comma, the last one with the comment and its line", () => {
    expectWithout("<!-- factcheck-disable ⟦a, ⟧b -->", 0);
    expectWithout("<!-- factcheck-disable a⟦, b⟧ -->", 1);
    expectWithout("One.\n\n⟦  <!-- factcheck-disable a -->\r\n⟧Two.", 0);
    expectWithout("One ⟦<!-- factcheck-disable a -->⟧ more.", 0);
  });
});

function find(text: string, format: Format = "markdown"): readonly Directive[] {
  return analyze(text, format, english).directives;
}

/** Where the first name of the first directive is silent. */
function expectScope(marked: string): void {
  const { text, spans } = unmark(marked);
  const scope = find(text)[0]?.names[0]?.scope;
  assert.equal(scope && slice(text, scope), slice(text, spans[0] ?? { start: 0, end: 0 }));
  assert.deepEqual(scope, spans[0]);
}

function expectWithout(marked: string, index: number): void {
  const { text, spans } = unmark(marked);
  const [directive] = find(text);
  const name = directive?.names[index];
  assert.ok(directive && name);
  assert.deepEqual(spanOfName(text, directive, name), spans[0]);
}
