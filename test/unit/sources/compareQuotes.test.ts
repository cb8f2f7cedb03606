import assert from "node:assert/strict";
import fastCheck from "fast-check";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import type { Comparison } from "../../../server/src/article/article.ts";
import { withComparisons } from "../../../server/src/sources/compareQuotes.ts";
import { readSourceText } from "../../../server/src/sources/readSource.ts";
import { english } from "../../support/lexicon.ts";
import { compareWith, indexOf } from "../../support/sources.ts";

const interview = [
  "Q: What happens to the harbor?",
  "",
  "LUND: [00:14:32] Well, um, we will not close the harbor to the small boats. I, I think, you know, forty boats is what we",
  "have, and two hundred and fifty people who live from them.",
  "",
  "OKORO: That's what she says every spring. The council has promised a new pier since nineteen eighty-four, and we're",
  "still waiting for the first stone of it.",
  "",
  "LUND: [00:31:05] The pier costs $2.5 million. My father built the old one with his own hands, and nobody paid him for it.",
].join("\n");

suite("quotations against sources", () => {
  suite("the same words", () => {
    test("letter by letter are exact", () => {
      expectVerdict("we will not close the harbor to the small boats", "exact");
    });

    test("but for capitals, marks, spellings and short forms are normalised", () => {
      expectVerdict("We will not close the harbour, to the small boats!", "normalised");
      expectVerdict("We won’t close the harbor to the small boats.", "normalised");
      expectVerdict(
        "My father built the old one with his own hands – and nobody paid him for it.",
        "normalised",
      );
    });

    test("that are short for a verb are normalised, whichever it is", () => {
      const texts = ["LUND: They told us it'd be ninety days. It's been fourteen months, and my son's gone."];
      expectVerdict("They told us it would be 90 days", "normalised", "Ana Lund", texts);
      expectVerdict("It has been 14 months, and my son is gone", "normalised", "Ana Lund", texts);
      expectVerdict("It was 14 months, and my son is gone", "words-changed", "Ana Lund", texts);
    });

    test("with a number in words or digits are normalised", () => {
      expectVerdict("40 boats is what we have, and 250 people who live from them", "normalised");
      expectVerdict("The pier costs two and a half million dollars", "normalised");
      expectVerdict("The pier costs 2.5 million dollars", "normalised");
      expectVerdict("The council has promised a new pier since 1984", "normalised", "Ben Okoro");
    });

    test("with marked changes are that", () => {
      expectVerdict("We will not close [it] to the small boats", "marked-change");
      expectVerdict("[W]e will not close the harbor … forty boats is what we have", "marked-change");
      expectVerdict("My father built the old one … and nobody paid him for it", "marked-change");
    });

    test("around a word that somebody else throws in are the same", () => {
      const texts = ["LUND: We will not close the harbor\nQ: Right.\nLUND: to the small boats this year."];
      expectVerdict("We will not close the harbor to the small boats", "normalised", "Ana Lund", texts);
    });

    test("without what is said in passing are that", () => {
      expectVerdict("I think forty boats is what we have", "filler-removed");
    });
  });

  suite("other words", () => {
    test("are changed words, with both wordings", () => {
      expectVerdict("We will not close the harbor to the fishing boats", "words-changed");
      expectDifferences("We will not close the harbor to the fishing boats", ["words: fishing | small"]);
      expectDifferences("We will not close the harbor to boats", ["words:  | the small"]);
      expectDifferences("My father built the very old one with his own hands", ["words: very | "]);
    });

    test("of a number are graver than any others", () => {
      expectVerdict("I think fifty boats is what we have", "number-changed");
      expectDifferences("I think 14 boats is all we have", ["number: 14 | forty", "words: all | what"]);
      expectVerdict("The pier costs $2.5 billion", "number-changed");
      expectVerdict("The council has promised a new pier since 1948", "number-changed", "Ben Okoro");
    });

    test("of a negation are, on either side", () => {
      expectVerdict("We will close the harbor to the small boats", "negation-changed");
      expectVerdict("forty boats is not what we have", "negation-changed");
      expectVerdict("somebody paid him for it", "negation-changed");
    });

    test("that stand far apart are spliced", () => {
      expectVerdict("We will not close the harbor, and nobody paid him for it", "spliced");
      expectVerdict("nobody paid him for it. We will not close the harbor to the small boats", "spliced");
    });
  });

  suite("speakers", () => {
    test("words of somebody else in the source are another’s", () => {
      expectVerdict("The council has promised a new pier since 1984", "speaker-differs");
    });

    test("a label that names nobody contradicts no one", () => {
      const texts = ["Speaker 1: The council has promised a new pier since 1984."];
      expectVerdict("The council has promised a new pier since 1984", "exact", "Ana Lund", texts);
    });

    test("what no source has is not found where the speaker has one", () => {
      expectVerdict("The fish market on the square will never be sold", "not-found");
      expectVerdict("The fish market on the square will never be sold", undefined, "Carla Brandt");
    });

    test("a few words are found where the speaker says exactly these, else nothing is said", () => {
      expectVerdict("the small boats", "exact");
      expectVerdict("the large boats", undefined);
      expectVerdict("the first stone", undefined);
    });
  });

  test("a passage has its speaker, time and words", () => {
    const [comparison] = compare("we will not close the harbor to the small boats", "Ana Lund", [interview]);
    const [passage] = comparison?.passages ?? [];
    assert.deepEqual([passage?.name, passage?.speaker, passage?.time], ["transcripts/1.txt", "LUND", 872]);
    assert.equal(interview.slice(passage?.start, passage?.end), passage?.words);
  });

  test("the words of a passage have no labels and times between its lines", () => {
    const texts = ["[00:01] LUND: We will not close\n[00:05] LUND: the harbor to the boats."];
    const [comparison] = compare("We will not close the harbor to the boats", "Ana Lund", texts);
    assert.equal(comparison?.passages[0]?.words, "We will not close the harbor to the boats");
    assert.equal(comparison?.verdict, "exact");
  });

  test("a source that is replaced or removed is no longer found", () => {
    const index = indexOf([interview]);
    const article = read("we will not close the harbor to the small boats", "Ana Lund");
    index.set(readSourceText("file:///desk/transcripts/1.txt", "transcripts/1.txt", "LUND: Nothing of it."));
    assert.deepEqual(
      withComparisons(article, index).comparisons.map(({ verdict }) => verdict),
      ["not-found"],
    );
    index.remove("file:///desk/transcripts/1.txt");
    assert.deepEqual(withComparisons(article, index).comparisons, []);
  });

  test("a quotation of many paragraphs is compared as a whole", () => {
    const sentences = Array.from(
      { length: 60 },
      (_, index) =>
        `Boat ${index} of the ${"abcdefghijklmnopqrstuvwxyz"[index % 26]} fleet came in with cod number ${index * 7}.`,
    );
    const quoted = sentences.join(" ");
    expectVerdict(quoted, "exact", "Ana Lund", [`LUND: ${quoted}`]);
    expectVerdict(quoted.replace("Boat 50 ", "Boat 51 "), "number-changed", "Ana Lund", [`LUND: ${quoted}`]);
  });

  test("any quotation is compared with any source", () => {
    const parts = fastCheck.constantFrom(
      ...[
        "we ",
        "will ",
        "not ",
        "um ",
        "forty ",
        "40 ",
        "$",
        "a ",
        "hundred ",
        "… ",
        "[",
        "] ",
        "boats",
        "- ",
        "\n",
        "LUND: ",
        "’s ",
      ],
    );
    fastCheck.assert(
      fastCheck.property(
        fastCheck.array(parts),
        fastCheck.array(parts, { maxLength: 60 }),
        (quoted, said) => {
          for (const { quote, passages, differences } of compare(quoted.join(""), "Ana Lund", [
            `LUND: ${said.join("")}`,
          ])) {
            assert.ok(passages.every(({ start, end }) => start <= end));
            for (const { start, end } of differences) assert.ok(start >= quote.start && end <= quote.end);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

function read(quoted: string, speaker: string) {
  return analyze(
    `${speaker} came to the hall at noon. It was full.\n\n“${quoted},” ${speaker} said.`,
    "plain",
    english,
  );
}

function compare(quoted: string, speaker: string, texts: readonly string[]): readonly Comparison[] {
  return compareWith(read(quoted, speaker), texts).comparisons;
}

function expectVerdict(
  quoted: string,
  verdict: Comparison["verdict"] | undefined,
  speaker = "Ana Lund",
  texts: readonly string[] = [interview],
): void {
  assert.equal(compare(quoted, speaker, texts)[0]?.verdict, verdict, quoted);
}

/** Each difference as "kind: as written | as said". */
function expectDifferences(quoted: string, expected: readonly string[]): void {
  const differences = compare(quoted, "Ana Lund", [interview])[0]?.differences ?? [];
  assert.deepEqual(
    differences.map(({ kind, written, said }) => `${kind}: ${written} | ${said}`),
    expected,
  );
}
