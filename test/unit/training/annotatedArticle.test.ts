import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { parseAnnotatedArticle } from "../../../server/training/annotatedArticle.ts";
import { readTaggedFolder } from "../../../server/training/readArticles.ts";

const written = fileURLToPath(new URL("../../../../test/articles/written/", import.meta.url));

suite("tagged articles", () => {
  test("tags are taken out of the text, and spans hold what they enclosed", () => {
    const article = parseAnnotatedArticle("a", 'Hi, <p n="Ann Lee">Ann</p> of <o>the <l>Oslo</l> Bank</o>.');
    assert.equal(article.text, "Hi, Ann of the Oslo Bank.");
    assert.deepEqual(article.people, [{ start: 4, end: 7, name: "Ann Lee" }]);
    assert.deepEqual(
      article.entities.map(({ start, end, type }) => [article.text.slice(start, end), type]),
      [
        ["Ann", "Person"],
        ["the Oslo Bank", "Organization"],
        ["Oslo", "Location"],
      ],
    );
  });

  test("a quotation without a speaker has null, as the scorer wants it", () => {
    const [quote] = parseAnnotatedArticle("a", '<q k="d" s="">"No."</q>').quotes;
    assert.deepEqual(quote, { start: 0, end: 5, kind: "direct", speech: 1, speaker: null });
  });

  test("a tag that closes another one is refused with the name of the article", () => {
    assert.throws(() => parseAnnotatedArticle("a", "<o><l>Oslo</o></l>"), /^Error: a: <\/o> closes <l>/u);
    assert.throws(() => parseAnnotatedArticle("a", "<o>Oslo"), /^Error: a: <o> is never closed/u);
  });

  test("the committed articles parse, and none got lost", () => {
    assert.ok(readTaggedFolder(`${written}train`).length >= 240);
    assert.equal(readTaggedFolder(`${written}dev`).length, 40);
  });
});
