import type { Range, TextEditor, Uri } from "vscode";
import { commands, env, Location, type LocationLink, l10n, Position, Selection, window } from "vscode";
import type { OutlineItem } from "../../server/src/protocol/outline.ts";
import { editorOf, select } from "./articleEditor.ts";
import { allItems, type Outlines, rangeOf } from "./outlines.ts";

/** Moves the cursor to the quote after or before it; behind the last comes the first again. */
export function goToQuote(outlines: Outlines, direction: "next" | "previous"): void {
  const editor = editorOf(outlines.uri);
  if (!editor) return;
  const starts = allItems(outlines.outline?.sections ?? [])
    .flatMap((item) => (isQuote(item) && item.range ? [rangeOf(item.range)] : []))
    .sort((left, right) => left.start.compareTo(right.start));
  const cursor = editor.selection.active;
  const range =
    direction === "next"
      ? (starts.find(({ start }) => start.isAfter(cursor)) ?? starts[0])
      : (starts.findLast(({ start }) => start.isBefore(cursor)) ?? starts.at(-1));
  if (range) select(editor, new Selection(range.start, range.start));
}

/**
 * Selects the name of whoever speaks the quote at a place, or else at the cursor.
 *
 * @param line zero-based, as `character` is; anything but numbers stands for the cursor.
 */
export async function goToSpeaker(outlines: Outlines, line: unknown, character: unknown): Promise<void> {
  const editor = editorOf(outlines.uri);
  if (!editor) return;
  const quote = findQuote(editor, outlines, line, character);
  if (!quote?.range) return;
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    editor.document.uri,
    rangeOf(quote.range).start,
  );
  // A quotation leads to its source too, which is another document.
  const here = found.find((it) => uriOf(it).toString() === editor.document.uri.toString());
  const speaker = here && targetOf(here);
  if (speaker) select(editor, new Selection(speaker.start, speaker.end));
  else void window.showInformationMessage(l10n.t("The article does not name the speaker of this quote."));
}

/** Copies the quote at a place, or else at the cursor; the arguments are those of {@link goToSpeaker}. */
export async function copyQuote(outlines: Outlines, line: unknown, character: unknown): Promise<void> {
  const editor = editorOf(outlines.uri);
  const quote = editor && findQuote(editor, outlines, line, character);
  if (quote) await env.clipboard.writeText(quote.copyText);
}

function findQuote(
  editor: TextEditor,
  outlines: Outlines,
  line: unknown,
  character: unknown,
): OutlineItem | undefined {
  const isGiven = typeof line === "number" && typeof character === "number";
  const position = isGiven ? new Position(line, character) : editor.selection.active;
  const quote = outlines.itemsAt(editor.document.uri, position).findLast(isQuote);
  if (!quote) void window.showInformationMessage(l10n.t("The cursor is not in a quote."));
  return quote;
}

function isQuote({ kind }: OutlineItem): boolean {
  return kind === "quote" || kind === "unattributed";
}

function uriOf(found: Location | LocationLink): Uri {
  return found instanceof Location ? found.uri : found.targetUri;
}

function targetOf(found: Location | LocationLink): Range {
  return found instanceof Location ? found.range : (found.targetSelectionRange ?? found.targetRange);
}
