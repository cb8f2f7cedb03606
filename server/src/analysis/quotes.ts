import type { Quote } from "../article/article.ts";
import type { Memory } from "../rereading/memory.ts";
import { nestJoined } from "./quotes/joined.ts";
import { nestEach } from "./quotes/nestEach.ts";
import type { Parts } from "./quotes/parts.ts";
import { readParagraphs } from "./quotes/readParagraphs.ts";
import { findUnmarkedQuotes } from "./quotes/unmarked.ts";

/**
 * Finds what stands in quotation marks, and what the structure marks as speech without them.
 *
 * A fault (a mark without its partner) never reaches beyond its paragraph. Misses dialogue that begins with a dash.
 *
 * @returns in order of start, the outer of two before the inner; may be empty.
 */
export function findQuotes(parts: Parts, memory?: Memory): readonly Quote[] {
  const marked = readParagraphs(parts);
  const unmarked = findUnmarkedQuotes(parts, marked);
  const long = nestJoined(parts, marked, [...unmarked.joined, ...marked.joined], memory);
  return nestEach(parts, marked, unmarked, long);
}
