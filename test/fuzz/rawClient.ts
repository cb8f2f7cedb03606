import { type ChildProcess, spawn } from "node:child_process";
import type { InitializeParams } from "vscode-languageserver/node";
import { bundle } from "../support/transports.ts";

/** An answer as it came: a result or an error. */
export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A report that the server pushed. */
export interface Pushed {
  readonly uri: string;
  readonly version: number;
  readonly diagnostics: readonly unknown[];
}

/**
 * A language client that sees each message as it is, so that a second answer to one request, words on stderr and lines
 * of the log are noticed; a client library would hide them.
 */
export class RawClient {
  /** What went wrong, in sentences without words of a document. */
  readonly faults: string[] = [];
  /** The latest pushed report by URI. */
  readonly pushed = new Map<string, Pushed>();
  /** The latest version that was announced, by URI. */
  readonly announced = new Map<string, number>();
  readonly #child: ChildProcess;
  readonly #asked = new Map<number, (answer: Answer) => void>();
  #waiting: (() => void)[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #needed = -1;
  #id = 0;
  #isLeaving = false;

  constructor() {
    const child = spawn(process.execPath, [bundle, "--stdio"], { stdio: ["pipe", "pipe", "pipe"] });
    this.#child = child;
    child.stdout.on("data", (chunk: Buffer) => this.#read(chunk));
    child.stderr.on("data", (chunk: Buffer) => this.#fault(`stderr: ${chunk.length} bytes`));
    child.stdin.on("error", () => this.#fault("the server takes nothing more"));
    child.on("exit", (code) => {
      if (!this.#isLeaving) this.#fault(`the server ended with ${code}`);
      for (const answer of this.#asked.values()) answer({ error: { code: 0, message: "ended" } });
      this.#wake();
    });
  }

  async initialize(params: Partial<InitializeParams>): Promise<void> {
    const folders = [{ uri: "file:///desk", name: "desk" }];
    await this.ask("initialize", {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders,
      ...params,
    });
    this.tell("initialized", {});
  }

  tell(method: string, params: unknown): void {
    this.#write({ method, params });
  }

  /** Sends a request; its answer comes once, or it is a fault. */
  ask(method: string, params: unknown): Promise<Answer> {
    const id = ++this.#id;
    const answer = new Promise<Answer>((resolve) => this.#asked.set(id, resolve));
    this.#write({ id, method, params });
    return answer;
  }

  /** Sends a request and takes it back at once. */
  askAndCancel(method: string, params: unknown): Promise<Answer> {
    const answer = this.ask(method, params);
    this.tell("$/cancelRequest", { id: this.#id });
    return answer;
  }

  /** Waits until something that the server says makes a condition true, or a fault comes. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition() && this.faults.length === 0)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Says goodbye, and looks whether every request was answered. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    await this.ask("shutdown", undefined);
    this.#isLeaving = true;
    if (this.#asked.size > 0) this.#fault(`${this.#asked.size} requests were never answered`);
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.tell("exit", undefined);
    await ended;
  }

  /** Ends the process at once, whatever it does. */
  kill(): void {
    this.#isLeaving = true;
    this.#child.kill("SIGKILL");
  }

  #write(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#child.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  /** Chunks are joined only once a message is whole. */
  #read(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    while (this.#needed >= 0 ? this.#length >= this.#needed : this.#length > 0) {
      const all = Buffer.concat(this.#chunks);
      const end = this.#needed < 0 ? all.indexOf("\r\n\r\n") : this.#needed;
      if (end < 0) return;
      if (this.#needed < 0) {
        this.#needed = Number(/Content-Length: (\d+)/u.exec(all.toString("latin1", 0, end))?.[1]);
        this.#keep(all.subarray(end + 4));
      } else {
        this.#needed = -1;
        this.#keep(all.subarray(end));
        this.#receive(JSON.parse(all.toString("utf8", 0, end)));
      }
    }
  }

  #keep(rest: Buffer): void {
    this.#chunks = [rest];
    this.#length = rest.length;
  }

  #receive(message: Message): void {
    const { id, method } = message;
    if (method === undefined) {
      const answer = this.#asked.get(Number(id));
      this.#asked.delete(Number(id));
      if (answer === undefined) this.#fault("a request was answered twice, or never sent");
      else answer(message);
    } else if (id === undefined) this.#notice(method, message.params);
    else this.#write({ id, result: method === "workspace/configuration" ? [{}] : null });
    this.#wake();
  }

  #notice(method: string, params: NoticeParams): void {
    const { uri = "", version = 0 } = params;
    if (method === "textDocument/publishDiagnostics") {
      // Without a version it takes back the findings of a document that was closed.
      if (params.version === undefined) return;
      if (version < (this.pushed.get(uri)?.version ?? 0))
        this.#fault("a report for an older version came later");
      this.pushed.set(uri, { uri, version, diagnostics: params.diagnostics ?? [] });
    } else if (method === "articleFactCheck/articleChanged") {
      if (version < (this.announced.get(uri) ?? 0)) this.#fault("an older version was announced later");
      this.announced.set(uri, version);
    } else if (method === "window/logMessage" && !/^[\w ]+ took \d+ ms$/u.test(params.message ?? ""))
      this.#fault(`the log has a line of kind ${params.type}: ${params.message}`);
    else if (method === "window/showMessage") this.#fault(`a message is shown: ${params.message}`);
  }

  #fault(fault: string): void {
    this.faults.push(fault);
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

interface NoticeParams {
  readonly uri?: string;
  readonly version?: number;
  readonly diagnostics?: readonly unknown[];
  readonly message?: string;
  readonly type?: number;
}

interface Message extends Answer {
  readonly id?: number | string;
  readonly method?: string;
  readonly params: NoticeParams;
}
