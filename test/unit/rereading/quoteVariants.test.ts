import assert from "node:assert/strict";
import { analyzeInSteps } from "../../../server/src/analysis/analyze.ts";
import { findQuoteVariants } from "../../../server/src/article/quoteIndex.ts";
import type { QuoteVariant } from "../../../server/src/article/quoteVariants.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { findQuoteVariantsAgain } from "../../../server/src/rereading/quoteVariants.ts";
import { lookAgain } from "../../../server/src/rereading/recheck.ts";
import { finish } from "../../../server/src/text/steps.ts";
import { type Chance, chanceOf } from "../../fuzz/chance.ts";
import { englishLists } from "../../support/lexicon.ts";

suite("quotations in two wordings, after an edit", () => {
  test("are those of a reading from scratch, though many more are alike than are looked up", () => {
    let found = 0;
    for (let index = 0; index < 12; index++) found += editQuotes(chanceOf(1, index));
    assert.ok(found > 1000);
  });
});

/** Puts other quotations in the place of some, again and again. @returns how many variants there were. */
function editQuotes(chance: Chance): number {
  const memory = new Memory();
  const quotes = Array.from({ length: 90 + chance.below(60) }, () => quoteOf(chance));
  let found = 0;
  for (let edit = 0; edit < 15; edit++) {
    quotes.splice(chance.below(quotes.length), chance.below(3), quoteOf(chance));
    const text = quotes.map((quote) => `“${quote},” Ana Lund said.`).join("\n\n");
    const article = finish(analyzeInSteps(text, "plain", englishLists, memory));
    const variants = findQuoteVariantsAgain(lookAgain(article, memory), 6).map(placesOf);
    assert.deepEqual(variants, findQuoteVariants(article, 6).map(placesOf));
    found += variants.length;
  }
  return found;
}

/** Words are numbered as they come, which is another order after edits. */
function placesOf({ part, whole, alignment }: QuoteVariant): unknown {
  return [part.quote.start, part.words, whole.quote.start, whole.words, alignment];
}

/** One of a few sayings, mostly with some other words. */
function quoteOf(chance: Chance): string {
  const words = chance.pick(sayings).split(" ");
  for (let count = chance.below(4); count > 0; count--)
    words[chance.below(words.length)] = chance.pick(["boats", "winter", "never", "old"]);
  return words.join(" ");
}

const sayings = [
  "We have told the council for years that the harbour wall would not hold",
  "The council has known for years that the harbour wall would not hold a storm",
  "Nobody should have to choose between a warm house and a full table in winter",
];
