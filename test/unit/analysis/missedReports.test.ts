import { expectAttributions } from "../../support/attributions.ts";

suite("reports whose subject stands far away", () => {
  test("a relative clause and an adverb between subject and verb do not hide the report", () => {
    expectAttributions("An official there, who asked not to be named, said the pier was shut.", [
      "An official: the pier was shut (clauseOfCue)",
    ]);
  });

  test("a report that was read is not read twice", () => {
    expectAttributions("Ana Lund, who asked not to be named, said the pier was shut.", [
      "Ana Lund, who asked not to be named: the pier was shut (clauseOfCue)",
    ]);
  });
});
