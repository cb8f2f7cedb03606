import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listNames, removeText } from "../../server/src/recordFiles.ts";
import { sayInEnglish } from "../../server/src/text/message.ts";

suite("files of records", () => {
  let folder = "";
  let desk = "";
  const uriOf = (path: string): string => pathToFileURL(path).href;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "records "));
    desk = join(folder, "desk");
    mkdirSync(desk);
  });
  teardown(() => rmSync(folder, { recursive: true }));

  test("a folder is listed by name", async () => {
    for (const name of ["span é.txt", "bridge.txt"]) writeFileSync(join(desk, name), "");
    assert.deepEqual(await listNames(uriOf(desk), uriOf(desk)), ["bridge.txt", "span é.txt"]);
  });

  test("what is no folder, outside, or behind a link out of the folder has no names", async () => {
    writeFileSync(join(folder, "secret.txt"), "");
    writeFileSync(join(desk, "file.txt"), "");
    symlinkSync(folder, join(desk, "link"));
    for (const path of [
      join(desk, "none"),
      join(desk, "file.txt"),
      folder,
      join(desk, "link"),
      join(desk, ".."),
    ])
      assert.deepEqual(await listNames(uriOf(path), uriOf(desk)), [], path);
    assert.deepEqual(await listNames("untitled:one", uriOf(desk)), []);
  });

  test("a file is removed that has the text that was read, and no claim is left", async () => {
    const file = join(desk, "a.json");
    writeFileSync(file, "one");
    assert.equal(await removeText(uriOf(file), uriOf(desk), "one"), undefined);
    assert.deepEqual(readdirSync(desk), []);
  });

  test("a file stays that has another text, or lies behind a link out of the folder", async () => {
    const [file, secret, link] = [join(desk, "a.json"), join(folder, "secret.json"), join(desk, "link.json")];
    writeFileSync(file, "two");
    writeFileSync(secret, "one");
    symlinkSync(secret, link);
    assert.match(
      sayInEnglish((await removeText(uriOf(file), uriOf(desk), "one"))?.problem ?? ""),
      /others have changed it/u,
    );
    assert.match(
      sayInEnglish((await removeText(uriOf(link), uriOf(desk), "one"))?.problem ?? ""),
      /out of the workspace/u,
    );
    assert.deepEqual(readdirSync(desk), ["a.json", "link.json"]);
    assert.ok(existsSync(secret));
  });
});
