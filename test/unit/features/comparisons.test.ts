import assert from "node:assert/strict";
import type { Article, Passage, Surroundings } from "../../../server/src/article/article.ts";
import { findPassages } from "../../../server/src/features/comparisons.ts";
import { findHover } from "../../../server/src/features/hover.ts";
import { setSideBySide } from "../../../server/src/features/sideBySide.ts";
import { findSourceLenses } from "../../../server/src/features/sourceLenses.ts";
import { rules } from "../../../server/src/rules/index.ts";
import type { SourceIndex } from "../../../server/src/sources/sourceIndex.ts";
import { surroundingsOf } from "../../../server/src/sources/surroundings.ts";
import { slice } from "../../../server/src/text/span.ts";
import { readMarked } from "../../support/articles.ts";
import { compareWith, indexOf } from "../../support/sources.ts";

const interview = [
  "Q: What happens to the harbor?",
  "",
  "LUND: [00:14:32] We will not close the harbor to the small boats. I think, you know, forty boats is what we have.",
  "",
  "OKORO: The council has promised a new pier since 1984, and we are still waiting for it.",
  "",
  "LUND: [00:31:05] My father built the old pier with his own hands, and nobody paid him for it.",
].join("\n");

interface Compared {
  readonly article: Article;
  readonly text: string;
  readonly cursor: number;
  readonly around: (passage: Passage) => Surroundings | undefined;
}

/** An article of two speakers with one more sentence, held against the interview. */
function compare(marked: string): Compared {
  const { article, text, cursor } = readMarked(
    `Ana Lund came to the hall at noon, as did Ben Okoro.\n\n${marked}`,
  );
  const index = indexOf([interview]);
  return { article: compareWith(article, [interview]), text, cursor, around: aroundIn(index) };
}

function aroundIn(index: SourceIndex): (passage: Passage) => Surroundings | undefined {
  return (passage) => {
    const source = index.get(passage.uri);
    return source && surroundingsOf(source, passage);
  };
}

/** The card of a hover that speaks of the source. */
function cardAt(marked: string): readonly string[] {
  const { article, cursor, around } = compare(marked);
  const hover = findHover({ article, findings: [], rules, surroundingsOf: around }, cursor);
  const card = hover?.cards.find(({ title }) => title.includes("transcripts/1.txt"));
  return card ? [card.title, ...card.facts.map(({ label, value }) => `${label}: ${value}`)] : [];
}

suite("comparisons in the editor", () => {
  suite("hover", () => {
    test("the same words say where they stand, and what was said around them", () => {
      assert.deepEqual(cardAt("“We will not ⟦⟧close the harbor to the small boats,” Ana Lund said."), [
        "Word for word in transcripts/1.txt, 00:14:32",
        "Where: transcripts/1.txt:3 · 00:14:32 · LUND",
        "Before: Q: What happens to the harbor?",
        "Then: I think, you know, forty boats is what we have.",
      ]);
    });

    test("a changed number says both numbers and the words of the source", () => {
      const [title, ...lines] = cardAt("“I think ⟦⟧fourteen boats is what we have,” Ana Lund said.");
      assert.equal(title, "A number differs: transcripts/1.txt, 00:14:32");
      assert.ok(lines.includes("Differs: “fourteen” here, “forty” in the source"));
      assert.ok(lines.includes("Said: I think, you know, forty boats is what we have"));
      assert.ok(lines.includes("Before: We will not close the harbor to the small boats."));
      assert.ok(
        lines.includes(
          "Then: OKORO: The council has promised a new pier since 1984, and we are still waiting for it.",
        ),
      );
    });

    test("changed words are counted, left out and added ones too", () => {
      const [title, ...lines] = cardAt(
        "“We will ⟦⟧not ever close the harbor to small ships,” Ana Lund said on Monday.",
      );
      assert.match(title ?? "", /^\d words differ: /u);
      assert.ok(lines.includes("Differs: “the” is left out here"), lines.join("\n"));
    });

    test("the words of somebody else say whose they are", () => {
      const [title] = cardAt("“My father built the ⟦⟧old pier with his own hands,” Ben Okoro said.");
      assert.equal(title, "Said by LUND: transcripts/1.txt, 00:31:05");
    });

    test("words outside of a quotation say nothing of sources", () => {
      assert.deepEqual(cardAt("“We will not close the harbor to the small boats,” Ana Lund s⟦⟧aid."), []);
    });
  });

  suite("definition", () => {
    test("a quotation leads to its words in the source", () => {
      const { article, cursor } = compare(
        "“We will not ⟦⟧close the harbor to the small boats,” Ana Lund said.",
      );
      const words = findPassages(article, cursor)?.passages.map((passage) => slice(interview, passage));
      assert.deepEqual(words, ["We will not close the harbor to the small boats"]);
    });

    test("a joined quotation leads to both places", () => {
      const { article, cursor } = compare(
        "“We will not ⟦⟧close the harbor to the small boats, and nobody paid him for it,” Ana Lund said.",
      );
      const lines = findPassages(article, cursor)?.passages.map(({ time }) => time);
      assert.deepEqual(lines, [872, 1865]);
    });

    test("a quotation that is in no source leads nowhere", () => {
      const { article, cursor } = compare(
        "“The fish market will ⟦⟧be sold in autumn this year,” Ana Lund said.",
      );
      assert.equal(article.comparisons[0]?.verdict, "not-found");
      assert.equal(findPassages(article, cursor), undefined);
    });
  });

  suite("lens", () => {
    test("stands above the paragraph, with time, file and what differs", () => {
      const { article, text } = compare(
        "At noon she spoke.\n\nLater she went on. “We will not close the harbor to the large boats,” Ana Lund said.",
      );
      const [lens, ...more] = findSourceLenses(article);
      assert.equal(lens?.title, "◷ 00:14:32 transcripts/1.txt · 1 word differs");
      assert.equal(lens.span.start, text.indexOf("Later"));
      assert.equal(lens.quote, text.indexOf("“We"));
      assert.deepEqual(more, []);
    });
  });

  suite("side by side", () => {
    test("a quotation stands beside the words of the source, a sentence a line", () => {
      const { article, text, around } = compare(
        "“We will not close the harbor to the small boats. I think fourteen boats is what we have,” Ana Lund said.",
      );
      const [comparison] = article.comparisons;
      assert.ok(comparison);
      assert.deepEqual(setSideBySide(text, comparison, around), {
        title: "Quote ↔ transcripts/1.txt 00:14:32",
        quote: [
          "Q: What happens to the harbor?",
          "",
          "We will not close the harbor to the small boats.",
          "I think fourteen boats is what we have",
          "",
          "OKORO: The council has promised a new pier since 1984, and we are still waiting for it.",
        ].join("\n"),
        passage: [
          "Q: What happens to the harbor?",
          "",
          "We will not close the harbor to the small boats.",
          "I think, you know, forty boats is what we have",
          "",
          "OKORO: The council has promised a new pier since 1984, and we are still waiting for it.",
        ].join("\n"),
      });
    });
  });
});
