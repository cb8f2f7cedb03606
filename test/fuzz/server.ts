import assert from "node:assert/strict";
import { fullCapabilities } from "../support/lsp.ts";
import { chanceOf } from "./chance.ts";
import { applyEdit, placeEdit } from "./edits.ts";
import { Lines } from "./lines.ts";
import { type Answer, RawClient } from "./rawClient.ts";
import type { Script, Step } from "./scripts.ts";

/** Starts a server for a client that pulls findings, or takes them pushed. */
export async function startRawClient(way: "pull" | "push"): Promise<RawClient> {
  const { diagnostic, ...others } = fullCapabilities.textDocument ?? {};
  const textDocument = way === "pull" ? { ...others, diagnostic: diagnostic ?? {} } : others;
  const client = new RawClient();
  await client.initialize({
    capabilities: { ...fullCapabilities, textDocument },
    initializationOptions: { commands: true },
  });
  return client;
}

/**
 * Plays a script to a server that is asked for findings, and holds each settled state against the same text opened anew.
 *
 * @throws AssertionError at the first breach.
 */
export async function playScript(client: RawClient, name: string, script: Script): Promise<void> {
  const document = new EditedDocument(client, name, script);
  for (const step of script.steps) {
    document.edit(step);
    if (step.then === "settle") await document.settle(step);
    else if (step.then === "interrupt") document.interrupt(step);
    assert.deepEqual(client.faults, []);
  }
  await document.finish();
  assert.deepEqual(client.faults, []);
}

/** Plays scripts side by side to a server that pushes findings; what it pushes last must be that of a fresh document. */
export async function playPushed(
  client: RawClient,
  names: readonly string[],
  scripts: readonly Script[],
): Promise<void> {
  const documents = scripts.map((script, index) => new EditedDocument(client, names[index] ?? "", script));
  const longest = Math.max(...scripts.map(({ steps }) => steps.length));
  for (let index = 0; index < longest; index++) {
    for (const [at, { steps }] of scripts.entries()) {
      const step = steps[index];
      if (step !== undefined) documents[at]?.edit(step);
    }
    await client.ask("workspace/symbol", { query: "lo" });
  }
  const fresh = documents.map((document) => document.openAgain());
  await client.until(
    () => documents.every((it) => it.isReported(client)) && fresh.every((it) => it.isReported(client)),
  );
  assert.deepEqual(client.faults, []);
  for (const [index, document] of documents.entries()) {
    const pushed = client.pushed.get(document.uri)?.diagnostics;
    document.lines.assertPositions(pushed, "pushed");
    const again = fresh[index];
    assert.deepEqual(
      pushed,
      inPlaceOf(client.pushed.get(again?.uri ?? "")?.diagnostics, again?.uri ?? "", document.uri),
      "pushed: differs from a fresh document",
    );
  }
  for (const document of [...documents, ...fresh]) document.close();
}

/** One document that is edited, with its text mirrored. */
class EditedDocument {
  readonly uri: string;
  lines: Lines;
  readonly #client: RawClient;
  readonly #language: Script["language"];
  #version: number;
  #pending: Promise<void>[] = [];
  #tokens: { readonly resultId: string; readonly data: readonly number[] } | undefined;
  #report: { readonly resultId: string; readonly items: unknown } | undefined;

  constructor(
    client: RawClient,
    name: string,
    { text, language }: Pick<Script, "text" | "language">,
    version: number = 1,
  ) {
    this.#client = client;
    this.#version = version;
    this.#language = language;
    this.uri = `file:///desk/${name}.${language === "markdown" ? "md" : language === "article" ? "article" : "txt"}`;
    this.lines = new Lines(text);
    const textDocument = { uri: this.uri, languageId: language, version: this.#version, text };
    client.tell("textDocument/didOpen", { textDocument });
  }

  edit({ edits }: Step): void {
    const contentChanges = edits.map((edit) => {
      const { start, end, text } = placeEdit(this.lines.text, edit);
      const range = { start: this.lines.positionAt(start), end: this.lines.positionAt(end) };
      this.lines = new Lines(applyEdit(this.lines.text, edit));
      return { range, text };
    });
    this.#version++;
    this.#client.tell("textDocument/didChange", {
      textDocument: { uri: this.uri, version: this.#version },
      contentChanges,
    });
    // What is typed is held back for a while; then the cursor goes elsewhere.
    if (contentChanges.length === 1) this.#client.tell("articleFactCheck/cursorLeft", { uri: this.uri });
  }

