import { l10n, StatusBarAlignment, type StatusBarItem, window } from "vscode";
import type { RecordItem, RecordView } from "../../../server/src/protocol/record.ts";
import { describeTally, looks, statuses, tally } from "./statuses.ts";

/** The item of the status bar that says how far the check is; a click on it lists what is open. */
export function createProgress(): StatusBarItem {
  const progress = window.createStatusBarItem("articleFactCheck.progress", StatusBarAlignment.Right, 89);
  progress.name = l10n.t("Fact Check: Record");
  progress.command = "articleFactCheck.openFacts";
  return progress;
}

/** Shows `41/58`; hidden where no article is in sight, or one without facts. */
export function showProgress(progress: StatusBarItem, view: RecordView | undefined): void {
  if (!view || view.items.length === 0) {
    progress.hide();
    return;
  }
  const { items, problem } = view;
  const attention = countOf(items, "needs-attention");
  const icon = problem === undefined ? "pass" : "circle-slash";
  progress.text = `$(${icon}) ${tally(items)}${attention > 0 ? ` $(warning) ${attention}` : ""}`;
  progress.tooltip = [problem, describeProgress(items)].filter((line) => line !== undefined).join("\n");
  progress.accessibilityInformation = {
    label: [describeTally(items), attention > 0 ? l10n.t("{0} need attention", attention) : ""]
      .filter(Boolean)
      .join(", "),
  };
  progress.show();
}

/** A line for each status that occurs. */
export function describeProgress(items: readonly RecordItem[]): string {
  const lines = statuses
    .map((status) => ({ label: looks[status].label, count: countOf(items, status) }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}: ${count}`);
  return [describeTally(items), ...lines].join("\n");
}

function countOf(items: readonly RecordItem[], status: RecordItem["status"]): number {
  return items.filter((item) => item.status === status).length;
}
