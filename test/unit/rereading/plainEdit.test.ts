import assert from "node:assert/strict";
import { analyzeInSteps } from "../../../server/src/analysis/analyze.ts";
import { Memory } from "../../../server/src/rereading/memory.ts";
import type { PlainEdit } from "../../../server/src/rereading/plainEdit.ts";
import { lookAgain, type Recheck } from "../../../server/src/rereading/recheck.ts";
import { finish } from "../../../server/src/text/steps.ts";
import { englishLists } from "../../support/lexicon.ts";

suite("plain edits", () => {
  test("a letter in a word changes that word, and no border", () => {
    const [text, edit] = edited("It rained. The harbor is ⟦closed⟧ now. It rained.", "close");
    assert.equal(slice(text, edit), " close ");
    assert.equal(edit.gone, " closed ");
    assert.equal(edit.shift, -1);
    assert.deepEqual(edit.words, ["closed", "close"]);
    assert.equal(slice(text, edit.sentences), "The harbor is close now.");
    assert.equal(edit.movesBorders || edit.movesQuotes, false);
  });

  test("a word that takes its neighbour in is another one, whichever way the letters are told apart", () => {
    const [, edit] = edited("It rained. Lund said⟦.x⟧ The harbor is closed.", ".");
    assert.deepEqual(edit.words, ["said.x", "said", "."]);
    assert.equal(edit.movesBorders, true);
  });

  test("a capital alone is an edit", () => {
    const [, edit] = edited("The mayor of ⟦tarn⟧ is here.", "Tarn");
    assert.deepEqual(edit.words, ["tarn", "tarn"]);
  });

  test("words within a quotation leave its borders, a mark moves them", () => {
    assert.equal(edited("“We are ⟦back⟧,” Lund said.", "not back")[1].movesQuotes, false);
    assert.equal(edited("“We are back,⟦” Lund⟧ said.", " Lund”")[1].movesQuotes, true);
  });

  test("a paragraph that is new or of another kind is no plain edit", () => {
    assert.equal(look("It rained.⟦⟧", "\n\nThe harbor is closed."), undefined);
    assert.equal(look("It rained.\n\n⟦⟧The harbor is closed.", "- "), undefined);
  });

  test("the same text has no edit", () => {
    assert.deepEqual(look("It ⟦rained⟧.", "rained"), []);
  });

  test("only the last reading is compared", () => {
    const memory = new Memory();
    const [first] = [lookAt(memory, "It rained."), lookAt(memory, "It rained now.")];
    assert.equal(lookAt(memory, "It rains now.").plainEditsSince(first.snapshot), undefined);
  });
});

/** The text after what stands in brackets was replaced, and the edit that is found. */
function edited(marked: string, by: string): readonly [string, PlainEdit] {
  const [edit] = look(marked, by) ?? [];
  assert.ok(edit);
  return [marked.replace(/⟦.*⟧/u, by), edit];
}

function look(marked: string, by: string): readonly PlainEdit[] | undefined {
  const memory = new Memory();
  const before = lookAt(memory, marked.replace(/[⟦⟧]/gu, ""));
  return lookAt(memory, marked.replace(/⟦.*⟧/u, by)).plainEditsSince(before.snapshot);
}

function lookAt(memory: Memory, text: string): Recheck {
  return lookAgain(finish(analyzeInSteps(text, "plain", englishLists, memory)), memory).recheck;
}

function slice(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end);
}
