import { strict as assert } from "node:assert";
import fc from "fast-check";
import { findAttitudes } from "../../../server/src/analysis/attributions.ts";
import type { Attribution } from "../../../server/src/article/article.ts";
import { slice } from "../../../server/src/text/span.ts";
import { read } from "../../support/attributions.ts";
import { english } from "../../support/lexicon.ts";

function attitudesOf(text: string): readonly Attribution[] {
  return findAttitudes({ ...read(text), lexicon: english });
}

/** Compares all attitudes of a text, in order, with lines such as "Ana Lund: the plan (oppose)"; nobody is "–". */
function expectAttitudes(text: string, expected: readonly string[]): void {
  const found = attitudesOf(text).map((attitude) => {
    const who = attitude.source === undefined ? "–" : slice(text, attitude.source);
    return `${who}: ${slice(text, attitude)} (${attitude.cue?.lemma})`;
  });
  assert.deepEqual(found, expected);
}

suite("attitudes", () => {
  test("a verb of wanting or backing has its subject as the source", () => {
    expectAttitudes("Ana Lund wants a bridge.", ["Ana Lund: a bridge (want)"]);
    expectAttitudes("The council embraced the plan in May.", ["The council: the plan in May (embrace)"]);
  });

  test("an infinitive shares the subject of its sentence", () => {
    expectAttitudes("Ana Lund came to thank the crew.", ["Ana Lund: the crew (thank)"]);
  });

  test("in the passive the agent is the source and the subject what it is about", () => {
    expectAttitudes("The ferry was praised by the mayor.", ["the mayor: The ferry (praise)"]);
  });

  test("a noun takes its owner as the source, and the phrase behind its preposition", () => {
    expectAttitudes("Her support for the ferry is known in town.", ["Her: the ferry (support)"]);
    expectAttitudes("Ana Lund's opposition to the ferry is old.", ["Ana Lund: the ferry (opposition)"]);
  });

  test("behind from or among stands who has it", () => {
    expectAttitudes("The ferry has support from residents.", ["residents: residents (support)"]);
  });

  test("a noun for somebody with an opinion is the source itself", () => {
    expectAttitudes("Supporters of the ferry are in the hall.", ["Supporters: the ferry (supporter)"]);
  });

  test("hearsay covers its clause and names nobody", () => {
    expectAttitudes("The board reportedly sold the ferry.", [
      "–: The board reportedly sold the ferry (reportedly)",
    ]);
    expectAttitudes("The ferry seems to leak.", ["–: The ferry seems to leak (seem)"]);
  });

  test("what is talked about is found whatever the word, but “about” before a figure is none", () => {
    expectAttitudes("The letter about the ferry is long.", ["–: the ferry is long (letter about)"]);
    expectAttitudes("The ferry carries about 40 cars.", []);
  });

  test("a “that” clause counts, a relative clause does not", () => {
    expectAttitudes("There was proof that the ferry leaked.", ["–: the ferry leaked (proof that)"]);
    expectAttitudes("It was a ferry that leaked.", []);
  });

  test("a participle before its noun is an adjective", () => {
    expectAttitudes("Trusted pilots brought the planned ferry home.", []);
  });

  test("a noun without its complement says nothing", () => {
    expectAttitudes("The plans and the support were old.", []);
  });

  test("what is an attribution is no attitude beside it", () => {
    expectAttitudes("Ana Lund said that the ferry leaked.", []);
    expectAttitudes("Ana Lund said in a statement that she wants a bridge.", []);
  });

  test("every text has attitudes in order, within itself", () => {
    const words = fc.constantFrom(
      ...[
        "Ana",
        "Lund",
        "wants",
        "support",
        "for",
        "to",
        "that",
        "about",
        "“",
        "”",
        ",",
        ".",
        "seems",
        "was",
        "by",
        "plans",
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const text = list.join(" ");
        let last = 0;
        for (const { start, end } of attitudesOf(text)) {
          assert.ok(start >= last && start < end && end <= text.length);
          last = start;
        }
      }),
    );
  });
});
