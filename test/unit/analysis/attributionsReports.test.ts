import { expectAttributions } from "../../support/attributions.ts";

suite("attributions, reported clauses", () => {
  test("a day, a year or a place does not hide the clause behind it", () => {
    expectAttributions("Ana Lund said on Tuesday that the pier was closed.", [
      "Ana Lund: that the pier was closed (clauseOfCue)",
    ]);
    expectAttributions("Ana Lund told reporters in 2019 that the pier was closed.", [
      "Ana Lund: that the pier was closed (clauseOfCue)",
    ]);
    expectAttributions("Ana Lund said after attending a meeting in Ashton that the pier was closed.", [
      "Ana Lund: that the pier was closed (clauseOfCue)",
    ]);
  });

  test("“there was” begins a clause", () => {
    expectAttributions("Ana Lund said there was no pier.", ["Ana Lund: there was no pier (clauseOfCue)"]);
  });

  test("counted people speak", () => {
    expectAttributions("Six in 10 say the pier is old.", ["Six in 10: the pier is old (clauseOfCue)"]);
    expectAttributions("In May, 61 percent said the pier was old.", [
      "61 percent: the pier was old (clauseOfCue)",
    ]);
  });

  test("“as” leads in who says what stands around it", () => {
    expectAttributions("But as Ana Lund noted, the pier is old.", [
      "Ana Lund: the pier is old (clauseOfCue)",
    ]);
    expectAttributions("The pier is old, as Ana Lund said on Tuesday.", [
      "Ana Lund: The pier is old (clauseOfCue)",
    ]);
    expectAttributions("The pier, as first reported by Ana Lund, is old.", [
      "Ana Lund: The pier (clauseOfCue)",
      "Ana Lund: is old (continuedQuote)",
    ]);
  });

  test("a question that nobody is named for has no source", () => {
    expectAttributions("Asked whether the pier, which is old, was safe, Ana Lund said it was.", [
      "–: whether the pier, which is old, was safe (passive)",
      "Ana Lund: it was (clauseOfCue)",
    ]);
  });

  test("a clause and a quote on both sides of the cue are said by one speaker", () => {
    expectAttributions("The pier was empty, Ana Lund said, “but people talk.”", [
      "Ana Lund: The pier was empty (clauseOfCue)",
      "Ana Lund: “but people talk.” (continuedQuote)",
    ]);
    expectAttributions("In a statement, Ana Lund said, “We talk.”", [
      "Ana Lund: “We talk.” (cueBeforeQuote)",
    ]);
  });

  test("a clause whose subject stands before the cue is said", () => {
    expectAttributions("It was a plan that Ana Lund said would fail.", [
      "Ana Lund: would fail (clauseOfCue)",
    ]);
  });

  test("what leads in is not said", () => {
    expectAttributions("In a short letter to tenants ready to move, Ana Lund pleaded with them.", []);
    expectAttributions("Every December, Ana Lund announces who has won.", [
      "Ana Lund: who has won (clauseOfCue)",
    ]);
  });

  test("a relative clause behind a noun of speech is not what it says", () => {
    expectAttributions("Her message that had divided them was forgotten.", []);
  });

  test("“and” between two subjects does not end a content", () => {
    expectAttributions("Ana Lund said her band and Ben Okoro made the songs.", [
      "Ana Lund: her band and Ben Okoro made the songs (clauseOfCue)",
    ]);
  });

  test("the writer's afterthought is not said", () => {
    expectAttributions("Ana Lund said the pier was closed, which was true.", [
      "Ana Lund: the pier was closed (clauseOfCue)",
    ]);
    expectAttributions("Ana Lund said the pier was safe - a point that others doubted.", [
      "Ana Lund: the pier was safe (clauseOfCue)",
    ]);
    expectAttributions("Ana Lund said the council had met Ben Okoro, a plumber from Leeds.", [
      "Ana Lund: the council had met Ben Okoro (clauseOfCue)",
    ]);
  });

  test("a clause in the middle of what is said is kept", () => {
    expectAttributions("Ana Lund said the pier, which is old, was closed.", [
      "Ana Lund: the pier, which is old, was closed (clauseOfCue)",
    ]);
  });

  test("what a clause before the main one reports ends before the main one", () => {
    expectAttributions("After Ana Lund said the pier was closed, the council met.", [
      "Ana Lund: the pier was closed (clauseOfCue)",
    ]);
    expectAttributions("When Ana Lund said that it was “not the plan,” the council met.", [
      "Ana Lund: that it was “not the plan,” (cueInSentence)",
    ]);
    expectAttributions("Ana Lund said that when the vote ended, the council met.", [
      "Ana Lund: that when the vote ended, the council met (clauseOfCue)",
    ]);
  });

  test("a name behind an apposition does not make a description a name", () => {
    expectAttributions("Ana Lund, the mayor, called the pier “rotten.”", [
      "Ana Lund, the mayor: the pier “rotten.” (cueInSentence)",
    ]);
  });

  test("the subject of a passive is what a paper first reported", () => {
    expectAttributions("The move was first reported by the Courier.", ["the Courier: The move (passive)"]);
  });

  test("who does something to say it is who says it", () => {
    expectAttributions("Ana Lund took the stage to say that the pier was closed.", [
      "Ana Lund: that the pier was closed (participle)",
    ]);
  });

  test("“as” may also tell when", () => {
    expectAttributions("As Ana Lund spoke, the council left.", []);
  });

  test("a long source that begins the sentence runs to its comma", () => {
    expectAttributions("According to early counts released on Monday by the council, the pier is old.", [
      "early counts: the pier is old (accordingTo)",
    ]);
  });

  test("a colon before the content ends what only leads in", () => {
    expectAttributions("It is a simple matter: the pier was closed in May, Ana Lund said.", [
      "Ana Lund: the pier was closed in May (clauseOfCue)",
    ]);
  });

  test("a report inside what somebody says is that person's", () => {
    expectAttributions("Ana Lund said that Ben Okoro had promised that the wall would hold.", [
      "Ana Lund: that Ben Okoro had promised that the wall would hold (clauseOfCue)",
    ]);
  });

  test("a quotation inside a report stays the one who is quoted's", () => {
    expectAttributions("Ana Lund said that they had left.\n\n“We stayed,” Ben Okoro said.", [
      "Ana Lund: that they had left (clauseOfCue)",
      "Ben Okoro: “We stayed,” (cueAfterQuote)",
    ]);
  });

  test("a lone pronoun is nothing that is said", () => {
    expectAttributions("The plan is dead. Ana Lund denied it.", []);
  });

  test("a participle behind a quotation or a dash begins what is said next", () => {
    expectAttributions("Ana Lund said that it is a “new pier,” adding that it cost little.", [
      "Ana Lund: that it is a “new pier,” (cueInSentence)",
      "Ana Lund: that it cost little (participle)",
    ]);
  });
});
