import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkerName } from "../../server/src/checkerName.ts";

suite("name of the checker", () => {
  let folder = "";

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "desk "));
    execFileSync("git", ["init", "--quiet", folder]);
  });
  teardown(() => rmSync(folder, { recursive: true }));

  const nameIn = (path: string) => checkerName(pathToFileURL(path).href);

  test("it is the one that git has in the folder, on one line", async () => {
    execFileSync("git", ["-C", folder, "config", "user.name", " Zoë\n\tLund "]);
    assert.equal(await nameIn(folder), "Zoë Lund");
  });

  test("there is none where git has an empty one, without git, without the folder, and off the disk", async () => {
    execFileSync("git", ["-C", folder, "config", "user.name", ""]);
    assert.equal(await nameIn(folder), undefined);
    assert.equal(await nameIn(join(folder, "gone")), undefined);
    assert.equal(await checkerName("untitled:desk"), undefined);
    execFileSync("git", ["-C", folder, "config", "user.name", "Zoë Lund"]);
    const { PATH } = process.env;
    try {
      process.env["PATH"] = folder;
      assert.equal(await nameIn(folder), undefined);
    } finally {
      process.env["PATH"] = PATH;
    }
  });
});
