import assert from "node:assert/strict";
import { matchesGlob } from "../../../server/src/config/globs.ts";

function expectMatch(glob: string, yes: readonly string[], no: readonly string[]): void {
  for (const path of yes) assert.ok(matchesGlob(path, glob), `${glob} should match ${path}`);
  for (const path of no) assert.ok(!matchesGlob(path, glob), `${glob} should not match ${path}`);
}

suite("globs", () => {
  test("a star stays in its folder, two go on", () => {
    expectMatch("drafts/*.txt", ["drafts/a.txt", "Drafts/A.TXT"], ["drafts/b/a.txt", "drafts/a.md"]);
    expectMatch("drafts/**/*.txt", ["drafts/a.txt", "drafts/b/c/a.txt"], ["a.txt", "drafts/b/a.md"]);
    expectMatch("**/notes/**", ["notes/a.txt", "home/notes/b/a.txt"], ["home/note/a.txt"]);
  });

  test("a pattern without a slash is for the name of the file", () => {
    expectMatch("read?e.md", ["home/readme.md", "readme.md"], ["readme.md/a.txt", "reade.md"]);
  });

  test("a slash at the start means the file beside the configuration, and no other of its name", () => {
    expectMatch("draft.md", ["draft.md", "old/draft.md"], []);
    expectMatch("/draft.md", ["draft.md"], ["old/draft.md"]);
    expectMatch("./draft.md", ["draft.md"], ["old/draft.md"]);
    expectMatch("/old/*.md", ["old/draft.md"], ["very/old/draft.md"]);
  });

  test("a slash at the end means all files of a folder", () => {
    expectMatch("drafts/", ["drafts/a.txt", "drafts/b/a.txt"], ["old/drafts/a.txt", "drafts.txt"]);
    expectMatch("**/drafts/", ["drafts/a.txt", "old/drafts/a.txt"], ["drafts.txt"]);
  });

  test("braces are alternatives, also an empty one", () => {
    expectMatch("**/{license,notice}{,.txt}", ["license", "a/NOTICE.txt"], ["license.md", "licenses"]);
  });

  test("many stars do not take long", () => {
    const path = `${"a/".repeat(200)}${"a".repeat(2000)}`;
    assert.ok(!matchesGlob(path, `${"**/a*/".repeat(50)}${"*a".repeat(50)}b`));
  });
});
