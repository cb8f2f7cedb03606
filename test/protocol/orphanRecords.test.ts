import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { setStatus } from "../../server/src/ledger/changeItems.ts";
import { printRecord } from "../../server/src/ledger/printRecord.ts";
import { proposeItems } from "../../server/src/ledger/proposeItems.ts";
import { emptyRecord } from "../../server/src/ledger/record.ts";
import { type RecordUpdate, recordRequest } from "../../server/src/protocol/record.ts";
import { read } from "../support/attributions.ts";
import { type Client, fullCapabilities, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const bridge =
  "Mayor wants a new bridge\n\nMayor Dana Wu said on Monday that the county needs a second bridge.\n\n" +
  "“The old one carried 4,200 cars a day last year,” Wu said.\n";
const mill =
  "Mill burns down\n\nThe mill by the harbor burned down on Friday, and 14 bakers lost their work.\n\n" +
  "“We will build it again,” said the owner, Ana Lund.\n";

const ferry =
  "Ferry fares rise\n\nMayor Dana Wu said on Monday that the ferry will cost 12 crowns from May.\n\n" +
  "“Nobody likes it,” Wu said. It is the highest fare on the coast.\n";

for (const place of places)
  suite(`record of an article that was renamed elsewhere, ${place}`, () => {
    let folder = "";
    let client: Client;
    let asked: string[] = [];
    let answer: string | undefined;
    const recordOf = (name: string): string => path.join(folder, ".factcheck", `${name}.json`);
    const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
    const open = async (name: string): Promise<void> => {
      const { length } = asked;
      await client.open(uriOf(name), readFileSync(path.join(folder, name), "utf8"));
      await client.until(() => asked.length > length);
    };
    const view = async (name: string): Promise<RecordUpdate> =>
      await client.connection.sendRequest(recordRequest, { uri: uriOf(name) });
    /** An article, with everything in its record verified. */
    const write = (name: string, text: string): void => {
      writeFileSync(path.join(folder, name), text);
      const items = proposeItems(read(text)).map(({ item }) => item);
      const act = { checker: "Kim Lind", date: "2027-03-01" };
      writeFileSync(
        recordOf(name),
        printRecord(setStatus(emptyRecord(name), items, { status: "verified" }, act)),
      );
    };
    const rename = (from: string, to: string): void =>
      renameSync(path.join(folder, from), path.join(folder, to));

    setup(async () => {
      folder = mkdtempSync(path.join(tmpdir(), "desk "));
      mkdirSync(path.join(folder, ".factcheck"));
      [asked, answer] = [[], "Take over"];
      client = await startClient({
        place,
        folder: pathToFileURL(folder).href,
        capabilities: { ...fullCapabilities, window: { showMessage: {} } },
        options: { commands: true },
      });
      client.connection.onRequest("window/showMessageRequest", ({ message }: { message: string }) => {
        asked.push(message);
        client.wake();
        return answer === undefined ? null : { title: answer };
      });
    });
    teardown(async () => {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test("is taken over where the user wants it", async () => {
      write("bridge é.txt", bridge);
      write("mill.txt", mill);
      rename("bridge é.txt", "span 1.txt");
      rename("mill.txt", "fire.txt");
      const before = JSON.parse(readFileSync(recordOf("bridge é.txt"), "utf8"));
      await open("span 1.txt");
      await client.until(() => !existsSync(recordOf("bridge é.txt")));
      assert.deepEqual(asked, [
        `“span 1.txt” looks like “bridge é.txt”, which is gone. Take over its record (${before.items.length} facts)?`,
      ]);
      const after = JSON.parse(readFileSync(recordOf("span 1.txt"), "utf8"));
      assert.deepEqual(after, { ...before, article: "span 1.txt" });
      assert.equal(existsSync(recordOf("mill.txt")), true);
      const statuses = JSON.stringify(await view("span 1.txt")).match(/"status":"verified"/gu);
      assert.equal(statuses?.length, before.items.length);
    });

    for (const no of ["Not now", undefined])
      test(`stays where it is after the answer ${no ?? "nothing"}, and is not asked for again`, async () => {
        answer = no;
        write("bridge.txt", bridge);
        rename("bridge.txt", "span.txt");
        await open("span.txt");
        await client.close(uriOf("span.txt"));
        await client.open(uriOf("span.txt"), bridge);
        await view("span.txt");
        assert.equal(asked.length, 1);
        assert.equal(existsSync(recordOf("span.txt")), false);
        assert.equal(existsSync(recordOf("bridge.txt")), true);
      });

    test("stays where it was changed after the question", async () => {
      write("bridge.txt", bridge);
      rename("bridge.txt", "span.txt");
      client.connection.onRequest("window/showMessageRequest", () => {
        writeFileSync(recordOf("bridge.txt"), `${readFileSync(recordOf("bridge.txt"), "utf8")}\n`);
        return { title: "Take over" };
      });
      await client.open(uriOf("span.txt"), bridge);
      await client.until(() => client.shown.length > 0);
      assert.match(client.shown.join(), /was not removed: others have changed it/u);
      assert.equal(existsSync(recordOf("bridge.txt")), true);
      assert.equal(existsSync(recordOf("span.txt")), true);
    });

    test("stays where the new one cannot be written", async () => {
      write("bridge.txt", bridge);
      rename("bridge.txt", "span.txt");
      const before = readFileSync(recordOf("bridge.txt"), "utf8");
      client.connection.onRequest("window/showMessageRequest", () => {
        mkdirSync(recordOf("span.txt"));
        return { title: "Take over" };
      });
      await client.open(uriOf("span.txt"), bridge);
      await client.until(() => client.shown.length > 0);
      assert.match(client.shown.join(), /span\.txt\.json/u);
      assert.equal(readFileSync(recordOf("bridge.txt"), "utf8"), before);
    });

    // Each is followed by one that is offered, so that the silence is no slowness.
    for (const [name, arrange] of [
      ["where its article is still there", () => write("bridge.txt", bridge)],
      [
        "where it fits no better than another",
        () => {
          for (const copy of ["one.txt", "two.txt"]) {
            write(copy, bridge);
            rmSync(path.join(folder, copy));
          }
        },
      ],
      [
        "where it is that of another article",
        () => {
          write("other.txt", ferry);
          rmSync(path.join(folder, "other.txt"));
        },
      ],
      ["where it is damaged", () => writeFileSync(recordOf("bridge.txt"), "{")],
      [
        "where it is a link out of the folder",
        () => {
          const outside = mkdtempSync(path.join(tmpdir(), "outside "));
          write("bridge.txt", bridge);
          renameSync(recordOf("bridge.txt"), path.join(outside, "bridge.txt.json"));
          symlinkSync(path.join(outside, "bridge.txt.json"), recordOf("bridge.txt"));
          rmSync(path.join(folder, "bridge.txt"));
        },
      ],
      [
        "where the article has a record",
        () => {
          write("bridge.txt", bridge);
          rename("bridge.txt", "span.txt");
          write("span.txt", bridge);
        },
      ],
    ] as const)
      test(`is not offered ${name}`, async () => {
        arrange();
        if (!existsSync(path.join(folder, "span.txt"))) writeFileSync(path.join(folder, "span.txt"), bridge);
        await client.open(uriOf("span.txt"), bridge);
        await view("span.txt");
        write("harbor.txt", mill);
        rename("harbor.txt", "quay.txt");
        await open("quay.txt");
        assert.equal(asked.length, 1);
        assert.match(asked.join(), /quay/u);
      });
  });
