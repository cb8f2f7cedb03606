import { expectAttributions } from "../../support/attributions.ts";

suite("attributions, by structure", () => {
  test("1: a cue behind a quote names its speaker", () => {
    expectAttributions("“The pier is closed,” Ana Lund said.", [
      "Ana Lund: “The pier is closed,” (cueAfterQuote)",
    ]);
  });

  test("2: a cue before a quote, with colon or comma", () => {
    expectAttributions("Ana Lund said: “The pier is closed.”", [
      "Ana Lund: “The pier is closed.” (colonBefore)",
    ]);
    expectAttributions("Ana Lund said, “The pier is closed.”", [
      "Ana Lund: “The pier is closed.” (cueBeforeQuote)",
    ]);
  });

  test("3: the verb may stand before the speaker", () => {
    expectAttributions("“The pier is closed,” said Ana Lund.", [
      "Ana Lund: “The pier is closed,” (cueAfterQuote)",
    ]);
  });

  test("4: both halves of a broken quote are said by one speaker", () => {
    expectAttributions("“The pier is closed,” Ana Lund said. “It will open in May.”", [
      "Ana Lund: “The pier is closed,” (cueAfterQuote)",
      "Ana Lund: “It will open in May.” (continuedQuote)",
    ]);
    expectAttributions("“The pier,” Ana Lund said, “is closed.”", [
      "Ana Lund: “The pier,” (cueAroundQuote)",
      "Ana Lund: “is closed.” (continuedQuote)",
    ]);
  });

  test("5: an apposition between speaker and next cue does not hide either", () => {
    expectAttributions(
      "“The pier is closed,” said Ana Lund, a 43-year-old plumber from Leeds who works there, adding: “It will open in May.”",
      ["Ana Lund: “The pier is closed,” (cueAfterQuote)", "Ana Lund: “It will open in May.” (participle)"],
    );
  });

  test("6: a participle reports for the subject of the sentence", () => {
    expectAttributions("Ana Lund closed the pier, saying that “the wood is rotten.”", [
      "Ana Lund: “the wood is rotten.” (participle)",
    ]);
  });

  test("7: a clause with quoted words in it is one attribution", () => {
    expectAttributions("Ana Lund said it was “a shame” and “a mess.”", [
      "Ana Lund: it was “a shame” and “a mess.” (cueInSentence)",
    ]);
  });

  test("8: who is told something is no speaker", () => {
    expectAttributions("Ana Lund told Ben Okoro: “The pier is closed.”", [
      "Ana Lund: “The pier is closed.” (colonBefore)",
    ]);
    expectAttributions("Ana Lund told reporters that the pier was closed.", [
      "Ana Lund: that the pier was closed (clauseOfCue)",
    ]);
  });

  test("9: a passive names its speaker as subject or with “by”", () => {
    expectAttributions("Ana Lund was quoted as saying the pier was closed.", [
      "Ana Lund: the pier was closed (passive)",
    ]);
    expectAttributions("Ben Okoro was told by Ana Lund that the pier was closed.", [
      "Ana Lund: that the pier was closed (passive)",
    ]);
  });

  test("10: a relative clause ends before the verb of its sentence", () => {
    expectAttributions("Ana Lund, who said “the wood is rotten,” left the town.", [
      "Ana Lund: “the wood is rotten,” (relativeClause)",
    ]);
  });

  test("11 and 12: roles and pronouns speak", () => {
    expectAttributions("“The pier is closed,” the lawyer said.", [
      "the lawyer: “The pier is closed,” (cueAfterQuote)",
    ]);
    expectAttributions("Ana Lund came late. “The pier is closed,” she said.", [
      "she: “The pier is closed,” (cueAfterQuote)",
    ]);
  });

  test("13: institutions speak", () => {
    expectAttributions("“The pier is closed,” the White House said.", [
      "the White House: “The pier is closed,” (cueAfterQuote)",
    ]);
    expectAttributions("Police said the pier was closed.", ["Police: the pier was closed (clauseOfCue)"]);
  });

  test("14: two speakers are one source", () => {
    expectAttributions("Ana Lund and Ben Okoro said the pier was closed.", [
      "Ana Lund and Ben Okoro: the pier was closed (clauseOfCue)",
    ]);
  });

  test("15: a statement is no speaker", () => {
    expectAttributions("“The pier is closed,” Ana Lund said in a statement on Tuesday.", [
      "Ana Lund: “The pier is closed,” (cueAfterQuote)",
    ]);
    expectAttributions("In a statement, Ana Lund said: “The pier is closed.”", [
      "Ana Lund: “The pier is closed.” (colonBefore)",
    ]);
  });

  test("16: “according to” stands in front, in the middle and at the end", () => {
    expectAttributions("According to Ana Lund, the pier is closed.", [
      "Ana Lund: the pier is closed (accordingTo)",
    ]);
    expectAttributions("The pier is closed, according to Ana Lund.", [
      "Ana Lund: The pier is closed (accordingTo)",
    ]);
    expectAttributions("The pier, according to Ana Lund, is closed.", [
      "Ana Lund: The pier (accordingTo)",
      "Ana Lund: is closed (continuedQuote)",
    ]);
  });

  test("17: a paragraph that is only a quote belongs to the speaker of the paragraph before", () => {
    expectAttributions("Ana Lund said the pier was closed.\n\n“It will open in May.”", [
      "Ana Lund: the pier was closed (clauseOfCue)",
      "Ana Lund: “It will open in May.” (previousParagraph)",
    ]);
  });

  test("18: a quote of several paragraphs has one attribution", () => {
    expectAttributions("“The pier is closed.\n\n“It will open in May,” Ana Lund said.", [
      "Ana Lund: “The pier is closed.\n\n“It will open in May,” (cueAfterQuote)",
    ]);
  });

  test("19 and 20: a colon leads in what stands in the next paragraph", () => {
    expectAttributions(
      "Ana Lund wrote:\n\n> The pier is closed. It will open in May.",
      ["Ana Lund: The pier is closed. It will open in May. (colonAcrossParagraph)"],
      "markdown",
    );
    expectAttributions("Ana Lund closed the pier. She added:\n\n“It will open in May.”", [
      "She: “It will open in May.” (colonAcrossParagraph)",
    ]);
  });

  test("21: who was asked answers", () => {
    expectAttributions("Asked whether the pier was closed, Ana Lund said it was.", [
      "–: whether the pier was closed (passive)",
      "Ana Lund: it was (clauseOfCue)",
    ]);
    expectAttributions("When asked about the pier, Ana Lund said: “No.”", [
      "–: the pier (passive)",
      "Ana Lund: “No.” (colonBefore)",
    ]);
  });

  test("22: a question is said by who asks it", () => {
    expectAttributions("“Did you close the pier?” asked the prosecutor.", [
      "the prosecutor: “Did you close the pier?” (cueAfterQuote)",
    ]);
  });

  test("24 and 25: colon, dash and brackets name the speaker without a verb", () => {
    expectAttributions("– Ana Lund: “The pier is closed.”\n– Ben Okoro: “It will open.”", [
      "Ana Lund: “The pier is closed.” (colonBefore)",
      "Ben Okoro: “It will open.” (colonBefore)",
    ]);
    expectAttributions("“A fine book.” – Ana Lund", ["Ana Lund: “A fine book.” (dashAfter)"]);
    expectAttributions("“The pier is closed” (Okoro)", ["Okoro: “The pier is closed” (parenthesisAfter)"]);
  });

  test("26: what a crowd chants is said by the crowd", () => {
    expectAttributions("Protesters chanted “open the pier.”", [
      "Protesters: “open the pier.” (cueBeforeQuote)",
    ]);
  });

  test("27: a thought is no speech", () => {
    expectAttributions("Ana Lund thought the pier was closed.", [
      "~Ana Lund: the pier was closed (clauseOfCue)",
    ]);
  });

  test("28 and 29: what was not said or only might be said is no speech", () => {
    expectAttributions("Ana Lund did not say whether the pier was closed.", [
      "~Ana Lund: whether the pier was closed (clauseOfCue)",
    ]);
    expectAttributions("Ana Lund declined to comment.", ["~Ana Lund: to comment (clauseOfCue)"]);
    expectAttributions("Ana Lund would say the pier was closed.", [
      "~Ana Lund: the pier was closed (clauseOfCue)",
    ]);
  });

  test("30: the outer speaker says the inner quote too", () => {
    expectAttributions("“He told me, ‘Go home,’” Ana Lund said.", [
      "Ana Lund: “He told me, ‘Go home,’” (cueAfterQuote)",
    ]);
  });

  test("31 and 32: quoted words that nobody says have no attribution", () => {
    expectAttributions("The so-called “night pier” opened.", []);
    expectAttributions("Ben “The Rock” Okoro came late.", []);
  });
});
