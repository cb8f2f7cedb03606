import { strict as assert } from "node:assert";
import type { Quote } from "../../../server/src/article/article.ts";
import { mark, unmark } from "../../support/marked.ts";
import { quotesOf } from "../../support/quotes.ts";

suite("quotes with faults", () => {
  test("an unclosed quote ends before the writer's words", () => {
    expectQuotes("⟦“We tried to,⟧ he said.\n\n⟦“We did,”⟧ she said.");
    expectQuotes("⟦“Why not?⟧ Ann Lee asked the crowd.");
    expectQuotes("⟦“Well, the question is open.⟧");
  });

  test("an unclosed quote ends before the next one, or with its paragraph", () => {
    expectQuotes('⟦"We tried,⟧ he said. ⟦"And failed."⟧\n\n⟦"Yes."⟧');
    expectQuotes("She said: ⟦“We tried to.⟧\n\nThe mayor left.\n\n⟦“Yes.”⟧");
    // A single mark that nothing closes is left alone.
    expectQuotes("He said: ⟦“I was ‘tired,”⟧ and left.");
  });

  test("a quote that is open while it is typed keeps the rest of its paragraph", () => {
    const [quote] = quotesOf("She said: “We tri");
    assert.deepEqual([quote?.opening, quote?.ending, quote?.end], ["marked", "open", 17]);
  });

  test("a quote without an opening mark begins with its sentence", () => {
    expectQuotes("⟦It is what it is,”⟧ Lee said.\n\n⟦“Yes.”⟧");
    expectQuotes("The talks failed. ⟦It is what it is,”⟧ Lee said.");
    assert.equal(quotesOf("It is what it is,” Lee said.")[0]?.opening, "missing");
  });

  test("a single mark may close what a double one opened", () => {
    expectQuotes("She wrote: ⟦“Let’s go. We can.’⟧ The mayor was in the room.");
  });

  test("marks that autocorrect turned the wrong way are pairs", () => {
    expectQuotes("⟦“We tried,“⟧ she said, ⟦“and failed.“⟧");
    expectQuotes("⟦”We tried,”⟧ she said, ⟦”and failed.”⟧");
    expectQuotes("The ‘90s were ⟦‘the best’⟧ years.");
  });

  test("of many faults in one paragraph none reaches the next", () => {
    expectQuotes("⟦“One,⟧ she said. ⟦“Two,⟧ he said. ⟦“Three,”⟧ they said.\n\nShe added: ⟦“Four.”⟧");
    for (const fault of ['"', "“", "”", "‘", "'", "«", "„"]) {
      const last = quotesOf(`She left ${fault} the room.\n\nA word.\n\n“Yes,” she said.`).at(-1);
      assert.equal(last?.ending === "closed" && last.end - last.start, 6, fault);
    }
  });
});

suite("quotes over several paragraphs", () => {
  test("each paragraph opens, only the last closes: one quote with its pieces", () => {
    expectPieces("⟦“One.⟧\n\n⟦“Two ‘x y’ two.⟧\n\n⟦“Three,”⟧ she said. ⟦“Four.”⟧", [3, 1]);
    expectPieces('⟦"One.⟧\n\n⟦"Two.⟧\n\n⟦"Three,"⟧ she said. ⟦"Four."⟧', [3, 1]);
    expectPieces("⟦“Four for the men, and one, she said, for him.⟧\n\n⟦“That is all.”⟧", [2]);
    expectPieces("⟦‘One.⟧\n\n⟦‘Two,’⟧ she said. ⟦‘Three.’⟧", [2, 1]);
  });

  test("the first paragraph may begin with the writer's words", () => {
    expectPieces("She said: ⟦“One.⟧\n\n⟦“Two.”⟧", [2]);
  });

  test("a paragraph that is closed does not run on", () => {
    expectPieces("⟦“One.”⟧\n\n⟦“Two,”⟧ she said.", [1, 1]);
    expectPieces("⟦“One,”⟧ he said. ⟦“And two.”⟧\n\n⟦“Three.”⟧", [1, 1, 1]);
  });

  test("a quote that lost its closing mark before a cue does not run on", () => {
    expectPieces("⟦“One,⟧ he said.\n\n⟦“Two,”⟧ she said.", [1, 1]);
  });
});

/** Input and expectation: the whole quotes. */
function expectQuotes(marked: string): void {
  const { text } = unmark(marked);
  assert.equal(mark(text, quotesOf(text)), marked);
}

/** Input and expectation: the pieces of the outer quotes, and how many each quote has. */
function expectPieces(marked: string, counts: readonly number[]): void {
  const { text } = unmark(marked);
  const quotes: readonly Quote[] = quotesOf(text).filter((quote) => quote.outer === undefined);
  const pieces = quotes.flatMap((quote) => quote.pieces);
  assert.equal(mark(text, pieces), marked);
  assert.deepEqual(
    quotes.map((quote) => quote.pieces.length),
    counts,
  );
}
