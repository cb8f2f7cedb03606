import assert from "node:assert/strict";
import fastCheck from "fast-check";
import JSZip from "jszip";
import * as importers from "../../../server/src/importers/readDocument.ts";
import * as threads from "../../../server/src/importSource.ts";
import type { ReadText } from "../../../server/src/sources/source.ts";
import { slice } from "../../../server/src/text/span.ts";
import { inEnglish } from "../../support/inEnglish.ts";
import { archive, docx, names } from "../../support/wordDocument.ts";

suite("documents", () => {
  suite("web pages", () => {
    test("a web page is the text of its blocks", async () => {
      const html =
        "<html><head><title>x</title><style>p{}</style></head><body><!-- no --><p><b>LEE:</b> We&rsquo;ll\n close &amp; sell.</p><div>In&nbsp;May<br>or June</div><script>var x = '<p>';</script></body></html>";
      await expectPage(html, ["LEE@–: We’ll close & sell.", "LEE@–: In\u00a0May", "LEE@–: or June"]);
    });

    test("what browsers mend is mended: tags that are never closed, and a head without end", async () => {
      await expectPage(
        "<title>x</title><p>LEE: We will close.<p>In <i>May</p><ul><li>or June<li>a < b &notanentity; &copy</ul>",
        ["LEE@–: We will close.", "LEE@–: In May", "LEE@–: or June", "LEE@–: a < b ¬anentity; ©"],
      );
    });

    test("menus, drawings and what stands for scripts are no words", async () => {
      await expectPage(
        "<nav><a>Home</a></nav><svg><title>Logo</title><text>x</text></svg><noscript>Turn it on.</noscript><template><p>no</p></template><p>LEE: We will close.</p>",
        ["LEE@–: We will close."],
      );
    });

    test("lines of a preformatted text are lines", async () => {
      await expectPage("<pre>LEE: We will close.\nMayor Lund: When?</pre>", [
        "LEE@–: We will close.",
        "Mayor Lund@–: When?",
      ]);
    });

    test("a page in Windows-1252 is read", async () => {
      const bytes = Buffer.from("<p>LEE: We\x92ll close.</p>", "latin1");
      assert.deepEqual(linesOf(await readDocument("lee.htm", bytes)), ["LEE@–: We’ll close."]);
    });

    test("any string is read, and segments lie in the text, in order", async () => {
      const parts = fastCheck.constantFrom(
        ...[
          "<p>",
          "</p>",
          "<pre>",
          "<svg>",
          "</svg>",
          "<script>",
          "</script>",
          "<table>",
          "<td>",
          "<!--",
          "-->",
        ],
        ...["<", "&amp;", "&#x110000;", "\n", " ", "LEE:", "[00:12]", "We will", "é", "\ud83d", "\0"],
      );
      await fastCheck.assert(
        fastCheck.asyncProperty(fastCheck.array(parts), async (pieces) => {
          expectOrder(await readDocument("x.html", Buffer.from(pieces.join(""))));
        }),
        { numRuns: 300 },
      );
    });
  });

  suite("Word documents", () => {
    test("a Word document is its paragraphs, without what was deleted", async () => {
      const body =
        '<w:p><w:r><w:t>LEE: We will </w:t></w:r><w:r><w:t xml:space="preserve">close &amp; sell.</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>Never.</w:delText></w:r></w:del><w:r><w:t>In May.</w:t></w:r></w:p>';
      for (const compression of ["DEFLATE", "STORE"] as const)
        await expectDocument(await docx(body, {}, compression), [
          "LEE@–: We will close & sell.",
          "LEE@–: In May.",
        ]);
    });

    test("breaks, tabs, insertions and cells are kept apart", async () => {
      const body =
        "<w:p><w:r><w:t>LEE:</w:t><w:tab/><w:t>We will close.</w:t><w:br/><w:t>In May.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:ins><w:r><w:t>Or June.</w:t></w:r></w:ins></w:p></w:tc><w:tc><w:p><w:r><w:t>Or July.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
      await expectDocument(await docx(body), [
        "LEE@–: We will close.",
        "LEE@–: In May.",
        "LEE@–: Or June.",
        "LEE@–: Or July.",
      ]);
    });

    test("notes and pictures are left out, and so are files and addresses that it names", async () => {
      const body =
        '<w:p><w:r><w:t>LEE: We will close</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
      const parts = {
        "word/footnotes.xml": `<w:footnotes ${names}><w:footnote w:id="2"><w:p><w:r><w:t>Or so she said.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
        "word/_rels/document.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>',
      };
      await expectDocument(await docx(body, parts), ["LEE@–: We will close."]);
    });

    test("entities of a document type are not filled in", async () => {
      const xml = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "bbbbbbbb">]><w:document ${names}><w:body><w:p><w:r><w:t>LEE: &a;&b; close.</w:t></w:r></w:p></w:body></w:document>`;
      const { text, problem } = await readDocument("lee.docx", await archive({ "word/document.xml": xml }));
      assert.ok(problem !== undefined || text === "LEE: &a;&b; close.", text);
    });

    test("what is no Word document, or is cut off, says so", async () => {
      const whole = await docx("<w:p><w:r><w:t>LEE: We will close.</w:t></w:r></w:p>");
      const none = "The file is no Word document (.docx).";
      const damaged = "The Word document is damaged or protected.";
      await expectProblem(Buffer.from("no archive"), none);
      await expectProblem(Buffer.alloc(0), none);
      await expectProblem(await archive({ "xl/workbook.xml": "<x/>" }), none);
      for (const part of [0.2, 0.5, 0.9])
        await expectProblem(whole.subarray(0, whole.length * part), damaged);
      await expectProblem(await archive({ "word/document.xml": "<w:document" }), damaged);
      await expectProblem(await archive({ "word/document.xml": "" }), damaged);
    });

    test("what unpacks to more than it says is not unpacked", async () => {
      const zip = new JSZip();
      zip.file("word/document.xml", "");
      zip.file("word/media/a.bin", new Uint8Array(101_000_000));
      const compressionOptions = { level: 1 };
      const bytes = await zip.generateAsync({
        type: "nodebuffer",
        compression: "DEFLATE",
        compressionOptions,
      });
      // An archive may lie about its sizes: here the last file claims to have ten bytes.
      bytes.writeUInt32LE(10, bytes.lastIndexOf("PK\x01\x02") + 24);
      await expectProblem(bytes, "The Word document is too large.");
    });
  });

  suite("in a thread of their own", () => {
    test("documents and texts are read alike", async () => {
      const bytes = await docx("<w:p><w:r><w:t>LEE: We will close.</w:t></w:r></w:p>");
      assert.deepEqual(linesOf(await importFile("lee.docx", bytes)), ["LEE@–: We will close."]);
      assert.deepEqual(linesOf(await importFile("lee.txt", Buffer.from("LEE: In May."))), ["LEE@–: In May."]);
      assert.equal((await importFile("lee.html", Buffer.from("<p>Yes"))).uri, "file:///desk/lee.html");
    });

    test("a page that is nested too deep to be read in time is a problem", async () => {
      const bytes = Buffer.from("<div>".repeat(100_000));
      const { problem } = await importFile("lee.html", bytes, 500);
      assert.equal(problem, "The document takes too long to read.");
    });

    test("what comes after a document that ends the thread is read", async () => {
      const importSource = createImportSource(thread, 5000);
      const read = async (name: string, words: string) => {
        const source = await importSource({ uri: `file:///${name}`, name, bytes: Buffer.from(words) });
        return source.problem ?? source.text;
      };
      assert.deepEqual(
        await Promise.all([
          read("one.html", "<p>One."),
          read("deep.html", "<div>".repeat(100_000)),
          read("two.html", "<p>Two."),
          read("three.html", "<p>Three."),
        ]),
        ["One.", "The document takes too long to read.", "Two.", "Three."],
      );
    });

    test("a page may be nested deeper than calls can be", async () => {
      const { text } = await importFile(
        "lee.html",
        Buffer.from(`${"<b>".repeat(20_000)}LEE: We will close.`),
      );
      assert.equal(text, "LEE: We will close.");
    });

    test("a document that is nested deeper than calls can be is a problem", async () => {
      const bytes = await docx(`${"<w:ins>".repeat(100_000)}${"</w:ins>".repeat(100_000)}`);
      assert.equal(
        (await importFile("lee.docx", bytes)).problem,
        "The Word document is damaged or protected.",
      );
    });

    test("a thread that is not there is a problem of the document", async () => {
      const importSource = createImportSource(new URL("none.js", import.meta.url));
      const { problem } = await importSource({
        uri: "file:///lee.html",
        name: "lee.html",
        bytes: Buffer.from("x"),
      });
      assert.equal(problem, "The document could not be read.");
    });
  });
});

const thread = new URL("../../../server/src/importers/importThread.js", import.meta.url);

async function readDocument(name: string, bytes: Uint8Array) {
  return inEnglish(await importers.readDocument(name, bytes));
}

function createImportSource(...limits: Parameters<typeof threads.createImportSource>) {
  const importSource = threads.createImportSource(...limits);
  return async (file: Parameters<typeof importSource>[0]) => inEnglish(await importSource(file));
}

function importFile(name: string, bytes: Uint8Array, milliseconds?: number) {
  return createImportSource(thread, milliseconds)({ uri: `file:///desk/${name}`, name, bytes });
}

/** "LEE@12: We will close.": speaker, seconds and words of each segment. */
function linesOf({ text, segments }: ReadText): readonly string[] {
  return segments.map((it) => `${it.speaker ?? "–"}@${it.time ?? "–"}: ${slice(text, it)}`);
}

async function expectPage(html: string, expected: readonly string[]): Promise<void> {
  assert.deepEqual(linesOf(await readDocument("lee.html", Buffer.from(html))), expected);
}

async function expectDocument(bytes: Uint8Array, expected: readonly string[]): Promise<void> {
  const read = await readDocument("lee.docx", bytes);
  assert.equal(read.problem, undefined);
  assert.deepEqual(linesOf(read), expected);
}

async function expectProblem(bytes: Uint8Array, problem: string): Promise<void> {
  assert.deepEqual(await readDocument("lee.docx", bytes), { text: "", segments: [], problem });
}

function expectOrder({ text, segments }: ReadText): void {
  let end = 0;
  for (const segment of segments) {
    assert.ok(segment.start >= end && segment.end > segment.start && segment.end <= text.length);
    end = segment.end;
  }
}
