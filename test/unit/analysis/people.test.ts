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

  test("what ends the paragraph before says nothing of who is named first in the next", () => {
    expectRole("She wins, then thanks her mother\n\nMarisela Quandt won by a length on Monday.", undefined);
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

  test("“Mrs.” is no man of that surname, and “Mr.” stays with whom it was said of", () => {
    expectPeople(
      "The baker Harold Quandt opened early. “It was cold,” said his neighbour Ximena Hallgarten. Mrs. Quandt agreed.",
      "Harold Quandt",
      "Ximena Hallgarten",
      "Quandt",
    );
    expectPeople(
      "The farmer Rupert Oldcastle was late. “He is always late,” said Agnes Oldcastle. Mr. Oldcastle shrugged.",
      "Rupert Oldcastle / Oldcastle",
      "Agnes Oldcastle",
    );
  });

  test("a surname alone is not of whom the text introduces as somebody’s kin", () => {
    expectPeople(
      "The pilot Nkiru Oldcastle retired in May. Her daughter, Adaeze Oldcastle, sails too. Oldcastle has sold the boat.",
      "Nkiru Oldcastle / Oldcastle",
      "Adaeze Oldcastle",
    );
    expectPeople(
      "The pilot Nkiru Oldcastle retired in May. Tobiah Oldcastle, her brother, sails too. Oldcastle has sold the boat.",
      "Nkiru Oldcastle / Oldcastle",
      "Tobiah Oldcastle",
    );
  });

  test("a surname alone is not of whom the text calls by a given name", () => {
    expectPeople(
      "The pilots Nkiru Oldcastle and Tobiah Oldcastle left in May. Tobiah was glad. Oldcastle was not, she said.",
      "Nkiru Oldcastle / Oldcastle",
      "Tobiah Oldcastle / Tobiah",
    );
  });

  test("a family name that stands first joins too", () => {
    expectPeople(
      "The minister, Kwak Seung-ho, resigned on Monday. “I am tired,” Kwak said.",
      "Kwak Seung-ho / Kwak",
    );
  });

  test("the first of two surnames joins too", () => {
    expectPeople(
      "The potter Basilia Condori Thackwray sold her house. “It was empty,” Condori said.",
      "Basilia Condori Thackwray / Condori",
    );
  });

  test("the two people whom one surname first and last would join stay two", () => {
    expectPeople(
      "The mayor met Ben Quandt and Rupert Quandt on Monday, said a spokesman for the town.",
      "Ben Quandt",
      "Rupert Quandt",
    );
  });

  test("a nickname in marks joins the name that it stands in", () => {
    expectPeople(
      "The owner, Kazimierz “Casey” Thackwray, closed the bar in May. “Casey cried,” said the cook.",
      "Kazimierz “Casey” Thackwray / Casey",
    );
  });

  test("a short form of a given name joins who bears the name", () => {
    expectPeople(
      "The mayor, William Thackwray, opened the bridge. “It holds,” said the builder, “and Bill paid for it.”",
      "William Thackwray / Bill",
    );
  });

  test("half of a double name joins", () => {
    expectPeople(
      "The curate, Agnelo Oldcastle-Quandt, was late. “I was in the bath,” said Mr. Quandt.",
      "Agnelo Oldcastle-Quandt / Quandt",
    );
  });

  test("who is known as somebody else is one person", () => {
    expectPeople(
      "The guard was Marisela Quandt, known to passengers as Zizi. “They love her,” said the driver.",
      "Marisela Quandt / Zizi",
    );
  });
});
