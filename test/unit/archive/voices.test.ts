import assert from "node:assert/strict";
import { linkVoices } from "../../../server/src/archive/voices.ts";
import { archived } from "../../support/archive.ts";

const first = archived(
  "a.txt",
  "“We have 14 cracks,” Dana Whitlow said. “It leaks,” Whitlow said.\n\n“It will hold,” a source said.\n",
);
const second = archived(
  "b.txt",
  "DANA WHITLOW was there. “Come in,” said Dana Whitlow.\n\nOkoro said: “No.”\n",
);
const third = archived("c.txt", "“No way,” Okoro said.\n");
const fourth = archived("d.txt", "The hall was full. “Nobody asked us.”\n");

suite("voices of many articles", () => {
  test("a full name is one voice in all articles, most words first", () => {
    const { voices } = linkVoices([first, second]);
    const [dana] = voices;
    assert.deepEqual(
      [dana?.name, dana?.quoteCount, dana?.wordCount, dana?.appearances.map(({ article }) => article.name)],
      ["Dana Whitlow", 3, 8, ["a.txt", "b.txt"]],
    );
  });

  test("a surname alone is somebody else in each article", () => {
    const okoros = linkVoices([second, third]).voices.filter(({ name }) => name === "Okoro");
    assert.deepEqual(
      okoros.map(({ appearances }) => appearances.map(({ article }) => article.name)),
      [["c.txt"], ["b.txt"]],
    );
    assert.equal(new Set(okoros.map(({ id }) => id)).size, 2);
  });

  test("what nobody named says is counted apart, and all adds up", () => {
    const { voices, nameless, unattributed, total } = linkVoices([first, second, third, fourth]);
    assert.deepEqual(nameless, { quoteCount: 1, wordCount: 3 });
    assert.deepEqual(unattributed, { quoteCount: 1, wordCount: 3 });
    const named = voices.reduce((sum, { wordCount }) => sum + wordCount, 0);
    assert.equal(named + nameless.wordCount + unattributed.wordCount, total.wordCount);
  });

  test("who is only named is no voice", () => {
    const { voices } = linkVoices([archived("d.txt", "Ana Lund came to the hall at noon and left.\n")]);
    assert.deepEqual(voices, []);
  });
});
