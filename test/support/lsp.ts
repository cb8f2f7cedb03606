import type { ChildProcess } from "node:child_process";
import type { Worker } from "node:worker_threads";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import {
  type ArticleChanged,
  articleChangedNotification,
  type ClientOptions,
} from "../../server/src/protocol/session.ts";
import { answerFromDisk } from "./diskFiles.ts";
import { type Place, startTransport, type Transport } from "./transports.ts";

/** How a client begins. */
export interface Start {
  readonly place: Place;
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly options?: ClientOptions;
  /** The language of the client. */
  readonly locale?: string;
  /** URI of the workspace's folder. */
  readonly folder?: string;
  /** The bundle to start, where it is not the built one. */
  readonly program?: string;
  /** What node is told before the bundle. */
  readonly nodeArguments?: readonly string[];
}

/** What a client says of itself first. */
interface Handshake {
  readonly capabilities: ClientCapabilities;
  readonly options: ClientOptions | undefined;
  readonly locale: string | undefined;
  readonly folder: string;
}

/** What a server pushed. */
export interface Pushed {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Starts a server and shakes hands. */
export async function startClient({
  place,
  capabilities,
  settings,
  options,
  locale,
  folder = "file:///desk",
  program,
  nodeArguments = [],
}: Start): Promise<Client> {
  const transport = await startTransport(place, program, nodeArguments);
  const client = new Client(transport, settings);
  running.add(client);
  // A server for browsers has no disk of its own.
  const ways = place === "web bundle" ? { files: true } : {};
  const handshake = { capabilities: capabilities ?? fullCapabilities, locale, folder };
  await client.initialize({ ...handshake, options: { ...ways, ...options } });
  return client;
}

/** Clients that nobody has stopped. */
const running = new Set<Client>();

// A test that fails may leave its server running, which would keep mocha from ending. Benches have no mocha.
if (typeof suiteTeardown === "function")
  suiteTeardown(() => Promise.all([...running].map((it) => it.kill())));

/** A language client on a real connection, that answers what servers ask. */
export class Client {
  /** What the server says about itself. */
  offered: InitializeResult = { capabilities: {} };
  /** The settings section that it answers with; change it and call {@link changeSettings}. */
  settings: unknown;
  readonly connection: ProtocolConnection;
  readonly pushed: Pushed[] = [];
  readonly changed: ArticleChanged[] = [];
  readonly logged: string[] = [];
  /** Messages that a user would see. */
  readonly shown: string[] = [];
  readonly refreshed: string[] = [];
  /** Patterns of the files that the server was last told of. */
  watched: readonly string[] = [];
  readonly process: ChildProcess | undefined;
  readonly #worker: Worker | undefined;
  #waiting: (() => void)[] = [];

  constructor(transport: Transport, settings: unknown) {
    this.settings = settings ?? {};
    this.process = transport.process;
    this.#worker = transport.worker;
    this.connection = createProtocolConnection(transport.reader, transport.writer);
    this.connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
      for (const { registerOptions } of registrations)
        if (registerOptions?.watchers !== undefined) {
          this.watched = registerOptions.watchers.map(({ globPattern }) => globPattern);
          this.wake();
        }
      return null;
    });
    this.connection.onRequest("client/unregisterCapability", () => null);
    for (const feature of ["diagnostic", "inlayHint", "semanticTokens"]) {
      this.connection.onRequest(`workspace/${feature}/refresh`, () => {
        this.refreshed.push(feature);
        this.wake();
        return null;
      });
    }
    this.connection.onNotification("textDocument/publishDiagnostics", (params: Pushed) => {
      this.pushed.push(params);
      this.wake();
    });
    this.connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    this.connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      this.shown.push(message);
      this.wake();
    });
    this.connection.onNotification(articleChangedNotification, (changed: ArticleChanged) => {
      this.changed.push(changed);
      this.wake();
    });
    answerFromDisk(this.connection);
    this.connection.listen();
  }

  async initialize({ capabilities, options, locale, folder }: Handshake): Promise<void> {
    this.offered = await this.connection.sendRequest("initialize", {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: folder, name: "desk" }],
      capabilities,
      initializationOptions: options,
      locale,
    });
    await this.connection.sendNotification("initialized", {});
  }

  async open(uri: string, text: string, languageId = "plaintext"): Promise<void> {
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  async edit(uri: string, version: number, contentChanges: readonly unknown[]): Promise<void> {
    const params = { textDocument: { uri, version }, contentChanges };
    await this.connection.sendNotification("textDocument/didChange", params);
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** Sends a request about a document and gives its answer, in the shape that the protocol promises. */
  async ask<Answer>(method: string, uri: string, more: object = {}): Promise<Answer> {
    return await this.connection.sendRequest(method, { textDocument: { uri }, ...more });
  }

  /** The findings of a document, by pull. */
  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report: FullDocumentDiagnosticReport = await this.ask("textDocument/diagnostic", uri);
    return report.items;
  }

  async changeSettings(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });
  }

  /** Says that a file on the disk is new, other or gone. */
  async changeFile(uri: string): Promise<void> {
    const changes = [{ uri, type: 2 }];
    await this.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  /** Waits until something that the server says makes a condition true. Mocha's timeout ends it. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async stop(): Promise<void> {
    running.delete(this);
    await this.connection.sendRequest("shutdown");
    const { process: child } = this;
    if (child !== undefined) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await this.connection.sendNotification("exit");
      await ended;
    }
    // As the client in a browser does; by itself it would stay.
    await this.#worker?.terminate();
    this.connection.dispose();
  }

  /** Ends the server without a word. */
  async kill(): Promise<void> {
    this.process?.kill("SIGKILL");
    await this.#worker?.terminate();
    this.connection.dispose();
  }

  /** Looks again whether what somebody waits for is true. */
  wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** What a good editor can do. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    diagnostic: {},
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } },
      isPreferredSupport: true,
    },
  },
};

interface RegistrationParams {
  readonly registrations: readonly {
    readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: string }[] };
  }[];
}
