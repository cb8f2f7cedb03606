import { strict as assert } from "node:assert";
import { unmark } from "../../support/marked.ts";
import { quotesOf } from "../../support/quotes.ts";

suite("what a string in marks is", () => {
  test("speech has a cue, or is long, or stands alone", () => {
    expectUse("speech", "⟦“Six wheels,”⟧ he whispers.");
    expectUse("speech", "She called the plan ⟦“heroic,”⟧ and left.");
    expectUse("speech", "Lee, 43, says she ⟦“never”⟧ agreed.");
    expectUse("speech", "The town wants to ⟦“go back to how it was before the flood”⟧.");
    expectUse("speech", "⟦“Yes.”⟧");
    expectUse("speech", "Asked who decides, Lee answered: ⟦“Experience.”⟧");
    expectUse("speech", "The crowd chanted ⟦“Free the Twelve”⟧ for an hour.");
    expectUse("speech", "It was what Lee called ⟦“a small trick”⟧ of the light.");
  });

  test("works have capitals, or a word for a work before them", () => {
    expectUse("title", "In ⟦“Hamlet”⟧, Lee plays the ghost.");
    expectUse("title", "Her new film, ⟦“The Ferry to Anu,”⟧ won the prize.");
    expectUse("title", "He wrote the album ⟦“Salt”⟧ at home.");
    expectUse("title", "⟦“Snow on the Bends”⟧ was painted by a sign-maker.");
    expectUse("title", "The ⟦“Salt”⟧ star Ann Lee left the hall.");
    expectUse("title", "She sang ⟦“Blue Lamp”⟧ at the end.");
    expectUse("title", "In ⟦“Rain on Monday,”⟧ she sings of her father.");
    expectUse("title", "The song ⟦“Night Boat Home”⟧ opens the album.");
    expectUse("title", "On the channel's ⟦“Morning With Ann,”⟧ the mayor spoke.");
    expectUse("title", "⟦“Harbor gets a new roof,”⟧ by the Ledger's Ann Lee, ran on Monday.");
    expectUse("title", "Lee told the hosts of ⟦“Morning Tide,”⟧ adding that she was tired.");
    expectUse("title", "⟦“Night Boat,”⟧ which opens on Friday, tells of a storm.");
  });

  test("an organisation's or a ship's name is no speech", () => {
    expectUse("title", "The chairman of the Victim Support Centre ⟦“Dawn”⟧ spoke on Monday.");
    expectUse("title", "The Victim Support Centre ⟦“Dawn”⟧ reports a new trial.");
    expectUse("title", "The head of the Victim Support Center ⟦“Dawn”⟧ Tomas Lee left.");
    expectUse("title", "The ferry ⟦“Neptune”⟧ was late.");
  });

  test("a nickname stands between names", () => {
    expectUse("nickname", "Tomas ⟦“The Rock”⟧ Lee said no.");
    expectUse("nickname", "He was known to all as ⟦“Uncle Bo”⟧ at home.");
  });

  test("terms are named as such, or short and without a cue", () => {
    expectUse("term", "The word ⟦“consolidation”⟧ appeared 27 times.");
    expectUse("term", "The so-called ⟦“quiet rule”⟧ was dropped.");
    expectUse("term", "Herders know the ⟦“dzud”⟧ well.");
    expectUse("term", "A project called ⟦“green water”⟧ was stopped.");
  });

  test("slogans stand on what is carried", () => {
    expectUse("slogan", "Under the slogan ⟦“Sun above, rice below”⟧ they marched.");
    expectUse("slogan", "A banner strung from a crane read ⟦“57 IS NOT A DISEASE.”⟧");
    expectUse("slogan", "He handed out ⟦“Lee Can Win”⟧ hats.");
  });
});

function expectUse(use: string, marked: string): void {
  const { text, spans } = unmark(marked);
  const quote = quotesOf(text).find((it) => it.start === spans[0]?.start && it.end === spans[0].end);
  assert.equal(quote?.use, use, marked);
}
