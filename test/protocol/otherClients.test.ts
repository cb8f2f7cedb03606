import assert from "node:assert/strict";
import type { MarkupContent, Range } from "vscode-languageserver/node";
import { type Client, fullCapabilities, startClient } from "../support/lsp.ts";
import { places } from "../support/transports.ts";

const uri = "file:///desk/drafts/bridge.txt";
const text =
  "The county wants a bridge.\r\n\r\nThe 🙂 bridge cost TK dollars, the county said on Monday.\r\n";
const marker: Range = { start: { line: 2, character: 19 }, end: { line: 2, character: 21 } };

for (const place of places) {
  suite(`server, ${place}: clients of other kinds`, () => {
    let client: Client;
    // Also where a test fails, or its server would keep the tests from ending.
    teardown(() => client.stop());

    test("a client that cannot pull gets the findings pushed with their version, and taken back", async () => {
      const { diagnostic: _, ...textDocument } = fullCapabilities.textDocument ?? {};
      client = await startClient({ place, capabilities: { ...fullCapabilities, textDocument } });
      await client.open(uri, text);
      await client.until(() => client.pushed.length > 0);
      assert.equal(client.pushed[0]?.version, 1);
      assert.deepEqual(client.pushed[0]?.diagnostics[0]?.range, marker);
      await client.edit(uri, 2, [{ text: "" }]);
      // Another report of the first version may come before, when the sources have been looked for.
      await client.until(() => client.pushed.at(-1)?.version === 2);
      assert.deepEqual(client.pushed.at(-1), { uri, version: 2, diagnostics: [] });
      await client.close(uri);
      await client.until(() => client.pushed.at(-1)?.version === undefined);
      assert.deepEqual(client.pushed.at(-1), { uri, diagnostics: [] });
    });

    test("a client that can nothing gets plain text, flat symbols, no commands and settings as it sends them", async () => {
      client = await startClient({ place, capabilities: {} });
      await client.open(uri, text);
      await client.until(() => client.pushed.length > 0);
      const hover: { readonly contents: MarkupContent } = await client.ask("textDocument/hover", uri, {
        position: marker.start,
      });
      assert.equal(hover.contents.kind, "plaintext");
      assert.equal(client.offered.capabilities.codeActionProvider, undefined);
      const settings = { articleFactCheck: { rules: { "tk-marker": "off" } } };
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
      // Another report of the first state may come before.
      await client.until(() => client.pushed.at(-1)?.diagnostics.length === 0);
    });
  });
}
