import {
  commands,
  Disposable,
  l10n,
  type TextDocumentContentProvider,
  type TextDocumentShowOptions,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { acceptWordingCommand, type IgnoreParams } from "../../server/src/protocol/configuration.ts";
import {
  type ComparisonParams,
  type ComparisonView,
  comparisonRequest,
  type SourceTextParams,
  showInTranscriptCommand,
  sourceScheme,
  sourceTextRequest,
} from "../../server/src/protocol/sources.ts";
import { comparisonScheme } from "./articleDocuments.ts";
import { changeConfig } from "./configFile.ts";
import { type Outlines, rangeOf } from "./outlines.ts";

/** Shows sources that are no text files, and quotations beside their words in the sources. */
export function registerSources(client: BaseLanguageClient, outlines: Outlines): Disposable {
  const comparisons = new Comparisons();
  const show = (place?: ComparisonParams): Promise<void> =>
    showInTranscript(client, comparisons, place ?? placeAtCursor(client));
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(sourceScheme, {
      provideTextDocumentContent: readSource(client),
    }),
    workspace.registerTextDocumentContentProvider(comparisonScheme, comparisons),
    commands.registerCommand(showInTranscriptCommand, show),
    commands.registerCommand(acceptWordingCommand, (params: IgnoreParams) => acceptWording(client, params)),
    outlines.onDidChange(() => tellWhetherCompared(outlines)),
    window.onDidChangeTextEditorSelection(() => tellWhetherCompared(outlines)),
  );
}

/** Holds the texts of the last comparisons: an edit of the article does not change one that is shown. */
class Comparisons implements TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  #count = 0;

  /** Keeps two texts. The documents have the ending of articles, so that long lines wrap. */
  keep({ quote, passage }: ComparisonView): readonly [Uri, Uri] {
    this.#count += 1;
    const uriOf = (side: string): Uri =>
      Uri.from({ scheme: comparisonScheme, path: `/${side}.article`, query: String(this.#count) });
    const uris = [uriOf("quote"), uriOf("transcript")] as const;
    this.#texts.set(uris[0].toString(), quote);
    this.#texts.set(uris[1].toString(), passage);
    for (const uri of [...this.#texts.keys()].slice(0, -mostTexts)) this.#texts.delete(uri);
    return uris;
  }

  provideTextDocumentContent(uri: Uri): string {
    return (
      this.#texts.get(uri.toString()) ??
      l10n.t("Choose “Show in Transcript” again to compare the quote anew.")
    );
  }
}

const mostTexts = 40;

function readSource(client: BaseLanguageClient): (uri: Uri) => Promise<string> {
  return async ({ query }) => {
    const params: SourceTextParams = { uri: query };
    const text = await client.sendRequest<string | null>(sourceTextRequest, params);
    return (
      text ?? l10n.t("This source is not read any longer. Open an article that has it, then this page again.")
    );
  };
}

async function showInTranscript(
  client: BaseLanguageClient,
  comparisons: Comparisons,
  place: ComparisonParams | undefined,
): Promise<void> {
  const view = place && (await client.sendRequest<ComparisonView | null>(comparisonRequest, place));
  if (!view) {
    void window.showInformationMessage(l10n.t("No source has the words of a quote at the cursor."));
    return;
  }
  const [quote, passage] = comparisons.keep(view);
  const options: TextDocumentShowOptions = { preview: true };
  await commands.executeCommand("vscode.diff", quote, passage, view.title, options);
}

/** Asks why, unless that is given; without a reason nothing is accepted. */
async function acceptWording(client: BaseLanguageClient, params: IgnoreParams): Promise<void> {
  const { uri, rule, text, reason = await askForReason() } = params;
  if (reason === undefined || reason.trim() === "") return;
  await changeConfig(client, { kind: "add", uri, place: "article", rule, text, reason: reason.trim() });
}

function askForReason(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t("Accept This Wording"),
    prompt: l10n.t(
      "Why may it differ from the source? Kept in .factcheckrc.json; the quote is reported again once it changes.",
    ),
    placeHolder: l10n.t("Heard again on the recording: she said fourteen"),
    validateInput: (words) => (words.trim() === "" ? l10n.t("Colleagues need a reason.") : undefined),
  });
}

function placeAtCursor(client: BaseLanguageClient): ComparisonParams | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    position: { line, character },
  };
}

/** Offers the command in the palette only where it can show something. */
function tellWhetherCompared({ uri, outline }: Outlines): void {
  const editor = window.activeTextEditor;
  const isShown = editor && editor.document.uri.toString() === uri?.toString();
  const isCompared =
    isShown && outline?.compared.some((range) => rangeOf(range).contains(editor.selection.active));
  void commands.executeCommand("setContext", "articleFactCheck.atCompared", isCompared === true);
}
