import assert from "node:assert/strict";
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createChangeText } from "../../server/src/changeText.ts";
import { loadConfig } from "../../server/src/config/loadConfig.ts";
import { uriBeside } from "../../server/src/config/paths.ts";
import type { SourceFile, SourceList, SourceProblem } from "../../server/src/files.ts";
import { readText } from "../../server/src/readText.ts";
import { readWithin } from "../../server/src/readWithin.ts";
import { listNames, removeText } from "../../server/src/recordFiles.ts";
import { listSources, readSource } from "../../server/src/sourceFiles.ts";
import { type Desk, escapes, makeDesk, secretWords, snapshotBeside } from "../support/escapes.ts";

suite("ways out of the workspace", () => {
  let parent = "";
  let desk: Desk;
  let root = "";
  let news = "";

  setup(() => {
    parent = mkdtempSync(join(tmpdir(), "escapes "));
    desk = makeDesk(parent);
    root = pathToFileURL(desk.desk).href;
    news = `${root}/news`;
  });
  teardown(() => rmSync(parent, { recursive: true }));

  /** The addresses that a path may become: as it is, escaped, beside the configuration, as the disk resolves it. */
  const addressesOf = (path: string): readonly string[] => [
    ...new Set([
      path,
      `${news}/${path}`,
      `${news}/${encodeURI(path.replaceAll(/\p{Surrogate}/gu, "\ufffd"))}`,
      uriBeside(news, path),
      pathToFileURL(resolve(desk.desk, "news", path)).href,
    ]),
  ];
  const expectNoSecret = (answer: unknown, path: string): void => {
    const told = JSON.stringify(answer, (_, value) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
    assert.doesNotMatch(told ?? "", secret, path);
  };
  const readAll = async ({ sources }: SourceList): Promise<readonly (SourceFile | SourceProblem)[]> =>
    await Promise.all(sources.map((source) => readSource(source, root)));
  const list = async (files: readonly string[], folders: readonly string[]): Promise<SourceList> => {
    const found = await listSources({ article: `${news}/draft.article`, root, folders, files }, () => false);
    assert.ok(found);
    return found;
  };

  test("are more than two hundred, each another", () => {
    const paths = escapes(desk);
    assert.equal(new Set(paths).size, paths.length);
    assert.ok(paths.length > 200, `${paths.length}`);
  });

  test("a source that the front matter names leads to no secret", async () => {
    for (const path of escapes(desk)) {
      const found = await list([path], []);
      const read = await readAll(found);
      expectNoSecret([found, read], path);
      // The draft itself, and words that are no path, are no source either.
      assert.deepEqual(read, [], path);
    }
    assert.equal((await list(["inside.txt"], [])).sources.length, 1);
  });

  test("a folder of sources that the settings name leads to no secret", async () => {
    for (const path of escapes(desk)) expectNoSecret(await readAll(await list([], [path])), path);
    const read = await readAll(await list([], ["../news"]));
    assert.ok(read.length > 0);
    expectNoSecret(read, "../news");
  });

  test("a source with another address than it was listed with is not read", async () => {
    for (const path of escapes(desk))
      for (const uri of addressesOf(path))
        expectNoSecret(await readSource({ uri, name: "a.txt", stamp: "" }, root), uri);
    const inside = { uri: `${news}/inside.txt`, name: "inside.txt", stamp: "" };
    assert.ok("bytes" in (await readSource(inside, root)));
  });

  test("a record, a list of names and a folder are read at no address outside", async () => {
    for (const path of escapes(desk))
      for (const uri of addressesOf(path)) {
        expectNoSecret(await readWithin(uri, root), uri);
        expectNoSecret(await readText(uri, root), uri);
        const names = await listNames(uri, root);
        assert.ok(!names.includes("secret.txt") && !names.includes("passwd"), uri);
      }
    assert.ok("text" in (await readWithin(`${news}/inside.txt`, root)));
    assert.match((await readText(`${news}/inside.txt`, root)) ?? "", /OKORO/u);
    assert.ok((await listNames(news, root)).includes("inside.txt"));
  });

  test("a configuration reads no list of names outside", async () => {
    const load = async (path: string) =>
      await loadConfig(`${news}/.factcheckrc.json`, JSON.stringify({ names: [path] }), readText, [root]);
    for (const path of escapes(desk)) {
      const { names, files } = await load(path);
      expectNoSecret([...names.values(), files.slice(1)], path);
    }
    assert.match(JSON.stringify([...(await load("staff.csv")).names]), /Ben Okoro/u);
  });

  test("nothing is written or removed outside, whatever the address", async function () {
    this.timeout(120_000);
    const before = snapshotBeside(desk);
    const changeText = createChangeText();
    const texts = ["secret.txt", "secret.csv", "secret.json"].map((name) =>
      readFileSync(join(desk.folder, name), "utf8"),
    );
    for (const path of escapes(desk))
      for (const uri of addressesOf(path)) {
        const seen: (string | undefined)[] = [];
        const changed = await changeText(uri, root, (text) => {
          seen.push(text);
          // Were the way open, a file of the system would stay as it is.
          return text === undefined || text.includes(secretWords) ? "overwritten" : undefined;
        });
        expectNoSecret([seen, changed], uri);
        for (const text of texts) expectNoSecret(await removeText(uri, root, text), uri);
      }
    assert.deepEqual(snapshotBeside(desk), before);
    assert.ok(lstatSync(join(desk.desk, "news/link.txt")).isSymbolicLink());
    assert.deepEqual(await changeText(`${news}/new.json`, root, () => "inside"), {
      text: "inside",
      written: true,
    });
  });

  test("a file or a folder that becomes a link after the listing, or before the writing, leads nowhere", async () => {
    const notes = join(desk.desk, "news/notes");
    for (const [name, target] of [
      ["notes/a.txt", join(desk.folder, "secret.txt")],
      ["notes/b", desk.folder],
      ["notes", desk.folder],
    ] as const) {
      mkdirSync(join(notes, "b"), { recursive: true });
      for (const file of ["a.txt", "b/secret.txt", "secret.txt"]) writeFileSync(join(notes, file), "inside");
      const found = await list([], ["notes"]);
      assert.equal(found.sources.length, 3);
      rmSync(join(desk.desk, "news", name), { recursive: true });
      symlinkSync(target, join(desk.desk, "news", name));
      const before = snapshotBeside(desk);
      expectNoSecret(await readAll(found), name);
      for (const { uri } of found.sources) {
        expectNoSecret(await createChangeText()(uri, root, () => "overwritten"), uri);
        expectNoSecret(await readWithin(uri, root), uri);
      }
      assert.deepEqual(snapshotBeside(desk), before);
      rmSync(notes, { recursive: true });
    }
  });
});

// Words of the secrets, lines of /etc/passwd, of /proc/self/environ and of /proc/self/maps.
const secret = new RegExp(`${secretWords}|root:.?:0:0|PATH=|[0-9a-f]{8}-[0-9a-f]{8} r`, "iu");
