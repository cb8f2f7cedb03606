import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Client, startClient } from "../support/lsp.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const uri = "file:///desk/pier.txt";
const german =
  "Die Brücke wird erst im nächsten Jahr fertig, sagte die Bürgermeisterin am Montag. „Das Geld reicht nicht“, und niemand weiß, wie es weitergehen soll.\n";
const english =
  "The pier stays shut until May. “We are not ready for it,” said Mira Holt, the mayor of Tarn.\n";

suite("languages", () => {
  let client: Client;
  teardown(() => client.stop());

  test("a text in another language has one information, which names the language, and nothing else", async () => {
    client = await startClient({ place: "bundle" });
    await client.open(uri, german);
    const [notice, ...others] = await client.pull(uri);
    assert.deepEqual(others, []);
    assert.equal(notice?.severity, 3);
    assert.equal(notice?.code, "other-language");
    assert.match(
      String(notice?.message),
      /^Nothing is checked here: it reads like German, which is not read\./u,
    );
    assert.deepEqual(await client.ask("textDocument/documentSymbol", uri), []);
    await client.edit(uri, 2, [{ text: english }]);
    assert.deepEqual(await client.pull(uri), []);
  });
});

suite("a second language", () => {
  let folder = "";
  let client: Client;

  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), "languages-"));
  });
  teardown(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  test("is a folder of word lists: its articles are read with them, English ones as before", async () => {
    await buildWith(folder, "xx");
    client = await startClient({ place: "bundle", program: path.join(folder, "dist/server.cjs") });
    await client.open(
      uri,
      "Theo piero stayso shuto untilo Mayo. “Weo areo noto readyo foro ito,” saido Mira Holt.\n",
    );
    assert.deepEqual(await speakers(client), ["Mira Holt: 1 mention · 1 quote"]);
    await client.edit(uri, 2, [{ text: english }]);
    assert.deepEqual(await speakers(client), ["Mira Holt: the mayor of Tarn · 1 mention · 1 quote"]);
    assert.deepEqual(client.shown, []);
  });
});

/** The built server, with a language that is English with an “o” behind each word. */
async function buildWith(folder: string, language: string): Promise<void> {
  const data = path.join(folder, "data");
  cpSync(path.join(root, "dist"), path.join(folder, "dist"), { recursive: true });
  cpSync(path.join(root, "server/data"), data, { recursive: true });
  mkdirSync(path.join(data, language));
  for (const name of readdirSync(path.join(data, "en")).filter((it) => it.endsWith(".txt"))) {
    const lines = readFileSync(path.join(data, "en", name), "utf8").split("\n");
    const words = lines.filter((line) => line !== "" && !line.startsWith("#")).map(changed);
    writeFileSync(path.join(data, language, name), `${words.sort(byWord).join("\n")}\n`);
  }
  const packing: { readonly packData: (from: string, to: string) => void } = await import(
    new URL("../../../server/packData.mjs", import.meta.url).href
  );
  packing.packData(data, path.join(folder, "dist/data"));
}

/** A line of a word list with an “o” behind the word; its value, behind a tab, is no word of the text. */
function changed(line: string): string {
  const [word = "", ...value] = line.split("\t");
  return [`${word}o`, ...value].join("\t");
}

function byWord(one: string, other: string): number {
  const [first, second] = [one, other].map((line) => line.split("\t")[0] ?? "");
  return (first as string) < (second as string) ? -1 : 1;
}

/** Each person of the outline, with what stands of them. */
async function speakers(client: Client): Promise<readonly string[]> {
  const [people] = await client.ask<readonly Entry[]>("textDocument/documentSymbol", uri);
  return people?.children.map(({ name, detail }) => `${name}: ${detail}`) ?? [];
}

interface Entry {
  readonly name: string;
  readonly detail: string;
  readonly children: readonly Entry[];
}
