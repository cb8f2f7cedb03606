import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { Span } from "../../../server/src/text/span.ts";
import { expectAttributions, read } from "../../support/attributions.ts";

suite("attributions, traps", () => {
  test("the speaker changes within a paragraph", () => {
    expectAttributions("“Why?” asked Ann Lee. “Because,” Ben Okoro said.", [
      "Ann Lee: “Why?” (cueAfterQuote)",
      "Ben Okoro: “Because,” (cueAfterQuote)",
    ]);
    expectAttributions("“The pier,” she said, “is closed,” he added.", [
      "she: “The pier,” (cueAfterQuote)",
      "he: “is closed,” (cueAfterQuote)",
    ]);
  });

  test("a report that “according to” names is the source", () => {
    expectAttributions("“The pier is closed,” according to a report by Acme seen by the Ledger.", [
      "a report by Acme: “The pier is closed,” (accordingTo)",
    ]);
  });

  test("what a cue breaks off before it begins is not said", () => {
    expectAttributions("The pier opened in May and, according to Ana Lund, will close in June.", [
      "Ana Lund: will close in June (accordingTo)",
    ]);
    expectAttributions("Lund ran the pier until 2011, when, he says, the owner changed the locks.", [
      "he: the owner changed the locks (clauseOfCue)",
    ]);
  });

  test("a semicolon and a time ahead bound what is said according to somebody", () => {
    expectAttributions("It rained in May; the pier was shut, according to Ana Lund; nobody came.", [
      "Ana Lund: the pier was shut (accordingTo)",
    ]);
    expectAttributions("By Monday night, according to Ana Lund, the pier had been shut for good.", [
      "Ana Lund: the pier had been shut for good (accordingTo)",
    ]);
  });

  test("a report that ends the sentence is no part of what another says", () => {
    expectAttributions("The board promised to close the pier, Ana Lund said.", [
      "Ana Lund: The board promised to close the pier (clauseOfCue)",
    ]);
  });

  test("what somebody does not add is not said", () => {
    expectAttributions("Ana Lund said the pier would close, without giving a date.", [
      "Ana Lund: the pier would close (clauseOfCue)",
    ]);
  });

  test("what describes a source is not said", () => {
    expectAttributions("The pier will close in June, according to Ana Lund, a plumber in Ashton who swims.", [
      "Ana Lund: The pier will close in June (accordingTo)",
    ]);
  });

  test("a relative clause behind a noun is not what is said", () => {
    expectAttributions("Lund was speaking from a boat that had stopped below the pier.", []);
  });

  test("what goes on while somebody speaks is not said", () => {
    expectAttributions("The pier was full, guests said, as crews towed two boats away.", [
      "guests: The pier was full (clauseOfCue)",
    ]);
  });

  test("a thing that somebody only acts on is not said", () => {
    expectAttributions("The board rejects it outright.", []);
    expectAttributions("Nobody said the pier was closed.", []);
    expectAttributions("Lund confirmed the sale.", []);
    expectAttributions("Lund denied selling the pier.", ["Lund: selling the pier (clauseOfCue)"]);
    expectAttributions("A guard asked for anonymity.", []);
    expectAttributions("Lund calls it a disgrace.", ["Lund: it a disgrace (clauseOfCue)"]);
  });

  test("a chain of speakers gives each what he says", () => {
    expectAttributions("Okoro said Lund said “the pier is closed.”", [
      "Okoro: Lund said “the pier is closed.” (cueInSentence)",
      "Lund: “the pier is closed.” (cueBeforeQuote)",
    ]);
  });

  test("a speaker may follow in the next paragraph", () => {
    expectAttributions("“The pier is closed.”\n\nAna Lund said so on Monday.", [
      "Ana Lund: “The pier is closed.” (nextParagraph)",
    ]);
  });

  test("an apposition between name and verb belongs to the source", () => {
    expectAttributions("“The pier is closed,” Ana Lund, the mayor, wrote on X, formerly Twitter.", [
      "Ana Lund, the mayor: “The pier is closed,” (cueAfterQuote)",
    ]);
    expectAttributions("Ana Lund, 59, of Ashton, said the pier was closed.", [
      "Ana Lund, 59, of Ashton: the pier was closed (clauseOfCue)",
    ]);
  });

  test("a coordinated verb has the same speaker", () => {
    expectAttributions("“We close it,” says Lund and adds that many will protest. “It is our home.”", [
      "Lund: “We close it,” (cueAfterQuote)",
      "Lund: that many will protest (clauseOfCue)",
      "Lund: “It is our home.” (continuedQuote)",
    ]);
  });

  test("names and judgements are content with their object", () => {
    expectAttributions("The mayor described the plan as “a disaster.”", [
      "The mayor: the plan as “a disaster.” (cueInSentence)",
    ]);
    expectAttributions("Lund called it “a disgrace” and promised to open the pier.", [
      "Lund: it “a disgrace” (cueInSentence)",
      "Lund: to open the pier (clauseOfCue)",
    ]);
  });

  test("a view is what its owner says", () => {
    expectAttributions("In Lund’s view, the pier is safe.", ["Lund: the pier is safe (accordingTo)"]);
  });

  test("a headline may end with its speaker", () => {
    expectAttributions("Pier will close, says mayor", ["mayor: Pier will close (clauseOfCue)"]);
  });

  test("hearsay has no source", () => {
    expectAttributions("Ana Lund is expected to close the pier in May.", [
      "~–: to close the pier in May (passive)",
    ]);
  });

  test("nouns and adjectives that look like cues report nothing", () => {
    expectAttributions("The said agreement held 300 pledged delegates.", []);
    expectAttributions("The reports were late, and her claims were old.", []);
  });

  test("what is done, planned or only asked for later is no speech", () => {
    expectAttributions("Ana Lund wrote the motion.", ["~Ana Lund: the motion (clauseOfCue)"]);
    expectAttributions("Ana Lund wrote the pier had rotted.", [
      "Ana Lund: the pier had rotted (clauseOfCue)",
    ]);
    expectAttributions("The company threatened to leave.", ["~The company: to leave (clauseOfCue)"]);
    expectAttributions("Ana Lund will report how many came.", ["~Ana Lund: how many came (clauseOfCue)"]);
    expectAttributions("Two state primaries were held.", []);
    expectAttributions("Ana Lund read her proposal to sell the pier.", ["~her: to sell the pier (nounCue)"]);
  });

  test("a participle behind “to”, or an accusation by nobody, has no speaker of its own", () => {
    expectAttributions("One of five people accused of theft left the town.", []);
    expectAttributions("In addition to saying that the pier was closed, Ana Lund was sad.", [
      "Ana Lund: that the pier was closed (participle)",
    ]);
  });

  test("a relative clause without commas does not hide its speaker", () => {
    expectAttributions("An official who asked not to be named said the pier was closed.", [
      "An official who asked not to be named: the pier was closed (clauseOfCue)",
    ]);
  });

  test("who stands above a block quote says it", () => {
    expectAttributions(
      "Ana Lund wrote to the council on Monday.\n\n> The pier is closed. It has to go.",
      ["Ana Lund: The pier is closed. It has to go. (blockQuote)"],
      "markdown",
    );
  });

  test("two who speak as one are a source of their own", () => {
    const [attribution] = read("Ana Lund came with Ben Okoro. “It leaks,” Lund and Okoro said.").attributions;
    assert.equal(attribution?.source?.name, "Lund and Okoro");
    assert.equal(attribution?.source?.person, undefined);
  });

  test("the person of a source is one of the people of the article, in an interview too", () => {
    const { people, attributions } = read(
      "Ana Lund sat down with us.\n\nQ: When?\n\nA: In May.\n\nQ: Sure?\n\nA: Yes.",
    );
    for (const { source } of attributions) assert.equal(source?.person, people[0]);
    assert.equal(attributions.length, 2);
  });

  test("where and when something was said is not what was said", () => {
    expectAttributions("“The pier is closed,” Ana Lund said Monday night on stage.", [
      "Ana Lund: “The pier is closed,” (cueAfterQuote)",
    ]);
  });

  test("labels name the speakers of an interview", () => {
    expectAttributions(
      "SMITH: Did you close it?\n\nLUND: I did not.\n\nSMITH: Who did?\n\nLUND: The mayor did.",
      [
        "SMITH: SMITH: Did you close it? (turnLabel)",
        "LUND: LUND: I did not. (turnLabel)",
        "SMITH: SMITH: Who did? (turnLabel)",
        "LUND: LUND: The mayor did. (turnLabel)",
      ],
    );
  });

  test("a quote without any source says so", () => {
    expectAttributions("The pier is closed. “It will never open again in our lives.” It rained.", [
      "–: “It will never open again in our lives.” (noSource)",
    ]);
  });

  test("a noun can report", () => {
    expectAttributions("A warning by Ana Lund that the pier was rotten came late.", [
      "Ana Lund: that the pier was rotten came late (nounCue)",
    ]);
  });

  test("a source is a person, organisation, document, group or somebody unnamed", () => {
    expectSource("“It is over,” said Ana Lund.", "person");
    expectSource("“It is over,” the ministry said.", "organisation");
    expectSource("The report said the pier was closed.", "document");
    expectSource("Residents said the pier was closed.", "group");
    expectSource("“It is over,” said an official who asked not to be named.", "anonymous");
    expectSource("“It is over,” a source said.", "anonymous");
    expectSource("“It is over,” one senior officer said.", "anonymous");
    expectSource("“It is over,” the officer said.", "person");
    expectSource("“It is over,” a person close to the mayor said.", "anonymous");
    expectSource("“It is over,” two people familiar with the talks said.", "anonymous");
    expectSource("A report commissioned by the council last year said the pier was closed.", "document");
  });

  test("any text has attributions in order, within it, with each quote in at most one", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), sentences), expectLegal), { numRuns: 300 });
  });

  test("a bold question is the interviewer's, and its answer the guest's", () => {
    const text = [
      "# The last keeper",
      "Ana Lund kept the light for years. She lives in town.",
      "**What was it like?**",
      "Quiet. I sat in the kitchen.",
      "**And now?**",
      "Now I sleep.",
    ].join("\n\n");
    expectAttributions(
      text,
      ["Ana Lund: Quiet. I sat in the kitchen. (turnLabel)", "Ana Lund: Now I sleep. (turnLabel)"],
      "markdown",
    );
  });

  test("a quote in the headline is not given to who speaks below it", () => {
    const text = "# “We were never asked about it”\n\nBo Kern said it rains. The ferry left.";
    expectAttributions(text, ["Bo Kern: it rains (clauseOfCue)"], "markdown");
  });
});

const sentences = fc
  .array(
    fc.constantFrom(
      ..."“It is over,”|said|Ana Lund|who|,|that|.|adding|:|he|(|)|–|according to|and|was told by|in|'s".split(
        "|",
      ),
      "\n\n",
    ),
  )
  .map((words) => words.join(" "));

function expectLegal(text: string): void {
  const { attributions } = read(text);
  const quotes = attributions.flatMap((attribution) => attribution.quotes);
  assert.equal(new Set(quotes).size, quotes.length);
  for (const [index, { start, end, cue, source }] of attributions.entries()) {
    assert.ok((attributions[index - 1]?.start ?? 0) <= start);
    expectWithin(text, { start, end });
    if (cue !== undefined) expectWithin(text, cue);
    if (source !== undefined) expectWithin(text, source.head);
  }
}

function expectWithin(text: string, { start, end }: Span): void {
  assert.ok(0 <= start && start < end && end <= text.length);
}

function expectSource(text: string, kind: string): void {
  assert.equal(read(text).attributions[0]?.source?.kind, kind, text);
}
