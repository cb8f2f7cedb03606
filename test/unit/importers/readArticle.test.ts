import assert from "node:assert/strict";
import fastCheck from "fast-check";
import { createImportArticle } from "../../../server/src/importArticle.ts";
import * as importers from "../../../server/src/importers/readArticle.ts";
import { inEnglish } from "../../support/inEnglish.ts";
import { annotatedDocx, docx, type WordComment } from "../../support/wordDocument.ts";

suite("documents as articles", () => {
  suite("Word documents", () => {
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
  });

  suite("web pages", () => {
    test("the headline comes first, then the main text, without what stands beside it", async () => {
      await expectPage(
        "<title>Boat - Site</title><header><nav>Menu</nav></header><main><p>World<h1>Night <b>boat</b></h1><aside>More</aside><p>It <strong>sails</strong> &amp; sinks.<footer>Share</footer></main><footer>Imprint</footer>",
        ["# Night boat", "World", "It **sails** & sinks."],
      );
    });

    test("a page without a headline has its title for one", async () => {
      await expectPage("<title>Night boat</title><p>It sails.", ["# Night boat", "It sails."]);
      await expectPage("<title>Night boat</title><p>Night boat<p>It sails.", ["Night boat", "It sails."]);
    });

    test("of several headlines none is moved, and the others are cross-heads", async () => {
      await expectPage("<h1>One</h1><p>a<h1>Two</h1><h3>Three</h3>", ["# One", "a", "## Two", "### Three"]);
    });

    test("lists, breaks, quotes and lines of preformatted text keep their form", async () => {
      await expectPage(
        "<p>a<br>b<br><br>c<ul><li>d<li><p>e<p>f<ol><li>g<li>h</ol></ul><blockquote><p>i<p>j</blockquote><pre>LEE: k\nOSEI: l</pre><q>m</q>",
        ["a\\\nb", "c", "- d\n- e", "  f\n  1. g\n  2. h", "> i\n>\n> j", "LEE: k\\\nOSEI: l", "“m”"],
      );
    });

    test("links lead to pages and mail only", async () => {
      await expectPage(
        '<a href="https://example.org/a (b)">one [1]</a>, <a href="javascript:alert(1)">two</a>, <a href="command:x">three</a>, <a href="file:///etc/passwd">four</a>, <a href="mailto:desk@example.org">five</a>',
        ["[one \\[1\\]](https://example.org/a%20%28b%29), two, three, four, [five](mailto:desk@example.org)"],
      );
    });

    test("a page has no notes, whatever its places are called", async () => {
      const read = await readArticle(
        "a.html",
        Buffer.from('<a id="comment-start-1"></a>x<a id="note-footnote-1"></a>'),
      );
      assert.deepEqual(read, { text: "x\n", notes: [], told: [] });
    });

    test("pictures are told of", async () => {
      const read = await readArticle("a.htm", Buffer.from("<img><p>x</p><img>"));
      assert.deepEqual(read, { text: "x\n", notes: [], told: ["2 pictures were left out."] });
    });

    test("any string is an article or none", async () => {
      const part = fastCheck.constantFrom(
        ...[
          "<p>",
          "<ul>",
          "<li>",
          "</ul>",
          "<br>",
          "<b>",
          "</b>",
          "<h1>",
          "</h1>",
          "<blockquote>",
          "<pre>",
          "\n",
        ],
        ...[
          "<a href='https://a.b'>",
          "</a>",
          "<main>",
          "<article>",
          "*",
          "_",
          "- ",
          "\0",
          "\ud83d",
          "word",
          " ",
        ],
      );
      await fastCheck.assert(
        fastCheck.asyncProperty(fastCheck.array(part), async (parts) => {
          const read = await readArticle("a.html", Buffer.from(parts.join("")));
          if ("problem" in read) return;
          assert.doesNotMatch(read.text, /[^\P{Cc}\n]| \n|\n{3}/u);
        }),
        { numRuns: 300, seed: 5 },
      );
    });

    test("a page may be nested deeper than calls can be, or too deep to be read in time", async () => {
      const read = (html: string, milliseconds: number) =>
        createImportArticle(thread, milliseconds)("a.html", Buffer.from(html).toString("base64")).then(
          inEnglish,
        );
      const lists = await read(`${"<ul><li>".repeat(3000)}x`, 60_000);
      assert.deepEqual(lists, { text: "        - x\n", notes: [], told: [] });
      assert.deepEqual(await read("<div>".repeat(100_000), 500), {
        problem: "The document takes too long to read.",
      });
    });
  });

  suite("ArchieML", () => {
    test("headline, deck, byline and texts are the article, other keys front matter", async () => {
      await expectArchie(
        "slug: boat\nHeadline: Night boat\ndek: It is back\nbyline: Lena Marsh\n{photo}\nsrc: a.jpg\n{}\ntext: It sails.\n\nIt sank: twice.\n:end",
        [
          '---\nslug: "boat"\nphoto-src: "a.jpg"\n---',
          "# Night boat",
          "It is back",
          "By Lena Marsh",
          "It sails.",
          "It sank: twice.",
        ],
      );
    });

    test("free text keeps its order, its cross-heads, quotes and the turns of an interview", async () => {
      await expectArchie(
        "title: Night boat\n[+body]\nIt sails.\n\nLEE: We close.\nsubhed: Next\nquote: We tried.\nimage: b.png\nEnd.\n[]\nauthor: By Lena",
        [
          '---\nbody-4-image: "b.png"\n---',
          "# Night boat",
          "By Lena",
          "It sails.",
          "LEE: We close.",
          "## Next",
          "> We tried.",
          "End.",
        ],
      );
    });

    test("lists of texts and of objects are read in order", async () => {
      await expectArchie("[story]\n* One.\n* Two.\n[]\n[body]\np: Three.\nid: 1\np: Four.\n[]", [
        '---\nbody-0-id: "1"\n---',
        "One.",
        "Two.",
        "Three.",
        "Four.",
      ]);
    });

    test("what is skipped, ignored or escaped is read as ArchieML has it", async () => {
      await expectArchie(
        "text: One.\n\\Note: two.\n:end\n:skip\ntext: No.\n:endskip\nbody: Three.\n:ignore\nbody: No.",
        ["One.", "Note: two.", "Three."],
      );
    });

    test("lines under no key are told of, and so are keys that are too many", async () => {
      const read = await readArticle("a.aml", Buffer.from("text: One.\nstray\n\nstray"));
      assert.deepEqual(read, {
        text: "One.\n",
        notes: [],
        told: [
          "2 lines stand under no key and were left out; ArchieML ends texts of several lines with :end.",
        ],
      });
      const keys = Array.from({ length: 300 }, (_, index) => `key${index}: x`);
      const many = await readArticle("a.aml", Buffer.from(["text: One.", ...keys].join("\n")));
      assert.ok("told" in many);
      assert.deepEqual(many.told, ["150 keys were left out: front matter has 150 at most."]);
    });

    test("keys are no traps", async () => {
      await expectArchie("{__proto__}\nconstructor: x\n{}\ntoString.a: y\ntext: One.\nsources: ../../a.txt", [
        '---\n__proto__-constructor: "x"\ntoString-a: "y"\nsources: "../../a.txt"\n---',
        "One.",
      ]);
    });

    test("a file without texts says which keys are wanted", async () => {
      const read = await readArticle("a.aml", Buffer.from("slug: boat\nJust words"));
      assert.ok("problem" in read);
      assert.match(read.problem, /^No text was found\. In ArchieML an article has keys such as headline/u);
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

const thread = new URL("../../../server/src/importers/importThread.js", import.meta.url);

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

async function expectPage(html: string, blocks: readonly string[]): Promise<void> {
  const read = await readArticle("boat.html", Buffer.from(html));
  assert.ok("text" in read, JSON.stringify(read));
  assert.equal(read.text, `${blocks.join("\n\n")}\n`);
}

async function expectArchie(source: string, blocks: readonly string[]): Promise<void> {
  const read = await readArticle("boat.aml", Buffer.from(source));
  assert.ok("text" in read, JSON.stringify(read));
  assert.equal(read.text, `${blocks.join("\n\n")}\n`);
}
