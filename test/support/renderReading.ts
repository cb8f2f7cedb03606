import type { Article } from "../../server/src/article/article.ts";
import type { Finding } from "../../server/src/rules/rule.ts";
import { type Span, slice } from "../../server/src/text/span.ts";

/**
 * All that is read of an article, an item a line, to be compared and to be read: the words of each span, shortened, and
 * what is said of it. Tokens are left out, since every other item shows where they are cut.
 */
export function renderReading(article: Article, findings: readonly Finding[]): string {
  const { text, tokens: _tokens, markup: _markup, ...lists } = article;
  const lines: string[] = [];
  for (const [name, list] of Object.entries({ ...lists, findings })) {
    if (!Array.isArray(list)) lines.push(`${name}: ${write(text, list)}`);
    else if (list.length > 0) lines.push(`${name}:`, ...list.map((item) => `  ${write(text, item)}`));
  }
  return `${lines.join("\n")}\n`;
}

/** A value in one line. What has a name is called by it, and what an item points to by its words. */
function write(text: string, value: unknown, depth = 0): string {
  if (Array.isArray(value)) return `[${value.map((item) => write(text, item, depth + 1)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  if (depth > 0 && "name" in value && "mentions" in value) return String(value.name);
  const words = isSpan(value) ? [`“${shorten(slice(text, value))}”`] : [];
  if (depth > 1) return words.join("") || writeFields(text, value, depth).join(" ");
  return [...words, ...writeFields(text, value, depth)].join(" ");
}

function writeFields(text: string, item: object, depth: number): readonly string[] {
  return Object.entries(item)
    .filter(([name]) => !leftOut.has(name))
    .map(([name, value]) => `${name}=${write(text, value, depth + 1)}`);
}

/** What the words of a span show, or what it is a part of. */
const leftOut: ReadonlySet<string> = new Set([
  "start",
  "end",
  "firstToken",
  "endToken",
  "spelling",
  "lower",
  "paragraph",
  "sentence",
]);

function isSpan(value: object): value is Span {
  return "start" in value && "end" in value;
}

/** Both ends of a long passage tell where it is cut. */
function shorten(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length <= 48 ? line : `${line.slice(0, 24)} … ${line.slice(-21)}`;
}
