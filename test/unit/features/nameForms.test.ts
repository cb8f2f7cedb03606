import assert from "node:assert/strict";
import { pairNames, renameForm } from "../../../server/src/features/nameForms.ts";

function expectForm(before: string, after: string, form: string, expected: string | undefined): void {
  assert.equal(renameForm(form, pairNames(before, after)), expected);
}

suite("forms of a new name", () => {
  test("words change by their place in names of one length", () => {
    expectForm("Dana Whitlow", "Daina Reed", "Whitlow", "Reed");
    expectForm("Dana Whitlow", "Daina Reed", "Dana", "Daina");
    expectForm("Dana Whitlow", "Daina Reed", "D. Whitlow", "D. Reed");
    expectForm("Gabriel Cruz Lund", "Gabriel Cross Lund", "Cruz Lund", "Cross Lund");
  });

  test("a nickname stays, and the surname behind it changes", () => {
    expectForm("William Whitlow", "William Reed", "Bill Whitlow", "Bill Reed");
  });

  test("particles belong to the surname", () => {
    expectForm("Anna van der Berg", "Anna Reed", "van der Berg", "Reed");
    expectForm("Anna Reed", "Anna van der Berg", "Reed", "van der Berg");
  });

  test("a middle name that the new name drops has no counterpart where it stands alone", () => {
    expectForm("Dana May Whitlow", "Dana Whitlow", "Dana Whitlow", "Dana Whitlow");
    expectForm("Dana May Whitlow", "Dana Whitlow", "May", undefined);
  });

  test("capitals stay capitals", () => {
    expectForm("Dana Whitlow", "Daina Reed", "WHITLOW", "REED");
  });
});
