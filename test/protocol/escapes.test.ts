import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { outlineRequest } from "../../server/src/protocol/outline.ts";
import { changeRecordRequest, type RecordUpdate, recordRequest } from "../../server/src/protocol/record.ts";
import { type Report, type ReportFormat, reportRequest } from "../../server/src/protocol/reports.ts";
import { sourceScheme, sourceTextRequest } from "../../server/src/protocol/sources.ts";
import { run } from "../support/commandLine.ts";
import { type Desk, escapes, makeDesk, secretWords, snapshotBeside } from "../support/escapes.ts";
import { type Client, startClient } from "../support/lsp.ts";

// What is told of the one source that lies inside.
const inside = /“14” is “12” in/u;

const formats: readonly ReportFormat[] = ["html", "csv", "markdown", "json", "claim-review"];

suite("ways out of the workspace, all at once", () => {
  let parent = "";
  let desk: Desk;
  let text = "";
  let client: Client | undefined;

  setup(() => {
    parent = mkdtempSync(join(tmpdir(), "escapes "));
    desk = makeDesk(parent);
    const names = escapes(desk).filter((path) => !/^\s|[\r\n\0]/u.test(path) && path.length < 500);
    assert.ok(names.length > 150);
    text = [
      "---",
      "sources:",
      ...[...names, "inside.txt"].map((name) => `  - ${name}`),
      "---",
      "",
      "Council keeps the harbor open",
      "",
      "Ana Lund came to the hall at noon, as did Ben Okoro.",
      "",
      "“I think fourteen boats is what we have,” Ana Lund said.",
      "",
      "“Nothing here is a secret, and 14 boats are in,” Ben Okoro said.",
      "",
    ].join("\n");
    for (const name of ["news", "plain"]) writeFileSync(join(desk.desk, name, "draft.md"), text);
    const config = JSON.stringify({ names: [...escapes(desk), "staff.csv"] });
    for (const name of ["news", "plain"]) writeFileSync(join(desk.desk, name, ".factcheckrc.json"), config);
  });
  teardown(() => {
    client?.process?.kill();
    rmSync(parent, { recursive: true });
  });

  /** What is inside is found; nothing of the secrets is, neither by its words nor by its number. */
  const expectNoSecret = (told: unknown): void => {
    const words = JSON.stringify(told);
    assert.ok(!words.includes(secretWords), words.slice(0, 2000));
    assert.ok(!words.includes("“fourteen” is “forty”"));
  };

  /** Starts a server that has read the one source inside. */
  const openDraft = async (uri: string): Promise<Client> => {
    client = await startClient({
      place: "bundle",
      folder: pathToFileURL(desk.desk).href,
      options: { commands: true },
      settings: { sources: { folders: escapes(desk) }, checkerName: "Kim Lind" },
    });
    await client.open(uri, text, "markdown");
    const { refreshed } = client;
    while (!inside.test(JSON.stringify(await client.pull(uri)))) {
      const { length } = refreshed;
      await client.until(() => refreshed.length > length);
    }
    return client;
  };
  /** Names every path as the source of a fact, and makes every report. */
  const recordAndReport = async (client: Client, uri: string): Promise<readonly Report[]> => {
    const record: RecordUpdate = await client.connection.sendRequest(recordRequest, { uri });
    const [item] = record.pieces.flatMap((piece) => ("items" in piece ? piece.items : []));
    for (const source of escapes(desk)) {
      const change = { kind: "source", ids: [item?.id], source: { type: "primary", text: source } };
      expectNoSecret(await client.connection.sendRequest(changeRecordRequest, { uri, version: 1, change }));
    }
    const reports: Report[] = [];
    for (const format of formats)
      reports.push(await client.connection.sendRequest(reportRequest, { uri, format }));
    return reports;
  };

  // The folder of the records of “news” is a link.
  for (const [name, canRecord] of [
    ["news", false],
    ["plain", true],
  ] as const)
    test(`the server tells, records and reports no secret, in the folder “${name}”`, async () => {
      const before = snapshotBeside(desk);
      const uri = pathToFileURL(join(desk.desk, name, "draft.md")).href;
      client = await openDraft(uri);
      expectNoSecret([await client.pull(uri), await client.connection.sendRequest(outlineRequest, { uri })]);
      for (const path of escapes(desk))
        for (const source of [path, `${pathToFileURL(desk.desk).href}/${path}`, `${sourceScheme}:/a?${path}`])
          assert.equal(await client.connection.sendRequest(sourceTextRequest, { uri: source }), null, source);
      const reports = await recordAndReport(client, uri);
      await client.stop();
      expectNoSecret([reports, client.pushed]);
      assert.deepEqual(
        reports.map((report) => "text" in report),
        formats.map(() => canRecord),
      );
      assert.equal(existsSync(join(desk.desk, name, ".factcheck/draft.md.json")), canRecord);
      assert.deepEqual(snapshotBeside(desk), before);
    });

  test("the command line prints none, and writes no report through a link", () => {
    const before = snapshotBeside(desk);
    for (const name of ["news", "plain"])
      for (const args of [
        ["--format", "json"],
        ["--sources", name],
      ])
        expectNoSecret(run([...args, `${name}/draft.md`], "", desk.desk));
    assert.match(run(["plain/draft.md"], "", desk.desk).out, inside);
    expectNoSecret(run(["report", "plain/draft.md"], "", desk.desk));
    const inPlain = readdirSync(join(desk.desk, "plain"));
    for (const link of [
      "link.txt",
      "chain.txt",
      "relative.txt",
      "dangling.txt",
      "round.txt",
      "pipe.txt",
      "up",
    ]) {
      const { code, error } = run(
        ["report", "plain/draft.md", "--force", "--output", `plain/${link}`],
        "",
        desk.desk,
      );
      assert.equal(code, 2, link);
      assert.match(
        error,
        /leads out of|links lead in a circle|link leads nowhere|no plain file|leads nowhere/u,
      );
    }
    assert.deepEqual(readdirSync(join(desk.desk, "plain")), inPlain);
    assert.deepEqual(snapshotBeside(desk), before);
  });
});