  /** Asks, and lets the next edit come before the answers; some requests are taken back. */
  interrupt({ seed }: Step): void {
    const chance = chanceOf(seed, 0);
    const place = this.lines.positionAt(chance.below(this.lines.text.length + 1));
    for (const [method, more] of Object.entries(requestsAt(place))) {
      if (!chance.often(0.4)) continue;
      const params = { textDocument: { uri: this.uri }, ...more };
      const answer = chance.often(0.3)
        ? this.#client.askAndCancel(method, params)
        : this.#client.ask(method, params);
      this.#pending.push(
        answer.then(({ error }) => {
          assert.ok(error === undefined || expectedErrors.has(error.code), `${method}: ${error?.message}`);
        }),
      );
    }
  }

  /** Asks everything of the text as it is, and the same of a fresh document. */
  async settle({ seed }: Step): Promise<void> {
    await this.finish(false);
    const chance = chanceOf(seed, 0);
    const place = this.lines.positionAt(chance.below(this.lines.text.length + 1));
    const fresh = this.openAgain();
    const [own, others] = await Promise.all([this.#askAll(place), fresh.#askAll(place)]);
    for (const [method, value] of own) {
      this.lines.assertPositions(value, method);
      const other = inPlaceOf(others.get(method), fresh.uri, this.uri);
      assert.deepEqual(value, other, `${method}: differs from a fresh document`);
    }
    fresh.close();
  }

  async finish(closes = true): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    await Promise.all(pending);
    if (closes) this.close();
  }

  openAgain(): EditedDocument {
    const name = `${this.uri.slice("file:///desk/".length).replace(/\.\w+$/u, "")}-again-${this.#version}`;
    const script = { text: this.lines.text, language: this.#language };
    return new EditedDocument(this.#client, name, script, this.#version);
  }

  isReported(client: RawClient): boolean {
    const { uri } = this;
    return client.pushed.get(uri)?.version === this.#version && client.announced.get(uri) === this.#version;
  }

  close(): void {
    this.#client.tell("textDocument/didClose", { textDocument: { uri: this.uri } });
  }

  async #askAll(place: {
    readonly line: number;
    readonly character: number;
  }): Promise<ReadonlyMap<string, unknown>> {
    const textDocument = { uri: this.uri };
    const answers = Object.entries(requestsAt(place)).map(async ([method, more]) => {
      const params = { textDocument, ...more };
      return [method, resultOf(method, await this.#client.ask(method, params))] as const;
    });
    const outline = this.#client
      .ask("articleFactCheck/outline", { uri: this.uri })
      .then((answer) => ["outline", withoutSources(resultOf("outline", answer))] as const);
    const all = await Promise.all([...answers, outline, this.#askReport(), this.#askTokens()]);
    return new Map<string, unknown>(all);
  }

  /** The findings; where the server says that nothing has changed, those of before. */
  async #askReport(): Promise<readonly [string, unknown]> {
    const method = "textDocument/diagnostic";
    const params = { textDocument: { uri: this.uri }, previousResultId: this.#report?.resultId };
    const report = Object(resultOf(method, await this.#client.ask(method, params)));
    if (report.kind === "full") this.#report = report;
    else assert.equal(report.resultId, this.#report?.resultId, "diagnostics: unchanged from nothing");
    return [method, this.#report?.items];
  }

  /** The semantic tokens, rebuilt from those of before and what the server says has changed. */
  async #askTokens(): Promise<readonly [string, unknown]> {
    const known = this.#tokens;
    const method =
      known === undefined ? "textDocument/semanticTokens/full" : "textDocument/semanticTokens/full/delta";
    const params = { textDocument: { uri: this.uri }, previousResultId: known?.resultId };
    const { resultId, data, edits } = Object(resultOf(method, await this.#client.ask(method, params)));
    const rebuilt = data ?? rebuild(known?.data ?? [], edits);
    this.lines.assertTokens(rebuilt);
    this.#tokens = { resultId, data: rebuilt };
    return ["semantic tokens", rebuilt];
  }
}

/** The outline without the sources, which are looked for meanwhile, and without the version. */
function withoutSources(outline: unknown): object {
  const { sections, ...rest } = Object(outline);
  const others = sections.filter(({ id }: { readonly id: string }) => id !== "sources");
  return { ...rest, version: 0, sections: others };
}

function requestsAt(place: {
  readonly line: number;
  readonly character: number;
}): Readonly<Record<string, object>> {
  const at = { position: place };
  const range = { start: { line: 0, character: 0 }, end: place };
  return {
    "textDocument/documentSymbol": {},
    "textDocument/foldingRange": {},
    "textDocument/codeLens": {},
    "textDocument/hover": at,
    "textDocument/definition": at,
    "textDocument/references": { ...at, context: { includeDeclaration: true } },
    "textDocument/documentHighlight": at,
    "textDocument/prepareRename": at,
    "textDocument/inlayHint": { range },
    "textDocument/semanticTokens/range": { range },
    "textDocument/codeAction": { range, context: { diagnostics: [] } },
  };
}

/** The result; `prepareRename` alone may refuse, with a sentence. */
function resultOf(method: string, { result, error }: Answer): unknown {
  if (error === undefined) return result;
  assert.equal(method, "textDocument/prepareRename", `${method}: ${error.message}`);
  return error.message;
}

function rebuild(
  data: readonly number[],
  edits: readonly {
    readonly start: number;
    readonly deleteCount: number;
    readonly data?: readonly number[];
  }[],
): readonly number[] {
  const rebuilt = [...data];
  for (const edit of edits.toSorted((one, other) => other.start - one.start))
    rebuilt.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  return rebuilt;
}

/** The value of a document as it would be under another name. */
function inPlaceOf(value: unknown, uri: string, other: string): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value).replaceAll(uri, other));
}

/** Cancelled, content modified, server cancelled; and a renaming that is refused. */
const expectedErrors: ReadonlySet<number> = new Set([-32800, -32801, -32802, -32803]);
