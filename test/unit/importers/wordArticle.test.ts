import assert from "node:assert/strict";
import fastCheck from "fast-check";
import * as importers from "../../../server/src/importers/readArticle.ts";
import { inEnglish } from "../../support/inEnglish.ts";
import { annotatedDocx, docx, type WordComment } from "../../support/wordDocument.ts";

suite("Word documents as articles", () => {
  test("headline, cross-heads, quotes and bold words are Markdown", async () => {
    await expectWord(
      "Title| Night boat\nBy **Lena** Marsh\nheading 1| Next\nQuote| We tried.\nQuote| We failed.",
      ["# Night boat", "By **Lena** Marsh", "## Next", "> We tried.\n>\n> We failed."],
    );
  });

  test("a first line without a style stays the first line", async () => {
    await expectWord("Night boat\nheading 1| Next\nIt sails.", ["Night boat", "## Next", "It sails."]);
  });

  test("what Markdown would read otherwise has a backslash, and nothing else has", async () => {
    await expectWord(
      [
        "1. May, # 5 and 5 * 3 = 15 [CHECK] snake_case [TK]",
        "- Lund, a*b*, _so_ `x` ~~y~~",
        "<!-- factcheck-disable --> <b>x</b> a < b",
        "[words](command:x) [^1] [a]: b &amp; &c",
        "---",
        "C:\\temp \\* > #1",
      ].join("\n"),
      [
        "1\\. May, # 5 and 5 * 3 = 15 [CHECK] snake_case [TK]",
        "\\- Lund, a\\*b\\*, \\_so\\_ \\`x\\` \\~\\~y\\~\\~",
        "\\<!-- factcheck-disable --> \\<b>x\\</b> a < b",
        "[words\\](command:x) \\[^1] [a\\]: b \\&amp; &c",
        "\\---",
        "C:\\temp \\\\\\* > #1",
      ],
    );
  });

  test("a comment is on its words, whatever they look like", async () => {
    await expectNotes(
      "The {1}night **boat**{/1} sails.",
      [comment("Since when?")],
      ["Kim Lind on “night **boat”: Since when?"],
    );
  });

  test("of words that stand twice a comment is on the ones that it was made on", async () => {
    const { text, notes } = await readWord("The boat and {1}the boat{/1} sailed.", [comment("Which?")]);
    assert.equal(notes[0]?.span?.start, text.lastIndexOf("the boat"));
  });

  test("a comment may run over paragraphs, and around others", async () => {
    await expectNotes(
      "It {1}sailed.\nThen {2}it{/2} sank.{/1}\nEnd",
      [comment("Really?"), comment("What?")],
      ["Kim Lind on “sailed.\n\nThen it sank.”: Really?", "Kim Lind on “it”: What?"],
    );
  });

  test("an answer without words of its own is on those of the comment; resolved together", async () => {
    await expectNotes(
      "The {1}boat{/1} sailed.",
      [comment("Which?", { isResolved: true }), comment("The old one.", { author: "Lena", answers: 1 })],
      ["Kim Lind (resolved) on “boat”: Which?", "Lena (resolved) on “boat”: The old one."],
    );
  });

  test("a comment on no words is on a place, and one that the text does not name is on none", async () => {
    const { text, notes } = await readWord("It sailed.{@1} It sank.", [
      comment("Source?"),
      comment("All good."),
    ]);
    const place = text.indexOf(" It sank");
    assert.deepEqual(
      notes.map(({ span, text: words }) => [words, span]),
      [
        ["Source?", { start: place, end: place }],
        ["All good.", undefined],
      ],
    );
  });

  test("a comment on pages is on their first paragraph, or its first words", async () => {
    const long = "The boat sailed on and on. ".repeat(30).trim();
    const [first] = (await readWord(`{1}${long}\n${long}{/1}`, [comment("Cut.")])).notes;
    assert.deepEqual(first?.span, { start: 0, end: long.length });
    const longer = `${long} ${long}`;
    const [second] = (await readWord(`{1}${longer}{/1}`, [comment("Cut.")])).notes;
    assert.ok(second?.span && second.span.end <= 1000 && longer[second.span.end] === " ");
  });

  test("a comment on words that were deleted is on the place where they were", async () => {
    const deleted = "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>";
    const body = `<w:p><w:r><w:t>It sank.</w:t></w:r><w:commentRangeStart w:id="1"/>${deleted}<w:commentRangeEnd w:id="1"/><w:r><w:t xml:space="preserve"> So.</w:t></w:r></w:p>`;
    const bytes = await docx(body, {
      "word/comments.xml": `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="Kim Lind"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment></w:comments>`,
      "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`,
    });
    const read = await readArticle("a.docx", bytes);
    assert.ok("text" in read);
    assert.equal(read.text, "It sank. So.\n");
    assert.deepEqual(read.notes[0]?.span, { start: 8, end: 8 });
    assert.deepEqual(read.told, ["Tracked changes were taken as accepted."]);
  });

  test("footnotes are marks in the text and notes of their own, numbered as they stand", async () => {
    const { text, notes } = await readWord("One.{^2} Two{^1}, and one.{^2}", [], ["Report, p. 12", "Call"]);
    assert.equal(text, "One.[^1] Two[^2], and one.[^1]\n");
    assert.deepEqual(
      notes.map(({ number, text: words, span }) => [number, words, span?.start]),
      [
        [1, "Call", 4],
        [2, "Report, p. 12", 12],
      ],
    );
  });

  test("names, dates and control characters are cleaned, and no author is made up", async () => {
    const { notes } = await readWord("{1}One{/1} {2}two{/2} {3}three{/3}", [
      comment("a\tb", { author: "../../Kim", date: "2026-03-01T10:00:00Z" }),
      comment("c", { author: " ", date: "yesterday" }),
      comment("\u202eevil", { author: "x".repeat(500) }),
    ]);
    assert.deepEqual(
      notes.map(({ author, date, text }) => [author?.slice(0, 120), date, text]),
      [
        ["../../Kim", "2026-03-01T10:00:00Z", "a b"],
        [undefined, undefined, "c"],
        ["x".repeat(100), undefined, "\u202eevil"],
      ],
    );
  });

  test("words from right to left, and of two units, are where they are", async () => {
    await expectNotes(
      "🙂 שלום {1}עולם{/1} and {2}🙂🙂{/2}.",
      [comment("a"), comment("b")],
      ["Kim Lind on “עולם”: a", "Kim Lind on “🙂🙂”: b"],
    );
  });

  test("ten thousand comments are all there", async () => {
    const count = 10_000;
    const lines = Array.from(
      { length: count },
      (_, index) => `Boat {${index + 1}}no. ${index}{/${index + 1}} sank.`,
    );
    const { text, notes } = await readWord(
      lines.join("\n"),
      lines.map((_, index) => comment(`${index}?`)),
    );
    assert.equal(notes.length, count);
    for (const [index, { span, text: words }] of notes.entries()) {
      assert.equal(span && text.slice(span.start, span.end), `no. ${index}`);
      assert.equal(words, `${index}?`);
    }
  });

  test("spans lie in the text, whatever stands where", async () => {
    const part = fastCheck.constantFrom(
      ...[
        "{1}",
        "{/1}",
        "{2}",
        "{/2}",
        "{@1}",
        "{^1}",
        "\n",
        "**b**",
        " ",
        "word",
        "* ",
        "[",
        "](",
        "\u0001",
        "é",
      ],
    );
    await fastCheck.assert(
      fastCheck.asyncProperty(fastCheck.array(part), async (parts) => {
        const bytes = await annotatedDocx(parts.join(""), [comment("One"), comment("Two")], ["Note"]);
        const read = await readArticle("a.docx", bytes);
        if ("problem" in read) return;
        for (const { span } of read.notes) {
          const { start, end } = span ?? { start: 0, end: 0 };
          assert.ok(start >= 0 && start <= end && end <= read.text.length, JSON.stringify({ start, end }));
        }
        assert.equal(read.notes.filter(({ kind }) => kind === "comment").length, 2);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  test("what is no Word document, or has no text, says so", async () => {
    const problemOf = async (bytes: Uint8Array) => await readArticle("a.docx", bytes);
    assert.deepEqual(await problemOf(Buffer.from("x")), {
      problem: "The file is no Word document (.docx).",
    });
    assert.deepEqual(await problemOf(await docx("<w:p/>")), { problem: "The document has no text." });
    assert.deepEqual(await problemOf((await docx("<w:p/>")).subarray(0, 90)), {
      problem: "The Word document is damaged or protected.",
    });
  });

  test("other files are none", async () => {
    const read = await readArticle("boat.pdf", Buffer.from("%PDF"));
    assert.ok("problem" in read);
    assert.match(read.problem, /^Only Word documents/u);
  });
});

async function readArticle(name: string, bytes: Uint8Array) {
  return inEnglish(await importers.readArticle(name, bytes));
}

function comment(words: string, more: Partial<WordComment> = {}): WordComment {
  return { author: "Kim Lind", words, ...more };
}

async function readWord(
  lines: string,
  comments: readonly WordComment[] = [],
  footnotes: readonly string[] = [],
) {
  const read = await readArticle("boat.docx", await annotatedDocx(lines, comments, footnotes));
  assert.ok("text" in read, JSON.stringify(read));
  return read;
}

async function expectWord(lines: string, blocks: readonly string[]): Promise<void> {
  assert.equal((await readWord(lines)).text, `${blocks.join("\n\n")}\n`);
}

/** "Kim Lind on “boat”: Which?": who, on which words, what. */
async function expectNotes(
  lines: string,
  comments: readonly WordComment[],
  expected: readonly string[],
): Promise<void> {
  const { text, notes } = await readWord(lines, comments);
  assert.deepEqual(
    notes.map(({ author, isResolved, span, text: words }) => {
      const on = span ? text.slice(span.start, span.end) : "–";
      return `${author}${isResolved ? " (resolved)" : ""} on “${on}”: ${words}`;
    }),
    expected,
  );
}
