import assert from "node:assert/strict";
import fastCheck from "fast-check";
import { createImportArticle } from "../../../server/src/importArticle.ts";
import * as importers from "../../../server/src/importers/readArticle.ts";
import { inEnglish } from "../../support/inEnglish.ts";

suite("web pages as articles", () => {
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

suite("ArchieML as articles", () => {
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
      told: ["2 lines stand under no key and were left out; ArchieML ends texts of several lines with :end."],
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

async function readArticle(name: string, bytes: Uint8Array) {
  return inEnglish(await importers.readArticle(name, bytes));
}

const thread = new URL("../../../server/src/importers/importThread.js", import.meta.url);

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
