import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Span } from "../../../server/src/text/span.ts";
import type { AnnotatedArticle } from "../../../server/training/annotatedArticle.ts";
import { readTaggedFolder } from "../../../server/training/readArticles.ts";

const written = new URL("../../../../test/articles/written/", import.meta.url);

suite("the project's own articles", () => {
  for (const part of ["train", "dev", "heldBack"]) {
    const folder = fileURLToPath(new URL(part, written));
    if (!existsSync(folder)) continue;
    const articles = readTaggedFolder(folder);

    test(`in ${part}, every string in double marks is said by somebody or marked as no speech`, () => {
      assert.deepEqual(articles.flatMap(looseStrings), []);
    });

    test(`in ${part}, every speaker is a person of the article, “anonymous”, or in its words`, () => {
      assert.deepEqual(articles.flatMap(unknownSpeakers), []);
    });

    test(`in ${part}, no article stands twice`, () => {
      assert.equal(new Set(articles.map(({ text }) => text)).size, articles.length);
    });
  }
});

// “Here ends the road” and "Here ends the road", within a line; what a mark opens in one paragraph and closes in
// another is not looked at.
const marked = /“[^“”\n]*”|"[^"\n]*"/gu;

function looseStrings({ id, text, quotes, notSpeech }: AnnotatedArticle): readonly string[] {
  const covers: readonly Span[] = [...quotes, ...notSpeech];
  return [...text.matchAll(marked)]
    .filter(
      ({ index, 0: { length } }) =>
        !covers.some((it) => it.start <= index + 1 && it.end >= index + length - 1),
    )
    .map(({ 0: string }) => `${id}: ${string}`);
}

function unknownSpeakers({ id, text, quotes, people }: AnnotatedArticle): readonly string[] {
  const names = new Set(people.map(({ name }) => name));
  const words = new Set(wordsOf(text));
  return quotes
    .flatMap(({ speaker }) => speaker?.name ?? [])
    .filter((name) => name !== "anonymous" && !names.has(name))
    .filter((name) => !wordsOf(name).every((word) => words.has(word)))
    .map((name) => `${id}: ${name}`);
}

/** Words in lower case without "the": "the study" is in the words of "a study by …". */
function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== "the");
}
