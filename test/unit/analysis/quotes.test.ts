import { strict as assert } from "node:assert";
import fc from "fast-check";
import { mark, unmark } from "../../support/marked.ts";
import { quotesOf } from "../../support/quotes.ts";

suite("quotes", () => {
  test("pairs of marks are quotes, with their marks", () => {
    expectQuotes("⟦“We tried,”⟧ she said, ⟦“and failed.”⟧");
    expectQuotes('⟦"We tried,"⟧ she said, ⟦"and failed."⟧');
    expectQuotes("⟦‘We tried,’⟧ she said, ⟦‘and failed.’⟧");
    expectQuotes("⟦'We tried,'⟧ she said, ⟦'and failed.'⟧");
    expectQuotes("⟦«We tried»⟧, she said, ⟦»and failed.«⟧ ⟦« Yes, »⟧ she said.");
    expectQuotes("⟦„We tried,“⟧ she said, ⟦„and failed.”⟧");
    expectQuotes("⟦”We tried,”⟧ she said, ⟦”and failed.”⟧");
    expectQuotes("⟦「We tried」⟧ she said, ⟦『and failed.』⟧");
    expectQuotes("⟦``We tried,''⟧ she said, ⟦``and failed.''⟧");
    expectQuotes("⟦''We tried,''⟧ she said, ⟦''and failed.''⟧");
    expectQuotes("⟦`We tried,´⟧ she said, ⟦`and failed.'⟧");
    expectQuotes("⟦“We tried,“⟧ she said, ⟦“and failed.“⟧");
    expectQuotes('⟦“We tried,"⟧ she said, ⟦"and failed.”⟧');
  });

  test("a quote in a quote is one of its own, also with the same marks", () => {
    expectQuotes("⟦\"I did it for ⟦'the lads'⟧,\"⟧ he said.");
    expectQuotes("⟦“I did it for ⟦‘the lads’⟧,”⟧ he said.");
    expectQuotes(
      "⟦“They call the fee ⟦“good manners.”⟧ Nobody is fooled,”⟧ says Lee and adds more. ⟦“It is.”⟧",
    );
    expectQuotes('⟦"He said ⟦"no"⟧ to me,"⟧ she said.');
    expectQuotes("⟦“She said: ⟦“Nobody is forced.”⟧”⟧");
    expectQuotes("⟦''Many took an ⟦'ostrich'⟧ approach,''⟧ he said.");
    expectQuotes("⟦''⟦'No,'⟧ he told me,''⟧ she said.");
    expectQuotes("⟦“I said, ⟦‘Madam, it’s the dogs’ bed.’⟧”⟧");
  });

  test("apostrophes, measures and ditto marks are no quotation marks", () => {
    expectQuotes("The '90s and ‘90s were the Joneses' dog's years, 'tis said.");
    expectQuotes("Rock 'n' roll, goin' home, the boys' o' the Smiths' and 't Hooft.");
    expectQuotes("⟦'The dogs' bowls were empty,'⟧ he said. ⟦'It's the O'Brien's' fault.'⟧");
    expectQuotes('He is 5\' 10" tall, and the shelf is 12" deep.');
    expectQuotes('⟦"He was 6\'2" tall,"⟧ she said.');
    expectQuotes("⟦“The ’90s were the Joneses’ time,”⟧ he said.");
  });

  test("any string gives legal quotes in order", () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      "“",
      "”",
      "‘",
      "’",
      "„",
      "«",
      "»",
      "`",
      "´",
      "\n\n",
      " ",
      "a",
      "s",
      ", ",
      ". ",
      "He said",
      "9",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece).map((it) => it.join("")),
        ),
        (text) => {
          let start = 0;
          for (const quote of quotesOf(text)) {
            assert.ok(quote.start >= start && quote.end <= text.length && quote.start < quote.end);
            assert.ok(
              quote.start <= quote.inner.start &&
                quote.inner.start <= quote.inner.end &&
                quote.inner.end <= quote.end,
            );
            assert.ok(quote.pieces[0]?.start === quote.start && quote.pieces.at(-1)?.end === quote.end);
            start = quote.start;
          }
        },
      ),
    );
  });
});

function expectQuotes(marked: string): void {
  const { text } = unmark(marked);
  assert.equal(mark(text, quotesOf(text)), marked);
}
