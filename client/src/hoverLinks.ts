import { type Hover, l10n, MarkdownString } from "vscode";
import type { OutlineItem } from "../../server/src/protocol/outline.ts";

/**
 * Adds to a hover on a quote what can be done with it.
 *
 * The links run commands, so they stand in a part of their own that trusts only these, and carry a place in the
 * article, never its text.
 *
 * @param items that the pointer is in, widest first.
 */
export function addHoverLinks(
  hover: Hover | null | undefined,
  items: readonly OutlineItem[],
): Hover | null | undefined {
  const quote = items.findLast(({ kind, range }) => range && (kind === "quote" || kind === "unattributed"));
  if (!hover || !quote?.range) return hover;
  const { line, character } = quote.range.start;
  const names = quote.kind === "quote" ? ["goToSpeaker", "copyQuote"] : ["copyQuote"];
  const place = encodeURIComponent(JSON.stringify([line, character]));
  const links = new MarkdownString(
    names.map((name) => `[${titles[name]}](command:articleFactCheck.${name}?${place})`).join(" · "),
  );
  links.isTrusted = { enabledCommands: names.map((name) => `articleFactCheck.${name}`) };
  hover.contents.push(links);
  return hover;
}

const titles: Readonly<Record<string, string>> = {
  goToSpeaker: l10n.t("Go to speaker"),
  copyQuote: l10n.t("Copy quote"),
};
