import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { noWeights } from "../../../server/src/lexicon/weights.ts";
import { english } from "../../support/lexicon.ts";

/** The names of the sources of a text, in order. */
function expectSpeakers(text: string, ...speakers: readonly string[]): void {
  const found = analyze(text, "plain", english).attributions.map(({ source }) => source?.name ?? "nobody");
  assert.deepEqual(found, speakers);
}

suite("speakers", () => {
  test("a pronoun is the person who spoke last", () => {
    expectSpeakers(
      "“The roof is safe,” said Marisela Quandt, a surveyor.\n\n“We tested it,” she said.",
      "Marisela Quandt",
      "Marisela Quandt",
    );
  });

  test("a role is the person whom the text introduced with it", () => {
    expectSpeakers(
      "“The roof is safe,” said Marisela Quandt, a surveyor.\n\n“It leaks,” said Rupert Hallgarten, a lawyer.\n\n“It does not,” the surveyor said.",
      "Marisela Quandt",
      "Rupert Hallgarten",
      "Marisela Quandt",
    );
  });

  test("a role that was found to be somebody’s stays theirs", () => {
    expectSpeakers(
      "The harbour was closed, but its governor said on Monday that it was safe.\n\n“It will open,” Marisela Quandt told reporters.\n\n“It is old,” said Rupert Hallgarten.\n\nAsked about it, the governor said he was wrong.",
      "Marisela Quandt",
      "Marisela Quandt",
      "Rupert Hallgarten",
      "Marisela Quandt",
    );
  });

  test("who is told something does not say it", () => {
    expectSpeakers(
      "“The roof is safe,” said Marisela Quandt.\n\nShe told Ilse Vantongeren that it leaked.",
      "Marisela Quandt",
      "Marisela Quandt",
    );
  });

  test("who has no name stays apart from those who have one", () => {
    expectSpeakers(
      "“The roof is safe,” said Councilor Marisela Quandt.\n\nA senior town official said it leaked.\n\n“It was a bad week,” the official said.",
      "Marisela Quandt",
      "a senior town official",
      "a senior town official",
    );
    expectSpeakers(
      "A retired roofer said the tower leaked. “It always did,” she said.",
      "a retired roofer",
      "a retired roofer",
    );
    // Wrong: only the sense tells that it is Quandt who contradicts.
    expectSpeakers(
      "“The roof is safe,” said Marisela Quandt.\n\nA town official said it leaked.\n\n“It does not,” she said.",
      "Marisela Quandt",
      "a town official",
      "a town official",
    );
  });

  test("a pronoun that goes back to nobody with a name is no mention of a person", () => {
    const text = "“The sea is on one side,” the keeper observed.\n\nHe has declined it, he said.";
    assert.deepEqual(analyze(text, "plain", english).mentions, []);
  });

  test("what is written, a body and several people are nobody who is named beside them", () => {
    expectSpeakers("The bakers told Marisela Quandt that the roof leaked.", "the bakers");
    expectSpeakers(
      "A complaint said Marisela Quandt had lied. The complaint said she had fled.",
      "a complaint",
      "the complaint",
    );
    expectSpeakers("The ministry told Marisela Quandt that the roof leaked.", "the ministry");
  });

  test("a paper or body is called by its noun, without when and by whom it was made", () => {
    expectSpeakers("A tribal survey last year found that the roof leaked.", "a tribal survey");
    expectSpeakers("The roof leaks, according to a survey commissioned by the harbour.", "a survey");
    expectSpeakers("Candidate for governor Rupert Hallgarten said the roof leaked.", "Rupert Hallgarten");
  });

  test("an age or children that nobody was said to have are those of who was named", () => {
    expectSpeakers(
      "Rupert Hallgarten, 43, sat down. Marisela Quandt spoke next at the meeting in town. “It leaks,” the 61-year-old widow said.",
      "Marisela Quandt",
    );
    expectSpeakers(
      "Marisela Quandt, 61, stood up. Rupert Hallgarten laughed. “It leaks,” the 61-year-old widow said.",
      "Marisela Quandt",
    );
    expectSpeakers(
      "Marisela Quandt spoke next at the meeting in town. “It leaks,” the mother of two said.",
      "Marisela Quandt",
    );
  });

  test("several of one surname are no one of them, and who was reached is behind the comma", () => {
    expectSpeakers("The Hallgartens said they would appeal. Rupert Hallgarten smiled.", "the Hallgartens");
    expectSpeakers(
      "Reached by telephone, that founder, Rupert Hallgarten, said the roof leaked.",
      "Rupert Hallgarten",
    );
  });

  test("“her lawyer” is the lawyer whom the text named so", () => {
    expectSpeakers(
      "Her lawyer, Marisela Quandt, said the roof leaked. Judge Rupert Hallgarten said no. “It leaks,” her lawyer said.",
      "Marisela Quandt",
      "Rupert Hallgarten",
      "Marisela Quandt",
    );
  });

  test("a phrase without a name is said as within a sentence, up to its comma", () => {
    expectSpeakers("The harbour police, whose boat sank, said it leaked.", "the harbour police");
    expectSpeakers("Two drivers with a key said the roof leaked.", "two drivers with a key");
    expectSpeakers("US officials said it leaked.", "US officials");
  });

  test("a pronoun goes to whose given name and pronouns fit, also past somebody nearer", () => {
    expectSpeakers(
      "“The roof is safe,” said Alice Quandt.\n\nRobert Hallgarten walked on. He had a train to catch.\n\n“It is dry,” she said.",
      "Alice Quandt",
      "Alice Quandt",
    );
  });

  test("who is the subject of the sentence before is the pronoun, not who is named in it", () => {
    expectSpeakers(
      "Robert Hallgarten walked past the house of Peter Lund on Monday. The roof, he said, leaked.",
      "Robert Hallgarten",
      "Robert Hallgarten",
    );
  });

  test("“his lawyer” is neither he nor somebody of another role", () => {
    expectSpeakers(
      "Robert Hallgarten, a baker, built the tower. His lawyer said that it was safe.",
      "his lawyer",
    );
    expectSpeakers(
      "Marisela Quandt built the tower. Quandt’s brother said that it was safe.",
      "Quandt’s brother",
    );
  });

  test("a role in the lead is who is named next and described so", () => {
    expectSpeakers(
      "ASHBY — The tower is safe, a surveyor said on Tuesday.\n\nMarisela Quandt, the surveyor, “tested every beam,” she said.",
      "Marisela Quandt",
      "Marisela Quandt",
    );
  });

  test("a role is also who has an occupation of that kind, or comes from there", () => {
    expectSpeakers(
      "“He is well,” said Marisela Quandt, a surgeon. “He sings,” said Rupert Hallgarten, a baker. “He can go home,” the doctor said.",
      "Marisela Quandt",
      "Rupert Hallgarten",
      "Marisela Quandt",
    );
  });

  test("“it” is the body that spoke or acted last", () => {
    expectSpeakers(
      "The Ashby Harbour Board closed the pier on Monday. It said that the wood was rotten.",
      "Ashby Harbour Board",
    );
    expectSpeakers(
      "The harbour committee said the pier leaked. It said the boat sank.",
      "the harbour committee",
      "the harbour committee",
    );
  });

  test("“the board” is the one with that word in its name", () => {
    expectSpeakers(
      "The Ashby Harbour Board met the Lund Trust on Monday. The board said that the wood was rotten.",
      "Ashby Harbour Board",
    );
  });

  test("who speaks for a body that is named speaks as that body", () => {
    expectSpeakers("A spokesman for the Ashby Harbour Board said that it was rotten.", "Ashby Harbour Board");
  });

  test("“he” behind somebody without a name goes to who is named", () => {
    // Wrong: the porter says it, but a role that begins a sentence is mostly somebody who was named before.
    expectSpeakers(
      "Robert Hallgarten built the tower.\n\nThe porter swept the yard all day. The wood, he said, cracked.",
      "Robert Hallgarten",
      "Robert Hallgarten",
    );
  });

  test("a title in short is the role that it stands for", () => {
    const text =
      "Gov. Marisela Quandt met Dr. Rupert Hallgarten. “It is dry,” said Otto Brandt, a baker. “It leaks,” the governor said. “He is ill,” the doctor said.";
    expectSpeakers(text, "Otto Brandt", "Marisela Quandt", "Rupert Hallgarten");
  });

  test("“the Ohio Democrat” is somebody of that party, though it is written as a name", () => {
    const text =
      "Rep. Marisela Quandt (D-Ohio) voted for the tower on Tuesday.\n\n“It is dry,” the Ohio Democrat said.";
    expectSpeakers(text, "Marisela Quandt");
    expectSpeakers("“It is dry,” one House Republican said.", "one House Republican");
  });

  test("whose spokesman somebody is does not speak", () => {
    expectSpeakers("Quandt spokesman Rupert Hallgarten said that Marisela Quandt left.", "Rupert Hallgarten");
    expectSpeakers("“It leaks,” said Quandt policy adviser Rupert Hallgarten.", "Rupert Hallgarten");
  });

  test("a pronoun is not who is named behind it in the sentence, nor who is named in what it says", () => {
    const text =
      "“It is dry,” said Robert Hallgarten. Peter Lund walked past the tower. He told Lund that it leaked.";
    expectSpeakers(text, "Robert Hallgarten", "Robert Hallgarten");
  });

  test("a pronoun goes on with who was brought in without a name", () => {
    expectSpeakers(
      "“It is dry,” said Robert Hallgarten.\n\nA neighbor who lives beside the tower said it leaked. “It is old,” he said.",
      "Robert Hallgarten",
      "a neighbor",
      "a neighbor",
    );
  });

  test("without trained weights the nearest who fits speaks", () => {
    const lexicon = { ...english, weights: noWeights };
    const text = "“The roof is safe,” said Marisela Quandt, a surveyor.\n\n“We tested it,” she said.";
    const [, second] = analyze(text, "plain", lexicon).attributions;
    assert.equal(second?.source?.name, "Marisela Quandt");
    assert.equal(second?.source?.candidates, undefined);
  });

  test("a pronoun has at most three candidates, the likeliest first, with reasons", () => {
    const text =
      "Robert Hallgarten met Peter Lund, Otto Brandt, Emil Roth and Karl Weiss. “The roof is safe,” he said.";
    const candidates = analyze(text, "plain", english).attributions[0]?.source?.candidates ?? [];
    assert.equal(candidates[0]?.person?.name, "Robert Hallgarten");
    assert.ok((candidates[0]?.reasons.length ?? 0) > 0);
    assert.ok(candidates.length <= 3);
    for (const [index, { probability }] of candidates.entries())
      assert.ok(probability <= (candidates[index - 1]?.probability ?? 1));
  });

  test("by which means somebody speaks is not who speaks", () => {
    expectSpeakers("“The roof leaks,” Rupert Hallgarten said by telephone.", "Rupert Hallgarten");
  });

  test("any text has mentions in range and in order", () => {
    const piece = fc.constantFrom(
      "Ann",
      "Lee",
      "Mr.",
      "said",
      "“",
      "”",
      ",",
      "she",
      "the lawyer",
      "of",
      "Bank",
      "\n\n",
      ".",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(" ");
        const { mentions } = analyze(text, "plain", english);
        for (const [index, { start, end }] of mentions.entries()) {
          assert.ok(0 <= start && start < end && end <= text.length);
          assert.ok((mentions[index - 1]?.start ?? 0) <= start);
        }
      }),
    );
  });
});
