import assert from "node:assert/strict";
import {
  configSchema,
  type Generated,
  profilePage,
  ruleList,
  rulePages,
  ruleSettings,
  ruleSummaries,
  writeGenerated,
} from "../support/generated.ts";

suite("generated files", () => {
  test("the list of rules names every file of the folder", () => {
    expectFresh(ruleList());
  });

  test("each rule has its page, and each page its rule", () => {
    for (const page of rulePages()) expectFresh(page);
  });

  test("the settings in package.json are those of the rules", () => {
    expectFresh(ruleSettings());
  });

  test("what package.nls.json says of the settings is what the rules say", () => {
    expectFresh(ruleSummaries());
  });

  test("the page of the profiles has what each changes", () => {
    expectFresh(profilePage());
  });

  test("the schema of the configuration is that of the rules", () => {
    expectFresh(configSchema());
  });
});

function expectFresh(generated: Generated): void {
  if (process.env["UPDATE"] === "1" && generated.actual !== generated.expected) writeGenerated(generated);
  else
    assert.equal(generated.actual, generated.expected, `${generated.name} is stale: run UPDATE=1 npm test`);
}
