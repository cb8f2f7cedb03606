import assert from "node:assert/strict";
import type { Quote } from "../../../server/src/article/article.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { quotesOf } from "../../support/quotes.ts";

/** Holds the quotes of an edited text against those of before: for each, whether it is the same object. */
function expectSame(before: string, now: string, same: readonly boolean[]): void {
  const memory = new Memory();
  const old = quotesOf(before, "markdown", memory);
  const quotes = quotesOf(now, "markdown", memory);
  assert.deepEqual(quotes, quotesOf(now, "markdown"));
  assert.deepEqual(
    quotes.map((quote: Quote) => old.includes(quote)),
    same,
  );
}

const rain = "It rained.";
const moreRain = "It rained and rained.";
const quoted = "“We tried ‘hard’ to come,” Mira Holt said.";

suite("quotes after an edit", () => {
  test("quotes of other paragraphs are the objects of before", () => {
    const around = (text: string): string => `${quoted}\n\n${text}\n\n${quoted}`;
    expectSame(around(rain), around(moreRain), [true, true, true, true]);
  });

  test("a quote is the object of before where the words around it are edited", () => {
    expectSame(`${rain} ${quoted}`, `${moreRain} ${quoted}`, [true, true]);
    expectSame(`${quoted} ${rain}`, `${quoted} ${moreRain}`, [true, true]);
  });

  test("quotes that stand in an edited one are other objects, and those beside it are not", () => {
    expectSame(`${quoted} “No,” he said.`, `${quoted.replace("come", "arrive")} “No,” he said.`, [
      false,
      false,
      true,
    ]);
  });

  test("a quote over several paragraphs is the object of before, wherever it stands by now", () => {
    const around = (text: string): string => `${text} “We tried.\n\n“We ‘failed’ too,” he said. ${text}`;
    expectSame(around(rain), around(moreRain), [true, true]);
  });

  test("a quote over several paragraphs is another object where something between its pieces is edited", () => {
    const between = (text: string): string => `“We tried.\n\n## ${text}\n\n“We ‘failed’ too,” he said.`;
    expectSame(between("Rain"), between("More rain"), [false, false]);
  });

  test("a quote over several paragraphs is another object where one of its pieces is edited, with all within", () => {
    expectSame(
      "“We tried.\n\n“We ‘failed’ too.”\n\n“No,” he said.",
      "“We tried hard.\n\n“We ‘failed’ too.”\n\n“No,” he said.",
      [false, false, true],
    );
  });

  test("a quote that a later paragraph takes up no longer ends with its paragraph", () => {
    expectSame("“We tried.\n\n“We failed too.", "“We tried.\n\nWe failed too.", [false]);
  });

  test("a quote that an edit far before it begins to run on is read anew up to its end", () => {
    const pieces = "“One.\n\n“Two.\n\n“Three,” he said.\n\n“Four,” he said.";
    expectSame(`We tried.\n\n${pieces}`, `“We tried.\n\n${pieces}`, [false, true]);
    expectSame(`“We tried.\n\n${pieces}`, `We tried.\n\n${pieces}`, [false, true]);
  });

  test("a line that signs a quote is none of its own, and one where the quote above it is closed", () => {
    const signed = (quote: string): string => `${quote}\n\nMira Holt, mayor.”\n\n${quoted}`;
    expectSame(signed("“We tried."), signed("“We tried.”"), [false, false, true, true]);
    expectSame(signed("“We tried.”"), signed("“We tried."), [false, true, true]);
  });

  test("block quotes and turns are the objects of before", () => {
    const around = (text: string): string =>
      `${text}\n\n> We tried to come, all of us, and we failed.\n\n> We failed again.\n\n${text}`;
    expectSame(around(rain), around(moreRain), [true]);
  });

  test("an edit that turns the style of the article reads all quotes anew", () => {
    const now = "‘We tried “hard”,’ he said.\n\n‘We came,’ she said.\n\n‘No,’ he said.\n\n";
    expectSame(`${now}“One,” he said. “Two,” she said. “Three,” he said. “Four,” she said.`, now, [
      true,
      true,
      true,
      true,
    ]);
  });
});
