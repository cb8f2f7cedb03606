import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("vague sources", () => {
  test("a group and a verb of saying beside it name nobody", () => {
    expectVague("The bill is high. ⟦Critics say⟧ it was planned. ⟦Many legal experts believe⟧ it was not.");
  });

  test("a group that is named at once is none", () => {
    expectVague("Critics, including Ana Lund, say it was planned.");
    expectVague("Experts at Lund College say it was planned. Greenport analysts say it was not.");
  });

  test("a group of whom the text has spoken is none", () => {
    expectVague("The critics say it was planned. Those experts say it was not. Two experts said nothing.");
  });

  test("what a group does is no report", () => {
    expectVague("Critics called for a vote. Fans cheered. Some left early. Parents have some say in it.");
  });

  test("studies without a name are vague, a study with one is not", () => {
    expectVague("⟦Studies show⟧ that boats calm people. The Lund study shows that they do not.");
  });

  test("an impersonal passive names nobody", () => {
    expectVague("⟦It is widely believed⟧ that the boat was sold. The owner ⟦is thought⟧ to live abroad.");
  });

  test("a passive with its agent is none", () => {
    expectVague("The owner is believed by prosecutors to live abroad. The gate is said aloud.");
  });

  test("what somebody says of critics is left to that speaker", () => {
    expectVague("“Critics say it was planned,” Ana Lund said.");
  });
});

suite("notes on anonymity", () => {
  test("a note has the reason of its sentence, before or behind it", () => {
    expectNotes("A clerk spoke on ⟦condition of anonymity⟧ ⟦because⟧ the talks were private.");
    expectNotes("⟦Fearing⟧ for her job, the clerk asked ⟦not to be named⟧.");
  });

  test("a note may have no reason", () => {
    expectNotes("A clerk, who asked ⟦not to be named⟧, said the talks were over.");
  });

  test("a reason without a note is none", () => {
    expectNotes("The clerk left because the talks were private.");
  });
});

function expectVague(marked: string): void {
  const { text } = unmark(marked);
  assert.equal(mark(text, analyze(text, "plain", english).vagueSources), marked);
}

/** Marks each note and each reason. */
function expectNotes(marked: string): void {
  const { text } = unmark(marked);
  const notes = analyze(text, "plain", english).anonymityNotes;
  const spans = notes.flatMap((note) => (note.reason === undefined ? [note] : [note, note.reason]));
  assert.equal(mark(text, spans), marked);
}
