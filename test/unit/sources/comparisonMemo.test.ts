import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { withComparisons } from "../../../server/src/sources/compareQuotes.ts";
import { ComparisonMemo } from "../../../server/src/sources/comparisonMemo.ts";
import { readSourceText } from "../../../server/src/sources/readSource.ts";
import { english } from "../../support/lexicon.ts";
import { indexOf } from "../../support/sources.ts";

const interview =
  "LUND: [00:14:32] We will not close the harbor to the small boats. Forty boats is what we have.\n\n" +
  "OKORO: The council has promised a new pier since 1984, and we are still waiting for it.\n";

const article =
  "Ana Lund came to the hall at noon, as did Ben Okoro.\n\n" +
  "“We will not close the harbor to the large boats,” Ana Lund said. “Fourteen boats is what we have.”\n\n" +
  "“The council has promised a new pier since 1984,” Ben Okoro said.\n";

/** What edits make of an article, one after another. */
const edits: readonly string[] = [
  article,
  `A new line.\n\n${article}`,
  `A new line.\n\n${article.replace("large", "small")}`,
  article.replace("“The council has promised a new pier since 1984,” Ben Okoro said.", ""),
  article.replace("Ben Okoro said", "Ana Lund said"),
  article.replace("Ben Okoro", "Bo Lind"),
  // Whose the words are depends on who else is in the article.
  article.replace("Ben Okoro said", "Ana Lund said"),
  article.replace("Ben Okoro said", "Ana Lund said").replace("Ben Okoro", "Bo Lind"),
  article.replace("Ben Okoro said", "Ana Lund said"),
  article,
];

suite("comparisons kept over edits", () => {
  test("are the same as without, after each of several edits", () => {
    const memo = new ComparisonMemo();
    const index = indexOf([interview]);
    for (const text of edits) {
      const read = analyze(text, "plain", english);
      const kept = withComparisons(read, index, memo).comparisons;
      assert.ok(kept.length > 0);
      assert.deepEqual(kept, withComparisons(read, index).comparisons);
    }
  });

  test("are looked up once while neither the words nor the index change", () => {
    const memo = new ComparisonMemo();
    const index = indexOf([interview]);
    const read = analyze(article, "plain", english);
    const first = withComparisons(read, index, memo).comparisons;
    const second = withComparisons(read, index, memo).comparisons;
    assert.deepEqual(second, first);
    assert.equal(second[0]?.passages, first[0]?.passages);
  });

  test("are not looked up again where somebody else's name is typed", () => {
    const memo = new ComparisonMemo();
    const index = indexOf([interview]);
    const passagesOf = (text: string) =>
      withComparisons(analyze(text, "plain", english), index, memo).comparisons.map((it) => it.passages);
    const [first] = passagesOf(article);
    const [second] = passagesOf(article.replace("Ben Okoro.", "Ben Okoto."));
    assert.ok(first !== undefined && second === first);
  });

  test("are looked up again once a source has changed", () => {
    const memo = new ComparisonMemo();
    const index = indexOf([interview]);
    const read = analyze(article, "plain", english);
    const verdicts = (): readonly string[] =>
      withComparisons(read, index, memo).comparisons.map(({ verdict }) => verdict);
    assert.deepEqual(verdicts(), ["words-changed", "number-changed", "exact"]);
    const other = interview.replace("small boats", "large boats").replace("Forty", "Fourteen");
    index.set(readSourceText("file:///desk/transcripts/1.txt", "transcripts/1.txt", other));
    assert.deepEqual(verdicts(), ["exact", "exact", "exact"]);
  });
});
