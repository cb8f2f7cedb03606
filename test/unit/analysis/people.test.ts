import assert from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { english } from "../../support/lexicon.ts";

/** The forms of each person of a text, with " / " between forms. */
function expectPeople(text: string, ...people: readonly string[]): void {
  const found = analyze(text, "plain", english).people.map(({ forms }) => forms.join(" / "));
  assert.deepEqual(found, people);
}

/** The role of the first person of a text. */
function expectRole(text: string, role: string | undefined): void {
  assert.equal(analyze(text, "plain", english).people[0]?.role, role);
}

suite("people", () => {
  test("a title says better who somebody is than a relative clause", () => {
    expectRole("Councilor Marisela Quandt, who wrote the motion, was late.", "Councilor");
    expectRole("Marisela Quandt, who runs the bakery, was late.", "who runs the bakery");
    expectRole("Mr. Quandt was late.", undefined);
    expectRole("Former tenant, bookkeeper Marisela Quandt agrees.", "Former tenant, bookkeeper");
    expectRole("Marisela Quandt, and her brother, a baker, were late.", undefined);
    expectRole("Marisela Quandt, 43, was late. Marisela Quandt, a baker, waited.", "a baker");
  });

  test("a surname alone joins the person who was named with it", () => {
    expectPeople(
      "The ferry will not sail before spring, said Marisela Quandt, a pilot. Quandt waited for the tide.",
      "Marisela Quandt / Quandt",
    );
  });

  test("a title is no part of the name, and a titled surname joins its bearer", () => {
    expectPeople(
      "The inquiry heard Rupert Hallgarten, 43, on Monday. He was late. Mr. Hallgarten said that he was sorry.",
      "Rupert Hallgarten / Hallgarten",
    );
  });

  test("a nickname joins the full given name", () => {
    expectPeople(
      "The mayor, William Thackwray, opened the bridge. “It holds,” said Bill Thackwray, who paid for it.",
      "William Thackwray / Bill Thackwray",
    );
  });

  test("a spelling of one letter more is the same person in two forms", () => {
    expectPeople(
      "The trader Tobiah Renshaw sold the mill. Nobody saw Tobiah Renshawe, a trader, after that.",
      "Tobiah Renshaw / Tobiah Renshawe",
    );
  });

  test("two people of one surname stay two", () => {
    expectPeople(
      "The farmer Ann Oldcastle said yes. Her brother, the baker Peter Oldcastle, said no.",
      "Ann Oldcastle",
      "Peter Oldcastle",
    );
  });
});
