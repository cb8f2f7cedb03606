import assert from "node:assert/strict";
import { isSpellingVariant } from "../../../server/src/text/spelling.ts";

suite("spelling", () => {
  test("one name in two spellings is a variant", () => {
    for (const [one, other] of variants) assert.ok(isSpellingVariant(one, other), `${one} and ${other}`);
  });

  test("two names, or one in two cases, are none", () => {
    for (const [one, other] of others) assert.ok(!isSpellingVariant(one, other), `${one} and ${other}`);
  });
});

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
