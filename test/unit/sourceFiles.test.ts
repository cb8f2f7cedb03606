import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { changedSources, defaultSourceFolders, type SourceList } from "../../server/src/files.ts";
import { listSources, readSource } from "../../server/src/sourceFiles.ts";
import { sayInEnglish } from "../../server/src/text/message.ts";
import { asOrdinaryUser } from "../support/ordinaryUser.ts";

suite("source files of an article", () => {
  let folder = "";
  let desk = "";

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "sources "));
    desk = join(folder, "desk");
    put("2031/draft.article");
  });
  teardown(() => rmSync(folder, { recursive: true }));

  /** Writes a file of the desk. */
  const put = (name: string, text = name): string => {
    const path = join(desk, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const uriOf = (name: string): string => pathToFileURL(join(desk, name)).href;
  const list = async (
    files: readonly string[] = [],
    folders = defaultSourceFolders,
    isCancelled = () => false,
  ): Promise<SourceList> => {
    const root = pathToFileURL(desk).href;
    const found = await listSources(
      { article: uriOf("2031/draft.article"), root, folders, files },
      isCancelled,
    );
    return found ?? { sources: [], problems: [{ name: "", message: "cancelled" }] };
  };
  /** Names of the sources, and the messages. */
  const named = async (...choice: Parameters<typeof list>): Promise<readonly string[]> => {
    const { sources, problems } = await list(...choice);
    return [...sources.map(({ name }) => name), ...problems.map(({ message }) => sayInEnglish(message))];
  };
  /** What comes of reading each listed source: its text, or the message. */
  const readAll = async ({ sources }: SourceList): Promise<readonly string[]> => {
    const root = pathToFileURL(desk).href;
    const results = await Promise.all(sources.map((source) => readSource(source, root)));
    return results.map((it) =>
      "message" in it ? sayInEnglish(it.message) : new TextDecoder().decode(it.bytes),
    );
  };

  test("folders beside the article and in the workspace are read, by name, with the folders in them", async () => {
    put("notes/b.TXT");
    put("notes/a/c.srt");
    put("2031/sources/z.docx");
    put("2031/transcripts/y é.vtt");
    put("other/x.txt");
    const found = await list();
    const names = ["2031/sources/z.docx", "2031/transcripts/y é.vtt", "notes/a/c.srt", "notes/b.TXT"];
    assert.deepEqual(
      found.sources.map(({ name }) => name),
      names,
    );
    assert.deepEqual(
      found.sources.map(({ uri }) => uri),
      names.map(uriOf),
    );
    assert.deepEqual(await readAll(found), names);
    assert.deepEqual(found.problems, []);
  });

  test("other kinds, hidden files, locks of Word and the article itself are passed over", async () => {
    for (const name of ["a.mp3", ".b.txt", "~$c.docx", ".git/d.txt", "node_modules/e.md"])
      put(`notes/${name}`);
    put("2031/draft.md");
    const places = { root: pathToFileURL(desk).href, folders: ["2031"], files: ["draft.md"] };
    const found = await listSources({ article: uriOf("2031/draft.md"), ...places }, () => false);
    assert.deepEqual(found, { sources: [], problems: [] });
    assert.deepEqual(await named(), []);
  });

  test("the front matter names files from the article's folder and from the workspace's, each read once", async () => {
    put("2031/lund.txt");
    put("archive/lund.txt");
    put("notes/a.txt");
    const names = [
      "lund.txt",
      "archive/lund.txt",
      "./lund.txt",
      "../notes/a.txt",
      join(desk, "2031/lund.txt"),
    ];
    assert.deepEqual(await named(names), ["2031/lund.txt", "archive/lund.txt", "notes/a.txt"]);
  });

  test("words and addresses in the front matter are no files", async () => {
    assert.deepEqual(
      await named(["Interview with Dr. Ana Lund", "https://council.example/minutes.html"]),
      [],
    );
  });

  test("a missing file, a folder and another kind of file are told", async () => {
    put("archive/a.txt");
    put("tape.mp3");
    assert.deepEqual(await named(["lund.txt", "../archive", "../tape.mp3"]), [
      "“lund.txt” is not there, neither beside the article nor in the workspace folder.",
      "“archive” is of a kind that is not read. Save it as one of .txt, .md, .srt, .vtt, .json, .docx, .html, .htm.",
      "“tape.mp3” is of a kind that is not read. Save it as one of .txt, .md, .srt, .vtt, .json, .docx, .html, .htm.",
    ]);
  });

  test("nothing outside of the workspace is read: no path upwards, no absolute path, no link", async () => {
    writeFileSync(join(folder, "secret.txt"), "secret");
    mkdirSync(join(desk, "notes"));
    symlinkSync(join(folder, "secret.txt"), join(desk, "notes/link.txt"));
    symlinkSync(folder, join(desk, "notes/up"));
    const outside = (name: string): string =>
      `“${name}” leads out of the workspace folder, so it is not read. Copy the file into the folder.`;
    assert.deepEqual(
      await named(["../../secret.txt", "/etc/hostname", "../notes/link.txt"], ["notes", "../..", "/etc"]),
      [
        "../../secret.txt",
        "/etc/hostname",
        "notes/link.txt",
        "notes/link.txt",
        "notes/up",
        "../..",
        "/etc",
      ].map(outside),
    );
  });

  test("a file that becomes a link outwards, a pipe or a folder after it was listed is not read", async () => {
    writeFileSync(join(folder, "secret.txt"), "secret");
    const [link, pipe, other, gone] = ["link", "pipe", "other", "gone"].map((it) => put(`notes/${it}.txt`));
    const found = await list();
    for (const path of [link, pipe, other, gone]) unlinkSync(path ?? "");
    symlinkSync(join(folder, "secret.txt"), link ?? "");
    execFileSync("mkfifo", [pipe ?? ""]);
    mkdirSync(other ?? "");
    assert.deepEqual(
      (await readAll(found)).map((it) => it.replace(/[,:.] .*/u, "")),
      [
        "“notes/gone.txt” cannot be read",
        "“notes/link.txt” leads out of the workspace folder",
        "“notes/other.txt” is a folder",
        "“notes/pipe.txt” is no plain file",
      ],
    );
  });

  test("a file of 200 MB, a pipe and a link to a device are told and not opened", async () => {
    truncateSync(put("notes/a.txt"), 200_000_000);
    truncateSync(put("notes/b.txt"), 20_000_000);
    execFileSync("mkfifo", [join(desk, "notes/c.txt")]);
    symlinkSync("/dev/zero", join(desk, "notes/d.txt"));
    assert.deepEqual(await named(), [
      "notes/b.txt",
      "“notes/a.txt” has 200 MB; a source may have 20 MB. Split it, or save only its text.",
      "“notes/c.txt” is no plain file, so it is not read.",
      "“notes/d.txt” leads out of the workspace folder, so it is not read. Copy the file into the folder.",
    ]);
  });

  test("a file that has grown to 200 MB after it was listed is not read", async () => {
    const path = put("notes/a.txt");
    const found = await list();
    truncateSync(path, 200_000_000);
    assert.match((await readAll(found)).join(), /^“notes\/a\.txt” has 200 MB;/u);
  });

  test("links in a circle end, and each file is there once", async () => {
    put("notes/a.txt");
    symlinkSync(join(desk, "notes"), join(desk, "notes/round"));
    symlinkSync(join(desk, "notes/a.txt"), join(desk, "notes/same.txt"));
    symlinkSync("self.txt", join(desk, "notes/self.txt"));
    symlinkSync("gone.txt", join(desk, "notes/nothing.txt"));
    assert.deepEqual(await named(), [
      "notes/a.txt",
      "“notes/nothing.txt” cannot be read: a folder on the way is gone, or a link leads nowhere.",
      "“notes/self.txt” cannot be read: its links lead in a circle. Remove the link.",
    ]);
  });

  test("folders in folders end after eight, and that is told", async () => {
    put(`notes/${"a/".repeat(8)}in.txt`);
    put(`notes/${"a/".repeat(9)}out.txt`);
    assert.deepEqual(await named(), [
      `notes/${"a/".repeat(8)}in.txt`,
      `“notes/${"a/".repeat(9).slice(0, -1)}” lies more than 8 folders deep. Move it up.`,
    ]);
  });

  test("a file and a folder that may not be read are told", async () => {
    chmodSync(folder, 0o755);
    chmodSync(put("notes/a.txt"), 0);
    chmodSync(dirname(put("notes/b/b.txt")), 0);
    const mayNot =
      "cannot be read: you have no permission. Ask whoever owns the folder, or change the permissions.";
    await asOrdinaryUser(async () => {
      const found = await list();
      assert.deepEqual(
        found.problems.map(({ message }) => sayInEnglish(message)),
        [`“notes/b” ${mayNot}`],
      );
      assert.deepEqual(await readAll(found), [`“notes/a.txt” ${mayNot}`]);
    });
    chmodSync(join(desk, "notes/b"), 0o700);
  });

  test("names that no disk has are told, without the control characters in them", async () => {
    const [nothing, long, ...rest] = await named(["a\0\n.txt", `${"a".repeat(300)}.txt`]);
    assert.match(nothing ?? "", /^“a \.txt” is not there/u);
    assert.match(long ?? "", /^“a{120}…” is not there/u);
    assert.deepEqual(rest, []);
  });

  test("only what has changed is to be read again", async () => {
    const [same, longer] = ["same", "longer"].map((it) => put(`notes/${it}.txt`));
    put("notes/gone.txt");
    const known = new Map((await list()).sources.map(({ uri, stamp }) => [uri, stamp]));
    appendFileSync(longer ?? "", "more");
    renameSync(join(desk, "notes/gone.txt"), join(desk, "notes/new.txt"));
    const { changed, removed } = changedSources(known, (await list()).sources);
    assert.deepEqual(
      changed.map(({ name }) => name),
      ["notes/longer.txt", "notes/new.txt"],
    );
    assert.deepEqual(removed, [uriOf("notes/gone.txt")]);
    assert.ok(known.has(pathToFileURL(same ?? "").href));
  });

  test("a cancelled listing stops between two files", async () => {
    for (const name of ["a", "b", "c"]) put(`notes/${name}.txt`);
    let questions = 0;
    const found = await named([], ["../notes"], () => ++questions > 2);
    assert.deepEqual(found, ["cancelled"]);
    assert.ok(questions < 6);
  });

  test("no workspace on the disk is a problem", async () => {
    const places = { article: "untitled:draft", root: "untitled:desk", folders: [], files: [] };
    const found = await listSources(places, () => false);
    assert.match(sayInEnglish(found?.problems[0]?.message ?? ""), /^No sources are read: /u);
  });
});
