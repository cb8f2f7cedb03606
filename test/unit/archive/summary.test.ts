import assert from "node:assert/strict";
import { summarizeArticle } from "../../../server/src/archive/summary.ts";
import { slice } from "../../../server/src/text/span.ts";
import { readMarked } from "../../support/articles.ts";

/** Each quote of an article with who says it, a name or a phrase in brackets. */
function voicesOf(text: string): readonly string[] {
  const { names, quotes } = summarizeArticle(readMarked(text).article);
  return quotes.map(({ speaker, phrase, text: words }) => {
    const name = speaker === undefined ? `[${phrase ?? ""}]` : names[speaker]?.name;
    return `${name}: ${words}`;
  });
}

suite("summary of an article", () => {
  test("quotes have their speaker: by name, by phrase or none", () => {
    assert.deepEqual(
      voicesOf(
        "The hall was full. “Nobody asked us.”\n\nIt was late.\n\n“We have 14 cracks in the wall,” Dana Whitlow said.\n\n“It will hold,” a source said.\n",
      ),
      [
        "[]: “Nobody asked us.”",
        "Dana Whitlow: “We have 14 cracks in the wall,”",
        "[a source]: “It will hold,”",
      ],
    );
  });

  test("what a headline repeats, titles, and quotes within quotes are not counted", () => {
    const said = voicesOf(
      "Whitlow: ‘We have 14 cracks’\n\n“We have 14 cracks and he called them ‘hairlines’ in May,” Dana Whitlow said. Her novel “The Wall and the Sea” came out in 2019.\n",
    );
    assert.deepEqual(said, ["Dana Whitlow: “We have 14 cracks and he called them ‘hairlines’ in May,”"]);
  });

  test("people come with their forms, their role and what is told of them without marks", () => {
    const { article } = readMarked(
      "Dana Whitlow, chief engineer of the port, said the wall could fail. Whitlow wrote the plan.\n",
    );
    const { names, quotes } = summarizeArticle(article);
    const [person] = names;
    assert.deepEqual(
      [person?.kind, person?.forms, person?.role, person?.indirectCount, quotes.length],
      ["person", ["Dana Whitlow", "Whitlow"], "chief engineer of the port", 1, 0],
    );
    assert.equal(person && slice(article.text, person), "Dana Whitlow");
  });

  test("runs of eight words or more have the ends of sentences within them", () => {
    const [quote] = summarizeArticle(
      readMarked("“We waited all night for you. Then the boat came at dawn,” Dana Whitlow said.\n").article,
    ).quotes;
    assert.deepEqual(quote?.runs, [
      { words: "we waited all night for you then the boat came at dawn", stops: [5] },
    ]);
  });

  test("a text that is no article has nobody", () => {
    assert.deepEqual(summarizeArticle(readMarked("").article), { headline: "", names: [], quotes: [] });
  });
});
