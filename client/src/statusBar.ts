import { l10n, StatusBarAlignment, type StatusBarItem, window } from "vscode";
import type { Outline, OutlineCounts } from "../../server/src/protocol/outline.ts";

/** The item of the status bar, hidden until there is something to show; a click on it shows the tree. */
export function createStatus(): StatusBarItem {
  const status = window.createStatusBarItem("articleFactCheck.status", StatusBarAlignment.Right, 90);
  status.name = l10n.t("Fact Check");
  status.command = "articleFactCheck.showOutline";
  return status;
}

/** Shows in the status bar what the article holds, or why the file is not read as one. */
export function showStatus(status: StatusBarItem, outline: Outline | undefined): void {
  if (!outline) {
    status.hide();
    return;
  }
  const { text, tooltip } = outline.isArticle ? describe(outline.counts) : explain(outline.reason);
  status.text = text;
  status.tooltip = tooltip;
  status.show();
}

function describe(counts: OutlineCounts): { readonly text: string; readonly tooltip: string } {
  const people = counts.people === 1 ? l10n.t("1 person") : l10n.t("{0} people", counts.people);
  const quotes = counts.quotes === 1 ? l10n.t("1 quote") : l10n.t("{0} quotes", counts.quotes);
  const findings = counts.findings === 1 ? l10n.t("1 finding") : l10n.t("{0} findings", counts.findings);
  const { unattributed, anonymous, claims } = counts;
  const lines = [
    l10n.t("Fact Check"),
    people,
    quotes,
    unattributed === 1
      ? l10n.t("1 quote without a speaker")
      : l10n.t("{0} quotes without a speaker", unattributed),
    anonymous === 1 ? l10n.t("1 anonymous source") : l10n.t("{0} anonymous sources", anonymous),
    claims === 1 ? l10n.t("1 claim") : l10n.t("{0} claims", claims),
    findings,
  ];
  return { text: `$(quote) ${people} · ${quotes} · ${findings}`, tooltip: lines.join("\n") };
}

function explain(reason: string): { readonly text: string; readonly tooltip: string } {
  return {
    text: `$(quote) ${l10n.t("Not an article")}`,
    tooltip: l10n.t("Fact Check does not read this file as an article: {0}.", reason),
  };
}
