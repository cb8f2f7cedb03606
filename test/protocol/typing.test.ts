import assert from "node:assert/strict";
import type { Diagnostic } from "vscode-languageserver/node";
import { type Outline, outlineRequest } from "../../server/src/protocol/outline.ts";
import { cursorLeftNotification } from "../../server/src/protocol/session.ts";
import { type Client, fullCapabilities, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const uri = "file:///desk/bridge.md";
const text = "The county wants a bridge.\n\nDana Whitlow said: \n\nThe bridge is old, Whitlow said.\n";

/** Types some words at the end of the paragraph that begins on a line. */
function typing(line: number, words: string): readonly unknown[] {
  const place = { line, character: text.split("\n")[line]?.length ?? 0 };
  return [{ range: { start: place, end: place }, text: words }];
}

for (const place of places) {
  suite(`typing, ${place}`, () => {
    let client: Client;
    const codes = async (): Promise<readonly unknown[]> => (await client.pull(uri)).map(({ code }) => code);

    suite("by pull", () => {
      setup(async () => {
        client = await startClient({ place, options: { commands: true } });
      });
      teardown(() => client.stop());

      test("a quotation that is being typed is unclosed only after a pause", async () => {
        await client.open(uri, text);
        await client.edit(uri, 2, typing(2, "“We wait"));
        assert.deepEqual(await codes(), []);
        const outline: Outline = await client.connection.sendRequest(outlineRequest, { uri });
        assert.equal(outline.counts.findings, 0);
        await client.until(() => client.refreshed.includes("diagnostic"));
        assert.deepEqual(await codes(), ["unclosed-quote"]);
      });

      test("an edit in another paragraph or the word that the cursor has left ends the wait", async () => {
        await client.open(uri, text);
        await client.edit(uri, 2, typing(2, "“We wait"));
        await client.edit(uri, 3, typing(0, " Soon."));
        assert.deepEqual(await codes(), ["unclosed-quote"]);
        await client.edit(uri, 4, typing(4, " It costs TK dollars."));
        assert.deepEqual(await codes(), ["unclosed-quote"]);
        await client.connection.sendNotification(cursorLeftNotification, { uri });
        assert.deepEqual(await codes(), ["unclosed-quote", "tk-marker"]);
      });

      test("what stands in a document that is opened is told at once", async () => {
        await client.open(uri, text.replace("said: ", "said: “We wait"));
        assert.deepEqual(await codes(), ["unclosed-quote"]);
      });
    });

    test("a client that cannot pull gets them pushed after the pause", async () => {
      const { diagnostic: _, ...textDocument } = fullCapabilities.textDocument ?? {};
      client = await startClient({ place, capabilities: { ...fullCapabilities, textDocument } });
      const last = (): readonly Diagnostic[] | undefined => client.pushed.at(-1)?.diagnostics;
      await client.open(uri, text);
      await client.edit(uri, 2, typing(2, "“We wait"));
      await client.until(() => client.pushed.at(-1)?.version === 2);
      assert.deepEqual(last(), []);
      await client.until(() => last()?.[0]?.code === "unclosed-quote");
      await client.stop();
    });

    test("a client that can be told of no pause gets them at once", async () => {
      const { diagnostics: _, ...workspace } = fullCapabilities.workspace ?? {};
      client = await startClient({ place, capabilities: { ...fullCapabilities, workspace } });
      await client.open(uri, text);
      await client.edit(uri, 2, typing(2, "“We wait"));
      assert.deepEqual(await codes(), ["unclosed-quote"]);
      await client.stop();
    });
  });
}
