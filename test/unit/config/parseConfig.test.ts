import assert from "node:assert/strict";
import fastCheck from "fast-check";
import { configFor } from "../../../server/src/config/configFor.ts";
import { parseConfig } from "../../../server/src/config/parseConfig.ts";
import { sayInEnglish } from "../../../server/src/text/message.ts";
import { mark, unmark } from "../../support/marked.ts";

/** The marks stand around what is reported; the messages are given in the same order. */
function expectProblems(marked: string, ...messages: readonly string[]): void {
  const { text } = unmark(marked);
  const { problems } = parseConfig(text);
  assert.deepEqual(
    problems.map(({ message }) => sayInEnglish(message)),
    messages,
  );
  assert.equal(
    mark(
      text,
      problems.map(({ span }) => span),
    ),
    marked,
  );
}

/** What the first fix of each problem makes of the text. */
function expectFixed(before: string, after: string): void {
  const [edit] = parseConfig(before).problems.flatMap(({ fixes = [] }) => fixes[0]?.edits ?? []);
  assert.ok(edit !== undefined);
  assert.equal(before.slice(0, edit.span.start) + edit.newText + before.slice(edit.span.end), after);
}

suite("configuration: what can be read", () => {
  test("all of it, with comments, commas too many and a byte order mark", () => {
    const { config, problems } = parseConfig(`\ufeff{
      // of the desk
      "$schema": "./factcheckrc.schema.json",
      "profile": "ap",
      "rules": { "vague-attribution": "hint", "tk-marker": { "level": "warning" } },
      "words": { "cueVerbs": ["opine"], "banned": ["the fact that", { "phrase": "utilise", "instead": "use" }] },
      "files": { "include": ["drafts/**"] },
      "ignored": [{ "rule": "tk-marker", "text": "TK" }],
      "overrides": [{ "files": ["opinion/**"], "rules": { "unattributed-claim": "off" } }],
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(config, {
      $schema: "./factcheckrc.schema.json",
      profile: "ap",
      rules: {
        "vague-attribution": { level: "hint", thresholds: {} },
        "tk-marker": { level: "warning", thresholds: {} },
      },
      words: {
        cueVerbs: ["opine"],
        banned: [{ phrase: "the fact that" }, { phrase: "utilise", instead: "use" }],
      },
      files: { include: ["drafts/**"] },
      ignored: [{ rule: "tk-marker", text: "TK" }],
      overrides: [
        { files: ["opinion/**"], rules: { "unattributed-claim": { level: "off", thresholds: {} } } },
      ],
    });
  });

  test("an empty file says nothing", () => {
    assert.deepEqual(parseConfig(" \n"), { config: {}, problems: [] });
  });

  test("what stands beside a fault counts", () => {
    const { config } = parseConfig(
      '{"profile": "bbc", "rules": {"tk-marker": "of", "vague-attribution": "off"}}',
    );
    assert.deepEqual(configFor(config, "a.txt").levels["vague-attribution"], "off");
    assert.equal(configFor(config, "a.txt").levels["tk-marker"], undefined);
  });

  test("any text is read without a failure, and every problem lies in it", () => {
    const parts = [
      "{",
      "}",
      "[",
      "]",
      '"rules"',
      '"tk-marker"',
      ":",
      ",",
      "7",
      "null",
      '"of"',
      "//",
      "\n",
      "é",
    ];
    fastCheck.assert(
      fastCheck.property(fastCheck.array(fastCheck.constantFrom(...parts), { maxLength: 20 }), (chosen) => {
        const text = chosen.join("");
        for (const { span } of parseConfig(text).problems)
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, text);
      }),
    );
  });
});

suite("configuration: problems", () => {
  test("an unknown key, rule, level and profile, with what was meant", () => {
    expectProblems(
      '{⟦"profil"⟧: "ap", "profile": ⟦"reuter"⟧, "rules": {⟦"tk-markers"⟧: "off", "tk-marker": ⟦"wraning"⟧}}',
      "There is no key “profil”. Did you mean “profile”?",
      "There is no profile “reuter”. Did you mean “reuters”?",
      "There is no rule “tk-markers”. Did you mean “tk-marker”?",
      "There is no level “wraning”. Did you mean “warning”?",
    );
  });

  test("an unknown key among the loaded verbs, and what is no list", () => {
    expectProblems(
      '{"words": {⟦"loadedVerb"⟧: {}, "loadedVerbs": {⟦"ad"⟧: ["tout"], "remove": ["claim"]}}}',
      "There is no list of words “loadedVerb”. Did you mean “loadedVerbs”?",
      "There is no key “ad”. Did you mean “add”?",
    );
  });

  test("where nothing is near, what it can be, if that is not too long", () => {
    expectProblems(
      '{"profile": ⟦"guardian"⟧, "rules": {⟦"style"⟧: "off"}}',
      "There is no profile “guardian”. It can be ap, reuters, bbc, custom.",
      "There is no rule “style”.",
    );
  });

  test("a value of the wrong kind", () => {
    expectProblems(
      '{"profile": ⟦7⟧, "rules": ⟦"off"⟧, "files": {"include": ⟦"drafts"⟧}, "words": {"banned": [⟦3⟧, ⟦{}⟧]}}',
      "Expected a profile in quotation marks.",
      "Expected an object in curly brackets.",
      "Expected a list of patterns in square brackets.",
      "Expected an object in curly brackets.",
      "“phrase” must stand here too.",
    );
  });

  test("a key that stands twice", () => {
    expectProblems(
      '{"profile": "ap", ⟦"profile"⟧: "bbc"}',
      "“profile” stands here twice; the last one counts.",
    );
  });

  test("an override that names no files, and one with a fault", () => {
    expectProblems(
      '{"overrides": [⟦{"profile": "ap"}⟧, {"files": ["a"], "rules": {"tk-marker": ⟦"loud"⟧}}]}',
      "“files” must stand here too.",
      "There is no level “loud”. It can be error, warning, information, hint, off.",
    );
  });

  test("a text that is no JSON: the first fault only", () => {
    expectProblems('{"profile": "ap" ⟦"rules"⟧: {"tk-marker": "off"}}', "A comma is missing here.");
  });

  test("brackets without end", () => {
    const { config, problems } = parseConfig('{"overrides":['.repeat(100_000));
    assert.deepEqual(config, {});
    assert.deepEqual(
      problems.map(({ message }) => sayInEnglish(message)),
      ["This is nested too deep."],
    );
  });

  test("the quick fix writes what was meant", () => {
    expectFixed('{"rules": {"tk-markers": "off"}}', '{"rules": {"tk-marker": "off"}}');
    expectFixed('{"rules": {"tk-marker": "of"}}', '{"rules": {"tk-marker": "off"}}');
  });
});
