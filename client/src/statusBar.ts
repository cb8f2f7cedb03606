import { StatusBarAlignment, type StatusBarItem, window } from "vscode";
import type { Outline, OutlineCounts } from "../../server/src/protocol/outline.ts";

/** The item of the status bar, hidden until there is something to show; a click on it shows the tree. */
export function createStatus(): StatusBarItem {
  const status = window.createStatusBarItem("articleFactCheck.status", StatusBarAlignment.Right, 90);
  status.name = "Fact Check";
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
  const people = count(counts.people, "person", "people");
  const quotes = count(counts.quotes, "quote", "quotes");
  const findings = count(counts.findings, "finding", "findings");
  const lines = [
    "Fact Check",
    people,
    quotes,
    `${count(counts.unattributed, "quote", "quotes")} without a speaker`,
    count(counts.anonymous, "anonymous source", "anonymous sources"),
    count(counts.claims, "claim", "claims"),
    findings,
  ];
  return { text: `$(quote) ${people} · ${quotes} · ${findings}`, tooltip: lines.join("\n") };
}

function explain(reason: string): { readonly text: string; readonly tooltip: string } {
  return {
    text: "$(quote) Not an article",
    tooltip: `Fact Check does not read this file as an article: ${reason}.`,
  };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
