import assert from "node:assert/strict";
import { findSymbols } from "../../../server/src/features/documentSymbols.ts";
import { findFolds } from "../../../server/src/features/folding.ts";
import { countForHeadline } from "../../../server/src/features/headlineCounts.ts";
import { findSpeakerHints } from "../../../server/src/features/inlayHints.ts";
import { findSemanticTokens, type SemanticToken } from "../../../server/src/features/semanticTokens.ts";
import { contains } from "../../../server/src/text/span.ts";
import { readMarked } from "../../support/articles.ts";
import { mark } from "../../support/marked.ts";

const article =
  "Harbour wall may not hold\n\n" +
  "Dana Whitlow, chief engineer of the port, arrived on Monday.\n\n" +
  "“We have 14 cracks in the wall,” Whitlow said.\n\n" +
  "“Nobody answered my letters.”\n\n" +
  "The council meets on Tuesday.\n";

function expectTokens(kind: SemanticToken["kind"], marked: string): void {
  const { article, text, spans } = readMarked(marked);
  const found = findSemanticTokens(article).filter((token) => token.kind === kind);
  assert.equal(
    mark(
      text,
      found.map(({ span }) => span),
    ),
    mark(text, spans),
  );
}

suite("symbols, folds, tokens and hints", () => {
  test("symbols are the headline, then people with their quotes, each selection in its range", () => {
    const symbols = findSymbols(readMarked(article).article);
    assert.deepEqual(
      symbols.slice(0, 2).map(({ name }) => name),
      ["Harbour wall may not hold", "People"],
    );
    const [person] = symbols[1]?.children ?? [];
    assert.equal(person?.name, "Dana Whitlow");
    assert.equal(person.children[0]?.name, "“We have 14 cracks in the wall,”");
    for (const { span, selection } of symbols) assert.ok(contains(span, selection));
  });

  test("a quote over two paragraphs and a section fold, a short quote does not", () => {
    const { article, text } = readMarked(
      "Harbour wall may not hold\n\nDana Whitlow said: “It is old.\n\n“It is cracked.”\n",
    );
    const folds = findFolds(article).map(({ kind, span }) => [kind, text.slice(span.start, span.start + 7)]);
    assert.deepEqual(
      folds.filter(([kind]) => kind === "quote"),
      [["quote", "“It is "]],
    );
    assert.deepEqual(folds[0], ["section", "Harbour"]);
  });

  test("a quote is cut where a name stands in it", () => {
    expectTokens("quote", "⟦“I know ⟧Tomas Reyes⟦ very well,”⟧ Dana Whitlow said on Monday.");
    expectTokens("person", "“I know ⟦Tomas Reyes⟧ very well,” ⟦Dana Whitlow⟧ said on Monday.");
    expectTokens("cue", "“I know Tomas Reyes very well,” Dana Whitlow ⟦said⟧ on Monday.");
  });

  test("a hint names the speaker of a quote that is a paragraph of its own, and of no other", () => {
    const { article: read, text } = readMarked(article);
    const hints = findSpeakerHints(read, { start: 0, end: text.length });
    assert.deepEqual(
      hints.map(({ offset, name }) => [offset, name]),
      [[text.indexOf("letters.”") + "letters.”".length, "Dana Whitlow"]],
    );
  });

  test("the headline has its counts, and a text without a headline has them at its start", () => {
    const { article: read } = readMarked(article);
    assert.equal(countForHeadline(read, []).title, "1 person · 2 quotes · no findings");
    assert.deepEqual(countForHeadline(readMarked("").article, []).span, { start: 0, end: 0 });
  });
});
