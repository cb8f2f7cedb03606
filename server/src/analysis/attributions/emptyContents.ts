import type { Attribution } from "../../article/article.ts";
import { slice } from "../../text/span.ts";

/** Whether the words of a report can be checked or compared at all: "The ministry denies it" reports nothing. */
export function tellsSomething(text: string, attribution: Attribution): boolean {
  if (attribution.kind !== "indirect" || attribution.end - attribution.start > longest) return true;
  return !empty.has(slice(text, attribution).toLowerCase());
}

const empty: ReadonlySet<string> = new Set([
  "anything",
  "everything",
  "her",
  "herself",
  "him",
  "himself",
  "it",
  "it out",
  "me",
  "nothing",
  "one",
  "otherwise",
  "so",
  "something",
  "that",
  "them",
  "themselves",
  "this",
  "us",
  "you",
]);

const longest = "themselves".length;
