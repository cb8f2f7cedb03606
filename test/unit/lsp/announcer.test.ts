import assert from "node:assert/strict";
import type { Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { emptyRecord } from "../../../server/src/ledger/record.ts";
import { HouseLexicons } from "../../../server/src/lexicon/houseLexicons.ts";
import { Announcer, type AnnouncerParts } from "../../../server/src/lsp/announcer.ts";
import { Articles } from "../../../server/src/lsp/articles.ts";
import type { Context } from "../../../server/src/lsp/contexts.ts";
import { defaultSettings } from "../../../server/src/lsp/settings.ts";
import { SourceIndex } from "../../../server/src/sources/sourceIndex.ts";
import { english } from "../../support/lexicon.ts";

suite("announcing an article", () => {
  const text = "The county wants a bridge.\n\nIt cost TK dollars, the county said on Monday.\n";
  const document = TextDocument.create("file:///desk/bridge.txt", "plaintext", 1, text);
  const context: Context = {
    settings: defaultSettings,
    record: { record: emptyRecord("bridge.txt") },
    sources: { index: new SourceIndex(english.lists), read: [], problems: [], isRead: true },
  };
  const off = { ...context, settings: { ...defaultSettings, rules: { "tk-marker": "off" } as const } };

  for (const [name, order] of [
    ["first", [0, 1]],
    ["last", [1, 0]],
  ] as const) {
    test(`what is told last is of the newest settings, where those before are read ${name}`, async () => {
      const told: number[] = [];
      const asked: ((context: Context) => void)[] = [];
      const announcer = new Announcer(partsOf(told, asked));
      announcer.followEdit(document);
      await pause();
      announcer.announce(document);
      await pause();
      for (const index of order) {
        asked[index]?.(index === 0 ? context : off);
        await pause();
      }
      while (told.length === 0) await pause();
      assert.deepEqual(told, [0]);
    });
  }

  /** @param told how many findings each report had. @param asked answers each question for the context. */
  function partsOf(told: number[], asked: ((context: Context) => void)[]): AnnouncerParts {
    const connection: Pick<Connection, "sendDiagnostics"> = {
      sendDiagnostics: async ({ diagnostics }) => {
        told.push(diagnostics.length);
      },
    };
    const articles = new Articles({
      lexicons: new HouseLexicons([english], (words) => [words]),
      folders: [],
      onRuleFailure: (_rule, error) => {
        throw error;
      },
    });
    const parts = {
      connection,
      articles,
      host: {
        setTimeout: (callback: () => void, milliseconds: number) => {
          const timer = setTimeout(callback, milliseconds);
          return () => clearTimeout(timer);
        },
        now: () => performance.now(),
      },
      support: { pullsDiagnostics: false, options: {} },
      contexts: { of: () => new Promise((resolve) => asked.push(resolve)) },
      typing: { toldOf: ({ findings }: { readonly findings: readonly unknown[] }) => findings },
    };
    return parts as unknown as AnnouncerParts;
  }

  /** Mostly long enough to read a short article; what is told must be the same where it is not. */
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
});
