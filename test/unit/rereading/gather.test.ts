import assert from "node:assert/strict";
import { analyzeInSteps } from "../../../server/src/analysis/analyze.ts";
import type { Token } from "../../../server/src/article/article.ts";
import { type Gathering, gather } from "../../../server/src/rereading/gather.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import { lookAgain } from "../../../server/src/rereading/recheck.ts";
import { finish } from "../../../server/src/text/steps.ts";
import { englishLists } from "../../support/lexicon.ts";

suite("what is gathered by paragraph", () => {
  test("an edit elsewhere leaves the same list, and only its paragraph is looked through", () => {
    const { read, looked } = reader();
    const before = read("It rained.\n\nThe BBC came.\n\nIt rained again.");
    assert.deepEqual(lowers(before), ["bbc"]);
    looked.length = 0;
    assert.equal(read("It rained today.\n\nThe BBC came.\n\nIt rained again."), before);
    assert.deepEqual(looked, ["it", "rained", "today", "."]);
  });

  test("what comes and goes is put in its place", () => {
    const { read } = reader();
    read("It rained.\n\nThe BBC came.\n\nThe NHL and the UN came.");
    assert.deepEqual(lowers(read("The FBI came.\n\nThe BBC came.\n\nThe NHL and the UN came.")), [
      "fbi",
      "bbc",
      "nhl",
      "un",
    ]);
    assert.deepEqual(lowers(read("The FBI came.\n\nThe NHL and the UN came.")), ["fbi", "nhl", "un"]);
    assert.deepEqual(lowers(read("The FBI came.\n\nThe EU came.\n\nThe NHL and the UN came.")), [
      "fbi",
      "eu",
      "nhl",
      "un",
    ]);
    assert.deepEqual(lowers(read("The FBI came.\n\nThe EU came.\n\nIt rained.")), ["fbi", "eu"]);
  });
});

/** Reads texts one after the other, and notes the words that are looked at. */
function reader(): { readonly read: (text: string) => readonly Token[]; readonly looked: string[] } {
  const memory = new Memory();
  const looked: string[] = [];
  const capitals: Gathering<"tokens", Token> = {
    name: "capitals",
    of: "tokens",
    read: (token, { text }) => {
      looked.push(token.lower);
      return /^\p{Lu}{2,}$/u.test(text.slice(token.start, token.end)) ? token : undefined;
    },
  };
  const read = (text: string): readonly Token[] => {
    const article = finish(analyzeInSteps(text, "plain", englishLists, memory));
    return gather(article, capitals, lookAgain(article, memory));
  };
  return { read, looked };
}

function lowers(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ lower }) => lower);
}
