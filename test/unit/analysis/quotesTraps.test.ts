import { strict as assert } from "node:assert";
import type { Format } from "../../../server/src/article/article.ts";
import { mark, unmark } from "../../support/marked.ts";
import { quotesOf } from "../../support/quotes.ts";

suite("quotes in odd places", () => {
  test("a quote goes on behind a caption or cross-head", () => {
    const [quote] = quotesOf(
      "# A day\n\nThe mayor spoke at noon. She said: “One is enough for us all.\n\n## Later\n\n“Two is more than that,” she said.\n",
      "markdown",
    );
    assert.equal(quote?.pieces.length, 2);
    assert.equal(quote?.ending, "closed");
  });

  test("single marks in a headline are quotes", () => {
    expectQuotes("⟦'We are ready'⟧: Minister on flood plan\n\nThe minister spoke on Monday.");
    expectQuotes("Minister: ⟦‘We are ready’⟧\n\nThe minister spoke on Monday, the ministry’s office said.");
  });

  test("names with apostrophes have no marks", () => {
    expectQuotes("O'Brien and D’Angelo met 't Hooft at the Joneses' house.");
    expectQuotes("The talks with ‘Abd al-Rahman went on.");
  });

  test("offsets hold with line ends of Windows, a byte-order mark, emoji and other alphabets", () => {
    expectQuotes("\ufeff⟦“We tried 🙂,”⟧ she said.\r\n\r\n⟦“It failed 👍🏽.”⟧\r\n");
    expectQuotes("⟦“Cafe\u0301 is open,”⟧ said Анна. ⟦“ لا ,”⟧ he said.");
  });

  test("marks of other languages stand in English text", () => {
    expectQuotes("The poster said ⟦„Nein“⟧, and the other ⟦«non»⟧. ⟦“Both say no,”⟧ she explained.");
    expectQuotes("⟦„Tak,”⟧ she said. ⟦»Nein«⟧, he said. ⟦«\u202foui\u202f»⟧, they said.");
  });

  test("an ellipsis may open or close a quote", () => {
    expectQuotes("⟦“… and then we left,”⟧ she said. ⟦“...and never came back …”⟧");
    expectQuotes('⟦"...and then we left,"⟧ she said. ⟦"I thought..."⟧');
  });

  test("emphasis of Markdown may stand around the marks", () => {
    expectQuotes('*⟦“We tried,”⟧* she said. **⟦"And failed."⟧**\n', "markdown");
  });

  test("a dash cuts a quote off", () => {
    expectQuotes("⟦“I was only—”⟧ she began. ⟦“But the mayor –”⟧");
    expectQuotes("This way—⟦“the only one,”⟧ she said—is closed.");
  });

  test("an empty text and a text of marks alone have quotes or none, and no failure", () => {
    assert.deepEqual(quotesOf(""), []);
    assert.deepEqual(quotesOf("'"), []);
    assert.ok(quotesOf('"'.repeat(2000)).length <= 2000);
  });
});

suite("speech without marks", () => {
  test("the turns of an interview begin with their label", () => {
    const text =
      "Q: Why did you leave the town?\n\nA: It was late. He said, “Go,” and we went.\n\nQ: Alone?\n\nA: Never.\n";
    const quotes = quotesOf(text);
    const turns = quotes.filter((quote) => quote.marks === "none");
    assert.deepEqual(
      turns.map((quote) => text.slice(quote.start, quote.start + 2)),
      ["Q:", "A:", "Q:", "A:"],
    );
    assert.equal(quotes.find((quote) => quote.marks === "double")?.outer, turns[1]);
  });

  test("a block quote is one quote; with marks of its own it is none", () => {
    const [quote] = quotesOf(
      "She wrote:\n\n> We tried to do it.\n>\n> We failed at it.\n\nThat was all.\n",
      "markdown",
    );
    assert.deepEqual([quote?.marks, quote?.use, quote?.ending], ["none", "speech", "none"]);
    expectQuotes("She wrote:\n\n> ⟦“We tried,”⟧ she wrote.\n", "markdown");
  });
});

function expectQuotes(marked: string, format: Format = "plain"): void {
  const { text } = unmark(marked);
  assert.equal(mark(text, quotesOf(text, format)), marked);
}
