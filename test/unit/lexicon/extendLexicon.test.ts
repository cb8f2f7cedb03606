import assert from "node:assert/strict";
import { analyze, cutWords } from "../../../server/src/analysis/analyze.ts";
import { extendLexicon } from "../../../server/src/lexicon/extendLexicon.ts";
import type { House } from "../../../server/src/lexicon/house.ts";
import { verbForms } from "../../../server/src/lexicon/verbForms.ts";
import { slice } from "../../../server/src/text/span.ts";
import { english } from "../../support/lexicon.ts";
import { mark, unmark } from "../../support/marked.ts";

suite("the words of a newsroom", () => {
  test("cost nothing where there are none", () => {
    assert.equal(extendLexicon(english, {}, cutWords), english);
    assert.equal(extendLexicon(english, { cueVerbs: [], banned: [] }, cutWords), english);
  });

  test("a verb reports what somebody says, in all its forms", () => {
    const text = "The pier is blue. Ana Lund yodeled that the ferry would be late.";
    assert.deepEqual(saidIn(text, {}), []);
    assert.deepEqual(saidIn(text, { cueVerbs: ["yodel"] }), ["that the ferry would be late"]);
    assert.deepEqual(saidIn(text.replace("yodeled", "yodels"), { cueVerbs: ["yodel"] }), [
      "that the ferry would be late",
    ]);
  });

  test("a verb of two words, and one that is lesser in the language", () => {
    const text = "The pier is blue. Ana Lund sounded off that the ferry would be late.";
    assert.deepEqual(saidIn(text, { cueVerbs: ["sound off"] }), ["that the ferry would be late"]);
    const { reportingVerbs } = extendLexicon(english, { cueVerbs: ["accept", "say"] }, cutWords).lists;
    assert.equal(reportingVerbs.get("accepted"), "accept 1 past t");
    assert.equal(reportingVerbs.get("said"), english.lists.reportingVerbs.get("said"));
  });

  test("a title is known before a name", () => {
    const text = "The pier is blue. Grand Ferrywright Ana Lund painted it.";
    const titleIn = (house: House) =>
      analyze(text, "plain", extendLexicon(english, house, cutWords)).people[0]?.title;
    assert.equal(titleIn({}), undefined);
    assert.equal(titleIn({ titles: ["Grand Ferrywright"] }), "Grand Ferrywright");
  });

  test("words that say that a source is not named", () => {
    const text = "The pier is blue. A sailor who kept his cap low said that the ferry would be late.";
    const notesIn = (house: House) =>
      analyze(text, "plain", extendLexicon(english, house, cutWords)).anonymityNotes.map((note) =>
        slice(text, note),
      );
    assert.deepEqual(notesIn({}), []);
    assert.deepEqual(notesIn({ anonymityPhrases: ["kept his cap low"] }), ["kept his cap low"]);
  });

  test("verbs that are loaded, and those that are not, in all their forms", () => {
    const text =
      "The pier is blue. Ana Lund touted that the ferry was fast. Martin Osei claimed that it was late. Dana Whitlow fired back that it was not.";
    const loadedIn = (house: House) =>
      analyze(text, "plain", extendLexicon(english, house, cutWords)).loadedVerbs.map((verb) =>
        slice(text, verb),
      );
    assert.deepEqual(loadedIn({}), ["claimed"]);
    assert.deepEqual(loadedIn({ loadedVerbs: { add: ["tout", "fire back"] } }), [
      "touted",
      "claimed",
      "fired back",
    ]);
    assert.deepEqual(loadedIn({ loadedVerbs: { remove: ["claim"] } }), []);
    assert.equal(extendLexicon(english, { loadedVerbs: { add: [], remove: [] } }, cutWords), english);
  });

  test("regular verbs have their forms", () => {
    for (const [verb, forms] of [
      ["opine", "opine opines opined opining"],
      ["quip", "quip quips quipped quipping"],
      ["reply", "reply replies replied replying"],
      ["fire back", "fire back, fires back, fired back, firing back"],
      ["preach", "preach preaches preached preaching"],
      ["agree", "agree agrees agreed agreeing"],
      ["offer", "offer offers offered offering"],
      ["tweeted", "tweeted"],
    ] as const) {
      const separator = forms.includes(",") ? ", " : " ";
      assert.equal(
        verbForms(verb)
          .map(([form]) => form)
          .join(separator),
        forms,
      );
    }
  });
});

suite("banned phrases", () => {
  const banned = [
    { phrase: "per cent" },
    { phrase: "It's" },
    { phrase: "U.S." },
    { phrase: "per cent more" },
  ];

  /** The marks stand around what is found. */
  function expectBanned(marked: string): void {
    const { text } = unmark(marked);
    const found = analyze(text, "plain", extendLexicon(english, { banned }, cutWords)).bannedPhrases;
    assert.equal(mark(text, found), marked);
  }

  test("are found in any case, cut as articles are, the longest first", () => {
    expectBanned("⟦It’s⟧ ten ⟦PER CENT MORE⟧ than in May, and ten ⟦per cent⟧ of all. The ⟦U.S.⟧ pays.");
  });

  test("are let alone in quotations, also where speech has no marks", () => {
    expectBanned(
      "“It’s ten per cent,” Ana Lund said of the ⟦per cent⟧. She said it was a ‘per cent’ too many.",
    );
  });

  test("do not cross a border of sentences", () => {
    expectBanned("He asked how much per. Cent by cent it was paid.");
  });
});

/** What is reported as said in a text. */
function saidIn(text: string, house: House): readonly string[] {
  return analyze(text, "plain", extendLexicon(english, house, cutWords)).attributions.map(({ content }) =>
    slice(text, content),
  );
}
