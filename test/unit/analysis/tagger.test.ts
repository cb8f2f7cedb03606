import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { findMarkup } from "../../../server/src/analysis/markup.ts";
import { findMentions } from "../../../server/src/analysis/mentions.ts";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import { findSentences } from "../../../server/src/analysis/sentences.ts";
import { findTokens } from "../../../server/src/analysis/tokens.ts";
import type { Mention } from "../../../server/src/article/article.ts";
import type { Lexicon } from "../../../server/src/lexicon/lexicon.ts";
import { parseNameModel } from "../../../server/src/lexicon/nameModel.ts";
import { cellsOf } from "../../../server/src/rereading/cells.ts";
import { english, englishLists } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

const data = new URL("../../../../server/data/", import.meta.url);

suite("the name tagger", () => {
  test("a person is found by name and by surname, without title and possessive", () => {
    expectPeople("Dr. ⟦Halima Osterwald⟧ spoke first. ⟦Osterwald⟧’s plan failed, ⟦Osterwald⟧ said.");
  });

  test("a particle belongs to the surname", () => {
    expectPeople("The mayor, ⟦Pieter van der Velden⟧, resigned.");
  });

  test("a name in a byline ends with its line", () => {
    expectPeople(
      "Farmer drowned on last walk\n\nBy ⟦Sian Tudorwen⟧\nRural affairs reporter\n\nA farmer drowned in March.",
    );
  });

  test("a name goes over the end of a line of wrapped text", () => {
    expectPeople(
      "The chair of the harbour board in the northern town, ⟦Sian\nTudorwen⟧, said on Monday that the ferry would\nstop.",
    );
  });

  test("a given name behind the family name shows by its hyphen", () => {
    expectPeople(
      "In the north, the camp's ⟦Tam Wing-hei⟧ of the Labour List won. Youngbloods' ⟦Fok Yan-ting⟧ lost.",
    );
  });

  test("a well-known brand is nobody", () => {
    expectPeople("Shares of Lenovo fell, and Garmin rose. Garmin said it would pay a dividend.");
  });

  test("a bare list that is asked something is a list of people", () => {
    expectPeople("“Ask ⟦Mazurek⟧, ⟦Thistlewood⟧, ⟦Okonjo⟧ how long they waited,” said ⟦Ilse Vantongeren⟧.");
  });

  test("a line of capitals names whom the article names in full", () => {
    expectPeople(
      "MAYOR ⟦QUANDT⟧ QUITS AFTER BRIDGE REPORT\n\n⟦Marisela Quandt⟧, the mayor, resigned on Monday. “I am tired,” ⟦Quandt⟧ said.",
    );
  });

  test("a word of the language in capitals is nobody, whoever bears it", () => {
    expectPeople(
      "THE HOPE OF THE NORTH IS A FERRY\n\nThe pilot, ⟦Rupert Hope⟧, said that hope was all he had.",
    );
  });

  test("“Jr.” keeps its period within a sentence", () => {
    expectPeople("“No,” said ⟦Walter Thackwray Jr.⟧, a baker. The board had asked ⟦Walter Thackwray Jr⟧.");
  });

  test("a company and a town are no people", () => {
    expectPeople("The Ministry of Health in Lisbon said on Monday that ⟦Rui Quintela⟧ had left.");
  });

  test("names of organisations and places have their kind", () => {
    const text = "The Ministry of Health in Lisbon said on Monday that Rui Quintela had left.";
    assert.deepEqual(
      findNames(text, english).map(({ start, end, of }) => [text.slice(start, end), of]),
      [
        ["Ministry of Health", "organisation"],
        ["Lisbon", "place"],
        ["Rui Quintela", "person"],
      ],
    );
  });

  test("without a model names are found by rules alone", () => {
    assert.equal(findNames("“No,” said Halima Osterwald.", englishLists).length, 1);
  });

  test("the title that the rules found stays with the name", () => {
    const text = "“No,” said Dr. Halima Osterwald.";
    const title = findNames(text, english)[0]?.title;
    assert.equal(title === undefined ? undefined : text.slice(title.start, title.end), "Dr.");
  });

  test("any text gives sorted names that do not overlap, and no exception", () => {
    const word = fc.constantFrom(
      "Ann",
      "LEE",
      "of",
      "de",
      "J.",
      "\n\n",
      "“",
      ",",
      "said",
      "’s",
      "9",
      "🙂",
      "\ud800",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 120 }).map((words) => words.join(" ")),
        ),
        (text) => {
          let end = 0;
          for (const name of findNames(text, english)) {
            assert.ok(name.start >= end && name.end > name.start && name.end <= text.length);
            end = name.end;
          }
        },
      ),
    );
  });
});

suite("the file of name weights", () => {
  const bytes = readFileSync(new URL("en/names.bin", data));

  test("it is the one that server/data/README.md describes", () => {
    const sum = createHash("sha256").update(bytes).digest("hex");
    assert.ok(
      readFileSync(new URL("README.md", data), "utf8").includes(sum),
      `names.bin has SHA-256 ${sum}; write that into server/data/README.md`,
    );
  });

  test("a changed, a short and a foreign file are refused with one sentence", () => {
    const changed = Uint8Array.from(bytes);
    changed[5000] = (changed[5000] ?? 0) ^ 1;
    assert.throws(() => parseNameModel(changed), /^Error: names\.bin: the file is damaged/u);
    assert.throws(() => parseNameModel(bytes.subarray(0, 1000)), /^Error: names\.bin: the file is damaged/u);
    assert.throws(() => parseNameModel(bytes.subarray(0, 9)), /^Error: names\.bin: the file is damaged/u);
    assert.throws(
      () => parseNameModel(new Uint8Array(100)),
      /^Error: names\.bin: this is no file of name weights/u,
    );
  });
});

function expectPeople(marked: string): void {
  const { text } = unmark(marked);
  assert.equal(
    mark(
      text,
      findNames(text, english).filter(({ of }) => of === "person"),
    ),
    marked,
  );
}

function findNames(text: string, lexicon: Lexicon): readonly Mention[] {
  const markup = findMarkup(text, "plain");
  const paragraphs = findParagraphs(text, "plain", markup, lexicon);
  const cells = cellsOf(paragraphs);
  const tokens = findTokens(text, cells, markup);
  const sentences = findSentences(text, cells, tokens, lexicon);
  return findMentions({ text, cells, tokens, sentences, lexicon });
}
