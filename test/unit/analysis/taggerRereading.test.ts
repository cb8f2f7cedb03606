import assert from "node:assert/strict";
import { findMarkup } from "../../../server/src/analysis/markup.ts";
import { tagNames } from "../../../server/src/analysis/mentions/tagger.ts";
import type { TokenName } from "../../../server/src/analysis/mentions/tokenName.ts";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import { findSentences } from "../../../server/src/analysis/sentences.ts";
import { findTokens } from "../../../server/src/analysis/tokens.ts";
import type { NameModel } from "../../../server/src/lexicon/nameModel.ts";
import { cellsOf } from "../../../server/src/rereading/cells.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { finish } from "../../../server/src/text/steps.ts";
import { english } from "../../support/lexicon.ts";

suite("the name tagger, after an edit", () => {
  test("names of a paragraph that is as it was are the same objects, at the same words of it", () => {
    const memory = new Memory();
    const before = read("The boat sank.\n\nHalima Osterwald said no.", memory);
    const { first } = before[0] as TokenName;
    const now = read("The old boat sank.\n\nHalima Osterwald said no.", memory);
    assert.equal(now.length, 1);
    assert.equal(now[0], before[0]);
    assert.equal(now[0]?.first, first);
  });

  test("names are the same objects also where the document does more with their words, and they stay names", () => {
    const memory = new Memory();
    const [before] = read("The boat sank.\n\nHalima Osterwald said no.", memory);
    const now = read("The boat of Mr. Osterwald sank.\n\nHalima Osterwald said no.", memory);
    assert.equal(now[1], before);
  });

  test("a tagger that knows many words that are gone begins anew", () => {
    const memory = new Memory();
    for (let edit = 0; edit < 3; edit++)
      read(Array.from({ length: 3000 }, (_, index) => `word${edit}x${index}`).join(" "), memory);
    const names = read("Halima Osterwald said no.", memory);
    assert.deepEqual(names, read("Halima Osterwald said no.", undefined));
  });
});

function read(text: string, memory: Memory | undefined): readonly TokenName[] {
  memory?.follow(text);
  const markup = findMarkup(text, "plain", memory);
  const paragraphs = findParagraphs(text, "plain", markup, english);
  const cells = memory === undefined ? cellsOf(paragraphs) : memory.align(paragraphs);
  const tokens = findTokens(text, cells, markup, memory);
  const sentences = findSentences(text, cells, tokens, english);
  const parts = { text, cells, tokens, sentences, lexicon: english, memory };
  // A lexicon with data has a model.
  return finish(tagNames(parts, [], english.nameModel as NameModel)).flat();
}
