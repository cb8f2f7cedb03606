import { expectAttributions } from "../../support/attributions.ts";

suite("attributions, whose the verb is", () => {
  test("a bare form is a plural, whatever its subject ends in", () => {
    expectAttributions("Aides to Ana Lund say that the pier is shut.", [
      "Aides to Ana Lund: that the pier is shut (clauseOfCue)",
    ]);
    expectAttributions("Ana Lund and Ben Okoro say the pier is shut.", [
      "Ana Lund and Ben Okoro: the pier is shut (clauseOfCue)",
    ]);
    expectAttributions("Voters who came to the pier this week say they will stay.", [
      "Voters who came to the pier this week: they will stay (clauseOfCue)",
    ]);
  });

  test("a number before a noun that can be a verb, and an adjective that can be a preposition, are parts of the subject", () => {
    expectAttributions("Voters in two states said the pier is shut.", [
      "Voters in two states: the pier is shut (clauseOfCue)",
    ]);
    expectAttributions("The pier, an inside source said, is shut.", [
      "an inside source: The pier (clauseOfCue)",
      "an inside source: is shut (continuedQuote)",
    ]);
  });

  test("a bare form behind “heard” is no report", () => {
    expectAttributions("The voters heard Ana Lund say the pier is shut.", [
      "~The voters: Ana Lund say the pier is shut (clauseOfCue)",
    ]);
  });

  test("the name that ends the sentence is the subject, not what stands before the verb", () => {
    expectAttributions("The pier, which the mayor likes, is rotten, said Ana Lund.", [
      "Ana Lund: The pier, which the mayor likes, is rotten (clauseOfCue)",
    ]);
  });

  test("who is named behind a verb with an addressee is told, and does not tell", () => {
    expectAttributions("“It is shut,” Ben Okoro, 44, told Ana Lund.", [
      "Ben Okoro, 44: “It is shut,” (cueAfterQuote)",
    ]);
  });

  test("a pronoun with its verb is no subject behind the cue", () => {
    expectAttributions("Ana Lund closed the pier, then said she’ll open it.", [
      "Ana Lund: she’ll open it (clauseOfCue)",
    ]);
  });

  test("a cue between a conjunction and what is said has all that follows", () => {
    expectAttributions("But, Ana Lund said, the pier was shut.", [
      "Ana Lund: the pier was shut (clauseOfCue)",
    ]);
  });

  test("what is wanted in a subject's clause ends before its verb", () => {
    expectAttributions("Voters who want to keep the pier said that it was safe.", [
      "~Voters: to keep the pier (relativeClause)",
      "Voters who want to keep the pier: that it was safe (clauseOfCue)",
    ]);
  });

  test("a statement that is issued does not hide what it says", () => {
    expectAttributions("The council issued a statement saying that the pier was shut.", [
      "~The council: a statement saying that the pier was shut (clauseOfCue)",
      "The council: that the pier was shut (participle)",
    ]);
  });

  test("a day with a time of day is no content, a day's own thing is", () => {
    expectAttributions("The pier was shut, Ana Lund said Monday night in the hall.", [
      "Ana Lund: The pier was shut (clauseOfCue)",
    ]);
    expectAttributions("Ana Lund said Monday's storm was worse.", [
      "Ana Lund: Monday's storm was worse (clauseOfCue)",
    ]);
  });
});
