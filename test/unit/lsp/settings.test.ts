import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { defaultSettings, parseSettings } from "../../../server/src/lsp/settings.ts";

suite("settings", () => {
  test("nothing at all gives the defaults without a word", () => {
    for (const value of [undefined, null, {}]) {
      assert.deepEqual(parseSettings(value), { settings: defaultSettings, problems: [] });
    }
  });

  test("each value of a wrong shape has its default and a sentence", () => {
    const { settings, problems } = parseSettings({
      rules: { "tk-marker": "loud", "vague-attribution": "hint" },
      ignored: [{ rule: "tk-marker" }, { rule: "tk-marker", text: "TK" }],
      files: { include: "drafts", exclude: [7] },
      inlayHints: true,
      codeLens: { enabled: 1 },
      maxFindings: 0,
      maxFileSize: Number.NaN,
    });
    assert.deepEqual(settings, {
      ...defaultSettings,
      rules: { "vague-attribution": "hint" },
      ignored: [{ rule: "tk-marker", text: "TK", place: "settings" }],
    });
    assert.deepEqual(
      problems.map((problem) => problem.split(":")[0]),
      [
        "articleFactCheck.files.include",
        "articleFactCheck.files.exclude",
        "articleFactCheck.rules.tk-marker",
        "articleFactCheck.ignored",
        "articleFactCheck.inlayHints",
        "articleFactCheck.codeLens.enabled",
        "articleFactCheck.maxFindings",
        "articleFactCheck.maxFileSize",
      ].toSorted((one, other) => orderOf(problems, one) - orderOf(problems, other)),
    );
  });

  test("the defaults are those of the manifest", () => {
    const manifest = JSON.parse(readFileSync(new URL("../../../../package.json", import.meta.url), "utf8"));
    const properties = Object.assign(
      {},
      ...manifest.contributes.configuration.map((block: { properties: object }) => block.properties),
    );
    const byName: Readonly<Record<string, unknown>> = {
      "files.include": defaultSettings.files.include,
      "files.exclude": defaultSettings.files.exclude,
      "inlayHints.speakers": defaultSettings.inlayHints.speakers,
      "codeLens.enabled": defaultSettings.codeLens.enabled,
      ignored: defaultSettings.ignored,
      maxFindings: defaultSettings.maxFindings,
      maxFileSize: defaultSettings.maxFileSize,
    };
    for (const [name, value] of Object.entries(byName)) {
      assert.deepEqual(properties[`articleFactCheck.${name}`]?.default, value, name);
    }
  });
});

function orderOf(problems: readonly string[], name: string): number {
  return problems.findIndex((problem) => problem.startsWith(`${name}:`));
}
