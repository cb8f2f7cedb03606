import assert from "node:assert/strict";
import { compareQuote } from "../../../server/src/sources/compareQuote.ts";
import { readSourceText } from "../../../server/src/sources/readSource.ts";
import { SourceIndex } from "../../../server/src/sources/sourceIndex.ts";
import { createRandom } from "../../../server/training/random.ts";
import { readTaggedFolder } from "../../../server/training/readArticles.ts";
import { makeQuotes, makeTranscripts } from "../../bench/pseudoTranscripts.ts";
import { english } from "../../support/lexicon.ts";

suite("quotations out of long texts", () => {
  test("are judged right 95 times in 100, and no changed number or negation is missed", () => {
    const random = createRandom(3);
    const transcripts = makeTranscripts(textsOf("train").slice(0, 120), random);
    const index = new SourceIndex(english.lists);
    for (const { uri, name, text } of transcripts) index.set(readSourceText(uri, name, text));
    const judged = makeQuotes(transcripts, textsOf("dev"), random, 0.2).map(({ expected, text, names }) => ({
      expected,
      text,
      verdict: compareQuote({ text, spans: [{ start: 0, end: text.length }], names }, index)?.verdict,
    }));
    const wrong = judged.filter(({ expected, verdict }) => verdict !== expected);
    assert.ok(judged.length >= 118);
    assert.ok(wrong.length <= judged.length * 0.05, JSON.stringify(wrong, undefined, 1));
    assert.deepEqual(
      wrong.filter(({ expected }) => expected === "number-changed" || expected === "negation-changed"),
      [],
    );
  });
});

function textsOf(part: string): readonly string[] {
  return readTaggedFolder(`test/articles/written/${part}`).map(({ text }) => text);
}
