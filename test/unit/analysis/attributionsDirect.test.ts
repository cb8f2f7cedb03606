import { strict as assert } from "node:assert";
import { slice } from "../../../server/src/text/span.ts";
import { expectAttributions, read } from "../../support/attributions.ts";

/** Compares the kinds of all attributions with lines such as "mixed: “a wreck”". */
function expectKinds(text: string, expected: readonly string[]): void {
  assert.deepEqual(
    read(text).attributions.map((attribution) => `${attribution.kind}: ${slice(text, attribution)}`),
    expected,
  );
}

suite("attributions, direct quotes", () => {
  test("a quote without a cue goes on from the one who was quoted, not from who else speaks in that sentence", () => {
    expectAttributions(
      "“The pier is closed,” Lund assured Okoro, after Okoro told her of the storm. “It is shut.”",
      [
        "Lund: “The pier is closed,” (cueAfterQuote)",
        "~Okoro: her of the storm (clauseOfCue)",
        "Lund: “It is shut.” (continuedQuote)",
      ],
    );
  });

  test("words in marks within the writer's own sentence are a part of it, and nobody's speech", () => {
    expectKinds("The winter made Ana Lund, the mayor, the “queen of the long and empty pier” for good.", []);
    expectKinds("Ana Lund came late. “and the pier was closed before we had a boat.”", [
      "direct: “and the pier was closed before we had a boat.”",
    ]);
  });

  test("a sentence in marks beside its cue is said without what else stands on that side", () => {
    expectKinds("Lund said, “We will see,” when the pier came up.", ["direct: “We will see,”"]);
    expectKinds("Okoro yelled “You lie!” at Lund in the hall.", ["direct: “You lie!”"]);
    expectKinds("As for the port, “I kind of write it off,” said Mr. Okoro.", [
      "direct: “I kind of write it off,”",
    ]);
    expectKinds("Lund was far less cheerful: “The town will hate it,” she recalled.", [
      "direct: “The town will hate it,”",
    ]);
    expectKinds("Lund said, “I do not like it,” adding that “they have boats there.”", [
      "direct: “I do not like it,”",
      "direct: “they have boats there.”",
    ]);
    expectKinds("Lund gave a short answer: “No one is closing the pier.”", [
      "direct: “No one is closing the pier.”",
    ]);
  });

  test("words in marks that the clause goes on with are said with their clause", () => {
    expectKinds("Lund said the pier was “a shame” for the town.", [
      "mixed: the pier was “a shame” for the town",
    ]);
    expectKinds("She called the pier “rotten” on Monday.", ["mixed: the pier “rotten” on Monday"]);
    expectKinds("Lund said that it was simple: “The pier is closed.”", [
      "mixed: that it was simple: “The pier is closed.”",
    ]);
  });

  test("any verb between a quote and a name says who speaks", () => {
    expectAttributions(
      "Ana Lund met Ben Okoro. “Is it open?” Okoro pressed. “Then the port is a trap,” snapped Lund.",
      ["Okoro: “Is it open?” (cueAfterQuote)", "Lund: “Then the port is a trap,” (cueAfterQuote)"],
    );
    expectAttributions(
      "Mrs. Lund drew cheers as she took the stage and then boomed, “Today you proved it.”",
      ["Mrs. Lund: “Today you proved it.” (cueBeforeQuote)"],
    );
    expectAttributions("“The pier is closed,” wrote one neighbor. “The port is a trap,” scribbled another.", [
      "one neighbor: “The pier is closed,” (cueAfterQuote)",
      "another: “The port is a trap,” (cueAfterQuote)",
    ]);
  });

  test("what a statement says is said by who issued it", () => {
    expectAttributions("Ben Okoro put out a message to residents saying, “The pier is closed.”", [
      "Ben Okoro: “The pier is closed.” (participle)",
    ]);
    expectAttributions("The visitors waved from the boat, holding banners saying “We want the pier.”", [
      "The visitors: “We want the pier.” (participle)",
    ]);
  });

  test("a subject ends before its verb, and a time is none", () => {
    expectAttributions("Hours later, Lund returned the favor to Okoro, telling him, “We are friends.”", [
      "Lund: “We are friends.” (participle)",
    ]);
    expectAttributions("The protesters marched to the pier on Monday, chanting “Shut it down now.”", [
      "The protesters: “Shut it down now.” (participle)",
    ]);
  });

  test("an aide to somebody and one who puts it speak", () => {
    expectAttributions("“The pier is closed,” said the former aide to President Ana Lund.", [
      "the former aide to President Ana Lund: “The pier is closed,” (cueAfterQuote)",
    ]);
    expectAttributions("As Lund puts it, “The pier is closed.”", [
      "Lund: “The pier is closed.” (cueBeforeQuote)",
    ]);
  });

  test("a speaker may be a phrase with a place in it, and the verb one that is also a noun", () => {
    expectAttributions("“Stand up to the port,” a banner over the gate states. “And stay up.”", [
      "a banner over the gate: “Stand up to the port,” (cueAfterQuote)",
      "a banner over the gate: “And stay up.” (continuedQuote)",
    ]);
  });

  test("the quote before a cue is its content, also where a clause follows", () => {
    expectAttributions("“Labels are for cans,” the mayor told a crowd that waited at the pier.", [
      "the mayor: “Labels are for cans,” (cueAfterQuote)",
    ]);
  });

  test("what goes on behind a comma is said by the subject of the sentence, not of what was said", () => {
    expectAttributions("Ana Lund said Okoro's plan reminds her of the storm, adding, “We lost a pier.”", [
      "Ana Lund: Okoro's plan reminds her of the storm (clauseOfCue)",
      "Ana Lund: “We lost a pier.” (participle)",
    ]);
    expectAttributions("Lund said in the spring, when the news broke, “I wrote to nobody.”", [
      "Lund: “I wrote to nobody.” (cueInSentence)",
    ]);
  });

  test("the owner of a remark said it", () => {
    expectAttributions("Ana Lund came late. Her “not my pier” remark was hard to forget.", [
      "Her: “not my pier” (nounCue)",
    ]);
  });

  test("a name right before a colon is the label of what follows", () => {
    expectAttributions("The town was slow. The news was no surprise to engineer Ana Lund: “It was rotten.”", [
      "Ana Lund: “It was rotten.” (colonBefore)",
    ]);
    expectAttributions("The town was slow. More from Ana Lund: “It was rotten.”", [
      "Ana Lund: “It was rotten.” (colonBefore)",
    ]);
  });

  test("a line with a dash below a quote says whose it is", () => {
    const expected = ["Ana Lund: “The pier was rotten for years.” (dashAfter)"];
    const before = "The town was slow to see it, and slower to act.\n\n“The pier was rotten for years.”\n\n";
    expectAttributions(`${before}– Ana Lund, engineer\n\nIt fell in May.`, expected);
    expectAttributions(`${before}- Ana Lund.\n\nIt fell in May.`, expected);
  });

  test("a name before a stray closing mark below an open quote signs it", () => {
    expectAttributions(
      "The town was slow to see it, and slower to act.\n\n“The pier was rotten for years.\n\nAna Lund, Pier Society.”\n\nIt fell in May.",
      ["Ana Lund: “The pier was rotten for years. (dashAfter)"],
    );
  });

  test("a few words in single marks alone are a cross-head where speech stands in double ones", () => {
    const speech = "“The pier is closed,” Ana Lund said on Monday. “It was rotten,” she said. “It fell.”";
    expectAttributions(`${speech}\n\n‘A hard decision.’\n\nThe town was slow to see it.`, [
      "Ana Lund: “The pier is closed,” (cueAfterQuote)",
      "she: “It was rotten,” (cueAfterQuote)",
      "she: “It fell.” (continuedQuote)",
    ]);
  });

  test("who answers or begins a letter is read, and an answer alone names nobody", () => {
    expectAttributions("“Open it!” came shouts from the crowd.", ["the crowd: “Open it!” (cueAfterQuote)"]);
    expectAttributions("“Dear town,” begins a letter that the mayor kept.", [
      "a letter: “Dear town,” (cueAfterQuote)",
    ]);
    expectAttributions("“Perhaps not,” came the answer.", ["–: “Perhaps not,” (noSource)"]);
  });

  test("a participle or place behind a speaker belongs to him", () => {
    expectAttributions("Another source speaking to the Ledger said, “The pier was old.”", [
      "Another source speaking to the Ledger: “The pier was old.” (cueBeforeQuote)",
    ]);
    expectAttributions(
      "In a statement released Thursday, Ana Lund (Leeds) reacted to the news, saying: “It is late.”",
      ["Ana Lund (Leeds): “It is late.” (participle)"],
    );
  });
});
