import assert from "node:assert/strict";
import { commentEdits } from "../../client/src/commentEdits.ts";
import type { CommentRestore } from "../../server/src/protocol/configuration.ts";
import type { OutlineRange } from "../../server/src/protocol/range.ts";
import { unmark } from "../support/marked.ts";

suite("bringing back what comments silence", () => {
  test("a comment loses one name, two or all of them", () => {
    const marked = "⟦<!-- factcheck-disable ⟦one⟧, ⟦two⟧, ⟦three⟧ -->\n⟧It is TK.";
    expectText(marked, [1], "<!-- factcheck-disable two, three -->\nIt is TK.");
    expectText(marked, [3], "<!-- factcheck-disable one, two -->\nIt is TK.");
    expectText(marked, [1, 2], "<!-- factcheck-disable three -->\nIt is TK.");
    expectText(marked, [1, 3], "<!-- factcheck-disable two -->\nIt is TK.");
    expectText(marked, [1, 2, 3], "It is TK.");
  });

  test("two findings of one name need one edit", () => {
    expectText("⟦<!-- factcheck-disable ⟦one⟧, ⟦two⟧ -->\n⟧It is.", [1, 1, 2, 2], "It is.");
  });
});

/** The marks are the comment with its line, then its names; numbers are names from 1. */
function expectText(marked: string, names: readonly number[], expected: string): void {
  const { text, spans } = unmark(marked);
  const [comment, ...rest] = spans.map(({ start, end }) => rangeOf(start, end));
  assert.ok(comment);
  const all = names.map(
    (name): CommentRestore => ({
      place: "text",
      range: rest[name - 1] ?? comment,
      shared: { comment, names: rest, index: name - 1 },
    }),
  );
  const edits = commentEdits(all, ({ start, end }) => text.slice(start.character, end.character));
  assert.equal(edits.length, 1);
  const [edit] = edits;
  assert.ok(edit);
  const { range, newText } = edit;
  assert.equal(text.slice(0, range.start.character) + newText + text.slice(range.end.character), expected);
}

/** As if the text were one line. */
function rangeOf(start: number, end: number): OutlineRange {
  return { start: { line: 0, character: start }, end: { line: 0, character: end } };
}
