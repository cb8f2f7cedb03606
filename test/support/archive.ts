import { summarizeArticle } from "../../server/src/archive/summary.ts";
import type { ArchivedArticle } from "../../server/src/archive/voices.ts";
import { readMarked } from "./articles.ts";

/** An article among others, by its name and text. */
export function archived(name: string, text: string): ArchivedArticle {
  return { uri: `file:///desk/${name}`, name, summary: summarizeArticle(readMarked(text).article) };
}
