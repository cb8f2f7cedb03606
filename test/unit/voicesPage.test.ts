import assert from "node:assert/strict";
import { renderVoicesPage, type VoicesTable } from "../../client/src/archive/voicesPage.ts";

const columns = { name: "Who", share: "Share", words: "Words", quotes: "Quotes", articles: "Articles" };
const row = { isNamed: true, share: "60 %", words: "30", quotes: "4", articles: "2", bar: 1 };

function pageOf(table: Partial<VoicesTable>): string {
  return renderVoicesPage(
    { title: "Voices", summary: "50 words", columns, rows: [], note: "", ...table },
    { language: "en", style: "style:voices.css", styleSource: "style:" },
  );
}

suite("page of voices", () => {
  test("each voice has a row with its numbers, and a bar as long as its share of the longest", () => {
    const page = pageOf({
      rows: [
        { ...row, name: "Ana Lund" },
        { ...row, name: "Ben Okoro", bar: 0.25 },
      ],
    });
    assert.deepEqual(
      [...page.matchAll(/<th scope="row">(?<name>[^<]*)<\/th>.*?<rect width="(?<width>[^"]*)"/gu)].map(
        ({ groups }) => [groups?.["name"], groups?.["width"]],
      ),
      [
        ["Ana Lund", "100.0%"],
        ["Ben Okoro", "25.0%"],
      ],
    );
  });

  test("texts of an article stay text: no element, no attribute, no entity comes of them", () => {
    const hostile = `<img src=x onerror=alert(1)> "'&lt; </table><script>`;
    const page = pageOf({
      title: hostile,
      summary: hostile,
      note: hostile,
      rows: [{ ...row, name: hostile }],
    });
    assert.doesNotMatch(page, /<(?:img|script)\b/u);
    assert.equal(page.split("</table>").length, 2);
    assert.equal(page.split("&lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;lt;").length, 6);
  });

  test("no script runs, and nothing is loaded but the style sheet", () => {
    const page = pageOf({ rows: [{ ...row, name: "Ana Lund" }] });
    assert.match(page, /content="default-src 'none'; style-src style:"/u);
    assert.deepEqual(page.match(/(?:href|src)="[^"]*"/gu), ['href="style:voices.css"']);
    assert.doesNotMatch(page, / style=|<script|https?:|url\(/u);
  });

  test("where nobody is quoted there is no table", () => {
    assert.doesNotMatch(pageOf({}), /<table/u);
  });
});
