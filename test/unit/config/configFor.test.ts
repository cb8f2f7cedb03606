import assert from "node:assert/strict";
import { configFor, leftOutBy } from "../../../server/src/config/configFor.ts";
import { parseConfig } from "../../../server/src/config/parseConfig.ts";
import { profiles } from "../../../server/src/config/profiles.ts";
import { rules } from "../../../server/src/rules/index.ts";

const desk = parseConfig(`{
  "profile": "ap",
  "rules": { "vague-attribution": "hint", "tk-marker": "warning" },
  "words": { "cueVerbs": ["opine"] },
  "ignored": [{ "rule": "tk-marker", "text": "TK" }],
  "overrides": [
    { "files": ["opinion/**"], "profile": "custom", "rules": { "tk-marker": "off" }, "words": { "cueVerbs": ["muse"] } },
    { "files": ["/opinion/mill.md"], "rules": { "tk-marker": "error" }, "ignored": [{ "rule": "tk-marker", "text": "TKTK" }] },
  ],
}`).config;

suite("configuration: what holds for an article", () => {
  test("the profile, and the rules above it", () => {
    const { levels, ignored, house } = configFor(desk, "news/mill.md");
    assert.equal(levels["anonymous-source"], "warning");
    assert.equal(levels["vague-attribution"], "hint");
    assert.equal(levels["tk-marker"], "warning");
    assert.deepEqual(ignored, [{ rule: "tk-marker", text: "TK", place: "folder" }]);
    assert.deepEqual(house.cueVerbs, ["opine"]);
  });

  test("an override for the files that it names, the later above the earlier", () => {
    assert.equal(configFor(desk, "opinion/lake.md").levels["tk-marker"], "off");
    const { levels, ignored, house } = configFor(desk, "opinion/mill.md");
    assert.equal(levels["tk-marker"], "error");
    assert.equal(levels["vague-attribution"], "hint");
    assert.equal(levels["anonymous-source"], undefined);
    assert.deepEqual(
      ignored.map(({ text }) => text),
      ["TK", "TKTK"],
    );
    assert.deepEqual(house.cueVerbs, ["opine", "muse"]);
  });

  test("a pattern with a slash at its start is for the folder of the configuration only", () => {
    assert.equal(configFor(desk, "old/opinion/mill.md").levels["tk-marker"], "warning");
  });

  test("files are left out by name, or because others are named", () => {
    const { config } = parseConfig('{"files": {"include": ["drafts/**"], "exclude": ["*.notes.txt"]}}');
    assert.equal(leftOutBy(config, "drafts/a.txt"), undefined);
    assert.match(leftOutBy(config, "drafts/a.notes.txt") ?? "", /“files\.exclude” of \.factcheckrc\.json/u);
    assert.match(leftOutBy(config, "a.txt") ?? "", /“files\.include” of \.factcheckrc\.json/u);
    assert.equal(leftOutBy({}, "a.txt"), undefined);
  });
});

suite("profiles", () => {
  test("each house asks for a reason, no opinion, and an answer", () => {
    for (const name of ["ap", "reuters", "bbc"] as const) {
      const { levels } = profiles[name];
      assert.equal(levels["anonymous-source"], "warning", name);
      assert.ok(levels["anonymous-opinion"] !== undefined, name);
      assert.ok(levels["anonymous-plural"] !== undefined, name);
      assert.equal(levels["accusation-without-response"], "warning", name);
    }
    assert.equal(profiles.reuters.levels["anonymous-plural"], "warning");
    assert.equal(profiles.bbc.levels["late-attribution"], "information");
  });

  test("the loaded verbs of a configuration and of its overrides add up", () => {
    const { config } = parseConfig(
      '{"words": {"loadedVerbs": {"add": ["tout"]}}, "overrides": [{"files": ["a.md"], "words": {"loadedVerbs": {"remove": ["claim"]}}}]}',
    );
    assert.deepEqual(configFor(config, "a.md").house.loadedVerbs, { add: ["tout"], remove: ["claim"] });
    assert.deepEqual(configFor(config, "b.md").house.loadedVerbs, { add: ["tout"], remove: [] });
  });

  for (const [name, { levels, thresholds }] of Object.entries(profiles)) {
    test(`${name} names rules and thresholds that there are, and says only what differs`, () => {
      for (const [id, level] of Object.entries(levels)) {
        const rule = rules.find((candidate) => candidate.id === id);
        assert.ok(rule !== undefined, id);
        assert.notEqual(level, rule.level, id);
      }
      for (const [id, set] of Object.entries(thresholds)) {
        const rule = rules.find((candidate) => candidate.id === id);
        for (const [threshold, value] of Object.entries(set)) {
          const range = rule?.thresholds?.[threshold];
          assert.ok(range !== undefined, `${id}.${threshold}`);
          assert.ok(value !== range.default && value >= range.least && value <= range.most);
        }
      }
    });
  }
});
