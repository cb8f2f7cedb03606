import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { english } from "../../support/lexicon.ts";

/** The names of the sources of a text, in order. */
function expectSpeakers(text: string, ...speakers: readonly string[]): void {
  const found = analyze(text, "plain", english).attributions.map(({ source }) => source?.name ?? "nobody");
  assert.deepEqual(found, speakers);
}

suite("speakers", () => {
  test("a pronoun is the person who spoke last", () => {
    expectSpeakers(
      "“The roof is safe,” said Marisela Quandt, a surveyor.\n\n“We tested it,” she said.",
      "Marisela Quandt",
      "Marisela Quandt",
    );
  });

  test("a role is the person whom the text introduced with it", () => {
    expectSpeakers(
      "“The roof is safe,” said Marisela Quandt, a surveyor.\n\n“It leaks,” said Rupert Hallgarten, a lawyer.\n\n“It does not,” the surveyor said.",
      "Marisela Quandt",
      "Rupert Hallgarten",
      "Marisela Quandt",
    );
  });

  test("who has no name stays apart from those who have one", () => {
    expectSpeakers(
      "“The roof is safe,” said Councilor Marisela Quandt.\n\nA senior town official said it leaked.\n\n“It was a bad week,” the official said.",
      "Marisela Quandt",
      "a senior town official",
      "a senior town official",
    );
    expectSpeakers(
      "A retired roofer said the tower leaked. “It always did,” she said.",
      "a retired roofer",
      "a retired roofer",
    );
    // Wrong: only the sense tells that it is Quandt who contradicts.
    expectSpeakers(
      "“The roof is safe,” said Marisela Quandt.\n\nA town official said it leaked.\n\n“It does not,” she said.",
      "Marisela Quandt",
      "a town official",
      "a town official",
    );
  });

  test("“her lawyer” is the lawyer whom the text named so", () => {
    expectSpeakers(
      "Her lawyer, Marisela Quandt, said the roof leaked. Judge Rupert Hallgarten said no. “It leaks,” her lawyer said.",
      "Marisela Quandt",
      "Rupert Hallgarten",
      "Marisela Quandt",
    );
  });

  test("a phrase without a name is said as within a sentence, up to its comma", () => {
    expectSpeakers("The harbour police, whose boat sank, said it leaked.", "the harbour police");
    expectSpeakers("Two drivers with a key said the roof leaked.", "two drivers with a key");
    expectSpeakers("US officials said it leaked.", "US officials");
  });

  test("by which means somebody speaks is not who speaks", () => {
    expectSpeakers("“The roof leaks,” Rupert Hallgarten said by telephone.", "Rupert Hallgarten");
  });

  test("any text has mentions in range and in order", () => {
    const piece = fc.constantFrom(
      "Ann",
      "Lee",
      "Mr.",
      "said",
      "“",
      "”",
      ",",
      "she",
      "the lawyer",
      "of",
      "Bank",
      "\n\n",
      ".",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(" ");
        const { mentions } = analyze(text, "plain", english);
        for (const [index, { start, end }] of mentions.entries()) {
          assert.ok(0 <= start && start < end && end <= text.length);
          assert.ok((mentions[index - 1]?.start ?? 0) <= start);
        }
      }),
    );
  });
});
