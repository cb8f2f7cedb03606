import { strict as assert } from "node:assert";
import fc from "fast-check";
import { findMarkup } from "../../../server/src/analysis/markup.ts";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import type { Format, Paragraph } from "../../../server/src/article/article.ts";
import { slice } from "../../../server/src/text/span.ts";
import { english } from "../../support/lexicon.ts";

function paragraphsOf(text: string, format: Format = "plain"): readonly Paragraph[] {
  return findParagraphs(text, format, findMarkup(text, format), english);
}

/** Takes pairs of kind and paragraph, joins the paragraphs with blank lines, and expects the kinds back. */
function expectKinds(format: Format, ...rows: readonly (readonly [Paragraph["kind"], string])[]): void {
  const text = rows.map(([, paragraph]) => paragraph).join("\n\n");
  const found = paragraphsOf(text, format).map((paragraph) => [paragraph.kind, slice(text, paragraph)]);
  assert.deepEqual(found, rows);
}

const body = "The harbour board said on Tuesday that the ferry would not sail before May.";

suite("paragraphs", () => {
  test("an article has head, body and tail", () => {
    expectKinds(
      "plain",
      ["headline", "Harbour board delays the ferry again"],
      ["standfirst", "A boat, a bridge and no money"],
      ["byline", "By Jane Roe in Port Ellsmere"],
      ["body", `PORT ELLSMERE, March 3 (Wire) – ${body}`],
      ["crossHead", "What happens next"],
      ["body", body],
      ["caption", "Tom Vale, chairman of the board. Photo: Example Wire"],
      ["credit", "Photograph: Ann Lee"],
      ["body", "“We are sorry,” he said."],
      ["boilerplate", "(Reporting by Jane Roe; editing by Ann Lee)"],
    );
  });

  test("the dateline lies outside the content", () => {
    const text = `LEEDS, March 3 (Wire) – ${body}`;
    const [paragraph] = paragraphsOf(text);
    assert.equal(slice(text, paragraph?.dateline ?? { start: 0, end: 0 }), "LEEDS, March 3 (Wire) –");
    assert.equal(slice(text, paragraph?.content ?? { start: 0, end: 0 }), body);
  });

  test("a place with a dash in the middle of a sentence is no dateline", () => {
    assert.equal(paragraphsOf("Leeds – the city of mills – is flooded.")[0]?.dateline, undefined);
  });

  test("labels that alternate are turns, and a list of labels is not", () => {
    const text = "Q: Did you know?\n\nA: No. Nobody did.\n\nQ: Why?";
    const turns = paragraphsOf(text);
    assert.deepEqual(
      turns.map(({ kind }) => kind),
      ["turn", "turn", "turn"],
    );
    assert.deepEqual(
      turns.map(({ label }) => label && slice(text, label)),
      ["Q", "A", "Q"],
    );
    expectKinds("plain", ["body", `Where: ${body}`], ["body", `Tickets: ${body}`]);
  });

  test("counts behind names are no turns", () => {
    const kinds = paragraphsOf("Lund: 547.\n\nOkoro: 46.\n\nLund: 12.\n\nOkoro: 9.").map(({ kind }) => kind);
    assert.ok(!kinds.includes("turn"));
  });

  test("bold questions are turns where somebody answers for themselves", () => {
    expectKinds(
      "markdown",
      ["turn", "**Why did you leave?**"],
      ["turn", "I was tired of it."],
      ["turn", "**And now?**"],
      ["turn", "Now I sleep."],
    );
  });

  test("Markdown's forms are known", () => {
    expectKinds(
      "markdown",
      ["frontMatter", "---\ntitle: Ferry\n---"],
      ["headline", "# Ferry delayed"],
      ["body", body],
      ["crossHead", "## What next"],
      ["listItem", "- a boat"],
      ["blockQuote", "> We are sorry."],
      ["code", "```\nlet x\n```"],
      ["table", "| a | b |\n|---|---|\n| 1 | 2 |"],
      ["body", body],
    );
  });

  test("a quotation that repeats the body is a pull quote", () => {
    expectKinds(
      "plain",
      ["body", body],
      ["pullQuote", "“Nobody told us that the boat was late”"],
      ["body", "“Nobody told us that the boat was late, and nobody ever will,” said Tom Vale of the board."],
    );
  });

  test("wrapped lines are one paragraph, and a text of a paragraph a line has as many", () => {
    const wrapped =
      "The harbour board said on Tuesday that the\nferry would not sail before May, because\nthe engine had not come in time for it.";
    assert.equal(paragraphsOf(wrapped).length, 1);
    assert.equal(paragraphsOf(`${body}\n“No,” he said.\n${body}`).length, 3);
  });

  test("line ends of every system divide alike", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      assert.equal(paragraphsOf(`\ufeff${body}${end}${end}${body}`).length, 2, JSON.stringify(end));
    }
  });

  test("a draft of one sentence is body text", () => {
    expectKinds("plain", ["body", "She said: “It works"]);
  });

  test("any text has paragraphs that are sorted and apart, with content within", () => {
    const piece = fc.constantFrom(
      "\n",
      "\n\n",
      "Q: a",
      "# ",
      "> ",
      "- ",
      "**",
      "```",
      "| a | b |",
      "a b.",
      "“",
      "By A",
      "\r",
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom<Format>("plain", "markdown"), (pieces, format) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end, content } of paragraphsOf(text, format)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.ok(content.start >= start && content.end <= end && content.start <= content.end);
          last = end;
        }
      }),
    );
  });
});
