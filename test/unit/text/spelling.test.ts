import assert from "node:assert/strict";
import { isSlip, isSpellingVariant, slipKeysOf } from "../../../server/src/text/spelling.ts";

suite("spelling", () => {
  test("one name in two spellings is a variant", () => {
    for (const [one, other] of variants) assert.ok(isSpellingVariant(one, other), `${one} and ${other}`);
  });

  test("two names, or one in two cases, are none", () => {
    for (const [one, other] of others) assert.ok(!isSpellingVariant(one, other), `${one} and ${other}`);
  });
});

suite("slips", () => {
  test("a letter more, less or other, or two swapped, are a slip", () => {
    for (const [one, other] of slips) assert.ok(isSlip(one, other), `${one} and ${other}`);
  });

  test("a plural, another first letter or two letters are none", () => {
    for (const [one, other] of noSlips) assert.ok(!isSlip(one, other), `${one} and ${other}`);
  });

  test("slips share a key, by which they are found", () => {
    for (const [one, other] of slips) {
      const keys = new Set(slipKeysOf(one));
      assert.ok(
        slipKeysOf(other).some((key) => keys.has(key)),
        `${one} and ${other}`,
      );
    }
  });
});

const slips = [
  ["Okoro", "Okaro"],
  ["Okoro", "Okora"],
  ["Okoro", "Okro"],
  ["Okoro", "Okkoro"],
  ["Okoro", "Okroo"],
  ["Lund", "Luvd"],
  ["José", "Jose"],
] as const;

const noSlips = [
  ["Lund", "Lunds"],
  ["Lund", "Bund"],
  ["Virginia", "Virginian"],
  ["Amir", "Amiri"],
  ["Okoro", "Okaru"],
  ["Lund", "LUND"],
  ["Unit12", "Unit13"],
] as const;

const variants = [
  ["Kathryn", "Katherine"],
  ["Center", "Centre"],
  ["Labour", "Labor"],
  ["Stephen", "Steven"],
  ["José", "Jose"],
  ["Lindqvist", "Lindquist"],
  ["Renshaw", "Renshew"],
  ["Mohammed", "Muhammad"],
  ["Brandvlod", "Brandvold"],
] as const;

const others = [
  ["Paul", "Paula"],
  ["Mario", "Maria"],
  ["Mark", "Marks"],
  ["Lund", "LUND"],
  ["O’Neil", "O'Neil"],
  ["Smith", "Jones"],
  ["East", "West"],
  ["North", "South"],
  ["Ann", "Dan"],
  ["First", "Third"],
  ["2024", "2023"],
  ["F-16012", "F-16013"],
] as const;
