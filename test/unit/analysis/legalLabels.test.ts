import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

const before = "The case has shaken the town. John Holt lives in Leeds. ";

suite("legal labels", () => {
  test("stand before a name, behind “is”, and in an apposition", () => {
    expect("The town has met the ⟦killer⟧ Holt. Holt is a ruthless ⟦thief⟧. Holt, the ⟦arsonist⟧, left.");
    expect("All in all, Holt is ⟦corrupt⟧. The ⟦corrupt⟧ mayor John Holt left. Holt’s a ⟦crook⟧.");
  });

  test("are none where they are qualified, denied, supposed or another's", () => {
    expect("The suspected killer Holt left. Holt is not a thief. Holt is an alleged murderer.");
    expect(
      "If Holt is a thief, the town will know. Holt is the victim of a thief. Holt was hit by a robber.",
    );
    expect(
      "Holt is a killer whale expert. Holt, a spy novel reader, left. The thief left. John Holt stayed.",
    );
  });

  test("are none in what somebody else says", () => {
    expect(
      "The town is not convinced that Holt is a thief. Prosecutors say Holt is a thief. “Holt is a fraud,” Ana Lund said.",
    );
  });

  test("are settled where a conviction stands near the person's name, before or behind", () => {
    assert.deepEqual(settled("Holt is a thief. Holt pleaded guilty in May."), [true]);
    assert.deepEqual(settled("A court sentenced John Holt in May. Holt is a thief."), [true]);
    assert.deepEqual(
      settled(`Holt is a thief.\n\n${"The town is old. ".repeat(4)}\n\nAna Lund was convicted in May.`),
      [false],
    );
  });
});

function expect(marked: string): void {
  const { text } = unmark(before + marked);
  assert.equal(mark(text, analyze(text, "plain", english).legalLabels), before + marked);
}

function settled(text: string): readonly boolean[] {
  return analyze(before + text, "plain", english).legalLabels.map(({ isSettled }) => isSettled);
}
