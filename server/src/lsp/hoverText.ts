import { type MarkupContent, MarkupKind } from "vscode-languageserver";
import type { Card, Hover } from "../features/hover.ts";

/** Writes a hover as Markdown, or as plain text for a client that takes nothing else. */
export function toMarkup(hover: Hover, markup: "markdown" | "plaintext"): MarkupContent {
  if (markup === "plaintext") {
    return { kind: MarkupKind.PlainText, value: hover.cards.map(plainCard).join("\n\n") };
  }
  return { kind: MarkupKind.Markdown, value: hover.cards.map(markdownCard).join("\n\n---\n\n") };
}

/**
 * Makes text show as it is in Markdown: no mark, link, picture, HTML, entity, autolink, table or command comes of
 * it. An article is somebody else's text, and what it holds may never act in the editor.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(markdownMark, "\\$&")
    .replace(autolinkStart, zeroWidthSpace);
}

function markdownCard({ title, facts }: Card): string {
  // Two spaces at the end of a line break it.
  const lines = facts.map(({ label, value }) => `*${escapeMarkdown(label)}:* ${escapeMarkdown(value)}`);
  return [`**${escapeMarkdown(title)}**`, ...lines].join("  \n");
}

function plainCard({ title, facts }: Card): string {
  return [title, ...facts.map(({ label, value }) => `${label}: ${value}`)].join("\n");
}

const zeroWidthSpace = "\u200b";

// Every ASCII punctuation mark may be escaped in CommonMark; a backslash before the rest would show.
const markdownMark = /[!-/:-@[-`{-~]/gu;

// Before the "w" of "www." and the "@" of an address, which GitHub's Markdown links even without brackets.
const autolinkStart = /(?<=www)(?=\\\.)|(?=\\@)/giu;
