import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { check } from "../../server/src/rules/check.ts";
import { slice } from "../../server/src/text/span.ts";
import { english } from "../support/lexicon.ts";

const text = readFileSync(new URL("../../../client/sample/sample.article", import.meta.url), "utf8");

suite("the sample article", () => {
  test("shows each rule once, where the fault was put", () => {
    const findings = check(analyze(text, "markdown", english), {});
    assert.deepEqual(
      findings.map(({ code, span }) => `${code}: ${slice(text, span).slice(0, 24)}`),
      [
        "speaker-not-introduced: Adeyemi",
        "tk-marker: [TK]",
        "vague-attribution: Critics say",
        "anonymous-source: A senior town official",
        "unattributed-claim: Sales in the shops on Ma",
        "unattributed-quote: “The lights went out one",
        "unclosed-quote: “I missed my own sister’",
        "inconsistent-name: Katherine Lindqvist",
      ],
    );
  });
});
