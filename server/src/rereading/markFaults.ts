import type { Article, Quote } from "../article/article.ts";
import { findMarkFaults, lacksMark, type MarkFault } from "../article/markFaults.ts";
import type { Across } from "./across.ts";
import { type Gathering, gather } from "./gather.ts";
import type { Rereading } from "./recheck.ts";

/** Finds the marks that lack a partner; where the article is read again, only new paragraphs are looked through. */
export function findMarkFaultsAgain(
  article: Article,
  rereading: Rereading | undefined,
): readonly MarkFault[] {
  return findMarkFaults(article, gather(article, withoutMark, rereading));
}

/** What such faults rest on: where no quotation lacks a mark, no words count. */
export const acrossMarks: Across = {
  lists: ["quotes"],
  isTouched: (article, _edit, rereading) => gather(article, withoutMark, rereading).length > 0,
};

const withoutMark: Gathering<"quotes", Quote> = {
  name: "quotesWithoutMark",
  of: "quotes",
  read: (quote) => (lacksMark(quote) ? quote : undefined),
};
