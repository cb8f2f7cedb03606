import assert from "node:assert/strict";
import { changeIgnored, type IgnoredChange } from "../../../server/src/config/changeIgnored.ts";
import { applyAll } from "../../../server/src/config/editJson.ts";

const entry = { rule: "tk-marker", text: "TK" };
const path = "drafts/bridge.md";

suite("changing what a configuration ignores", () => {
  test("a finding of an article goes into an override of its own, one of a folder to the top", () => {
    expect("", "add", "article", `{"overrides":[{"files":["${path}"],"ignored":[${json(entry)}]}]}`);
    expect("", "add", "folder", `{"ignored":[${json(entry)}]}`);
  });

  test("an article beside the configuration is named with a slash, so that no other of its name is meant", () => {
    const change: IgnoredChange = { kind: "add", entry, place: "article", path: "bridge.md" };
    const changed = changeIgnored("{}", change);
    assert.ok("edits" in changed);
    assert.equal(JSON.parse(applyAll("{}", changed.edits)).overrides[0].files[0], "/bridge.md");
  });

  test("what stands there stays, with its comments and commas too many", () => {
    const before = `{
  // The desk agreed on this.
  "profile": "ap",
  "ignored": [
    { "rule": "vague-attribution", "text": "critics say" }, // a refrain
  ],
}
`;
    const entries = '    { "rule": "vague-attribution", "text": "critics say" }, // a refrain\n';
    const after = apply(before, "add", "folder");
    assert.equal(after, before.replace(entries, `${entries}    { "rule": "tk-marker", "text": "TK" },\n`));
    assert.equal(apply(after, "add", "folder"), after);
    assert.equal(apply(after, "remove", "folder"), before);
  });

  test("an override that names this article alone takes the next finding, too; a broader one does not", () => {
    const own = `{"overrides":[{"files":["${path}"],"profile":"ap"}]}`;
    expect(
      own,
      "add",
      "article",
      `{"overrides":[{"files":["${path}"],"profile":"ap","ignored":[${json(entry)}]}]}`,
    );
    const broad = `{"overrides":[{"files":["drafts/**"]}]}`;
    expect(
      broad,
      "add",
      "article",
      `{"overrides":[{"files":["drafts/**"]},{"files":["${path}"],"ignored":[${json(entry)}]}]}`,
    );
  });

  test("the last finding takes its list and its override with it", () => {
    expect(`{"overrides":[{"files":["${path}"],"ignored":[${json(entry)}]}]}`, "remove", "article", "{}");
    expect(`{"ignored":[${json(entry)}],"profile":"ap"}`, "remove", "folder", '{"profile":"ap"}');
    expect(
      `{"overrides":[{"files":["drafts/**"],"profile":"ap","ignored":[${json(entry)}]}]}`,
      "remove",
      "article",
      '{"overrides":[{"files":["drafts/**"],"profile":"ap"}]}',
    );
    expect("{}", "remove", "article", "{}");
  });

  test("a new file is laid out as one writes it", () => {
    assert.equal(
      apply("", "add", "article"),
      `{
  "overrides": [
    {
      "files": ["${path}"],
      "ignored": [
        { "rule": "tk-marker", "text": "TK" }
      ]
    }
  ]
}
`,
    );
  });

  test("an entry without a comma behind it gets one, and takes it away again", () => {
    const before = '{\n  "ignored": [\n    { "rule": "a", "text": "b" } // why\n  ]\n}\n';
    const after = apply(before, "add", "folder");
    assert.equal(
      after,
      '{\n  "ignored": [\n    { "rule": "a", "text": "b" }, // why\n    { "rule": "tk-marker", "text": "TK" }\n  ]\n}\n',
    );
    assert.equal(apply(after, "remove", "folder"), before);
  });

  test("what is damaged or has another shape is left alone, and the reason is given", () => {
    for (const text of ['{"ignored": [', "[]", '{"ignored": "all"}', '{"ignored": {}}'])
      assert.ok("problem" in changeIgnored(text, changeOf("add", "folder")), text);
    assert.ok("problem" in changeIgnored('{"overrides": {}}', changeOf("add", "article")));
  });
});

function changeOf(kind: IgnoredChange["kind"], place: IgnoredChange["place"]): IgnoredChange {
  return { kind, place, path, entry };
}

function apply(text: string, kind: IgnoredChange["kind"], place: IgnoredChange["place"]): string {
  const change = changeIgnored(text, changeOf(kind, place));
  assert.ok("edits" in change);
  return applyAll(text, change.edits);
}

function expect(
  text: string,
  kind: IgnoredChange["kind"],
  place: IgnoredChange["place"],
  expected: string,
): void {
  assert.deepEqual(JSON.parse(apply(text, kind, place)), JSON.parse(expected));
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
