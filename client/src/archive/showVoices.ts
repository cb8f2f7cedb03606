import {
  type Disposable,
  env,
  l10n,
  ProgressLocation,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type VoiceRow, type VoicesView, voicesRequest } from "../../../server/src/protocol/archive.ts";
import type { Refusal } from "../../../server/src/protocol/refusal.ts";
import { inertMessage } from "../inertText.ts";
import type { Archive } from "./archive.ts";
import { renderVoicesPage, type VoicesTable, type VoicesTableRow } from "./voicesPage.ts";

/** The page with who is quoted in all articles, with how many words. It is made anew each time it is asked for. */
export class VoicesPage implements Disposable {
  readonly #media: Uri;
  readonly #client: BaseLanguageClient;
  readonly #archive: Archive;
  #panel: WebviewPanel | undefined;

  constructor(extension: Uri, client: BaseLanguageClient, archive: Archive) {
    this.#media = Uri.joinPath(extension, "client/media");
    this.#client = client;
    this.#archive = archive;
  }

  /** What the page shows, for the tests; undefined where it is not open. */
  get html(): string | undefined {
    return this.#panel?.webview.html;
  }

  /** Has what is new read, with progress and cancel, and shows the page of what is read then. */
  async show(): Promise<void> {
    const title = l10n.t("Reading all articles");
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    await window.withProgress(options, async (progress, token) => {
      const following = this.#archive.onDidChange(() => progress.report({ message: this.#archive.message }));
      await this.#archive.read(token);
      following.dispose();
    });
    const voices = await this.#ask();
    if ("problem" in voices) {
      void window.showErrorMessage(inertMessage(voices.problem));
      return;
    }
    const panel = this.#panel ?? this.#open();
    const { webview } = panel;
    webview.html = renderVoicesPage(this.#table(voices), {
      language: env.language,
      style: webview.asWebviewUri(Uri.joinPath(this.#media, "voices.css")).toString(),
      styleSource: webview.cspSource,
    });
    panel.reveal();
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  async #ask(): Promise<VoicesView | Refusal> {
    try {
      return await this.#client.sendRequest<VoicesView | Refusal>(voicesRequest, {});
    } catch {
      return { problem: l10n.t("The language server did not answer. Please try again.") };
    }
  }

  #open(): WebviewPanel {
    const options = { enableScripts: false, localResourceRoots: [this.#media] };
    const panel = window.createWebviewPanel(
      "articleFactCheck.voices",
      l10n.t("Voices"),
      ViewColumn.Active,
      options,
    );
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    this.#panel = panel;
    return panel;
  }

  #table({ rows, articleCount, quoteCount, wordCount }: VoicesView): VoicesTable {
    const shown = rows.slice(0, mostRows);
    const most = Math.max(0, ...shown.map(({ share }) => share));
    const left = rows.length - shown.length;
    const summary =
      quoteCount === 0
        ? l10n.t("Nobody is quoted in {0} articles.", articleCount)
        : l10n.t(
            "{0} words in quotation marks, in {1} quotes of {2} articles.",
            ...[wordCount, quoteCount, articleCount].map(number),
          );
    const notes = [
      this.#archive.state === "stopped" ? this.#archive.message : "",
      left > 0 ? l10n.t("Those who are quoted less are not shown: {0}.", number(left)) : "",
      l10n.t(
        "Headlines, captions and pull quotes are not counted. Two people of one full name count as one.",
      ),
    ];
    return {
      title: l10n.t("Voices"),
      summary,
      columns: {
        name: l10n.t("Who"),
        share: l10n.t("Share of the words"),
        words: l10n.t("Words"),
        quotes: l10n.t("Quotes"),
        articles: l10n.t("Articles"),
      },
      rows: shown.map((row) => renderRow(row, most)),
      note: notes.filter(Boolean).join(" "),
    };
  }
}

function renderRow(
  { name, kind, share, wordCount, quoteCount, articleCount }: VoiceRow,
  most: number,
): VoicesTableRow {
  return {
    name: nameOf(kind, name),
    isNamed: kind === "person" || kind === "organisation",
    share: percent(share),
    words: number(wordCount),
    quotes: number(quoteCount),
    articles: articleCount === 0 ? "" : number(articleCount),
    bar: most === 0 ? 0 : share / most,
  };
}

function nameOf(kind: VoiceRow["kind"], name: string): string {
  switch (kind) {
    case "nameless":
      return l10n.t("Sources without a name");
    case "unattributed":
      return l10n.t("Nobody is named");
    case "person":
    case "organisation":
      return name;
  }
}

function number(value: number): string {
  return value.toLocaleString(env.language);
}

function percent(share: number): string {
  return share.toLocaleString(env.language, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** The long tail is quoted once or twice each. */
const mostRows = 200;
