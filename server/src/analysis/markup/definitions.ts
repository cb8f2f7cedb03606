import type { Span } from "../../text/span.ts";

/**
 * Finds the lines that define what a label links to (`[1]: https://…`), and the marks before footnotes (`[^1]:`),
 * whose text is read.
 *
 * @returns the markup in order, and the labels in lower case.
 */
export function findDefinitions(text: string): {
  readonly spans: readonly Span[];
  readonly labels: ReadonlySet<string>;
} {
  const spans: Span[] = [];
  const labels = new Set<string>();
  for (const match of text.matchAll(definition)) {
    const label = match[1] ?? "";
    if (label.startsWith("^")) {
      spans.push({ start: match.index, end: match.index + label.length + 3 });
    } else {
      labels.add(label.toLowerCase());
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return { spans, labels };
}

// "[1]: https://example.org" at the start of a line.
const definition = /^\[([^[\]\n\r]{1,100})\]:[^\n\r]*/gmu;
