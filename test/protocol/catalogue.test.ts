import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rules } from "../../server/src/rules/index.ts";
import { run } from "../support/commandLine.ts";

const folder = new URL("../../../test/articles/catalogue/", import.meta.url);
const article = new URL("article.article", folder);

interface Found {
  readonly findings: readonly { readonly code: string; readonly start: number; readonly end: number }[];
}

suite("the article with a fault for each rule", () => {
  test("its configuration turns every rule on", () => {
    const { rules: levels } = JSON.parse(readFileSync(new URL(".factcheckrc.json", folder), "utf8"));
    assert.deepEqual(Object.keys(levels).sort(), rules.map(({ id }) => id).sort());
  });

  test("each fault is reported exactly once, and nothing else", () => {
    const text = readFileSync(article, "utf8");
    const { out } = run(["--format", "json", fileURLToPath(article)]);
    const { findings }: Found = JSON.parse(out);
    assert.deepEqual(
      findings.map(({ code, start, end }) => `${code}: ${text.slice(start, end).slice(0, 24)}`),
      faults,
    );
    assert.deepEqual(findings.map(({ code }) => code).sort(), rules.map(({ id }) => id).sort());
  });
});

/** Each rule and the first letters of what it reports, in the order of the article. */
const faults = [
  "headline-without-attribution: Harbor office hid cracks",
  "headline-number: 14 boats",
  "quote-not-in-body: ‘nobody came to help us,",
  "weekday-mismatch: Tuesday, January 6, 2027",
  "speaker-not-introduced: Adeyemi",
  "name-unlike-list: Katherine Marlow",
  "inconsistent-name: Wilhelmena Castor",
  "tk-marker: [TK]",
  "vague-attribution: Critics say",
  "anonymous-source: A person close to the ta",
  "anonymous-opinion: incompetent",
  "anonymous-plural: Sources who spoke on con",
  "unnamed-study: Studies show",
  "passive-reporting: reportedly",
  "unattributed-claim: Sales in the shops on Ma",
  "unattributed-quote: “The water came up one s",
  "unsourced-superlative: It has the oldest clock ",
  "unsourced-cause: The cafés closed early b",
  "unclosed-quote: “I missed my own sister’",
  "inconsistent-number: 2,338 photographs",
  "differing-numbers: 81 lobsters",
  "banned-phrase: utilise",
  "impossible-date: June 31",
  "mixed-quote-marks: ‘We counted the boats,’",
  "stray-quote-mark: We will count them again",
  "missing-reopening-mark: And we will bring our ch",
  "late-attribution: “We heard the wall break",
  "loaded-reporting-verb: claimed",
  "new-speaker-same-paragraph: “It does not,”",
  "speaker-without-role: Ada Brandt",
  "inconsistent-quote: give",
  "distant-attribution: “It was higher than the ",
  "title-unlike-list: Hanna Osei",
  "name-not-in-list: Nils Farrow",
  "pronoun-only: “I fell asleep at four,”",
  "ambiguous-attribution: he",
  "ambiguous-surname: Tornquist",
  "heavy-cutting: “We … waited for [the bo",
  "inconsistent-title: Marta Solberg",
  "inconsistent-age: 95",
  "percent-change-mismatch: 12.5 percent",
  "percent-or-points: 6 percent",
  "duration-mismatch: nine years",
  "parts-and-total: 131 people",
  "magnitude-jump: £3.2 billion",
  "unit-mismatch: 10 miles (12 km)",
  "ordinal-slip: 21th",
  "legal-word: thief",
  "accusation-without-response: accused of",
  "second-hand-report: Daily Courier",
  "pronoun-conflict: She",
  "inconsistent-affiliation: Halden University",
  "acronym-before-name: TNSA",
  "verified-text-changed: 340 kilos",
  "quote-number-changed: thirty",
  "quote-negation-changed: will",
  "quote-words-changed: wool",
  "quote-spliced: “The ducks went to sleep",
  "quote-speaker-differs: “I rang the bell on the ",
  "quote-filler-removed: I",
  "quote-marked-change: “They carried [the lamps",
  "quote-not-in-sources: “Nobody in this parish h",
  "accused-with: accused with",
  "link-text: www.pell.example",
  "relative-date: last month",
  "partial-quote: “not ready”",
  "phonetic-spelling: gonna",
  "unknown-directive: factcheck-disable-nextli",
  "unused-directive: tk-marker",
];
