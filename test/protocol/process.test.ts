import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { startClient } from "../support/lsp.ts";
import { bundle } from "../support/transports.ts";

suite("server process", () => {
  test("exit after shutdown ends with 0", async () => {
    const client = await startClient({ place: "bundle" });
    await client.stop();
    assert.equal(client.process?.exitCode, 0);
  });

  test("exit without shutdown ends with 1", async () => {
    const client = await startClient({ place: "bundle" });
    const ended = new Promise((resolve) => client.process?.once("exit", resolve));
    await client.connection.sendNotification("exit");
    assert.equal(await ended, 1);
  });

  test("the end of its input ends it", async () => {
    const client = await startClient({ place: "bundle" });
    const ended = new Promise((resolve) => client.process?.once("exit", resolve));
    client.process?.stdin?.end();
    assert.equal(await ended, 1);
  });

  test("it speaks over the channel of a parent process", async () => {
    const child = fork(bundle, ["--node-ipc"]);
    const answer = new Promise<unknown>((resolve) => child.once("message", resolve));
    child.send({
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { processId: null, capabilities: {} },
    });
    assert.match(JSON.stringify(await answer), /"name":"Article Fact Check"/u);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.disconnect();
    child.kill();
    await ended;
  });
});
