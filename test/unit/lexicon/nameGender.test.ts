import assert from "node:assert/strict";
import { likelyGender } from "../../../server/src/lexicon/nameGender.ts";
import { english } from "../../support/lexicon.ts";

suite("name gender", () => {
  const expectGender = (gender: "female" | "male" | undefined, ...names: readonly string[]): void => {
    for (const name of names) assert.equal(likelyGender(name, english), gender, name);
  };

  test("a given name of one gender tells it, with its accents or without", () => {
    expectGender("female", "Erin Quandt", "Shonda Quandt", "Inês Quandt", "Anne-Sophie Quandt");
    expectGender("male", "Tyrell Quandt", "José Quandt");
  });

  test("so do words and endings that only women or men have behind an unknown name", () => {
    expectGender("female", "Xyq Quandtova", "Xyq Petrovna Quandt", "Xyq binti Quandt", "Xyq Quandtsdóttir");
    expectGender("male", "Xyq Petrovich Quandt", "Xyq bin Quandt");
  });

  test("one word, a family that stands first and an unknown name tell nothing", () => {
    expectGender(undefined, "Erin", "Lee Xin-yq", "Xyq Quandt", "Xyq Villanueva");
  });
});
